import { formatAmount, formatCount } from '../../base/format.js';
import { escapeText, link } from '../markup/escape.js';
import type { Verdict } from '../schema/schema.js';
import { verdictLabel, verdictSymbol, worstFirst } from '../words.js';

/** One gate of several that share a comment: what it found, in its own sentence. */
export interface GroupRow {
  readonly gate: string;
  readonly model: string | null;
  readonly verdict: Verdict;
  readonly passed: boolean;
  /** Without the verdict's symbol. */
  readonly sentence: string;
  /** Of the run with its summary. */
  readonly url: string | null;
}

const MOST_ROWS = 200;

/**
 * The one comment of all gates: how many hold, and a row for each, worst first. The same for the same rows, whoever writes it and
 * in whatever order they came.
 */
export function renderGroup(rows: readonly GroupRow[], commit: string): string {
  const sorted = worstFirst([...rows].sort((a, b) => (a.gate < b.gate ? -1 : 1)));
  const models = rows.some(({ model }) => model !== null);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = ['Verdict', 'Gate', ...(models ? ['Model'] : []), 'What it found', 'Run'];
  const table = [
    line(titles),
    line(titles.map(() => ':--')),
    ...sorted
      .slice(0, MOST_ROWS)
      .map(({ gate, model, verdict, sentence, url }) =>
        line([
          verdictLabel(verdict),
          escapeText(gate, 100),
          ...(models ? [escapeText(model ?? '', 100)] : []),
          escapeText(sentence),
          url === null ? '' : link('details', url),
        ]),
      ),
  ].join('\n');
  const left = sorted.length - MOST_ROWS;
  return [
    `### ${titleOf(sorted)}`,
    `Of ${commit.slice(0, 7)}. Each gate's figures are in the summary of its run.`,
    table,
    left > 0 ? `${formatCount(left)} more are not shown.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function titleOf(rows: readonly GroupRow[]): string {
  const [worst] = rows;
  if (worst === undefined) return 'No gate has told yet';
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const counted = (verdict: Verdict, word: string): string[] =>
    count(verdict) === 0 ? [] : [`${formatCount(count(verdict))} ${word}`];
  const bad = [
    ...counted('error', 'could not run'),
    ...counted('fail', count('fail') === 1 ? 'fails' : 'fail'),
    ...counted('inconclusive', count('inconclusive') === 1 ? 'is undecided' : 'are undecided'),
  ];
  const all = formatAmount(rows.length, 'gate');
  if (bad.length > 0) return `${verdictSymbol(worst.verdict)} Of ${all} ${bad.join(', ')}`;
  if (count('pass') === 0) return `${verdictSymbol('skipped')} Skipped: ${all}`;
  return `${verdictSymbol('pass')} ${rows.length === 1 ? 'The gate passes' : `All ${all} pass`}${count('skipped') > 0 ? `, ${formatCount(count('skipped'))} skipped` : ''}`;
}
