import type { Clock } from '../base/clock.js';
import type { Ms, Tokens } from '../base/units.js';

/** What the endpoint saw and did since its start: the truth that a measurement can be held against. */
export interface SimulatorStats {
  readonly requests: number;
  /** Answers that were sent to their end. */
  readonly completed: number;
  /** Requests whose client went before their end. */
  readonly abandoned: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** What a provider would bill: input of every request that was worked on, output as far as it was generated. */
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
  readonly cacheHits: number;
  readonly maxRunning: number;
  readonly maxQueued: number;
  /** When each request arrived, on `performance.now()` of the thread that reads this. */
  readonly arrivals: readonly Ms[];
}

/** One request, as the server lived it. Instants are the clock's; null where it did not come to that. */
export interface Visit {
  /** 0-based, in order of arrival. */
  readonly ordinal: number;
  readonly arrivedAt: Ms;
  model: string | null;
  status: number | null;
  /** When a slot was free for it. */
  startedAt: Ms | null;
  firstContentAt: Ms | null;
  lastContentAt: Ms | null;
  endedAt: Ms | null;
  inputTokens: Tokens;
  outputTokens: Tokens;
  cacheHit: boolean;
  ended: 'complete' | 'refused' | 'sabotaged' | 'abandoned';
}

export interface Tally {
  arrive(): Visit;
  leave(visit: Visit): void;
  observeLoad(running: number, queued: number): void;
  stats(): SimulatorStats;
}

export function createTally(clock: Clock, onServed: (visit: Readonly<Visit>) => void): Tally {
  const totals = {
    completed: 0,
    abandoned: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheHits: 0,
    maxRunning: 0,
    maxQueued: 0,
  };
  const statuses: Record<string, number> = {};
  const arrivals: Ms[] = [];
  return {
    arrive() {
      const arrivedAt = clock.now();
      return { ...NEW_VISIT, ordinal: arrivals.push(arrivedAt) - 1, arrivedAt };
    },
    leave(visit) {
      visit.endedAt = clock.now();
      if (visit.ended === 'complete') totals.completed += 1;
      if (visit.ended === 'abandoned') totals.abandoned += 1;
      if (visit.status !== null) statuses[visit.status] = (statuses[visit.status] ?? 0) + 1;
      if (visit.cacheHit) totals.cacheHits += 1;
      totals.inputTokens += visit.inputTokens;
      totals.outputTokens += visit.outputTokens;
      onServed(visit);
    },
    observeLoad(running, queued) {
      totals.maxRunning = Math.max(totals.maxRunning, running);
      totals.maxQueued = Math.max(totals.maxQueued, queued);
    },
    stats: () => ({
      requests: arrivals.length,
      ...totals,
      statuses: { ...statuses },
      arrivals: [...arrivals],
    }),
  };
}

const NEW_VISIT: Omit<Visit, 'ordinal' | 'arrivedAt'> = {
  model: null,
  status: null,
  startedAt: null,
  firstContentAt: null,
  lastContentAt: null,
  endedAt: null,
  inputTokens: 0,
  outputTokens: 0,
  cacheHit: false,
  ended: 'abandoned',
};
