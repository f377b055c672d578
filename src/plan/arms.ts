import type { PlanFrame } from './frame.js';
import type { PlannedRequest } from './plan.js';

/** Which arms the arrivals of an open load send: one implementation a design. */
export interface ArmAssignment {
  /** Requests of all arrivals together. */
  readonly total: number;
  at(arrival: number): ArrivalRequests;
  /** Requests of the arrivals `from` (inclusive) to `to` (exclusive). */
  count(from: number, to: number): number;
}

export interface ArrivalRequests {
  readonly pair: number | null;
  /** All sent in one tick, in this order. */
  readonly requests: readonly PlannedRequest[];
}

/** No comparison: every arrival is one request of the head arm. */
export function assignHead(frame: PlanFrame, prompts: Uint32Array): ArmAssignment {
  return {
    total: prompts.length,
    at: (arrival) => ({
      pair: null,
      requests: [
        { id: frame.firstId + arrival, prompt: prompts[arrival] ?? 0, arm: 'head', phase: 'measure' },
      ],
    }),
    count: (from, to) => to - from,
  };
}
