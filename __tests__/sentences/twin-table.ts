import type { Capacity } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { isGood } from './good.js';
import { amountIn } from './recount.js';
import { type Groups, type Sentence, type Told, numberIn } from './told.js';

/* What is said of the capacities of head and base, held against the arrivals of each of their blocks. */

type Twin = Capacity['pairs'][number];

const searchOf = ({ report }: Told): Capacity | undefined =>
  report.scenarios.find(({ capacity }) => (capacity?.pairs.length ?? 0) > 0)?.capacity ?? undefined;

/** Pairs of blocks that are judged. */
export const judgedTwins = (told: Told): readonly Twin[] =>
  (searchOf(told)?.pairs ?? []).filter(({ climb }) => !climb);

/** Every block judged a part of its arm's arrivals: no more good ones than there were, and no more bad ones. */
function blocksHold(told: Told): boolean {
  return judgedTwins(told).every((pair) =>
    (['head', 'base'] as const).every((arm) => {
      const own = told.samples.filter(
        ({ stage, phase, outcome, ...sample }: Sample) =>
          stage === pair.stage && sample.arm === arm && phase === 'measure' && outcome !== 'cancelled',
      );
      const good = own.filter((sample) => isGood(sample, told.run?.inputs['config'] ?? '')).length;
      const { n, bad } = pair[arm];
      return n - bad <= good && bad <= own.length - good;
    }),
  );
}

const shareOf = ({ n, bad }: { readonly n: number; readonly bad: number }): number => (n === 0 ? 1 : bad / n);

/** By how much more of head's arrivals were bad, over all judged pairs. */
const excess = (told: Told): number =>
  judgedTwins(told).reduce((sum, { head, base }) => sum + shareOf(head) - shareOf(base), 0);

type Row = Pick<NonNullable<Told['threshold']>, 'verdict'> & {
  readonly ratio: number | null;
  readonly limit: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

function rowOf({ compared, threshold }: Told): Row | null {
  if (compared !== undefined) {
    const { row } = compared;
    const verdict = row.verdict === 'info' ? 'inconclusive' : row.verdict;
    return { verdict, ratio: row.ratio, limit: row.tolerance, low: row.low, high: row.high };
  }
  if (threshold === undefined) return null;
  const { verdict, observed, limit, low, high } = threshold;
  return { verdict, ratio: observed, limit, low, high };
}

const isPoint = ({ run }: Told): boolean => run?.inputs['on-inconclusive'] === 'point';
const POINT = ' by the estimate, which is all that was asked';

const ENDS: readonly (readonly [string, (row: Required<Row>, groups: Groups, told: Told) => boolean])[] = [
  [
    'the least of (?<least>\\S+ %) holds',
    ({ verdict, low, limit }) => verdict === 'pass' && (low ?? -1) >= (limit ?? Infinity) - 1e-9,
  ],
  [
    `the least of (?<least>\\S+ %) holds${POINT}`,
    ({ verdict, ratio, limit }, _, told) =>
      isPoint(told) && verdict === 'pass' && (ratio ?? -1) >= (limit ?? Infinity) - 1e-9,
  ],
  [
    'no sign of being worse',
    ({ verdict, low, limit }) => verdict === 'pass' && (low ?? -1) < (limit ?? 0) && (low ?? -1) > 2 / 3,
  ],
  [
    'the least of (?<least>\\S+ %) does not hold',
    ({ verdict, high, limit }) => verdict === 'fail' && (high ?? Infinity) < (limit ?? -1),
  ],
  [
    `the least of (?<least>\\S+ %) does not hold${POINT}`,
    ({ verdict, ratio, limit }, _, told) =>
      isPoint(told) && verdict === 'fail' && (ratio ?? Infinity) < (limit ?? -1),
  ],
  [
    'worse than base, and by the estimate beyond the least of (?<least>\\S+ %)',
    ({ verdict, ratio, limit }) => verdict === 'fail' && (ratio ?? Infinity) < Math.min(1, limit ?? -1),
  ],
  [
    'suspect, for head is worse at p = (?<p>[\\d.]+), and red takes (?<level>[\\d.]+) at most',
    ({ verdict, ratio }, { p, level }) =>
      verdict === 'inconclusive' && (ratio ?? Infinity) < 1 && numberIn(p) >= numberIn(level),
  ],
  [
    'the least of (?<least>\\S+ %) cannot be decided',
    ({ verdict, low, high, limit }) =>
      verdict === 'inconclusive' &&
      (low ?? 0) < (limit ?? -1) &&
      (high ?? Infinity) >= (limit ?? Infinity) - 1e-9,
  ],
];

const HEAD =
  '^capacity( in users)? is (?<head>\\S+ \\S+) against (?<base>\\S+ \\S+) in (?<source>\\S+) \\((?<change>\\S+ %|×\\S+) within (?<pairs>[\\d,]+) block pairs?(, .+?)?\\): ';

/** `+18 %` and `×3.4` as ratios. */
const ratioIn = (text: string | undefined): number =>
  text?.startsWith('×') === true ? numberIn(text.slice(1)) : 1 + amountIn(text ?? '');

function twinHolds(
  row: Row | null,
  { pairs, change, head, base, source, least }: Groups,
  told: Told,
): boolean {
  if (row?.ratio == null) return false;
  const [ofHead, ofBase] = [numberIn(head), numberIn(base)];
  // More of head's arrivals were bad where it bears less, which both curves cannot hide.
  const isWorse = row.ratio < 0.85 ? excess(told) > 0 : row.ratio > 1.2 ? excess(told) < 0 : true;
  return (
    numberIn(pairs) === judgedTwins(told).length &&
    source === told.report.comparison?.source &&
    Math.abs(ratioIn(change) - row.ratio) <= 0.006 + 0.012 * row.ratio &&
    Math.abs(ofHead / ofBase - row.ratio) <= 0.1 * row.ratio + 0.05 &&
    (row.low ?? 0) <= row.ratio + 1e-9 &&
    (row.high ?? Infinity) >= row.ratio - 1e-9 &&
    (least === undefined || Math.abs(1 + amountIn(least) - (row.limit ?? NaN)) < 0.006) &&
    blocksHold(told) &&
    isWorse
  );
}

export const TWIN_ROWS: readonly Sentence[] = [
  ...ENDS.map(
    ([end, holds]): Sentence => ({
      says: new RegExp(`${HEAD}${end}\\.$`),
      holds: (groups, told) => {
        const row = rowOf(told);
        return twinHolds(row, groups, told) && row !== null && holds(row, groups, told);
      },
    }),
  ),
  {
    says: /^capacity( in users)? cannot be compared: (?<n>[\d,]+) pairs? of blocks (?<why>(is|are) too few, which takes 6|hold no block that broke|hold no block that held|do not show that more load makes more requests bad)\.$/,
    holds: ({ n, why = '' }, told) => {
      const pairs = judgedTwins(told);
      const allowed = 1 - (searchOf(told)?.share ?? 0.95);
      const shares = pairs.flatMap(({ head, base }) => [shareOf(head), shareOf(base)]);
      if (rowOf(told)?.verdict !== 'inconclusive' || numberIn(n) !== pairs.length || !blocksHold(told))
        return false;
      if (why.includes('too few')) return pairs.length < 6;
      if (pairs.length < 6) return false;
      // Of few arrivals a block may seem to hold though somewhat more were bad, and the other way about.
      if (why.endsWith('broke')) return shares.every((share) => share <= allowed + 0.15);
      if (why.endsWith('held')) return shares.every((share) => share > allowed - 0.05);
      return true;
    },
  },
];
