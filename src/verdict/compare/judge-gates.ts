import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { type Contrasted, contrastArms, isBeyondLimit, judgeContrast } from './compare-metrics.js';
import type { Gate } from './comparison-gates.js';
import { lacksBase, type MatchedSamples } from './pair-samples.js';
import { type ErrorShares, isTail } from './share-error.js';

/** Error probabilities of one judgement, one-sided. */
export interface Levels {
  /** Of passing what is bad. */
  readonly pass: number;
  /** Of failing what is good; 0 where nothing is asked. */
  readonly fail: ErrorShares;
  /** Worse at this level and not at `fail` is suspect. */
  readonly suspect: number;
  /** Whether a pass may be given: early in a ramp a whole cannot be judged by its parts. */
  readonly mayPass: boolean;
  /** Whether watched rows may pass without proof: at the end, when no further pair can bring any. */
  readonly mayTrust: boolean;
}

export interface JudgedGate {
  readonly gate: Gate;
  /** With the interval of the rule that judged it. */
  readonly found: Contrasted;
  /** The levels of its bounds: fails where p is at most `fail` and the estimate beyond its limit. */
  readonly alphas: Alphas;
  readonly verdict: Decision | 'no_data' | 'info';
  /** Worse than base at a level that is not enough for red. */
  readonly suspect: boolean;
  /** Whether only the point estimate decided. */
  readonly byPoint: boolean;
}

/** Judges gates of one family, each at its own level, and rows that are information only. */
export function judgeGates(
  { family, info }: { readonly family: readonly Gate[]; readonly info: readonly Gate[] },
  matched: MatchedSamples,
  { levels, seed }: { readonly levels: Levels; readonly seed: string },
): JudgedGate[] {
  const contrast = (gate: Gate, alphas: Alphas): Pick<JudgedGate, 'gate' | 'found' | 'alphas'> => ({
    gate,
    alphas,
    found: contrastArms(gate.contrast, matched, { alphas, seed }),
  });
  const baseless = lacksBase(matched);
  return [
    ...family.map((gate): JudgedGate => {
      const fail = isTail(gate, matched.design) ? levels.fail.tail : levels.fail.other;
      const member = contrast(gate, { pass: levels.pass, fail });
      const suspect = isSuspect(member, levels);
      const decision = decide({ ...member, suspect }, levels);
      const verdict = baseless && decision === 'pass' ? 'inconclusive' : decision;
      return { ...member, suspect, byPoint: false, verdict };
    }),
    ...info.map((gate): JudgedGate => {
      const row = contrast(gate, { pass: levels.pass, fail: levels.pass });
      return { ...row, suspect: false, byPoint: false, verdict: 'info' };
    }),
  ];
}

function isSuspect(
  { gate, found, alphas }: Pick<JudgedGate, 'gate' | 'found' | 'alphas'>,
  { suspect }: Levels,
): boolean {
  const p = found.comparison?.p ?? 1;
  return found.n >= found.least && p <= suspect && p > alphas.fail && isBeyondLimit(gate.contrast, found);
}

function decide(
  judged: Pick<JudgedGate, 'gate' | 'found' | 'alphas' | 'suspect'>,
  { mayPass, mayTrust }: Levels,
): JudgedGate['verdict'] {
  const { gate, found, alphas, suspect } = judged;
  if (found.n === 0) return 'no_data';
  const decision = judgeContrast(gate.contrast, found, alphas.fail);
  if (decision === 'fail') return 'fail';
  if (suspect) return 'inconclusive';
  if (gate.role === 'guard') return 'pass';
  if (decision === 'inconclusive' && mayTrust && raisesNoDoubt(judged)) return 'pass';
  return decision === 'pass' && !mayPass ? 'inconclusive' : decision;
}

/** Whether the data are at ease with no change, or with one that is allowed, and enough to have shown a large one. */
function raisesNoDoubt({ gate, found, alphas }: Pick<JudgedGate, 'gate' | 'found' | 'alphas'>): boolean {
  const { comparison, n, least } = found;
  if (gate.excluded === null || comparison === undefined || n < least) return false;
  const atEase = comparison.p > alphas.pass || !isBeyondLimit(gate.contrast, found);
  return comparison.high < gate.excluded && atEase;
}
