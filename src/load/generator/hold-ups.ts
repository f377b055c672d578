import type { Ms } from '../../base/units.js';

/** A stretch in which the event loop did not turn, on the clock of the run: from when it should have, to when it did. */
export interface HoldUp {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** Between two looks at the clock. */
export const TICK: Ms = 5;
/** Timers count whole milliseconds and fire a little late on any machine. */
const NOTABLE: Ms = 3;
/** What was held up is read in the turn of the loop behind it, which is no hold-up itself until it is so long. */
const AFTERMATH: Ms = TICK + NOTABLE;
/** A run that is held up all the time would fill the memory with it. */
const MOST = 200_000;

/** Notes when the event loop was held up, from the instants at which a timer of `TICK` fired. */
export class HoldUpLog {
  readonly seen: HoldUp[] = [];
  private last: Ms | null = null;

  /** Returns by how much the tick came late. */
  tick(now: Ms): Ms {
    const due = this.last === null ? now : this.last + TICK;
    this.last = now;
    if (now - due > NOTABLE && this.seen.length < MOST) this.seen.push({ fromMs: due, toMs: now });
    return Math.max(0, now - due);
  }
}

/**
 * By how much a stamp taken at `instant` may be late, at most: what came while the loop was held up waited for it, and for what
 * was read before it in the next turn. A turn that follows at once and is long itself reads what came in the one before. The
 * hold-up may have begun anywhere within the tick before it was noticed.
 */
export function delayAt(holdUps: readonly HoldUp[], instant: Ms): Ms {
  let [from, to] = [0, holdUps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((holdUps[middle]?.fromMs ?? Infinity) <= instant) from = middle + 1;
    else to = middle;
  }
  const last = holdUps[from - 1];
  if (last === undefined || instant > last.toMs + AFTERMATH) return 0;
  const before = holdUps[from - 2];
  const begin = before !== undefined && before.toMs + AFTERMATH >= last.fromMs ? before.fromMs : last.fromMs;
  return instant - begin + TICK;
}

/** When event loops were held up, in ms from the run's start; of shards only what it may have cost. */
export type HeldUp =
  | { readonly kind: 'seen'; readonly holdUps: readonly HoldUp[] }
  /** Of each thread that takes stamps. Which one took a stamp is not kept. */
  | { readonly kind: 'threads'; readonly threads: readonly (readonly HoldUp[])[] }
  | { readonly kind: 'told'; readonly firstTokenDelay: FirstTokenDelay; readonly longest: Ms };

/** What hold-ups may have added to quantiles of the time to first token. */
export interface FirstTokenDelay {
  readonly p50: Ms | null;
  readonly p95: Ms | null;
}

/** By how much a stamp at an instant of the run may be late, at most; of several threads by the one that was held up most. */
export function lateBy(heldUp: HeldUp, instant: Ms): Ms {
  switch (heldUp.kind) {
    case 'seen':
      return delayAt(heldUp.holdUps, instant);
    case 'threads':
      return heldUp.threads.reduce((most, holdUps) => Math.max(most, delayAt(holdUps, instant)), 0);
    case 'told':
      return heldUp.longest;
  }
}
