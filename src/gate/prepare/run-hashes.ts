import { createHash, scryptSync } from 'node:crypto';
import type { Prompt } from '../../prompts/prompt.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { armsOf, type PreparedScenario } from './prepared-run.js';
import type { Target } from './target/target.js';

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** The content of the prompts of every scenario and arm: of base's too, so that another base is another run. */
export function hashPrompts(scenarios: readonly PreparedScenario[]): string {
  return digest(
    scenarios.map(({ plan }) => [
      plan.scenario,
      plan.prompts.map(({ id, head, base, others }) => [
        ...[id, contentOf(head), base && contentOf(base)],
        ...Object.values(others ?? {}).map(contentOf),
      ]),
    ]),
  );
}

/** Where a prompt stands in its file changes nothing. */
function contentOf(prompt: Prompt): unknown {
  return { ...prompt, source: undefined };
}

/** Of where requests go, what no report shows: another query or header may mean another deployment. */
function hiddenOf({ endpoint, headers }: Target): unknown {
  return [endpoint.search, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** Stands in a report that anybody may read, and costs whoever would guess what it was made of. */
function keyOf(hidden: unknown): string {
  return scryptSync(JSON.stringify(hidden), 'llm-perf-gate', 16, { N: 4_096 }).toString('hex');
}

/** Thresholds, the comparison, the budget, and prices as they were resolved. */
export function hashJudging({ config }: ParsedConfig, scenarios: readonly PreparedScenario[]): string {
  const {
    thresholds,
    confidence,
    'red-confidence': redConfidence,
    'on-inconclusive': onInconclusive,
    'on-shared-failure': onSharedFailure,
    compare,
    budget,
  } = config;
  // Absent where nobody says it, so that runs before it stay the same.
  const monthly = config['monthly-requests'];
  const volume = monthly === undefined ? {} : { monthly };
  const definitions = scenarios.map(({ scenario }) => scenario.config.good ?? null);
  const good = definitions.every((each) => each === null) ? {} : { good: definitions };
  const prices = scenarios.map(({ plan, target, base }) => [
    plan.prompts.map(({ head }) => target.priceOf(head.model).rates),
    base !== null && 'target' in base
      ? [base.target.price.rates, ...base.others.map(({ target: other }) => other.price.rates)]
      : base !== null && 'equal' in base
        ? 'equal'
        : base,
  ]);
  const asked = scenarios.flatMap((scenario) => armsOf(scenario).map(({ target }) => hiddenOf(target)));
  return digest({
    asked: keyOf(asked),
    onSharedFailure,
    thresholds,
    confidence,
    redConfidence,
    onInconclusive,
    compare,
    budget,
    prices,
    ...volume,
    ...good,
  });
}
