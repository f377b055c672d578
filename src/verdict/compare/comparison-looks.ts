import type { Sample, StopReason, StopRule } from '../../samples/sample.js';
import { groupSequentialBounds } from '../../stats/sequential/group-sequential.js';
import { normalCdf } from '../../stats/distributions/normal.js';
import { createQueue } from '../../samples/dispatch-order.js';
import { DECIDED_PASS } from '../early/join-rules.js';
import type { JudgedGate, Levels } from './judge-gates.js';
import { isCompared, matchSamples, type MatchedSamples } from './pair-samples.js';

/** Looks at a comparison while it runs: after how many pairs, and how sure each must be. */
export interface ComparisonLooks {
  readonly sizes: readonly number[];
  readonly levels: readonly Levels[];
}

/** Fewer pairs leave nothing to save. */
const LEAST_PAIRS = 8;
/** A look at more would hold up the event loop that measures. */
const MOST_PAIRS = 1_000;

export interface LookRequest {
  /** Pairs that the plan sends and judges. */
  readonly planned: number;
  readonly alpha: number;
  /** Gates that share alpha, by Bonferroni. */
  readonly family: number;
  /** Whether an early look may pass: the load is steady. */
  readonly mayPass: boolean;
}

/**
 * Four looks, at each quarter of the planned pairs, that together err no more often than one at the end: the z-bounds
 * of `groupSequentialBounds` as levels of each look's own tests. Null for loads too small or too large to look at.
 */
export function planComparisonLooks({
  planned,
  alpha,
  family,
  mayPass,
}: LookRequest): ComparisonLooks | null {
  if (planned < LEAST_PAIRS || planned > MOST_PAIRS) return null;
  const passBounds = groupSequentialBounds(alpha);
  const failBounds = groupSequentialBounds(alpha / Math.max(1, family));
  const last = failBounds.length;
  return {
    sizes: failBounds.map((_, i) => Math.ceil((planned * (i + 1)) / last)),
    levels: failBounds.map((bound, i) => ({
      pass: mayPass ? normalCdf(-(passBounds[i] ?? Infinity)) : alpha,
      fail: normalCdf(-bound),
      mayPass: mayPass || i === last - 1,
      mayTrust: false,
    })),
  };
}

type Judge = (matched: MatchedSamples, levels: Levels) => readonly JudgedGate[];

/** Ends a run as soon as a look shows that head is worse, or that it is worse nowhere. */
export function createComparisonRule(looks: ComparisonLooks, judge: Judge, firstId: number): StopRule {
  const inOrder = createQueue(firstId);
  const samples: Sample[] = [];
  let look = 0;
  return {
    observe(sample) {
      for (const due of inOrder(sample)) {
        if (look >= looks.sizes.length || !isCompared(due)) continue;
        samples.push(due);
        // A pair ends with its second request.
        if (samples.at(-2)?.pair !== due.pair) continue;
        const size = looks.sizes[look] ?? Infinity;
        if (samples.length < 2 * size) continue;
        const matched = matchSamples(samples, 'pairs');
        if (matched.groups.length < size) continue;
        const reason = reasonOf(judge(matched, levelsAt(looks, look)));
        look += 1;
        if (reason !== null) return reason;
      }
      return null;
    },
  };
}

function reasonOf(judged: readonly JudgedGate[]): StopReason | null {
  const failed = judged.find(({ verdict }) => verdict === 'fail');
  if (failed !== undefined)
    return {
      stoppedBy: 'decided',
      code: 'decided_fail',
      message: `\`${failed.gate.key}\` is decided to be worse than base`,
    };
  return allPass(judged)
    ? {
        stoppedBy: 'decided',
        code: DECIDED_PASS,
        message: 'every comparison with base is decided to pass',
      }
    : null;
}

/** Whether nothing is left to decide, where anything could be. */
export function allPass(judged: readonly JudgedGate[]): boolean {
  const limits = judged.filter(
    ({ gate, verdict }) => gate.role !== 'guard' && (verdict !== 'no_data' || gate.spec !== null),
  );
  return limits.length > 0 && limits.every(({ verdict }) => verdict === 'pass');
}

/** The pairs and levels on which a run is judged in the end. */
export interface Deciding {
  readonly matched: MatchedSamples;
  readonly levels: Levels;
}

/**
 * Goes through the looks once more. A look that failed ended the run, and so may one that passed: later pairs, which
 * were under way by then, do not count, since the fast ones among them are known first. A run that ended for
 * another reason is judged on all it has, as strictly as its next look would have been.
 */
export function replayLooks(
  looks: ComparisonLooks,
  matched: MatchedSamples,
  { judge, endedByPass }: { readonly judge: Judge; readonly endedByPass: boolean },
): Deciding {
  const { groups } = matched;
  const covered = looks.sizes.filter((size) => size <= groups.length);
  let passed: Deciding | null = null;
  for (const [look, size] of covered.entries()) {
    const deciding = {
      matched: { ...matched, groups: groups.slice(0, size) },
      levels: levelsAt(looks, look),
    };
    const judged = judge(deciding.matched, deciding.levels);
    if (judged.some(({ verdict }) => verdict === 'fail'))
      // Nothing else is decided by it, so the other rows may say what they can.
      return { ...deciding, levels: { ...deciding.levels, mayTrust: true } };
    if (endedByPass && allPass(judged)) passed = deciding;
  }
  const last = Math.min(covered.length, looks.sizes.length - 1);
  const final = levelsAt(looks, last);
  return passed ?? { matched, levels: { ...final, mayPass: true, mayTrust: true } };
}

function levelsAt({ levels }: ComparisonLooks, look: number): Levels {
  const level = levels[look];
  if (level === undefined) throw new RangeError(`look ${look} of ${levels.length}`);
  return level;
}
