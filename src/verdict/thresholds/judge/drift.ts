import {
  designEffect,
  NOTABLE_DESIGN_EFFECT,
  rateDesignEffect,
} from '../../../stats/estimates/design-effect.js';
import type { Metric } from '../../../metrics/metric.js';

/** Fewer requests show no autocorrelation worth the name. */
export const LEAST_FOR_DRIFT = 20;

/** Requests in dispatch order. */
export interface Series {
  readonly metric: Metric;
  /** Values of a trend; unused for a rate. */
  readonly values: readonly number[];
  /** Of each request the share of its observations that violate. */
  readonly violations: readonly number[];
  readonly theta0: number;
  /** Whether the load was the same throughout: else what follows it is no drift. */
  readonly even: boolean;
}

/**
 * How many requests are worth as much as one independent one: more than one where the endpoint drifted within the run,
 * or failed in bursts. 1 where it is too little to speak of.
 */
export function correlationOf({ metric, values, violations, theta0, even }: Series): number {
  if (violations.length < LEAST_FOR_DRIFT) return 1;
  const effect =
    metric.type === 'trend' ? designEffect(values, 1 - theta0, !even) : rateDesignEffect(violations, !even);
  return effect > NOTABLE_DESIGN_EFFECT ? effect : 1;
}
