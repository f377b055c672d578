import type { Ms } from '../../base/units.js';
import { binomialAtLeast, binomialAtMost } from '../distributions/binomial.js';
import { normalQuantile } from '../distributions/normal.js';
import { designEffect, rateDesignEffect } from '../estimates/design-effect.js';
import { LEAST_TO_FAIL } from '../estimates/proportion.js';
import { findPlateau } from './plateau.js';

/** What became of one arrival of a probe, in the order in which they were due. */
export interface ProbeArrival {
  readonly dueMs: Ms;
  /** Infinite where it failed; null where it has not ended yet. */
  readonly latencyMs: Ms | null;
  /** Null where nobody knows yet, or ever will. */
  readonly good: boolean | null;
  /** Requests in flight when it was due. */
  readonly inFlight: number;
}

export interface ProbeQuestion {
  /** Share of arrivals that may be no good ones. */
  readonly theta0: number;
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
/** Growth of the number in flight beyond this many standard deviations of a random walk is no chance. */
const GROWTH_Z = 1.64;

/**
 * Judges a probe at one rate on its plateau, by the exact binomial test on what the arrivals there are worth: neighbours that
 * wait in the same queue are alike, which their latencies show before any is late. A rate under which the requests in flight
 * still grow does not hold.
 */
export function judgeProbe(arrivals: readonly ProbeArrival[], question: ProbeQuestion): ProbeJudgement {
  const { theta0, alpha, by, leastMs } = question;
  const levels = arrivals.map(({ inFlight, latencyMs }) =>
    by === 'in flight' ? inFlight : finite(latencyMs),
  );
  const { from, reached } = findPlateau(levels);
  const plateau = arrivals.slice(from);
  const ended = plateau.filter(({ latencyMs }) => latencyMs !== null);
  const known = plateau.filter(({ good }) => good !== null);
  const marks = known.map(({ good }) => Number(good === false));
  const bad = marks.reduce((sum, mark) => sum + mark, 0);
  const effect = Math.max(
    rateDesignEffect(marks),
    designEffect(
      ended.map(({ latencyMs }) => latencyMs ?? Infinity),
      1 - theta0,
    ),
  );
  const n = known.length;
  const effective = n / effect;
  const grows = by === 'in flight' && isGrowing(plateau);
  const isSettled = reached && !grows;
  const least = Math.max(effect, 1 + (LEAST_EFFECT - 1) / (1 + (bad / MANY_BAD) ** 2));
  const needed = isSettled ? timesNeeded({ bad: bad / least, n: n / least }, theta0, alpha) : null;
  const shown = { bad, n, effective, fromMs: plateau[0]?.dueMs ?? 0, isSettled, grows, needed };
  if (n >= LEAST_TO_FAIL && binomialAtLeast(bad / effect, effective, theta0) <= alpha)
    return { word: 'breaks', ...shown };
  const lengthMs = (plateau.at(-1)?.dueMs ?? 0) - (plateau[0]?.dueMs ?? 0);
  const holds = isSettled && lengthMs >= leastMs && binomialAtMost(bad / least, n / least, theta0) <= alpha;
  return { word: holds ? 'holds' : 'undecided', ...shown };
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

/** More in flight at the end than at the beginning, by more than arrivals and departures vary by chance. */
function isGrowing(plateau: readonly ProbeArrival[]): boolean {
  const tenth = Math.max(1, Math.floor(plateau.length / 10));
  const mean = (part: readonly ProbeArrival[]): number =>
    part.reduce((sum, { inFlight }) => sum + inFlight, 0) / Math.max(1, part.length);
  const growth = mean(plateau.slice(-tenth)) - mean(plateau.slice(0, tenth));
  return growth / Math.sqrt(2 * Math.max(1, plateau.length)) > GROWTH_Z;
}
