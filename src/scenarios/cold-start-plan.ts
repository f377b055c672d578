import { seededRandom } from '../base/random.js';
import type { Ms } from '../base/units.js';
import type { PlanFrame } from '../plan/frame.js';
import { createPromptCursor, orderPrompts } from '../prompts/order.js';
import type { Phase } from '../samples/sample.js';
import type { Plan, PlannedRequest, Turn } from '../plan/plan.js';

export interface ColdStartSettings {
  readonly cycles: number;
  /** Nothing is sent for so long before each cold request. */
  readonly idleMs: Ms;
  /** Sent one after the other behind each cold request. */
  readonly warmRequests: number;
  /** Bounds how long the plan can take. */
  readonly timeoutMs: Ms;
}

/**
 * One session, so that nothing else is in flight while the endpoint idles: each pause begins when the answer before
 * has ended. The requests of a cycle ask the same prompt, so that cold and warm compare like with like.
 */
export function planColdStart(frame: PlanFrame, settings: ColdStartSettings): Plan {
  const { cycles, idleMs, warmRequests, timeoutMs } = settings;
  const ofACycle = 1 + warmRequests;
  const order = seededRandom(frame.seed, `${frame.scenario}/prompts`);
  const prompts = orderPrompts(createPromptCursor(frame.promptOrder, frame.prompts.length, order), cycles);
  const durationMs = cycles * (idleMs + ofACycle * timeoutMs);
  const planned = cycles * ofACycle;
  const turns = Array.from({ length: planned }, (_, position): Turn => {
    const isCold = position % ofACycle === 0;
    const phase: Phase = isCold ? 'cold' : 'warm';
    const prompt = prompts[Math.floor(position / ofACycle)] ?? 0;
    const request: PlannedRequest = { id: frame.firstId + position, prompt, arm: 'head', phase };
    return { pauseMs: isCold ? idleMs : 0, requests: [request] };
  });
  return {
    scenario: frame.scenario,
    type: 'cold-start',
    executor: null,
    sessions: { length: 1, get: () => ({ dueMs: 0, stage: 1, pair: null, turns, loop: null }) },
    stages: [{ index: 1, startMs: 0, durationMs, from: 0, target: 0, planned }],
    prompts: frame.prompts,
    durationMs,
    gracefulStopMs: frame.gracefulStopMs,
    maxConcurrency: frame.maxConcurrency,
    planned,
    onRateLimit: frame.onRateLimit,
    iterations: null,
  };
}
