import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Transport } from '../wire/transport.js';
import { Deadlines } from '../wire/deadlines.js';
import { type ExchangeRequest, type RunningExchange, startExchange } from './exchange.js';
import type { Observation } from './observation.js';

/** The turn that a request belongs to. */
export interface TurnOf {
  /** The id of its first request. */
  readonly turn: number;
  /** When it should be written, on the clock; null where that says nothing. */
  readonly dueMs: Ms | null;
}

export interface CarriedRequest extends ExchangeRequest, TurnOf {
  /** What it has from its start to its end. */
  readonly timeoutMs: Ms;
  /** Whether other requests have the very same `wire`. */
  readonly isShared: boolean;
}

/** What carries exchanges: the thread that plans them, or others. */
export interface Carrier {
  /** Never throws; `done` is called exactly once, also after a cancellation. Requests of a turn are written in one tick. */
  start(request: CarriedRequest, done: (seen: Observation) => void): RunningExchange;
}

/** Carries exchanges in this thread. */
export function carryHere(transport: Transport, clock: Clock): Carrier {
  const deadlines = new Map<Ms, Deadlines>();
  return {
    start(request, done) {
      const { timeoutMs } = request;
      const watch = deadlines.get(timeoutMs) ?? new Deadlines(clock, timeoutMs);
      deadlines.set(timeoutMs, watch);
      return startExchange(request, { transport, clock, deadlines: watch }, done);
    },
  };
}
