import type { Phase, Sample } from '../samples/sample.js';
import {
  type CapacityInterval,
  type CounterMetric,
  type GapTrend,
  type GaugeMetric,
  MEASURED_PHASES,
  type Metric,
  type RateMetric,
  type SampleTrend,
} from './metric.js';

/** Builders of the catalogue's rows: what the metrics of one kind have in common. */

type Measure = SampleTrend['value'];

export function trend(name: string, unit: Metric['unit'], description: string, value: Measure): SampleTrend {
  const rest = {
    type: 'trend',
    source: 'samples',
    alias: null,
    phases: MEASURED_PHASES,
    failed: null,
    isWait: false,
  } as const;
  return { ...rest, name, unit, description, value, better: 'lower' };
}

interface LatencyOptions {
  readonly alias?: string;
  readonly phases?: readonly Phase[];
  readonly reached?: Measure;
  readonly lacks?: (s: Sample) => boolean;
  readonly isWait?: boolean;
}

export function latency(
  name: string,
  description: string,
  value: Measure,
  options: LatencyOptions,
): SampleTrend {
  return {
    ...trend(name, 'ms', description, (s) => whenAnswered(s, value(s))),
    failed: Infinity,
    isWait: true,
    ...options,
  };
}

export function gaps(name: string, alias: string, description: string): GapTrend {
  const phases = MEASURED_PHASES;
  return { type: 'trend', source: 'gaps', name, alias, unit: 'ms', better: 'lower', description, phases };
}

export function counter(
  name: string,
  unit: Metric['unit'],
  description: string,
  amount: CounterMetric['amount'],
): CounterMetric {
  const better = name === 'requests' ? null : 'lower';
  return { type: 'counter', name, alias: null, unit, better, description, amount };
}

export function rate(
  name: string,
  description: string,
  counts: (s: Sample) => boolean,
  holds: (s: Sample) => boolean,
): RateMetric {
  const rest = {
    type: 'rate',
    alias: null,
    unit: 'fraction',
    better: 'lower',
    phases: MEASURED_PHASES,
  } as const;
  const trials = (sample: Sample): number => Number(counts(sample));
  return {
    ...rest,
    name,
    description,
    trials,
    successes: (sample) => Number(counts(sample) && holds(sample)),
  };
}

export function gauge(
  name: string,
  unit: Metric['unit'],
  description: string,
  value: GaugeMetric['value'],
): GaugeMetric {
  return { type: 'gauge', name, alias: null, unit, better: 'higher', description, value };
}

export function penalty(
  name: string,
  description: string,
  [cold, warm]: readonly [string, string],
): GaugeMetric {
  const ratio: GaugeMetric['value'] = (run) => {
    const [above, below] = [run.median(cold), run.median(warm)];
    return above === null || below === null || below <= 0 ? null : above / below;
  };
  return { ...gauge(name, 'ratio', description, ratio), better: 'lower' };
}

export function whenAnswered(sample: Sample, value: number | null): number | null {
  return sample.outcome === 'ok' ? value : null;
}

/** The geometric mean of what it was certified to lie between; the lower end where no load broke. */
export function capacityValue({ low, high }: Pick<CapacityInterval, 'low' | 'high'>): number | null {
  return low === null || high === null ? low : Math.sqrt(low * high);
}

export function capacityGauge(
  name: string,
  unit: Metric['unit'],
  by: CapacityInterval['by'],
  description: string,
): GaugeMetric {
  const interval: NonNullable<GaugeMetric['interval']> = ({ capacity = null }) =>
    capacity?.by === by && (capacity.low !== null || capacity.high !== null) ? capacity : null;
  const value: GaugeMetric['value'] = (run) => {
    const found = interval(run);
    return found === null ? null : capacityValue(found);
  };
  return { ...gauge(name, unit, description, value), interval };
}
