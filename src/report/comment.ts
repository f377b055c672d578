import { latencySeries } from './charts.js';
import { describeGenerator, describeRun, describeUndelivered } from './context.js';
import { errorLines } from './error-lines.js';
import { cleanText, escapeText, fenceCode, link, renderList, shorten } from './markup/escape.js';
import { formatMs } from '../base/format.js';
import { clipped, fitSections, foldDetails, type Section } from './markup/layout.js';
import { writeReproduction } from './reproduce.js';
import type { Report, ReportScenario } from './schema/schema.js';
import { drawSparkline } from './markup/sparkline.js';
import { renderClipped, renderTable } from './markup/table.js';
import { renderReuse } from './reused.js';
import { comparedPromptTable, comparisonTable } from './tables/comparison.js';
import { trendTable } from './tables/history.js';
import { checkTable, distributionTable, statusTable } from './tables/load.js';
import { stageTable } from './tables/stages.js';
import { costTable, tokenText } from './tables/money.js';
import { promptTable } from './tables/prompts.js';
import { decisionTable, thresholdNotes, thresholdTable } from './tables/thresholds.js';

export interface CommentOptions {
  /** Most UTF-16 units of the comment; GitHub refuses 65,537. */
  readonly limit?: number;
  /** Addresses of the run with its summary and of the artifact, where there are any. */
  readonly links?: { readonly run?: string | undefined; readonly artifact?: string | undefined };
}

const DEFAULT_LIMIT = 60_000;
const MOST_CHECKS = 8;
const LONGEST_STATUS = 140;

/**
 * The pull request's comment: the headline, one line of context, the decisive rows; everything else is folded.
 * Within `limit` detail is dropped part by part, the headline never.
 */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const sections: readonly Section[] = [
    {
      rank: 0,
      tiers: [
        () => `### ${escapeText(report.headline, 500)}`,
        () => `### ${escapeText(report.headline, 120)}`,
      ],
    },
    { rank: 1, tiers: [() => escapeText(`${report.name} · ${describeRun(report)}`, 500), () => ''] },
    { rank: 1, tiers: [() => renderReuse(report), () => ''] },
    clipped(2, [MOST_CHECKS, 4, 0], (most) => renderDecision(report, most)),
    {
      rank: 3,
      tiers: [
        () =>
          report.scenarios
            .slice(0, 5)
            .map((scenario) => renderTrend(report, scenario))
            .filter((line) => line !== '')
            .join('\n\n'),
        () => '',
      ],
    },
    clipped(3, [5, 1, 0], (most) =>
      foldDetails('Why requests failed', fenceCode('text', errorLines(report).slice(0, most))),
    ),
    clipped(4, [20, 5, 0], (most) => foldDetails('Findings', renderList(findings(report).slice(0, most)))),
    clipped(5, [50, 10, 0], (most) => renderJudgement(report, most)),
    clipped(6, [50, 10, 0], (most) => renderLoad(report, most)),
    clipped(7, [50, 10, 0], (most) =>
      foldDetails('Prompts', renderClipped(promptTable(report.prompts), most)),
    ),
    { rank: 4, tiers: [() => renderCost(report), () => ''] },
    {
      rank: 3,
      tiers: [() => foldDetails('How to reproduce', fenceCode('sh', writeReproduction(report))), () => ''],
    },
    { rank: 1, tiers: [() => renderLinks(options.links ?? {}), () => ''] },
  ];
  return fitSections(sections, options.limit ?? DEFAULT_LIMIT, (text) => text.length);
}

/** The description of a commit status: plain text of at most 140 characters. */
export function renderStatus(report: Report): string {
  return shorten(cleanText(report.headline), LONGEST_STATUS);
}

function renderDecision(report: Report, most: number): string {
  return most === 0 ? '' : renderClipped(decisionTable(report), most);
}

/** `p95 time to first token by stage ▂▃█ 570 ms to 1.1 s`. */
function renderTrend({ scenarios }: Report, scenario: ReportScenario): string {
  const { name, values } = latencySeries(scenario.stages);
  const bars = drawSparkline(values);
  if (bars === '') return '';
  const known = values.filter((value) => value !== null);
  return `${escapeText(`${scenarios.length > 1 ? `${scenario.name}: ` : ''}${name} by stage`)} ${bars} ${formatMs(Math.min(...known))} to ${formatMs(Math.max(...known))}`;
}

function findings(report: Report): string[] {
  return report.scenarios.flatMap((scenario) => scenario.findings.map(({ message }) => message));
}

function renderJudgement(report: Report, most: number): string {
  if (most === 0) return '';
  const { comparison } = report;
  const thresholds = join(
    renderClipped(thresholdTable(report), most),
    renderList(thresholdNotes(report).slice(0, most)),
  );
  const compared =
    comparison === null
      ? ''
      : join(
          `${comparison.kind === 'base' ? 'Base' : 'The baseline'} is ${escapeText(comparison.source)}.`,
          renderClipped(comparisonTable(comparison), most),
          renderClipped(trendTable(comparison), most),
          renderClipped(comparedPromptTable(comparison), most),
          renderList(comparison.notes.slice(0, most)),
        );
  return join(
    foldDetails('Thresholds with their intervals', thresholds),
    foldDetails('Comparison', compared),
  );
}

function renderLoad(report: Report, most: number): string {
  if (most === 0 || report.load.sent === 0) return '';
  const stages = report.scenarios.map((scenario) => {
    const title = report.scenarios.length > 1 ? `${escapeText(scenario.name)}:` : '';
    return scenario.stages.length === 0 ? '' : join(title, renderClipped(stageTable(scenario), most));
  });
  const answers = join(
    describeUndelivered(report),
    renderClipped(statusTable(report.statuses), most),
    renderClipped(checkTable(report.checks), most),
  );
  return join(
    foldDetails('Stages', join(...stages)),
    foldDetails('Metrics', renderTable(distributionTable(report.metrics))),
    foldDetails('Answers and checks', answers),
    foldDetails('Load generator', renderList(describeGenerator(report))),
  );
}

function renderCost(report: Report): string {
  if (report.load.sent === 0) return '';
  return foldDetails('Cost', join(renderTable(costTable(report)), `${tokenText(report)}.`));
}

function renderLinks({ run, artifact }: NonNullable<CommentOptions['links']>): string {
  const links = [
    run === undefined ? '' : link('Run with summary', run),
    artifact === undefined ? '' : link('Report and samples', artifact),
  ];
  return links.filter((text) => text !== '').join(' · ');
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
