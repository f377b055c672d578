import { amountIn, isNear, mean, quantile, valuesOf } from './recount.js';
import type { Measured } from '../support/stored-runs.js';
import { type Groups, type Sentence, type Told, numberIn } from './told.js';

/* What is said of a run against stored ones, held against the samples of all of them. */

/** One-sided: how sure a verdict must be where nobody says otherwise. */
const ALPHA = 0.05;
/** From so many runs on it gates (docs/comparing.md). */
const LEAST = 5;

/** P(T > t) of Student's law with whole degrees of freedom, by its finite series (Abramowitz & Stegun 26.7.3 and 26.7.4). */
function above(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let [term, sum] = isOdd ? [cos, freedom > 1 ? cos : 0] : [1, 1];
  for (let k = isOdd ? 2 : 1; k <= freedom - 3; k += 2) {
    term *= (k / (k + 1)) * cos ** 2;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
  return (1 - within) / 2;
}

function studentQuantile(alpha: number, freedom: number): number {
  let [low, high] = [0, 1e3];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (above(middle, freedom) > alpha) low = middle;
    else high = middle;
  }
  return low;
}

interface Against {
  readonly head: number;
  /** Those of the earlier runs that have it. */
  readonly values: readonly number[];
  /** Head over what is usual, turned so that more is worse. */
  readonly ratio: number;
  /** The largest such ratio that chance explains. */
  readonly chance: number;
}

const keyOf = ({ compared, threshold }: Told): string =>
  compared?.key ??
  `${threshold?.metric}:${/^\s*(p\([\d.]+\)|\w+)/.exec(threshold?.expression ?? '')?.[1]}`.replace(
    ':med',
    ':p(50)',
  );

/** A share of all requests, of which there is no ratio. */
const isShare = (key: string): boolean => /_rate:/.test(key);

/** A metric of one run, of its answers; a share of all that was sent. */
function valueOf(key: string, samples: Told['samples']): number {
  const [metric = '', aggregation = ''] = key.split(':');
  const answered = samples.filter(({ outcome, arm }) => arm === 'head' && (outcome === 'ok' || isShare(key)));
  const values = (valuesOf(metric, answered) ?? []).filter(Number.isFinite);
  if (values.length === 0) return NaN;
  const share = Number(/^p\(([\d.]+)\)/.exec(aggregation)?.[1]) / 100;
  return Number.isNaN(share) ? mean(values) : quantile(values, share);
}

/** Runs that measured the same load: by the settings that the report gives a hash. */
function comparable({ report, earlier = [] }: Told): readonly Measured[] {
  return earlier.filter(
    ({ report: other }) =>
      other.run.configHash === report.run.configHash && other.generator.healthy && other.load.ok > 0,
  );
}

function measure(told: Told): Against {
  const key = keyOf(told);
  const head = valueOf(key, told.samples);
  const values = comparable(told)
    .map(({ samples }) => valueOf(key, samples))
    .filter(Number.isFinite);
  const logs = values.map(Math.log);
  const [runs, middle] = [values.length, mean(logs)];
  const spread = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0);
  const freedom = runs + 3;
  const error = Math.sqrt(((0.16 + spread) / freedom) * (1 + 1 / runs));
  const turned = key.startsWith('tokens_per_second') ? -1 : 1;
  return {
    head,
    values,
    ratio: (head / Math.exp(middle)) ** turned,
    chance: Math.exp(studentQuantile(ALPHA, freedom) * error),
  };
}

/** `+18 %` and `×3.4` as ratios. */
const ratioIn = (text: string | undefined): number =>
  text?.startsWith('×') === true ? numberIn(text.slice(1)) : 1 + amountIn(text ?? '');

const isRatio = (text: string | undefined, value: number): boolean =>
  Math.abs(ratioIn(text) - value) <= 0.006 + 0.012 * value;

/** What is allowed, as a ratio that is turned likewise; null where it is none. */
function allowed(told: Told, { ratio, head }: Against): number | null {
  const row = told.compared?.row;
  if (row !== undefined) return row.tolerance;
  const { threshold } = told;
  if (threshold?.limit == null) return null;
  if (threshold.unit === 'ratio')
    return threshold.expression.includes('>') ? 1 / threshold.limit : threshold.limit;
  const base = head / ratio;
  return (base + threshold.limit) / base;
}

const verdictOf = ({ compared, threshold }: Told): string | undefined =>
  compared?.row.verdict ?? threshold?.verdict;
const isPoint = ({ run }: Told): boolean => run?.inputs['on-inconclusive'] === 'point';

/** By the words behind the colon. */
const ENDS: readonly (readonly [string, (against: Against, limit: number | null, told: Told) => boolean])[] =
  [
    [
      'the (limit|least) of \\S.*? holds',
      ({ ratio, chance, values }, limit, told) =>
        verdictOf(told) === 'pass' &&
        limit !== null &&
        (isPoint(told) ? ratio <= limit + 1e-9 : values.length >= LEAST && ratio * chance <= limit + 1e-9),
    ],
    [
      'the (limit|least) of \\S.*? does not hold',
      ({ ratio, chance, values }, limit, told) =>
        verdictOf(told) === 'fail' &&
        limit !== null &&
        ratio > Math.min(limit, 1) &&
        (isPoint(told) || (values.length >= LEAST && ratio > Math.min(1, limit) * Math.min(chance, 1.01))),
    ],
    [
      'the (limit|least) of \\S.*? cannot be told from chance',
      ({ values }, _, told) => verdictOf(told) === 'inconclusive' && values.length >= LEAST,
    ],
    [
      'within what is allowed',
      ({ ratio, values }, limit, told) =>
        verdictOf(told) === 'pass' && values.length >= LEAST && limit !== null && ratio <= limit + 1e-9,
    ],
    [
      'chance explains it',
      ({ ratio, values }, limit, told) =>
        verdictOf(told) === 'pass' && values.length >= LEAST && limit !== null && ratio > limit - 1e-9,
    ],
    [
      '(?<few>[\\d,]+) runs? (is|are) too few to judge, which takes 5',
      ({ values }, _, told) =>
        ['inconclusive', 'info'].includes(verdictOf(told) ?? '') && values.length < LEAST,
    ],
    ['not judged', (_, __, told) => ['info', 'inconclusive'].includes(verdictOf(told) ?? '')],
  ];

const SEEN =
  '^(?<name>[^:]+?) is (?<head>\\S.*?) against (?<base>\\S.*?), usual in (?<runs>[\\d,]+) earlier runs? \\((?<change>[^;)]+)(; by chance runs differ by up to (?<chance>[^)]+))?\\): ';

function seenHolds({ head, base, runs, change, chance, few }: Groups, told: Told, against: Against): boolean {
  if (valuesOf(keyOf(told).split(':')[0] ?? '', []) === undefined) return true;
  const usual = Math.exp(mean(against.values.map(Math.log)));
  if (isShare(keyOf(told)) && !isNear(change?.replace('+', ''), against.head - mean(against.values)))
    return false;
  const isFree = against.values.every((value) => value === 0);
  return (
    numberIn(runs) === against.values.length &&
    (few === undefined || few === runs) &&
    isNear(head, against.head) &&
    (isFree || isNear(base, usual)) &&
    (chance === undefined) === isFree &&
    (isFree || isRatio(chance, against.chance)) &&
    (isFree || isShare(keyOf(told)) || !/ %$|^×/.test(change ?? '') || isRatio(change, against.head / usual))
  );
}

export const STORED_ROWS: readonly Sentence[] = [
  ...ENDS.map(
    ([end, holds]): Sentence => ({
      says: new RegExp(`${SEEN}${end}\\.$`),
      holds: (groups, told) => {
        const against = measure(told);
        const isFree = against.values.every((value) => value === 0);
        return seenHolds(groups, told, against) && (isFree || holds(against, allowed(told, against), told));
      },
    }),
  ),
  {
    says: /^(?<name>[^:]+?) is (?<head>\S.*?) against (?<base>\S[^(]*?): not judged\.$/,
    holds: ({ head }, told) => {
      const { head: value, values } = measure(told);
      return (
        verdictOf(told) !== 'pass' &&
        verdictOf(told) !== 'fail' &&
        (values.length === 0 || isNear(head, value))
      );
    },
  },
];

const isStored = ({ report }: Told): boolean => report.comparison?.kind === 'baseline';

/** Too few runs to gate, and worse than chance explains and than is allowed. */
const WARNED: readonly Sentence[] = [
  {
    says: new RegExp(`^Worse than chance explains: ${SEEN.slice(1)}.+\\.$`),
    holds: (groups, told) => {
      const metrics = told.report.comparison?.metrics ?? {};
      const found = Object.entries(metrics).find(([, { message }]) =>
        message.startsWith(`${groups['name']} is ${groups['head']} `),
      );
      if (found === undefined) return false;
      const [key, row] = found;
      const against = measure({ ...told, compared: { key, row, arm: 'head', source: '' } });
      return row.verdict !== 'fail' && against.ratio > against.chance * 0.99;
    },
  },
];

export const STORED_NOTES: readonly Sentence[] = [
  {
    says: /^A stored baseline was measured at another time, perhaps on another machine\.$/,
    holds: (_, told) => isStored(told) && comparable(told).length > 0,
  },
  {
    says: /^It gates from 5 runs on; with fewer it only warns\.$/,
    holds: (_, told) => isStored(told) && comparable(told).length < LEAST,
  },
  {
    says: /^The prompts are not those of the last stored run; what that changes is part of the comparison\.$/,
    holds: (_, told) => comparable(told).at(-1)?.report.run.promptHash !== told.report.run.promptHash,
  },
  {
    says: /^No more runs could be read: (?<why>.+)\.$/,
    holds: (_, told) => isStored(told) && comparable(told).length < 20,
  },
  {
    says: /^Nothing is compared: .+\. Absolute thresholds judge as always\.$/,
    holds: (_, told) => isStored(told) && comparable(told).length === 0,
  },
  ...WARNED,
];
/** Passed over, by the reasons: `3 passed over: 2 with other settings, 1 not complete`. */
const OVER = '(; (?<over>[\\d,]+) passed over: .+)?';

export const STORED_LOG: readonly Sentence[] = [
  ...WARNED,
  {
    says: new RegExp(`^Compared with (?<runs>[\\d,]+) runs? of main, (last )?[0-9a-f]{7}, .+? ago${OVER}$`),
    holds: ({ runs, over = '0' }, told) =>
      numberIn(runs) === comparable(told).length &&
      numberIn(over) === (told.earlier ?? []).length - comparable(told).length,
  },
  {
    says: /^Nothing is compared: (?<why>.+)$/,
    holds: (_, told) => comparable(told).length === 0,
  },
  {
    says: /^no more stored runs could be read: .+$/i,
    holds: (_, told) => comparable(told).length > 0,
  },
  {
    says: /^`(?<source>.+)` cannot be decided yet: it takes 5 stored runs, and there (is|are) (?<n>[\d,]+)$/,
    holds: ({ n }, told) => numberIn(n) === comparable(told).length && numberIn(n) < LEAST,
  },
  {
    says: /^No earlier result can be reused: .+$/,
    holds: (_, told) => told.report.reused === null,
  },
  {
    says: /^Reused: the same prompts and settings passed in run (?<id>\d+) \([0-9a-f]{7}, .+ ago\), so nothing was sent\. https:\S+$/,
    holds: (_, told) => told.report.reused !== null && told.report.load.sent === 0,
  },
];

/** The pass of an equal run within a day. */
export function isReused({ report, earlier = [] }: Told): boolean {
  return (
    report.reused !== null &&
    report.load.sent === 0 &&
    report.verdict === 'pass' &&
    earlier.some(
      ({ report: { run, verdict } }) =>
        verdict === 'pass' &&
        run.configHash === report.run.configHash &&
        run.promptHash === report.run.promptHash &&
        Date.parse(report.run.startedAt) - Date.parse(run.startedAt) <= 24 * 3_600_000,
    )
  );
}
