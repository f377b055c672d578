import { createHash } from 'node:crypto';
import type { Prompt } from '../../prompts/prompt.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { PreparedScenario } from './prepared-run.js';

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** The content of the prompts of every scenario and arm: of base's too, so that another base is another run. */
export function hashPrompts(scenarios: readonly PreparedScenario[]): string {
  return digest(
    scenarios.map(({ plan }) => [
      plan.scenario,
      plan.prompts.map(({ id, head, base }) => [id, contentOf(head), base && contentOf(base)]),
    ]),
  );
}

/** Where a prompt stands in its file changes nothing. */
function contentOf(prompt: Prompt): unknown {
  return { ...prompt, source: undefined };
}

/** Thresholds, the comparison, the budget, and prices as they were resolved. */
export function hashJudging({ config }: ParsedConfig, scenarios: readonly PreparedScenario[]): string {
  const {
    thresholds,
    confidence,
    'red-confidence': redConfidence,
    'on-inconclusive': onInconclusive,
    compare,
    budget,
  } = config;
  const prices = scenarios.map(({ plan, target, base }) => [
    plan.prompts.map(({ head }) => target.priceOf(head.model).rates),
    base !== null && 'target' in base
      ? base.target.price.rates
      : base !== null && 'equal' in base
        ? 'equal'
        : base,
  ]);
  return digest({ thresholds, confidence, redConfidence, onInconclusive, compare, budget, prices });
}
