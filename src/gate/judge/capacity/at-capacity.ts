import type { CapacityInterval } from '../../../metrics/metric.js';
import type { Sample } from '../../../samples/sample.js';
import type { PreparedRun } from '../../prepare/prepared-run.js';
import type { RunResult } from '../../run/run-plans.js';
import type { ProbeRecord, SearchRecord } from '../../run/search/search-record.js';

/** A run with its searches. */
export interface SearchedRun {
  readonly prepared: PreparedRun;
  readonly result: Pick<RunResult, 'searches'>;
}

/** The probe that certified the lower end; undefined where none did. */
export function certifyingProbe({ probes, state }: SearchRecord): ProbeRecord | undefined {
  if (!state.lowHolds) return undefined;
  return probes.findLast(
    ({ kind, load, result }) => kind === 'confirm-low' && load === state.low && result.word === 'holds',
  );
}

/** What was certified, of the first search; null where none was made. */
export function capacityOf({ prepared, result: { searches } }: SearchedRun): CapacityInterval | null {
  const [first] = searches;
  if (first === undefined) return null;
  const [index, record] = first;
  const { by } = prepared.scenarios[index]?.scenario.config.capacity ?? { by: 'rate' as const };
  return { by, ...certified(record) };
}

export function certified({ state }: SearchRecord): {
  readonly low: number | null;
  readonly high: number | null;
} {
  const { low, high, lowHolds, highBreaks } = state;
  return { low: lowHolds ? low : null, high: highBreaks ? high : null };
}

/** Whatever else is judged is judged on the plateau of the certified load: all other requests only asked for it. */
export function atCapacity(
  { prepared: { scenarios }, result: { searches } }: SearchedRun,
  samples: readonly Sample[],
): readonly Sample[] {
  if (searches.size === 0) return samples;
  const probes = new Map(
    [...searches].map(([index, record]) => [scenarios[index]?.plan.scenario ?? '', certifyingProbe(record)]),
  );
  return samples.map((sample) => {
    if (!probes.has(sample.scenario) || sample.phase !== 'measure') return sample;
    const probe = probes.get(sample.scenario);
    const isJudged = sample.stage === probe?.stage.index && sample.plannedMs >= probe.plateauFromMs;
    return isJudged ? sample : { ...sample, phase: 'probe' };
  });
}
