import { billLine } from './tables/bill-text.js';
import { describeBetween, describeGenerator, describeRun, describeUndelivered } from './context.js';
import { errorLines } from './error-lines.js';
import { cleanText, escapeText, fenceCode, link, renderList, shorten } from './markup/escape.js';
import { isUnmade } from './decisive.js';
import { lookNext } from './look-next.js';
import { clipped, fitSections, foldDetails, type Section, titled } from './markup/layout.js';
import { reasonLines } from './reason-lines.js';
import { writeReproduction } from './reproduce.js';
import type { Report } from './schema/schema.js';
import { renderClipped, renderTable } from './markup/table.js';
import { renderReuse } from './reused.js';
import { addedLines } from './tables/added-text.js';
import { armsTable } from './tables/arms.js';
import { comparedPromptTable, comparisonTable } from './tables/comparison.js';
import { trendTable } from './tables/history.js';
import { checkTable, distributionTable, statusTable } from './tables/load.js';
import { loadTable } from './tables/capacity.js';
import { costTable, tokenText } from './tables/money.js';
import { promptTable } from './tables/prompts.js';
import { decisionNotes, decisionTable, evidenceTable } from './tables/thresholds.js';
import { titleLine } from './words.js';

export interface CommentOptions {
  /** Most UTF-16 units of the comment; GitHub refuses 65,537. */
  readonly limit?: number;
  /** Addresses of the run with its summary and of the artifact, where there are any. */
  readonly links?: { readonly run?: string | undefined; readonly artifact?: string | undefined };
}

const DEFAULT_LIMIT = 60_000;
const MOST_CHECKS = 8;
const MOST_FINDINGS = 3;
const LONGEST_STATUS = 140;

/**
 * The pull request's comment: the headline, one line of context, what decided and what to look at next; all other
 * figures are one fold, the command that repeats the run another. Within `limit` detail is dropped part by part, the
 * headline never.
 */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const unmade = isUnmade(report);
  const sections: readonly Section[] = [
    {
      rank: 0,
      tiers: [
        () => `### ${escapeText(titleLine(report), 500)}`,
        () => `### ${escapeText(titleLine(report), 120)}`,
      ],
    },
    { rank: 1, tiers: [() => escapeText(`${report.name} · ${describeRun(report)}`, 500), () => ''] },
    { rank: 1, tiers: [() => escapeText(describeBetween(report), 600), () => ''] },
    { rank: 1, tiers: [() => renderReuse(report), () => ''] },
    clipped(2, [30, 5, 1], (most) => renderList(reasonLines(report).slice(0, most))),
    clipped(1, [8], (most) => renderClipped(armsTable(report), most)),
    { rank: 2, tiers: [() => renderList(addedLines(report)), () => ''] },
    { rank: 1, tiers: [() => escapeText(billLine(report.bill), 600), () => ''] },
    clipped(2, [MOST_CHECKS, 4, 0], (most) => renderClipped(decisionTable(report), most)),
    { rank: 3, tiers: [() => escapeText(lookNext(report)), () => ''] },
    clipped(3, [5, 1, 0], (most) => renderErrors(report, most)),
    clipped(4, [MOST_FINDINGS, 1, 0], (most) => renderList(findings(report).slice(0, most))),
    clipped(5, [50, 20, 10, 5, 0], (most) =>
      unmade ? '' : foldDetails('All figures', renderFigures(report, most)),
    ),
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

/** In the first view where the run did not pass; else among the figures. */
function renderErrors(report: Report, most: number): string {
  return report.verdict === 'pass' ? '' : errorPart(report, most);
}

function errorPart(report: Report, most: number): string {
  return titled('Why requests failed', fenceCode('text', errorLines(report).slice(0, most)));
}

function findings(report: Report): string[] {
  if (isUnmade(report)) return [];
  const many = report.scenarios.length > 1;
  return report.scenarios.flatMap((scenario) =>
    scenario.findings.map(({ message }) => (many ? `${scenario.name}: ${message}` : message)),
  );
}

/** Everything below the first view, `most` rows a table. */
function renderFigures(report: Report, most: number): string {
  if (most === 0) return '';
  return join(
    titled(
      'With intervals',
      renderClipped(evidenceTable(report), most),
      renderList(decisionNotes(report).slice(0, most)),
    ),
    renderComparison(report, most),
    report.verdict === 'pass' ? errorPart(report, most) : '',
    titled('More findings', renderList(findings(report).slice(MOST_FINDINGS, most))),
    renderLoad(report, most),
    titled('Prompts', renderClipped(promptTable(report.prompts), most)),
    report.load.sent === 0 ? '' : titled('Cost', renderTable(costTable(report)), `${tokenText(report)}.`),
  );
}

function renderComparison({ comparison }: Report, most: number): string {
  if (comparison === null) return '';
  return titled(
    'Comparison',
    `${comparison.kind === 'base' ? 'Base' : 'The baseline'} is ${escapeText(comparison.source)}.`,
    renderClipped(comparisonTable(comparison), most),
    renderClipped(trendTable(comparison), most),
    renderClipped(comparedPromptTable(comparison), most),
    renderList(comparison.notes.slice(0, most)),
  );
}

function renderLoad(report: Report, most: number): string {
  if (report.load.sent === 0) return '';
  const loads = (isSearch: boolean): string[] =>
    report.scenarios.map((scenario) => {
      if ((scenario.capacity !== null) !== isSearch || scenario.stages.length === 0) return '';
      const title = report.scenarios.length > 1 ? `${escapeText(scenario.name)}:` : '';
      return join(title, renderClipped(loadTable(scenario), most));
    });
  return join(
    titled('Stages', ...loads(false)),
    titled('Probes', ...loads(true)),
    titled('Metrics', renderTable(distributionTable(report.metrics))),
    titled(
      'Answers and checks',
      describeUndelivered(report),
      renderClipped(statusTable(report.statuses), most),
      renderClipped(checkTable(report.checks), most),
    ),
    titled('Load generator', renderList(describeGenerator(report))),
  );
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
