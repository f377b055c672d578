import { formatValue } from '../../base/format.js';
import type { JudgedThreshold } from '../thresholds/evaluate-thresholds.js';
import { withoutFailure } from '../thresholds/judge/interval.js';
import { satisfies, type ThresholdSpec } from '../thresholds/threshold.js';
import type { ComparedRow } from './compared-row.js';

/** What base shows of the same limits in the same run. */
export interface BaseEvidence {
  /** Judges a threshold on other samples of the run: here on those of base. */
  readonly judge: (spec: ThresholdSpec) => JudgedThreshold | undefined;
  /** The comparison's rows by `metric:aggregation`, and all of the relative thresholds. */
  readonly rows: Readonly<Record<string, ComparedRow>>;
}

/**
 * A limit that base exceeds in the same run as well tells of the endpoint, and not of the change, unless head is shown to
 * be worse by the same metric: then the failure stands. By base's point estimate: asking for an exact failure of base
 * would leave 30 % of the runs red where both fail in a tenth of their requests.
 */
export function forgiveShared(judged: readonly JudgedThreshold[], evidence: BaseEvidence): JudgedThreshold[] {
  return judged.map((each) => {
    const { spec, row, judgement } = each;
    if (judgement.verdict !== 'fail' || !mayShare(each) || isWorse(spec, evidence.rows)) return each;
    const base = evidence.judge({ ...spec, tags: { ...spec.tags, arm: 'base' } })?.judgement.observed;
    if (base === undefined || satisfies(base, spec.operator, spec.limit.value)) return each;
    const text = Number.isFinite(base) ? `at ${formatValue(base, row.metric.unit)}` : 'without a bound';
    // Head may have worn out what base asks as well, so nothing is said of who is to blame.
    const withheld = `base exceeds it in the same run as well, ${text}`;
    return {
      ...each,
      judgement: {
        ...judgement,
        // What is not taken for decided is not shown to be: nothing is known of head without the endpoint's trouble.
        ...withoutFailure(judgement, spec),
        verdict: 'inconclusive',
        needed: null,
        withheld,
        metBy: 'base',
      },
    };
  });
}

/** Counters and gauges speak of the whole run, and a threshold that names an arm of that arm. */
function mayShare({ spec, row: { metric } }: JudgedThreshold): boolean {
  return spec.tags.arm === undefined && (metric.type === 'trend' || metric.type === 'rate');
}

/** Failures of every kind are one row of the comparison. */
const ROW_OF: Readonly<Record<string, string>> = { timeout_rate: 'error_rate' };

function isWorse({ metric }: ThresholdSpec, rows: BaseEvidence['rows']): boolean {
  const name = ROW_OF[metric] ?? metric;
  return Object.entries(rows).some(([key, { verdict }]) => verdict === 'fail' && key.startsWith(`${name}:`));
}
