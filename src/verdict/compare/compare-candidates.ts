import type { Arm } from '../../samples/sample.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import { type ArmComparison, compareArms, type ComparisonEvidence } from './compare-arms.js';
import { asHead } from './pair-samples.js';
import { type ComparisonSettings, planComparison } from './plan-comparison.js';

/** One of several arms that are each compared with the same control. */
export interface Candidate {
  readonly arm: Arm;
  readonly name: string;
  /** The relative thresholds on it. */
  readonly thresholds: readonly ThresholdSpec[];
}

export type JudgedCandidate = Pick<Candidate, 'arm' | 'name'> & { readonly compared: ArmComparison };

/** What all candidates are judged by; `redConfidence` is that of all their comparisons together. */
export type SharedSettings = Omit<ComparisonSettings, 'thresholds'>;

/**
 * Each candidate against the control, over the same requests of the control. The error of red is shared by Holm's procedure over
 * the comparisons (1979): all at a part of it, those that fail are set aside, and the others share it anew. So no candidate that is no
 * worse is called worse in more of the runs than one comparison alone would be, whatever the others are.
 */
export function compareCandidates(
  candidates: readonly Candidate[],
  settings: SharedSettings,
  evidence: ComparisonEvidence,
): JudgedCandidate[] {
  const judged = new Map<Arm, ArmComparison>();
  let open = candidates;
  while (open.length > 0) {
    const share = (1 - settings.redConfidence) / open.length;
    const round = open.map((each) => judgeOne(each, { ...settings, redConfidence: 1 - share }, evidence));
    for (const { arm, compared } of round) judged.set(arm, compared);
    const failed = round.filter(({ compared }) => isRed(compared)).map(({ arm }) => arm);
    // What the estimate alone decides is no rejection, and leaves no error to the others.
    if (failed.length === 0 || evidence.onInconclusive === 'point') break;
    open = open.filter(({ arm }) => !failed.includes(arm));
  }
  return candidates.flatMap(({ arm, name }) => {
    const compared = judged.get(arm);
    return compared === undefined ? [] : [{ arm, name, compared }];
  });
}

function judgeOne(
  { arm, name, thresholds }: Candidate,
  settings: SharedSettings,
  evidence: ComparisonEvidence,
): JudgedCandidate {
  const plan = planComparison({ ...settings, thresholds, seed: `${settings.seed}/${arm}` });
  const words = { head: name, base: evidence.source };
  return {
    arm,
    name,
    compared: compareArms(plan, { ...evidence, samples: asHead(evidence.samples, arm), words }),
  };
}

function isRed({ gates, thresholds }: ArmComparison): boolean {
  return [...gates, ...thresholds.values()].some(({ verdict }) => verdict === 'fail');
}
