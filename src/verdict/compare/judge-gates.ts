import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { type Contrasted, contrastArms, isBeyondLimit, judgeContrast } from './compare-metrics.js';
import type { Gate } from './comparison-gates.js';
import { lacksBase, type MatchedSamples } from './pair-samples.js';
import { answeredByBoth, findUnanswered, hasAnswers, type Unanswered } from './unanswered.js';
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
  /** What base did not answer, where only that would carry a pass; `found` is then of what both arms answered. */
  readonly withheld: Unanswered | null;
}

/** Judges gates of one family, each at its own level, and rows that are information only. */
export function judgeGates(
  { family, info }: { readonly family: readonly Gate[]; readonly info: readonly Gate[] },
  matched: MatchedSamples,
  { levels, seed }: { readonly levels: Levels; readonly seed: string },
): JudgedGate[] {
  const contrast = (gate: Gate, alphas: Alphas, among = matched): Member => ({
    gate,
    alphas,
    found: contrastArms(gate.contrast, among, { alphas, seed }),
  });
  const baseless = lacksBase(matched);
  return [
    ...family.map((gate): JudgedGate => {
      const fail = isTail(gate, matched.design) ? levels.fail.tail : levels.fail.other;
      const member = contrast(gate, { pass: levels.pass, fail });
      const weighed = weighUnanswered(judgeMember(member, levels), matched, {
        levels,
        again: (among) => contrast(gate, member.alphas, among),
      });
      return baseless && weighed.verdict === 'pass' ? { ...weighed, verdict: 'inconclusive' } : weighed;
    }),
    ...info.map((gate): JudgedGate => {
      const row = contrast(gate, { pass: levels.pass, fail: levels.pass });
      return { ...row, suspect: false, byPoint: false, withheld: null, verdict: 'info' };
    }),
  ];
}

type Member = Pick<JudgedGate, 'gate' | 'found' | 'alphas'>;

function judgeMember(member: Member, levels: Levels): JudgedGate {
  const suspect = isSuspect(member, levels);
  const verdict = decide({ ...member, suspect }, levels);
  return { ...member, suspect, byPoint: false, withheld: null, verdict };
}

/** Of the groups that a tail takes, so many must be answered in both arms. */
const LEAST_ANSWERED = 0.9;

/**
 * A request that base fails is infinitely slow, and any head is faster than that. So where base left some unanswered, a row
 * passes only if it passes among what both arms answered, too; and where nothing is left of that, nothing is decided.
 */
function weighUnanswered(
  judged: JudgedGate,
  matched: MatchedSamples,
  { levels, again }: { readonly levels: Levels; readonly again: (among: MatchedSamples) => Member },
): JudgedGate {
  const { gate, verdict, found } = judged;
  if (gate.role === 'guard' || verdict === 'fail' || matched.groups.length < found.least) return judged;
  const unanswered = findUnanswered(gate.contrast, matched);
  if (unanswered === null || !hasAnswers(gate.contrast, matched)) return judged;
  if (verdict !== 'pass' && unanswered.count < unanswered.of) return judged;
  const member = again(answeredByBoth(gate.contrast, matched));
  const least = Math.ceil(LEAST_ANSWERED * member.found.least);
  const both = judgeMember({ ...member, found: { ...member.found, least } }, levels);
  if (verdict === 'pass' && both.verdict === 'pass') return judged;
  return {
    ...judged,
    // What is shown is what was judged: of how few pairs no row may become one that nobody judges.
    found: { ...member.found, least: 0 },
    verdict: 'inconclusive',
    suspect: false,
    withheld: unanswered,
  };
}

function isSuspect({ gate, found, alphas }: Member, { suspect }: Levels): boolean {
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
