import type { Ms } from '../base/units.js';
import type { PlanFrame } from '../plan/frame.js';
import type { Phase } from '../samples/sample.js';
import type { Plan, PlannedRequest, Session, Turn } from '../plan/plan.js';

export interface CacheSettings {
  /** How often each prompt is asked again. */
  readonly repeats: number;
  /** Bounds how long the plan can take. */
  readonly timeoutMs: Ms;
}

/**
 * Each prompt once cold, then once more alone, then in bursts as wide as `max-concurrency` allows: a cache may hit for
 * one client and miss under load. Prompts are dealt out to lanes, sessions that run beside each other; a prompt's
 * repeats wait for its cold answer, since nothing can be cached before, and stay in its lane, so in its shard.
 */
export function planCache(frame: PlanFrame, settings: CacheSettings): Plan {
  const prompts = frame.prompts.length;
  const lanes = Math.min(prompts, frame.maxConcurrency);
  const width = Math.floor(frame.maxConcurrency / lanes);
  const bursts = burstSizes(settings.repeats, width);
  const ofAPrompt = 1 + settings.repeats;
  const planned = prompts * ofAPrompt;
  const durationMs = Math.ceil(prompts / lanes) * (1 + bursts.length) * settings.timeoutMs;
  const turnsOf = (prompt: number): Turn[] => planPrompt(frame.firstId + prompt * ofAPrompt, prompt, bursts);
  const sessions = Array.from({ length: lanes }, (_, lane): Session => {
    const asked = Array.from(
      { length: Math.ceil((prompts - lane) / lanes) },
      (__, round) => lane + round * lanes,
    );
    return { dueMs: 0, stage: 1, pair: null, turns: asked.flatMap(turnsOf), loop: null };
  });
  return {
    scenario: frame.scenario,
    type: 'cache',
    executor: null,
    sessions: { length: lanes, get: (index) => sessions[index] ?? fail(index, lanes) },
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

/** One repeat alone, the others at most `width` at a time. */
function burstSizes(repeats: number, width: number): number[] {
  const sizes = repeats > 0 ? [1] : [];
  for (let left = repeats - 1; left > 0; left -= width) sizes.push(Math.min(width, left));
  return sizes;
}

function planPrompt(firstId: number, prompt: number, bursts: readonly number[]): Turn[] {
  let id = firstId;
  const turn = (size: number, phase: Phase): Turn => {
    const requests = Array.from(
      { length: size },
      (): PlannedRequest => ({ id: id++, prompt, arm: 'head', phase }),
    );
    return { pauseMs: 0, requests };
  };
  return [turn(1, 'cold'), ...bursts.map((size, index) => turn(size, index === 0 ? 'warm' : 'measure'))];
}

function fail(index: number, length: number): never {
  throw new RangeError(`session ${index} of ${length}`);
}
