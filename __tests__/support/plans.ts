import type { PlanFrame } from '../../src/plan/frame.js';
import type { Plan, PlannedRequest, PlanPrompt, Session } from '../../src/plan/plan.js';

/** A prompt that both arms know, or that is new. */
export function planPrompt(id: string, isNew = false): PlanPrompt {
  const head = { id, messages: [{ role: 'user' as const, content: id }] };
  return { id, head, base: isNew ? null : head };
}

export function frameWith(fields: Partial<PlanFrame> = {}): PlanFrame {
  return {
    scenario: 'load',
    prompts: ['a', 'b', 'c'].map((id) => planPrompt(id)),
    promptOrder: 'sequential',
    design: 'single',
    seed: 'seed',
    firstId: 0,
    maxConcurrency: 50,
    gracefulStopMs: 30_000,
    onRateLimit: 'backoff',
    ...fields,
  };
}

export function sessionsOf(plan: Plan): Session[] {
  return Array.from({ length: plan.sessions.length }, (_, index) => plan.sessions.get(index));
}

export function requestsOf(plan: Plan): PlannedRequest[] {
  return sessionsOf(plan).flatMap(({ turns }) => turns.flatMap(({ requests }) => requests));
}
