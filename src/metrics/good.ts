import type { Ms } from '../base/units.js';
import type { Sample } from '../samples/sample.js';
import { METRICS } from './catalogue.js';
import { MEASURED_PHASES, type SampleTrend } from './metric.js';

/** One limit of a good request: at most so long, or (of `tokens_per_second`) at least so fast; in the metric's unit. */
export interface GoodLimit {
  readonly metric: string;
  readonly value: number;
}

/** What one good request is: all of it must hold. */
export interface GoodRequest {
  readonly limits: readonly GoodLimit[];
  /** Whether every check that was made of the answer must hold. */
  readonly checks: boolean;
}

/** What a limit of a good request may be about: what every request has one value of, and a failed one its worst. */
export const GOOD_METRICS: readonly SampleTrend[] = METRICS.flatMap((metric) =>
  metric.type === 'trend' &&
  metric.source === 'samples' &&
  metric.failed !== null &&
  metric.phases === MEASURED_PHASES
    ? [metric]
    : [],
);

const BY_NAME = new Map(GOOD_METRICS.map((metric) => [metric.name, metric]));

/**
 * Whether a request was good: answered, within every limit. Whatever was not answered is not, an arrival that was never sent
 * included; nor is an answer that lacks what a limit asks for. (One token has no pace, and lacks none.) Null of a request that
 * we took back while it could still have become a good one. `elapsedMs` is how long ago it was written; null where it never was.
 */
export function isGood(
  { limits, checks }: GoodRequest,
  sample: Sample,
  elapsedMs: Ms | null,
): boolean | null {
  if (sample.outcome === 'cancelled') return isTooLate(limits, sample, elapsedMs) ? false : null;
  if (sample.outcome !== 'ok') return false;
  if (checks && Object.values(sample.checks ?? {}).includes(false)) return false;
  return limits.every((limit) => keeps(limit, sample));
}

/** The first limit that a sent request did not keep, by metric; `checks`; `errors` where it was not answered. Null for a good one. */
export function firstBroken({ limits, checks }: GoodRequest, sample: Sample): string | null {
  if (sample.outcome !== 'ok') return 'errors';
  const broken = limits.find((limit) => !keeps(limit, sample));
  if (broken !== undefined) return broken.metric;
  return checks && Object.values(sample.checks ?? {}).includes(false) ? 'checks' : null;
}

function keeps({ metric: name, value }: GoodLimit, sample: Sample): boolean {
  const metric = BY_NAME.get(name);
  if (metric === undefined) throw new Error(`no limit of a good request is about ${name}`);
  const measured = metric.value(sample);
  if (measured === null) return name === 'time_per_output_token' && metric.lacks?.(sample) !== true;
  return metric.better === 'higher' ? measured >= value : measured <= value;
}

/** Its time was over before it was taken back. */
function isTooLate(limits: readonly GoodLimit[], { ttftMs }: Sample, elapsedMs: Ms | null): boolean {
  if (elapsedMs === null) return false;
  return limits.some(({ metric, value }) => {
    if (metric === 'total_generation_time') return elapsedMs > value;
    return metric === 'time_to_first_token' && (ttftMs ?? elapsedMs) > value;
  });
}
