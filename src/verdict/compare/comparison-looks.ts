import type { Sample, StopReason, StopRule } from '../../samples/sample.js';
import { groupSequentialBounds } from '../../stats/sequential/group-sequential.js';
import { normalCdf } from '../../stats/distributions/normal.js';
import { createQueue } from '../../samples/dispatch-order.js';
import { DECIDED_PASS } from '../early/join-rules.js';
import { nameOfGate } from './explain-comparison.js';
import type { JudgedGate, Levels } from './judge-gates.js';
import { isCompared, matchSamples, type MatchedSamples } from './pair-samples.js';
import type { ErrorShares } from './share-error.js';

/** Looks at a comparison while it runs: after how many pairs, and how sure each must be. */
export interface ComparisonLooks {
  readonly sizes: readonly number[];
  readonly levels: readonly Levels[];
  /** Error of red of a tail, which is asked once: when the run ends. */
  readonly tail: number;
}

/** Fewer pairs leave nothing to save. */
const LEAST_PAIRS = 8;
/** A look at more would hold up the event loop that measures. */
const MOST_PAIRS = 1_000;

/** Whether so many pairs are worth a look, and small enough for one. */
export function canLook(pairs: number): boolean {
  return pairs >= LEAST_PAIRS && pairs <= MOST_PAIRS;
}

export interface LookRequest {
  /** Pairs that the plan sends and judges. */
  readonly planned: number;
  /** Error of passing what is bad. */
  readonly pass: number;
  /** Error of failing what is good, of each gate over all looks. */
  readonly fail: ErrorShares;
  readonly suspect: number;
  /** Whether an early look may pass: the load is steady. */
  readonly mayPass: boolean;
}

/**
 * Four looks, at each quarter of the planned pairs, that together err no more often than one at the end: the z-bounds
 * of `groupSequentialBounds` as levels of each look's own tests, red spent evenly over them. Tails are asked at the end
 * alone. Null for loads too small or too large to look at.
 */
export function planComparisonLooks(request: LookRequest): ComparisonLooks | null {
  const { planned, pass, fail, suspect, mayPass } = request;
  if (!canLook(planned)) return null;
  const passBounds = groupSequentialBounds(pass);
  const failBounds = fail.other > 0 ? groupSequentialBounds(fail.other, { exponent: 1 }) : [];
  const last = passBounds.length;
  return {
    sizes: sizesOfLooks(planned, last),
    levels: passBounds.map((bound, i) => ({
      pass: mayPass ? normalCdf(-bound) : pass,
      fail: {
        tail: i === last - 1 ? fail.tail : 0,
        other: normalCdf(-(failBounds[i] ?? Infinity)),
      },
      suspect,
      mayPass: mayPass || i === last - 1,
      mayTrust: false,
    })),
    tail: fail.tail,
  };
}

/** After how many of the planned pairs each look comes. */
export function sizesOfLooks(planned: number, looks: number): number[] {
  return Array.from({ length: looks }, (_, i) => Math.ceil((planned * (i + 1)) / looks));
}

/** A comparison with looks. */
export interface LookedAt {
  readonly looks: ComparisonLooks;
  readonly settings: { readonly isControl: (sample: Sample) => boolean };
}

type Judge = (matched: MatchedSamples, levels: Levels) => readonly JudgedGate[];

/** Ends a run as soon as a look shows that head is worse, or that it is worse nowhere. */
export function createComparisonRule({ looks, settings }: LookedAt, judge: Judge, firstId: number): StopRule {
  const { isControl } = settings;
  const inOrder = createQueue(firstId);
  const samples: Sample[] = [];
  let look = 0;
  return {
    observe(sample) {
      for (const due of inOrder(sample)) {
        if (look >= looks.sizes.length || !isCompared(due) || isControl(due)) continue;
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
      message: `${nameOfGate(failed)} is decided to be worse than base`,
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
  const asked = judged.filter(({ gate, verdict }) => verdict !== 'no_data' || gate.spec !== null);
  return asked.some(({ gate }) => gate.role !== 'guard') && asked.every(({ verdict }) => verdict === 'pass');
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
    const levels = levelsAt(looks, look);
    const own = { ...matched, groups: groups.slice(0, size) };
    const judged = judge(own, levels);
    if (judged.some(({ verdict }) => verdict === 'fail'))
      // Nothing else is decided by it, so the other rows may say what they can.
      return { matched: own, levels: { ...atEnd(looks, levels), mayPass: levels.mayPass } };
    if (endedByPass && allPass(judged)) passed = { matched: own, levels: atEnd(looks, levels) };
  }
  const last = levelsAt(looks, Math.min(covered.length, looks.sizes.length - 1));
  return passed ?? { matched, levels: atEnd(looks, last) };
}

/** The levels of a look after which nothing more comes. */
function atEnd({ tail }: ComparisonLooks, levels: Levels): Levels {
  return { ...levels, fail: { ...levels.fail, tail }, mayPass: true, mayTrust: true };
}

function levelsAt({ levels }: ComparisonLooks, look: number): Levels {
  const level = levels[look];
  if (level === undefined) throw new RangeError(`look ${look} of ${levels.length}`);
  return level;
}
