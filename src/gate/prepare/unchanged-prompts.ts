import type { PreparedScenario } from './prepared-run.js';

/** Prompts that both arms would be asked alike: what differs between them is chance. */
export function unchangedPrompts(scenarios: readonly PreparedScenario[]): ReadonlySet<string> {
  const prompts = scenarios.flatMap(({ plan }) => plan.prompts);
  return new Set(prompts.filter(({ control }) => control === true).map(({ id }) => id));
}
