import type { Counts } from '../../../stats/distributions/binomial.js';
import type { Cut } from '../../../stats/estimates/cut.js';
import type { Alphas, Decision } from '../../../stats/estimates/estimate.js';
import { moreNeeded } from '../../../stats/estimates/requests-needed.js';
import type { Case } from '../evidence.js';
import type { Marks } from './cluster.js';
import { correlationOf } from './drift.js';
import { decideBy, hullOf, type Interval, meetOf } from './interval.js';
import type { Judgement } from '../judgement.js';
import { type Scale, scaleOf, weightOf } from './scale.js';
import type { ProportionQuestion } from '../violations.js';
import { whyUndecided } from '../withheld.js';
import { withholdEpisode } from './withhold-episode.js';

/** What decides beside the data. */
export interface Rule {
  readonly alphas: Alphas;
  readonly seed: string;
  /** The looks of the sequential test that ran along; they take the place of the final test. Null without one. */
  readonly looks: readonly Cut[] | null;
  /**
   * Observations on which a look ended the run as failed, its neighbours and episodes weighed; what was under way then adds to
   * the share and is not weighed so again, which would have two chances to withhold what is so. Null without one.
   */
  readonly decidedOn: number | null;
  /** Whether the load was the same throughout, so that a drift is the endpoint's own. */
  readonly even: boolean;
  /** Observations that the plan gives the threshold; null where only the run shows. */
  readonly planned: number | null;
  /** How many of them in a row may be one episode; null where only the run shows. */
  readonly episode: number | null;
}

/** More requests than this many times the plan are no advice. */
const MOST_TIMES = 10;

/** 0 to 1; extremes are the ends. */
export function shareOf({ spec }: Pick<Case, 'spec'>): number {
  const { aggregation } = spec;
  if (aggregation.kind === 'percentile') return aggregation.percent / 100;
  return aggregation.kind === 'min' ? 0 : 1;
}

/** Of each request the share of its observations that violate. */
function markViolations({ values, sizes, starts }: Case, violates: (value: number) => boolean): Marks {
  let next = 0;
  const violations = sizes.map((size) => {
    let sum = 0;
    for (const end = next + size; next < end; next += 1) sum += Number(violates(values[next] ?? 0));
    return sum / size;
  });
  return { starts, violations };
}

/** Of an undecided proportion: more requests that would decide it, and the rule that keeps it undecided. */
export function whatWouldDecide(
  counts: Counts,
  { theta0 }: ProportionQuestion,
  { alphas, planned }: Rule,
  { effective, sequential }: { effective: number; sequential: Decision | null },
): Pick<Judgement, 'needed' | 'withheld'> {
  const most = MOST_TIMES * Math.max(counts.n, planned ?? 0);
  return {
    needed: moreNeeded(counts, { theta0, alphas, effect: counts.n / effective, most }),
    withheld: whyUndecided(counts, theta0, { alphas, sequential, effective }),
  };
}

/** The verdict on a share of violations, and the interval it stands for. */
export function decide(
  row: Case,
  question: ProportionQuestion,
  rule: Rule,
): Omit<Judgement, 'observed' | 'method' | 'infinite' | 'standIns'> {
  const { spec, values, metric } = row;
  const scale = scaleOf(row, question);
  const marks = markViolations(row, (value) => question.violates(value));
  const { theta0 } = question;
  const raw = plainInterval(row, question, rule, scale);
  const weighed = decideBy(raw, spec) === 'fail' ? (rule.decidedOn ?? values.length) : values.length;
  const known: Marks = {
    starts: marks.starts.slice(0, weighed),
    violations: marks.violations.slice(0, weighed),
  };
  const series = { metric, values: values.slice(0, weighed), violations: known.violations, theta0 };
  const effect = correlationOf({ ...series, even: rule.even });
  // The same share among as many independent observations must decide alike.
  const worth = values.length / effect;
  const correlated = effect > 1 ? hullOf(raw, scale.exact(values, rule.alphas, worth)) : raw;
  const { interval, withheld, cluster } =
    decideBy(raw, spec) === 'fail'
      ? withholdEpisode(spec, correlated, {
          marks: known,
          length: rule.episode,
          outside: outsideOf(row, rule, scale),
        })
      : { interval: correlated, withheld: null, cluster: null };
  const verdict = decideBy(interval, spec);
  const weight = weightOf(row);
  const decided = {
    verdict,
    ...interval,
    n: Math.round(values.length * weight),
    effective: worth * weight,
    needed: null,
    withheld,
    cluster,
    metBy: null,
  };
  if (verdict !== 'inconclusive' || withheld !== null) return decided;
  const violations = marks.violations.reduce((sum, each) => sum + each, 0);
  const counts = {
    violations: (violations * values.length * weight) / marks.violations.length,
    n: values.length * weight,
  };
  const sequential = rule.looks === null ? null : decideBy(raw, spec);
  return {
    ...decided,
    ...whatWouldDecide(counts, question, rule, { effective: worth * weight, sequential }),
  };
}

/** The interval of all values but those of some requests in a row. */
function outsideOf(
  { values, sizes }: Case,
  { alphas }: Rule,
  scale: Scale,
): (from: number, length: number) => Interval {
  return (from, length) => {
    const before = sumOf(sizes, 0, from);
    const within = sumOf(sizes, from, from + length);
    return scale.exact([...values.slice(0, before), ...values.slice(before + within)], alphas);
  };
}

function sumOf(sizes: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += sizes[i] ?? 0;
  return sum;
}

/**
 * What the looks on the way decided stands, unless the run went on and the whole of it lies on the other side of the
 * limit: then the endpoint changed, and the whole is judged.
 */
function plainInterval(
  { spec, values }: Case,
  question: ProportionQuestion,
  { alphas, looks }: Rule,
  scale: Scale,
): Interval {
  const whole = (): Interval => scale.exact(values, alphas);
  const [first, last] = (looks ?? []).map((cut) => scale.look(values, cut, alphas));
  if (first === undefined) return whole();
  const left = last === undefined ? first : meetOf(first, last);
  if (left === null) return whole();
  const share = values.filter((value) => question.violates(value)).length / values.length;
  const verdict = decideBy(left, spec);
  const contradicted =
    verdict === 'pass' ? share > question.theta0 : verdict === 'fail' && share < question.theta0;
  return contradicted ? whole() : left;
}
