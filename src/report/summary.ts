import { billLine } from './tables/bill-text.js';
import { chartCapacity, chartComparison, chartStages, type ExplainedChart } from './charts.js';
import { describeBetween, describeGenerator, describeRun, describeUndelivered } from './context.js';
import { errorLines } from './error-lines.js';
import { escapeText, fenceCode, link, renderList } from './markup/escape.js';
import { formatAmount } from '../base/format.js';
import { always, clipped, fitSections, foldDetails, headed, type Section } from './markup/layout.js';
import { renderXyChart } from './markup/mermaid.js';
import { isUnmade } from './decisive.js';
import { lookNext } from './look-next.js';
import { reasonLines } from './reason-lines.js';
import { writeReproduction } from './reproduce.js';
import type { Comparison, Report, ReportScenario } from './schema/schema.js';
import { renderClipped, renderTable } from './markup/table.js';
import { renderReuse } from './reused.js';
import { addedLines } from './tables/added-text.js';
import { armsTable } from './tables/arms.js';
import { comparedPromptTable, comparisonTable } from './tables/comparison.js';
import { historyTable, trendTable } from './tables/history.js';
import { checkTable, distributionTable, figureTable, outcomeTable, statusTable } from './tables/load.js';
import { probeTable } from './tables/capacity.js';
import { stageTable } from './tables/stages.js';
import { costTable, priceTable, tokenText } from './tables/money.js';
import { promptTable } from './tables/prompts.js';
import { decisionNotes, evidenceTable } from './tables/thresholds.js';

/** GitHub shows nothing at all of a summary above 1 MiB. */
const LARGEST_BYTES = 900 * 1024;

/**
 * The job summary, also written as `summary.md`: GitHub-flavoured Markdown of at most 900 KiB in UTF-8. With very
 * many prompts, stages or checks detail is dropped table by table, the least needed first.
 */
export function renderSummary(report: Report): string {
  const sections: readonly Section[] = [
    always(`## ${escapeText(report.name)}: ${escapeText(report.headline, 500)}`),
    always(escapeText(describeRun(report))),
    always(escapeText(describeBetween(report), 600)),
    always(renderReuse(report)),
    always(renderList(reasonLines(report))),
    always(renderClipped(armsTable(report), 8)),
    always(renderList(addedLines(report))),
    always(escapeText(billLine(report.bill), 600)),
    clipped(1, [2_000, 500, 100], (most) => renderDecisions(report, most)),
    clipped(3, [5, 1], (most) =>
      headed('Why requests failed', fenceCode('text', errorLines(report).slice(0, most))),
    ),
    clipped(3, [50, 10, 0], (most) => renderFindings(report, most)),
    clipped(2, [200, 50], (most) => renderComparison(report, most)),
    ...(isUnmade(report) ? [] : figureSections(report)),
    { rank: 2, tiers: [() => renderReproduction(report)] },
  ];
  return `${fitSections(sections, LARGEST_BYTES - 1, (text) => Buffer.byteLength(text))}\n`;
}

/** Everything that was measured, the load by stages first. */
function figureSections(report: Report): Section[] {
  return [
    ...report.scenarios.map((scenario) => scenarioSection(report, scenario)),
    { rank: 5, tiers: [() => renderAnswers(report, 100), () => renderAnswers(report, 20)] },
    { rank: 4, tiers: [() => renderDistributions(report), () => ''] },
    clipped(6, [1_000, 200, 50, 10], (most) => renderPrompts(report, most)),
    clipped(5, [500, 100, 20], (most) => renderChecks(report, most)),
    { rank: 3, tiers: [() => (report.load.sent === 0 ? '' : renderCost(report))] },
    {
      rank: 3,
      tiers: [
        () => (report.load.sent === 0 ? '' : headed('Load generator', renderList(describeGenerator(report)))),
      ],
    },
  ];
}

function renderDecisions(report: Report, most: number): string {
  return headed(
    'What was judged',
    renderClipped(evidenceTable(report), most),
    renderList(decisionNotes(report).slice(0, Math.min(most, 20))),
    escapeText(lookNext(report)),
  );
}

function renderComparison({ comparison }: Report, most: number): string {
  if (comparison === null) return '';
  const source =
    comparison.url === null ? escapeText(comparison.source) : link(comparison.source, comparison.url);
  const pairs = comparison.kind === 'base' ? `, ${formatAmount(comparison.pairs, 'pair')} of requests` : '';
  const prompts = renderClipped(comparedPromptTable(comparison), most);
  return headed(
    comparison.kind === 'base' ? 'Against the base' : 'Against the baseline',
    `Compared with ${source}${pairs}.`,
    renderClipped(comparisonTable(comparison), most),
    renderCharts(chartComparison(comparison)),
    foldDetails(`Change by prompt (${comparison.prompts.length})`, prompts),
    renderClipped(trendTable(comparison), most),
    renderHistory(comparison, most),
    renderList(comparison.notes.slice(0, most)),
  );
}

function renderHistory(comparison: Comparison, most: number): string {
  const links = [...comparison.history]
    .reverse()
    .flatMap(({ commit, url }) => (url === null ? [] : [link(commit.slice(0, 7), url)]));
  const runs = links.length === 0 ? '' : `Newest first: ${links.join(' · ')}`;
  const table = renderClipped(historyTable(comparison), most);
  return foldDetails(
    `Stored runs (${comparison.history.length})`,
    [table, runs].filter((part) => part !== '').join('\n\n'),
  );
}

function renderFindings(report: Report, most: number): string {
  if (isUnmade(report)) return '';
  const many = report.scenarios.length > 1;
  const lines = report.scenarios.flatMap(({ name, findings }) =>
    findings.map(({ message }) => (many ? `${name}: ${message}` : message)),
  );
  return headed('Findings', renderList(lines.slice(0, most)));
}

function scenarioSection(report: Report, scenario: ReportScenario): Section {
  const heading = report.scenarios.length > 1 ? `Stages of ${escapeText(scenario.name, 80)}` : 'Stages';
  const table = (most: number): string => renderClipped(stageTable(scenario), most);
  const charts = (): string => {
    const explained = chartStages(scenario);
    return explained === null ? '' : renderCharts([explained]);
  };
  if (scenario.capacity !== null) return searchSection(report, scenario);
  return {
    rank: 4,
    tiers: [
      () => headed(heading, table(200), charts()),
      () => headed(heading, table(200)),
      () => headed(heading, table(20)),
    ],
  };
}

/** The probes of a search take the place of its stages. */
function searchSection(report: Report, scenario: ReportScenario): Section {
  const heading = report.scenarios.length > 1 ? `Probes of ${escapeText(scenario.name, 80)}` : 'Probes';
  const table = (): string => renderClipped(probeTable(scenario), 200);
  return {
    rank: 4,
    tiers: [
      () => headed(heading, table(), renderCharts(chartCapacity(scenario))),
      () => headed(heading, table()),
    ],
  };
}

function renderCharts(charts: readonly ExplainedChart[]): string {
  return charts
    .map(({ chart, caption }) => ({ drawn: renderXyChart(chart), caption }))
    .filter(({ drawn }) => drawn !== '')
    .map(({ drawn, caption }) => `${drawn}\n\n${caption}`)
    .join('\n\n');
}

function renderAnswers(report: Report, most: number): string {
  const undelivered = describeUndelivered(report);
  return headed(
    'Answers',
    undelivered,
    renderClipped(statusTable(report.statuses), most),
    renderClipped(outcomeTable(report.outcomes), most),
  );
}

function renderDistributions({ metrics }: Report): string {
  const figures = foldDetails('Counts, rates and throughput', renderTable(figureTable(metrics)));
  return headed('Metrics', renderTable(distributionTable(metrics)), figures);
}

function renderPrompts({ prompts }: Report, most: number): string {
  return headed(
    'Prompts',
    foldDetails(
      `Latency, tokens and cost by prompt (${prompts.length})`,
      renderClipped(promptTable(prompts), most),
    ),
  );
}

function renderChecks({ checks }: Report, most: number): string {
  return headed('Checks on the answers', renderClipped(checkTable(checks), most));
}

function renderCost(report: Report): string {
  if (report.cost.prices.source === 'free' && report.cost.servers === null)
    return headed('Cost', `The endpoint is declared free. ${tokenText(report)}.`);
  return headed(
    'Cost',
    renderTable(costTable(report)),
    `${tokenText(report)}.`,
    'Prices in dollars per million tokens:',
    renderTable(priceTable(report)),
  );
}

function renderReproduction(report: Report): string {
  const command = fenceCode('sh', writeReproduction(report));
  const words =
    'The folder `reproduce` of the artifact holds the settings and the prompts as they were asked.';
  return command === '' ? '' : headed('Reproduce', words, command);
}
