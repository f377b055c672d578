import { formatAmount, formatCount, formatMs } from '../../../base/format.js';
import type { Finding } from '../../../report/schema/schema.js';
import { leaveOpen } from '../../../verdict/compare/relative-question.js';
import type { JudgedThreshold } from '../../../verdict/thresholds/evaluate-thresholds.js';
import { isCapacityMetric } from '../../../verdict/thresholds/relative-thresholds.js';
import type { ThresholdSpec } from '../../../verdict/thresholds/threshold.js';
import type { ThresholdRow } from '../../../verdict/thresholds/threshold-results.js';
import type { JudgedPlateau } from './at-plateau.js';

/** What was judged of a load, one sentence a stage. */
export function findPlateaus(plateaus: readonly JudgedPlateau[], scenario: string): Finding[] {
  const own = plateaus.filter((plateau) => plateau.scenario === scenario);
  return own.map(({ stage, fromMs, toMs, warmup, tail, judged, reached }) => {
    const of = own.length === 1 ? '' : ` of stage ${stage}`;
    const left = `${formatAmount(warmup, 'request')} of its warm-up and ${formatCount(tail)} of its tail are not`;
    return {
      code: reached ? 'plateau' : 'no_plateau',
      message: reached
        ? `Judged is the plateau${of}: ${formatAmount(judged, 'request')} from ${formatMs(fromMs)} to ${formatMs(toMs)}; ${left}.`
        : `No plateau was reached${of}: what is in flight, or the latency, was still on its way when half of the load was over, or the load is shorter than two answers. No threshold on it passes; a longer load, or a lower one, may have a plateau.`,
      values: { stage, fromMs, toMs, warmup, tail, judged },
    };
  });
}

const WITHHELD = 'no plateau was reached';

/** What a load shows that is still on its way may be worse later: a pass on it is withheld. */
export function withholdPasses(
  judged: readonly JudgedThreshold[],
  plateaus: readonly JudgedPlateau[],
): readonly JudgedThreshold[] {
  return judged.map((each) => {
    const { type } = each.row.metric;
    const isWhole = type === 'counter' || type === 'gauge';
    if (each.judgement.verdict !== 'pass' || isWhole || !lacksPlateau(each.spec, plateaus)) return each;
    const undecided = { verdict: 'inconclusive' as const, needed: null, withheld: WITHHELD };
    return { ...each, judgement: { ...each.judgement, ...undecided } };
  });
}

/** The same of what two arms show of one another under it; that nothing differs between them needs no plateau. */
export function withholdRelative(
  spec: ThresholdSpec,
  row: ThresholdRow,
  plateaus: readonly JudgedPlateau[],
): ThresholdRow {
  const isJudged = row.verdict === 'pass' && row.n > 0 && !isCapacityMetric(spec.metric);
  if (!isJudged || !lacksPlateau(spec, plateaus)) return row;
  const { observed, low, high, n } = row;
  return { ...leaveOpen(spec, WITHHELD), observed, low, high, n };
}

/** Whether a load that the threshold judges reached none. */
function lacksPlateau({ tags }: ThresholdSpec, plateaus: readonly JudgedPlateau[]): boolean {
  return plateaus.some(
    ({ scenario, stage, reached }) =>
      !reached &&
      (tags.scenario === undefined || tags.scenario === scenario) &&
      (tags.stage === undefined || tags.stage === String(stage)),
  );
}
