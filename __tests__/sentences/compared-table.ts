import type { ComparedMetric } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { isError } from '../../src/samples/sample.js';
import { type Group, groupsOf } from './pairs.js';
import { amountIn, isNear, mean, quantile, valuesOf } from './recount.js';
import { type Groups, type Sentence, type Told, numberIn } from './told.js';

/* What is said of one arm against another, row by row, held against pairs that are put together anew. */

/** What a row measures, of one arm; undefined where no independent count of it is made here. */
function measured(key: string, samples: readonly Sample[]): number | undefined {
  const [metric = '', aggregation = ''] = key.split(':');
  const share = aggregation === 'med' ? 0.5 : Number(/^p\(([\d.]+)\)/.exec(aggregation)?.[1]) / 100;
  const all = valuesOf(metric, samples);
  const values = Number.isNaN(share) ? all?.filter(Number.isFinite) : all;
  if (values === undefined || values.length === 0) return undefined;
  return Number.isNaN(share) ? mean(values) : quantile(values, share);
}

/** Groups of which both arms have the value. */
function valued(key: string, groups: readonly Group[]): Group[] {
  return groups.filter((each) =>
    [each.base, each.head].every((samples) => measured(key, samples) !== undefined),
  );
}

/** Share of the groups in which head took more, ties counted half; null of too few. */
function shareWorse(key: string, groups: readonly Group[]): number | null {
  const signs = groups.flatMap(({ base, head }) => {
    const [of, to] = [measured(key, base), measured(key, head)];
    return of === undefined || to === undefined ? [] : [of === to ? 0.5 : Number(to > of)];
  });
  return signs.length < 5 ? null : signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}

interface Meaning {
  readonly verdict: ComparedMetric['verdict'];
  readonly suspect?: boolean;
  /** What the pairs must say of it, by the sign of their differences; of the middle of the pairs only. */
  readonly sign?: (share: number, row: Row) => boolean;
  readonly also?: (groups: Groups, told: Told, row: Row) => boolean;
}

type Row = Pick<
  ComparedMetric,
  'verdict' | 'suspect' | 'ratio' | 'tolerance' | 'unit' | 'message' | 'low' | 'high'
>;

const isWithin = ({ ratio, tolerance }: Row): boolean => ratio !== null && ratio <= (tolerance ?? 1) + 1e-9;
const isOpen = ({ low, high, tolerance }: Row): boolean =>
  tolerance === null || ((low ?? 0) <= tolerance && (high ?? Infinity) >= tolerance);
const passes: Meaning['sign'] = (share, row) => share < 0.95 || isWithin(row);
/** A number that was asked for is no smaller than the pairs there are. */
const takesMore: Meaning['also'] = ({ least, pairs = '0' }) =>
  least === undefined || numberIn(least) > numberIn(pairs);

const CAUSE = '(, because (?<cause>(?:(?! That is not taken).)+))?';
const BY_POINT = ' by the estimate, which is all that was asked';

/** By the words at a row's end. */
const ENDS: readonly (readonly [string, Meaning])[] = [
  [`the (limit|least) of \\S.*? holds`, { verdict: 'pass', sign: passes }],
  [`the (limit|least) of \\S.*? holds${BY_POINT}`, { verdict: 'pass', also: (_, told) => isPoint(told) }],
  ['no sign of being worse', { verdict: 'pass', also: (_, told, row) => isWithin(row) || isGuard(told) }],
  [
    'no sign of being worse, and at most (?<most>(?:(?! That is not taken).)+)',
    { verdict: 'pass', also: (_, __, row) => isWithin(row) },
  ],
  [
    'not shown to be worse, and at most (?<most>(?:(?! That is not taken).)+)',
    { verdict: 'pass', also: (_, __, row) => !isWithin(row) },
  ],
  [
    'probably within the limit of .+, and at most (?<most>(?:(?! That is not taken).)+)',
    { verdict: 'pass', sign: passes, also: (_, __, row) => isWithin(row) },
  ],
  [`the (limit|least) of \\S.*? does not hold${CAUSE}`, { verdict: 'fail', sign: (share) => share > 0.5 }],
  [
    `the (limit|least) of \\S.*? does not hold${BY_POINT}${CAUSE}`,
    { verdict: 'fail', also: (_, told) => isPoint(told) },
  ],
  [`worse than (?<who>\\S+)${CAUSE}`, { verdict: 'fail', also: (_, told) => isGuard(told) }],
  [
    `worse than (?<who>\\S+), and by the estimate beyond the limit of \\S.*?${CAUSE}`,
    { verdict: 'fail', sign: (share) => share > 0.5, also: (_, __, row) => !isWithin(row) },
  ],
  [
    'suspect, for (?<whose>\\S+) is worse at p = (?<p>[\\d.]+), and red takes (?<level>[\\d.]+) at most(; about (?<more>[\\d,]+) more requests?( \\(.+?\\))? would)?',
    {
      verdict: 'inconclusive',
      suspect: true,
      sign: (share) => share >= 0.5,
      also: ({ p, level }) => numberIn(p) >= numberIn(level),
    },
  ],
  [
    'the (limit|least) of \\S.*? cannot be decided(, which takes (?<least>[\\d,]+) pairs?)?(; about (?<more>[\\d,]+) more requests?( \\(.+?\\))? would)?',
    { verdict: 'inconclusive', also: (groups, told, row) => takesMore(groups, told, row) && isOpen(row) },
  ],
  ['not judged(, which takes (?<least>[\\d,]+) pairs?)?', { verdict: 'info', also: takesMore }],
  ['the pairs allow no comparison', { verdict: 'no_data' }],
  [
    '(?<who>\\S+) answered (?<answered>[\\d,]+) of (?<asked>[\\d,]+) requests?, so there is nothing to hold (?<whose>\\S+) against(; about (?<more>[\\d,]+) more requests?( \\(.+?\\))? would)?',
    { verdict: 'inconclusive', also: (groups, told) => lacksAnswers(groups, told) },
  ],
  [
    '(?<who>\\S+) (?<how>failed|did not answer) (?<lost>[\\d,]+) of (?<asked>[\\d,]+) requests?, and what both arms answered does not show that the limit holds',
    { verdict: 'inconclusive', also: (groups, told) => leftUnanswered(groups, told) },
  ],
];

function isPoint({ run }: Told): boolean {
  return run?.inputs['on-inconclusive'] === 'point';
}

function isGuard({ compared, threshold }: Told): boolean {
  return compared?.key === 'error_rate:rate' || threshold?.metric === 'error_rate';
}

const armOf = ({ report, compared, threshold }: Told): string =>
  compared?.arm ?? report.arms.find(({ name }) => name === threshold?.tags['arm'])?.arm ?? 'head';

const ownGroups = (told: Told): Group[] => groupsOf(told, 'differ', armOf(told));
const ofBase = (told: Told): Sample[] => ownGroups(told).flatMap(({ base }) => [...base]);

/** Whether the run judged each of its pairs, and not those before it was decided only. */
function judgesAll(told: Told): boolean {
  const { report } = told;
  const own = report.arms.find(({ arm }) => arm === armOf(told))?.comparison ?? report.comparison;
  return own?.pairs === ownGroups(told).length;
}

/** Fewer than half of the control's requests were answered. */
function lacksAnswers({ answered, asked }: Groups, told: Told): boolean {
  const base = ofBase(told);
  const ok = base.filter(({ outcome }) => outcome === 'ok').length;
  const counts = numberIn(answered) === ok && numberIn(asked) === base.length;
  return numberIn(answered) < numberIn(asked) / 2 && (counts || !judgesAll(told));
}

function leftUnanswered({ lost, asked, how }: Groups, told: Told): boolean {
  const key = keyOf(told);
  const metric = key.split(':')[0] ?? '';
  const missed = ofBase(told).filter((base) =>
    isError(base.outcome) || base.outcome === 'rate_limited'
      ? !valuesOf(metric, [base])?.some(Number.isFinite)
      : base.outcome === 'ok' && (valuesOf(metric, [base])?.includes(Infinity) ?? false),
  );
  if (!judgesAll(told)) return numberIn(lost) <= numberIn(asked);
  const failed = missed.every(({ outcome }) => outcome !== 'ok');
  return (
    numberIn(lost) === missed.length &&
    numberIn(asked) === ofBase(told).length &&
    (how === 'failed') === failed
  );
}

function keyOf({ compared, threshold }: Told): string {
  return (
    compared?.key ?? `${threshold?.metric}:${/^\s*(p\([\d.]+\)|\w+)/.exec(threshold?.expression ?? '')?.[1]}`
  );
}

/** A relative threshold stands for a row of its own. */
function rowOf({ compared, threshold }: Told): Row | null {
  if (compared !== undefined) return compared.row;
  if (threshold === undefined) return null;
  const { verdict, message, observed, limit, unit, low, high } = threshold;
  const isRatio = unit === 'ratio';
  return {
    message,
    unit,
    suspect: message.includes(': suspect, for '),
    verdict,
    ratio: isRatio ? observed : null,
    tolerance: isRatio ? limit : null,
    low: isRatio ? low : null,
    high: isRatio ? high : null,
  };
}

const HEAD =
  '^((?<named>\\S+): )?(?<name>(?!capacity)[^:]+?) is (?<head>\\S.*?) against (?<base>\\S.*?) in (?<source>\\S+) \\((?<seen>(?<change>\\S.*? within )?(?<pairs>[\\d,]+) (block )?pairs?(, .+?)?)\\): ';
const WITHHELD =
  '(?<late> That is not taken for decided: the load generator’s own delays are part of these times, in both arms\\.)?';

/** The two values, the change and the pairs are what they are counted to be. */
function valuesHold({ head, base, pairs, source }: Groups, told: Told): boolean {
  const key = keyOf(told);
  const own = ownGroups(told);
  if (told.compared !== undefined && told.compared.source !== source) return false;
  if (numberIn(pairs) > own.length) return false;
  if (!judgesAll(told)) return told.report.run.stoppedBy !== 'completed';
  const [metric = ''] = key.split(':');
  if (valuesOf(metric, []) === undefined) return true;
  // All that have the value; or where base left some without one, those that both arms answered.
  const every = (holds: (sample: Sample) => boolean): Group[] =>
    own.filter(({ base, head }) => [...base, ...head].every(holds));
  const answered = every(({ outcome }) => outcome === 'ok');
  const finite = every((sample) => valuesOf(metric, [sample])?.some(Number.isFinite) ?? false);
  return [own, answered, finite].some((some) => {
    const both = valued(key, some);
    const [ofHead, ofBase] = (['head', 'base'] as const).map((arm) =>
      measured(
        key,
        both.flatMap((each) => each[arm]),
      ),
    );
    if (ofHead === undefined || ofBase === undefined || numberIn(pairs) !== both.length) return false;
    return saysValue(head, ofHead) && saysValue(base, ofBase);
  });
}

function saysValue(text: string | undefined, value: number): boolean {
  return text === '–' || text === '∞' ? !Number.isFinite(value) : isNear(text, value);
}

function rowHolds(meaning: Meaning, groups: Groups, told: Told): boolean {
  const row = rowOf(told);
  if (row === null) return false;
  const isLate = groups['late'] !== undefined;
  const verdict = isLate ? 'inconclusive' : meaning.verdict;
  const isTold = told.threshold !== undefined && meaning.verdict === 'info';
  if (!isTold && row.verdict !== verdict) return false;
  if (isLate && (told.report.generator.healthy || row.unit === 'USD')) return false;
  if (!isLate && row.suspect !== (meaning.suspect ?? false)) return false;
  if (!valuesHold(groups, told)) return false;
  const { most } = groups;
  if (
    most !== undefined &&
    row.high !== null &&
    Math.abs(amountIn(most) + 1 - row.high) > 0.01 * row.high + 0.005
  )
    return false;
  if (meaning.also !== undefined && !meaning.also(groups, told, row)) return false;
  if (meaning.sign === undefined || !/^(time|total).*:(p\(50\)|med)$/.test(keyOf(told))) return true;
  const share = shareWorse(keyOf(told), ownGroups(told));
  return share === null || !judgesAll(told) || meaning.sign(share, row);
}

export const ROWS: readonly Sentence[] = [
  ...ENDS.map(
    ([end, meaning]): Sentence => ({
      says: new RegExp(`${HEAD}${end}\\.${WITHHELD}$`),
      holds: (groups, told) => rowHolds(meaning, groups, told),
    }),
  ),
  {
    says: /^((?<named>\S+): )?(?<name>[^:]+): no pair measured it in both arms\.$/,
    holds: (_, told) =>
      ['no_data', 'info'].includes(rowOf(told)?.verdict ?? '') &&
      valued(keyOf(told), ownGroups(told)).length === 0,
  },
  {
    says: /^((?<named>\S+): )?(?<name>[^:]+) cannot be compared: (?<who>\S+) (?<how>failed|did not answer) (?<lost>[\d,]+) of (?<asked>[\d,]+) requests?: nothing to compare with\.$/,
    holds: (groups, told) => rowOf(told)?.verdict === 'inconclusive' && leftUnanswered(groups, told),
  },
];
