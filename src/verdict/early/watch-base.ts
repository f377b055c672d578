import type { Sample } from '../../samples/sample.js';
import { metricOf } from '../thresholds/evidence.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import { askProportion, type LimitIsFinding, observe } from '../thresholds/violations.js';

/** Follows how base fares with a limit of head's. */
export interface BaseWatch {
  /** Takes a sample of either arm; whether more of base's requests violate the limit so far than it allows. */
  exceeds(sample: Sample): boolean;
}

/** Null where the threshold is no proportion, or names its arm. */
export function watchBase(spec: ThresholdSpec, isFinding: LimitIsFinding): BaseWatch | null {
  const metric = metricOf(spec);
  const question = askProportion(spec, metric);
  if (question === null || spec.tags.arm !== undefined) return null;
  const ofBase = { ...spec, tags: { ...spec.tags, arm: 'base' } };
  let [violations, n] = [0, 0];
  return {
    exceeds(sample) {
      for (const value of observe(ofBase, metric, sample, isFinding)) {
        n += 1;
        if (question.violates(value)) violations += 1;
      }
      return n > 0 && violations / n > question.theta0;
    },
  };
}
