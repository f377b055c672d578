import type { Ms } from '../../base/units.js';
import { binomialAtLeast, binomialAtMost } from '../distributions/binomial.js';
import { normalQuantile } from '../distributions/normal.js';
import { designEffect, rateDesignEffect } from '../estimates/design-effect.js';
import { fewestToPass, LEAST_TO_FAIL } from '../estimates/proportion.js';
import { findPlateau, isGrowing } from './plateau.js';

/** What one arrival says of one thing that is asked of the load. */
export interface ProbeMark {
  /** Null where nobody knows yet, or ever will, and where it is not asked of this arrival. */
  readonly good: boolean | null;
  /** In which neighbours that wait in the same queue are alike; infinite where it failed, null where it has none. */
  readonly level: number | null;
}

/** What became of one arrival of a probe, in the order in which they were due. */
export interface ProbeArrival {
  readonly dueMs: Ms;
  /** Infinite where it failed; null where it has not ended yet. */
  readonly latencyMs: Ms | null;
  /** One for each thing that is asked; none where it has not ended yet. */
  readonly marks: readonly ProbeMark[];
  /** Requests in flight when it was due. */
  readonly inFlight: number;
}

export interface ProbeQuestion {
  /** Of each thing that is asked the share of arrivals that may not be good: one of good requests, or one a threshold. */
  readonly allowed: readonly number[];
  /** Error of either word. */
  readonly alpha: number;
  /** What shows the warm-up: the requests in flight, or, of users, whose number is given, the latency. */
  readonly by: 'in flight' | 'latency';
  /** A shorter plateau says nothing of whether the load holds. */
  readonly leastMs: Ms;
}

/** What a probe shows of its rate. */
export interface ProbeJudgement {
  /** `holds` and `breaks` err at most with `alpha`; `undecided`: the probe cannot tell. */
  readonly word: 'holds' | 'breaks' | 'undecided';
  /** Which of the things that are asked the figures are about: the one that is broken most, or nearest to it. */
  readonly about: number;
  /** Of the plateau. */
  readonly bad: number;
  readonly n: number;
  /** So many independent arrivals are they worth. */
  readonly effective: number;
  /** Where the plateau begins. */
  readonly fromMs: Ms;
  /** Whether there is one: the rule found an end of the warm-up, and the requests in flight grow no more. */
  readonly isSettled: boolean;
  readonly grows: boolean;
  /** So many times as many arrivals would probably show that it holds, by the share seen; null where that is none to hold. */
  readonly needed: number | null;
}

/** Bad ones come in clumps, and where there are few their size does not show: they are taken for pairs, the less so the more there are. */
const [LEAST_EFFECT, MANY_BAD] = [2, 15];
/** Power with which the arrivals that are needed should decide. */
const POWER = 0.8;

/**
 * Judges a probe at one rate on its plateau, by the exact binomial test on what the arrivals there are worth: neighbours that
 * wait in the same queue are alike, which their latencies show before any is late. A rate under which the requests in flight
 * still grow does not hold.
 *
 * Where m things are asked, a load holds if each of them does. `holds` is said where each test says so at `alpha`: of a load that
 * does not hold one thing is broken, and its own test alone errs at most so often, whatever the others say (intersection-union
 * test: Berger 1982). `breaks` is said where any test says so, at `alpha / m` each: of a load that holds m tests may err, and one
 * is enough (Bonferroni).
 */
export function judgeProbe(arrivals: readonly ProbeArrival[], question: ProbeQuestion): ProbeJudgement {
  const { allowed, alpha, by, leastMs } = question;
  const levels = arrivals.map(({ inFlight, latencyMs }) =>
    by === 'in flight' ? inFlight : finite(latencyMs),
  );
  const { from, reached } = findPlateau(levels);
  const plateau = arrivals.slice(from);
  const grows = by === 'in flight' && isGrowing(plateau.map(({ inFlight }) => inFlight));
  const isSettled = reached && !grows;
  const lengthMs = (plateau.at(-1)?.dueMs ?? 0) - (plateau[0]?.dueMs ?? 0);
  const parts = allowed.map((theta0, about) =>
    judgePart(plateau, { about, theta0, toHold: alpha, toBreak: alpha / allowed.length }),
  );
  const broken = parts.filter(({ breaks }) => breaks);
  const { bad, n, effective, about } = worstOf(broken.length > 0 ? broken : parts);
  const needed = isSettled ? most(parts.map((part) => part.needed)) : null;
  const shown = { about, bad, n, effective, fromMs: plateau[0]?.dueMs ?? 0, isSettled, grows, needed };
  if (broken.length > 0) return { word: 'breaks', ...shown };
  const holds = isSettled && lengthMs >= leastMs && parts.every((part) => part.holds);
  return { word: holds ? 'holds' : 'undecided', ...shown };
}

/** What the plateau says of one of the things that are asked. */
interface Part extends Pick<ProbeJudgement, 'about' | 'bad' | 'n' | 'effective' | 'needed'> {
  readonly theta0: number;
  readonly breaks: boolean;
  readonly holds: boolean;
}

function judgePart(
  plateau: readonly ProbeArrival[],
  asked: {
    readonly about: number;
    readonly theta0: number;
    readonly toHold: number;
    readonly toBreak: number;
  },
): Part {
  const { about, theta0, toHold, toBreak } = asked;
  const marks = plateau.flatMap((arrival) => arrival.marks[about] ?? []);
  const events = marks.flatMap(({ good }) => (good === null ? [] : [Number(!good)]));
  const bad = events.reduce((sum, event) => sum + event, 0);
  const n = events.length;
  const effect = Math.max(
    rateDesignEffect(events),
    designEffect(
      marks.flatMap(({ level }) => level ?? []),
      1 - theta0,
    ),
  );
  const least = Math.max(effect, 1 + (LEAST_EFFECT - 1) / (1 + (bad / MANY_BAD) ** 2));
  return {
    about,
    theta0,
    bad,
    n,
    effective: n / effect,
    breaks: n >= LEAST_TO_FAIL && binomialAtLeast(bad / effect, n / effect, theta0) <= toBreak,
    holds: binomialAtMost(bad / least, n / least, theta0) <= toHold,
    needed: timesNeeded({ bad: bad / least, n: n / least }, theta0, toHold),
  };
}

/** The one with the most bad ones in units of those that may be; one of which nothing is known is no better. */
function worstOf(parts: readonly Part[]): Part {
  const times = ({ bad, n, theta0 }: Part): number => (n === 0 ? Infinity : bad / n / theta0);
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('nothing is asked of the load');
  return others.reduce((worst, part) => (times(part) > times(worst) ? part : worst), first);
}

/** Null where one of them is. */
function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : Math.max(...known);
}

/** The fewest arrivals, none of them bad, of which a share of `theta0` can be said to hold. */
export function fewestToHold(theta0: number, alpha: number): number {
  return LEAST_EFFECT * fewestToPass(theta0, alpha);
}

/** By the normal approximation to the test of one share (Fleiss 1981). */
function timesNeeded(
  { bad, n }: { readonly bad: number; readonly n: number },
  theta0: number,
  alpha: number,
): number | null {
  const share = (bad + 0.5) / (n + 1);
  if (share >= theta0) return null;
  const reach =
    normalQuantile(1 - alpha) * Math.sqrt(theta0 * (1 - theta0)) +
    normalQuantile(POWER) * Math.sqrt(share * (1 - share));
  return (reach / (theta0 - share)) ** 2 / n;
}

function finite(latencyMs: Ms | null): Ms {
  return latencyMs !== null && Number.isFinite(latencyMs) ? latencyMs : 0;
}
