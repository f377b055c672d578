import type { Sample } from '../../../samples/sample.js';
import type { ArmComparison } from '../../../verdict/compare/compare-arms.js';
import { forgiveShared } from '../../../verdict/compare/shared-failure.js';
import type { JudgedThreshold } from '../../../verdict/thresholds/evaluate-thresholds.js';
import type { ThresholdSpec } from '../../../verdict/thresholds/threshold.js';
import { weighTrouble } from '../../../verdict/trouble/forgive-trouble.js';
import type { Config } from '../../../settings/schema.js';

/** What else the run shows of limits that fail. */
export interface EndpointEvidence {
  readonly compared: ArmComparison | null;
  /** In dispatch order, without the canaries. */
  readonly samples: readonly Sample[];
  readonly canaries: readonly Sample[];
  readonly onSharedFailure: Config['on-shared-failure'];
  readonly even: (spec: ThresholdSpec) => boolean;
  /** Judges one threshold on samples: with the looks on the way, or by the test of the end alone. */
  readonly judge: (
    spec: ThresholdSpec,
    samples: readonly Sample[],
    how: 'with looks' | 'at the end',
  ) => JudgedThreshold | undefined;
}

/** Leaves open what base or the canaries show to be trouble of the endpoint, and names the infrastructure's failures. */
export function weighEndpoint(
  judged: readonly JudgedThreshold[],
  { compared, samples, canaries, onSharedFailure, even, judge }: EndpointEvidence,
): JudgedThreshold[] {
  const mayForgive = onSharedFailure === 'inconclusive';
  const forgiven =
    mayForgive && compared?.comparison.kind === 'base'
      ? forgiveShared(judged, {
          judge: (spec) => judge(spec, samples, 'with looks'),
          rows: compared.comparison.metrics,
        })
      : judged;
  return weighTrouble(forgiven, {
    mayForgive,
    samples: [...samples, ...canaries],
    even,
    judge: (spec, own) => judge(spec, own, 'at the end'),
  });
}
