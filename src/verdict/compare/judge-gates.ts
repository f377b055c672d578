import type { Decision } from '../../stats/estimates/estimate.js';
import { adjustHolm } from '../../stats/paired/holm.js';
import { type Contrasted, contrastArms, judgeContrast } from './compare-metrics.js';
import type { Gate } from './comparison-gates.js';
import type { MatchedSamples } from './pair-samples.js';

/** Error probabilities of one judgement, one-sided. */
export interface Levels {
  /** Of passing what is bad. */
  readonly pass: number;
  /** Of failing what is good, for one gate of the family; null to share `pass` by Holm's method. */
  readonly fail: number | null;
  /** Whether a pass may be given: early in a ramp a whole cannot be judged by its parts. */
  readonly mayPass: boolean;
  /** Whether watched rows may pass without proof: at the end, when no further pair can bring any. */
  readonly mayTrust: boolean;
}

export interface JudgedGate {
  readonly gate: Gate;
  readonly found: Contrasted;
  /** Adjusted by Holm over the family for its members. */
  readonly p: number | null;
  readonly verdict: Decision | 'no_data' | 'info';
}

/** Judges gates of one family, and rows that are information only. */
export function judgeGates(
  { family, info }: { readonly family: readonly Gate[]; readonly info: readonly Gate[] },
  matched: MatchedSamples,
  { levels, seed }: { readonly levels: Levels; readonly seed: string },
): JudgedGate[] {
  const alphas = { pass: levels.pass, fail: levels.pass };
  const contrasted = (gates: readonly Gate[]): { gate: Gate; found: Contrasted }[] =>
    gates.map((gate) => ({ gate, found: contrastArms(gate.contrast, matched, { alphas, seed }) }));
  const members = contrasted(family);
  const judged = members.filter(({ found }) => found.comparison !== undefined && found.n >= found.least);
  const adjusted = adjustHolm(judged.map(({ found }) => found.comparison?.p ?? 1));
  return [
    ...members.map((member): JudgedGate => {
      const p = adjusted[judged.indexOf(member)] ?? null;
      const isSignificant =
        levels.fail === null ? (p ?? 1) <= levels.pass : isBelow(member.found, levels.fail);
      return { ...member, p, verdict: decide(member, isSignificant, levels) };
    }),
    ...contrasted(info).map(
      (row): JudgedGate => ({ ...row, p: row.found.comparison?.p ?? null, verdict: 'info' }),
    ),
  ];
}

function isBelow({ comparison }: Contrasted, level: number): boolean {
  return comparison !== undefined && comparison.p <= level;
}

function decide(
  { gate, found }: { gate: Gate; found: Contrasted },
  isSignificant: boolean,
  { mayPass, mayTrust }: Levels,
): JudgedGate['verdict'] {
  if (found.n === 0) return 'no_data';
  // What is significant has passed the only test of alpha; what is not never fails.
  const decision = judgeContrast(gate.contrast, found, isSignificant ? 1 : -1);
  if (gate.role === 'guard') return decision === 'fail' ? 'fail' : 'pass';
  if (decision === 'inconclusive' && mayTrust && raisesNoDoubt(gate, found)) return 'pass';
  return decision === 'pass' && !mayPass ? 'inconclusive' : decision;
}

/** Whether the data are at ease with no change, or with one that is allowed, and enough to have shown a large one. */
function raisesNoDoubt({ excluded, contrast }: Gate, { comparison, n, least }: Contrasted): boolean {
  if (excluded === null || comparison === undefined || n < least) return false;
  const { estimate, low, high } = comparison;
  return high < excluded && (low <= 1 || estimate <= contrast.limit);
}
