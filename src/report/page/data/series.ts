import type { Ms } from '../../../base/units.js';
import type { SampleColumns } from './columns.js';

/** One arm's measurements of one latency, in dispatch order. */
export interface Series {
  readonly arm: 'head' | 'base';
  /** When each request was due or written, from the run's start. */
  readonly times: readonly Ms[];
  readonly values: readonly Ms[];
}

/** A latency the page draws. */
export interface Latency {
  readonly column: 'ttftMs' | 'e2eMs';
  /** As thresholds call it. */
  readonly metric: 'time_to_first_token' | 'total_generation_time';
  readonly alias: 'ttft' | 'e2e';
}

export const LATENCIES: readonly Latency[] = [
  { column: 'ttftMs', metric: 'time_to_first_token', alias: 'ttft' },
  { column: 'e2eMs', metric: 'total_generation_time', alias: 'e2e' },
];

/** Head first, then base where there is one; arms without a measurement are left out. */
export function selectSeries(columns: SampleColumns, latency: Latency, keepWarmup: boolean): Series[] {
  const { arm: arms, phase: phases } = columns.texts;
  const warmup = phases.words.indexOf('warmup');
  return (['head', 'base'] as const).flatMap((arm) => {
    const wanted = arms.words.indexOf(arm);
    const [times, values]: [Ms[], Ms[]] = [[], []];
    columns.numbers[latency.column].forEach((value, row) => {
      if (!(value >= 0) || arms.values[row] !== wanted) return;
      if (!keepWarmup && warmup >= 0 && phases.values[row] === warmup) return;
      times.push(instantOf(columns, row));
      values.push(value);
    });
    return values.length === 0 ? [] : [{ arm, times, values }];
  });
}

/** Whether a row is a canary's, which is no part of the load. */
export function isCanaryRow({ texts }: SampleColumns): (row: number) => boolean {
  const canary = texts.arm.words.indexOf('canary');
  return (row) => canary >= 0 && texts.arm.values[row] === canary;
}

/** When a row's request was written or, where it never was, due. */
export function instantOf(columns: SampleColumns, row: number): Ms {
  const started = columns.numbers.startedMs[row] ?? Number.NaN;
  return Number.isNaN(started) ? (columns.numbers.plannedMs[row] ?? 0) : started;
}

/** Percentile of ascending values, linear-interpolated; NaN of nothing. */
export function quantileOf(ascending: ArrayLike<number>, percent: number): number {
  const position = ((ascending.length - 1) * percent) / 100;
  const below = ascending[Math.floor(position)] ?? Number.NaN;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** A sorted copy, the cheap way. */
export function ascending(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}
