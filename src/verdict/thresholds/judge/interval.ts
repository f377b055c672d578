import type { Decision } from '../../../stats/estimates/estimate.js';
import { satisfies, type ThresholdSpec } from '../threshold.js';

/** What a rule leaves possible for the judged value, in the metric's unit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A limit within the interval is not decided: what is shown is what was judged. */
export function decideBy(
  { low, high }: Interval,
  { operator, limit }: Pick<ThresholdSpec, 'operator' | 'limit'>,
): Decision {
  const upper = operator.startsWith('<');
  const [best, worst] = upper ? [low, high] : [high, low];
  if (!satisfies(best, operator, limit.value)) return 'fail';
  return satisfies(worst, operator, limit.value) ? 'pass' : 'inconclusive';
}

/** What either leaves possible: both must decide alike. */
export function hullOf(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** What both leave possible; null where they exclude one another. */
export function meetOf(a: Interval, b: Interval): Interval | null {
  const meet = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
  return meet.low <= meet.high ? meet : null;
}

/** Leaves the side open on which the interval could exclude the limit by failing. */
export function withoutFailure(
  { low, high }: Interval,
  { operator }: Pick<ThresholdSpec, 'operator'>,
): Interval {
  return operator.startsWith('<')
    ? { low: Number.NEGATIVE_INFINITY, high }
    : { low, high: Number.POSITIVE_INFINITY };
}

/** The interval of what is withheld: of all that it might have been, with the side open on which that still decides. */
export function undecidedHull(
  intervals: readonly [Interval, ...Interval[]],
  spec: Pick<ThresholdSpec, 'operator' | 'limit'>,
): Interval {
  const [first, ...others] = intervals.map(({ low, high }): Interval => ({ low, high }));
  const hull = others.reduce(hullOf, first as Interval);
  const decision = decideBy(hull, spec);
  if (decision === 'inconclusive') return hull;
  if (decision === 'fail') return withoutFailure(hull, spec);
  return spec.operator.startsWith('<')
    ? { ...hull, high: Number.POSITIVE_INFINITY }
    : { ...hull, low: Number.NEGATIVE_INFINITY };
}

/** Fails on no less than the other interval does. */
export function withoutLess(
  interval: Interval,
  other: Interval,
  { operator }: Pick<ThresholdSpec, 'operator'>,
): Interval {
  return operator.startsWith('<')
    ? { ...interval, low: Math.min(interval.low, other.low) }
    : { ...interval, high: Math.max(interval.high, other.high) };
}
