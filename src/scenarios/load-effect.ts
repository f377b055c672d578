import type { Ms } from '../base/units.js';
import type { Plan } from '../plan/plan.js';
import { isError, type Sample, wasSent } from '../samples/sample.js';
import { rankSumProbability, type Stratum } from '../stats/estimates/rank-sum.js';
import { medianOf } from './measure.js';
import { rateAt } from './reached-stages.js';

/** What is said to follow the load does so at this level, where chance alone decides. */
export const EFFECT_ALPHA = 0.005;
/** A median that rises by less is no rise worth a word. */
const LEAST_RISE = 1.2;
/** Rates closer together than this are one rate. */
const LEAST_SPREAD = 1.1;
/** Fewer requests at low or at high rates show no effect of the load. */
const LEAST_REQUESTS = 10;
/** Errors of a few are an anecdote. */
const LEAST_ERRORS = 3;

/** Requests by the rate that was offered when they were due: those at low rates, and those at high ones. */
export interface LoadGroups {
  readonly low: readonly Sample[];
  readonly high: readonly Sample[];
  /** Highest rate of the low, lowest of the high, in requests per second. */
  readonly lowRate: number;
  readonly highRate: number;
}

/** What changed with the load. */
export interface LoadEffect {
  /** Null where one rate was offered, or too few requests were sent at low or at high ones. */
  readonly groups: LoadGroups | null;
  /** Whether answers, or their first tokens, took longer at high rates. */
  readonly latencyRose: boolean;
  /** Whether requests failed more often at high rates; 429s are no failures. */
  readonly errorsRose: boolean;
  /** Whether requests failed, and at low rates as often as at high ones. */
  readonly errorsStayed: boolean;
  /** Share of the arrivals at high rates that a rate limit refused, or that were held back because of one. */
  readonly limitedShare: number;
  /** Share of the arrivals at high rates that were not answered. */
  readonly lostShare: number;
}

const NO_EFFECT: LoadEffect = {
  groups: null,
  latencyRose: false,
  errorsRose: false,
  errorsStayed: false,
  limitedShare: 0,
  lostShare: 0,
};

/** `samples` are those of an open load's head arm; `startMs` is when the load began. */
export function measureEffect(plan: Plan, samples: readonly Sample[], startMs: Ms): LoadEffect {
  const groups = divide(plan, samples, startMs);
  if (groups === null) return NO_EFFECT;
  const { high } = groups;
  const errors = stratify(groups, ({ outcome }) =>
    saysSomething(outcome) ? Number(isError(outcome)) : null,
  );
  const [few, many] = [shareOf(errors, 'low'), shareOf(errors, 'high')];
  const failed = (group: readonly Sample[]): number => group.filter(({ outcome }) => isError(outcome)).length;
  const p = rankSumProbability(errors);
  const count = (holds: (sample: Sample) => boolean): number => high.filter(holds).length / high.length;
  return {
    groups,
    latencyRose: rose(groups, ({ ttftMs }) => ttftMs) || rose(groups, ({ e2eMs }) => e2eMs),
    errorsRose: p <= EFFECT_ALPHA && failed(high) >= LEAST_ERRORS,
    errorsStayed:
      p > 0.1 &&
      failed(groups.low) >= LEAST_ERRORS &&
      many <= 1.5 * few &&
      many >= few / 1.5 &&
      isEnough(errors),
    limitedShare: count(({ outcome }) => outcome === 'rate_limited' || outcome === 'suppressed'),
    lostShare: count(({ outcome }) => outcome !== 'ok'),
  };
}

/** The lowest third of the rates (or up to half the highest), and the highest third. */
function divide(plan: Plan, samples: readonly Sample[], startMs: Ms): LoadGroups | null {
  const rated = samples
    .filter(({ phase, outcome }) => phase === 'measure' && outcome !== 'cancelled')
    .map((sample) => ({ sample, rate: offeredAt(plan, sample, startMs) }));
  const rates = rated.map(({ rate }) => rate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  if (rated.length === 0 || most < LEAST_SPREAD * least) return null;
  const third = (most - least) / 3;
  const low = rated.filter(({ rate }) => rate <= Math.max(least + third, most / 2));
  const high = rated.filter(({ rate }) => rate > most - third && rate > most / 2);
  if (low.length < LEAST_REQUESTS || high.length < LEAST_REQUESTS) return null;
  return {
    low: low.map(({ sample }) => sample),
    high: high.map(({ sample }) => sample),
    lowRate: Math.max(...low.map(({ rate }) => rate)),
    highRate: Math.min(...high.map(({ rate }) => rate)),
  };
}

function offeredAt({ stages }: Plan, { stage, plannedMs }: Sample, startMs: Ms): number {
  const own = stages.find(({ index }) => index === stage);
  return own === undefined ? 0 : rateAt(own, plannedMs - startMs);
}

function saysSomething(outcome: Sample['outcome']): boolean {
  return wasSent(outcome) && outcome !== 'rate_limited';
}

/** By prompt, since prompts differ in whatever is measured; null does not take part. */
export function stratify(
  { low, high }: Pick<LoadGroups, 'low' | 'high'>,
  value: (sample: Sample) => number | null,
): Stratum[] {
  const strata = new Map<string, { low: number[]; high: number[] }>();
  for (const [side, group] of [
    ['low', low],
    ['high', high],
  ] as const) {
    for (const sample of group) {
      const found = value(sample);
      if (found === null) continue;
      const stratum = strata.get(sample.prompt) ?? { low: [], high: [] };
      strata.set(sample.prompt, stratum);
      stratum[side].push(found);
    }
  }
  return [...strata.values()];
}

/** Whether requests were sent enough at low and at high rates, dropped ones aside. */
function isEnough(strata: readonly Stratum[]): boolean {
  return (['low', 'high'] as const).every(
    (side) => strata.reduce((sum, stratum) => sum + stratum[side].length, 0) >= LEAST_REQUESTS,
  );
}

/** Mean of all values of one side. */
export function shareOf(strata: readonly Stratum[], side: keyof Stratum): number {
  const values = strata.flatMap((stratum) => stratum[side]);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether a latency rose with the load, notably and beyond chance; a time-out is the slowest of answers. */
function rose(groups: Pick<LoadGroups, 'low' | 'high'>, latency: (sample: Sample) => number | null): boolean {
  const strata = stratify(groups, (sample) =>
    sample.outcome === 'timeout' ? Infinity : sample.outcome === 'ok' ? latency(sample) : null,
  );
  const [low, high] = (['low', 'high'] as const).map((side) =>
    medianOf(strata.flatMap((stratum) => stratum[side])),
  );
  if (low === null || low === undefined || high === null || high === undefined) return false;
  return high >= LEAST_RISE * low && rankSumProbability(strata) <= EFFECT_ALPHA;
}
