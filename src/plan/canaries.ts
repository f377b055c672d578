import type { Prompt } from '../prompts/prompt.js';
import type { Canaries, Plan, PlanPrompt } from './plan.js';

/** One of seven requests, and so no more than 15 % of them. */
const EVERY = 6;
/** Of the budget, and of the requests in flight. */
export const CANARY_SHARE = 0.15;

/** As short as an answer may be capped (OpenAI takes no less than 16). */
const LONGEST_ANSWER = 16;
const QUESTIONS = ['Reply with the word yes.', 'Reply with the word no.'];

/** What canaries ask. `model` is that of the prompts, which the settings' own takes the place of. */
export function canaryPrompts(model: string | undefined): PlanPrompt[] {
  return QUESTIONS.map((content, index) => {
    const head: Prompt = {
      id: `canary ${index + 1}`,
      messages: [{ role: 'user', content }],
      maxTokens: LONGEST_ANSWER,
      ...(model === undefined ? {} : { model }),
    };
    return { id: head.id, head, base: null };
  });
}

/** The same plan with canaries beside it, whose ids begin with this one. */
export function addCanaries(plan: Plan, firstId: number): Plan {
  const prompts = canaryPrompts(plan.prompts[0]?.head.model);
  const canaries: Canaries = { every: EVERY, prompts, ids: { first: firstId, step: 1 } };
  return { ...plan, canaries };
}

/** Canaries that are sent with so many requests of the load. */
export function countCanaries({ canaries }: Pick<Plan, 'canaries'>, requests: number): number {
  return canaries === undefined ? 0 : Math.floor(requests / canaries.every);
}
