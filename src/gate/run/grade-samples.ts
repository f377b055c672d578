import type { Ms } from '../../base/units.js';
import { type GoodRequest, isGood } from '../../metrics/good.js';
import type { Sample, StopReason } from '../../samples/sample.js';

type Take = (sample: Sample, gaps: readonly Ms[]) => StopReason | null;

/** Says of each sample whether it was good, where the settings say what that is. `now` counts from the run's start. */
export function gradeSamples(take: Take, definition: GoodRequest | undefined, now: () => Ms): Take {
  if (definition === undefined) return take;
  return (sample, gaps) => {
    const elapsedMs = sample.startedMs === null ? null : now() - sample.startedMs;
    return take({ ...sample, good: isGood(definition, sample, elapsedMs) }, gaps);
  };
}
