import { formatAmount, formatCount, formatMs } from '../../../base/format.js';
import type { Finding } from '../../../report/schema/schema.js';
import type { JudgedThreshold } from '../../../verdict/thresholds/evaluate-thresholds.js';
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

/** What a load shows that is still on its way may be worse later: a pass on it is withheld. */
export function withholdPasses(
  judged: readonly JudgedThreshold[],
  plateaus: readonly JudgedPlateau[],
): readonly JudgedThreshold[] {
  const missing = plateaus.filter(({ reached }) => !reached);
  if (missing.length === 0) return judged;
  return judged.map((each) => {
    const { tags } = each.spec;
    const isOf = missing.some(
      ({ scenario, stage }) =>
        (tags.scenario === undefined || tags.scenario === scenario) &&
        (tags.stage === undefined || tags.stage === String(stage)),
    );
    const { type } = each.row.metric;
    if (!isOf || each.judgement.verdict !== 'pass' || type === 'counter' || type === 'gauge') return each;
    const withheld = 'no plateau was reached';
    return {
      ...each,
      judgement: { ...each.judgement, verdict: 'inconclusive' as const, needed: null, withheld },
    };
  });
}
