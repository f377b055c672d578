import type { Problem } from '../../base/errors.js';
import { formatAgainst, formatLimit, formatUsd } from '../../base/format.js';
import { boundInputTokens } from '../../budget/bound.js';
import { type CostEstimate, type CostLine, estimateCost, requestsThatFit } from '../../budget/estimate.js';
import { worstCost } from '../../load/terms/price-terms.js';
import { countCanaries } from '../../plan/canaries.js';
import { armsAsking, type PlanPrompt } from '../../plan/plan.js';
import { sharesOf } from '../../plan/prompt-mix.js';
import type { PreparedScenario } from './prepared-run.js';
import type { Config } from '../../settings/schema.js';
import type { RunEstimate } from './run-estimate.js';

/** What all scenarios together are expected to cost, and at worst. */
export function estimateRun(scenarios: readonly PreparedScenario[]): RunEstimate {
  const open = scenarios.filter(({ plan }) => plan.planned === null);
  return {
    ...estimateCost(scenarios.flatMap((scenario) => linesOf(scenario, scenario.plan.planned ?? 0))),
    perOpenRequest: open.length === 0 ? null : priceOpen(open.flatMap((scenario) => linesOf(scenario, 1))),
  };
}

/** One request of the mean prompt as it is expected, and the dearest prompt's at its worst. */
function priceOpen(lines: readonly CostLine[]): NonNullable<RunEstimate['perOpenRequest']> {
  const mean = estimateCost(lines);
  // Nothing is asked of what is free: to copy a line counts its tokens.
  const worst = lines
    .filter(({ price }) => price.basis !== 'free')
    .map((line) => estimateCost([{ ...line, requests: 1 }]).worst);
  return { expected: mean.expected / mean.requests, worst: Math.max(0, ...worst) };
}

/** Arrivals are spread over the prompts by their shares; an arrival is a request, or one of each arm. */
function linesOf({ plan, scenario, book }: PreparedScenario, planned: number): CostLine[] {
  const shareOf = sharesOf(plan.prompts);
  const asked = plan.prompts.flatMap((prompt, index) => {
    const share = (shareOf[index] ?? 0) * shareOfArm(prompt, scenario.config);
    return armsAsking(prompt).map((arm) => ({ request: book.get(prompt, arm), share }));
  });
  const shares = asked.reduce((sum, { share }) => sum + share, 0);
  const load = asked.map(({ request, share }) => ({ request, requests: (planned * share) / shares }));
  const canaries = plan.canaries?.prompts ?? [];
  const beside = canaries.map((prompt) => ({
    request: book.get(prompt, 'canary'),
    requests: countCanaries(plan, planned) / canaries.length,
  }));
  return [...load, ...beside].map(({ request, requests }) => ({
    price: request.price,
    requests,
    get input() {
      return request.likelyInput;
    },
    get inputBound() {
      return boundInputTokens(request.texts) + request.varying + request.terms.addedInput;
    },
    maxTokens: request.maxTokens,
    worst: (input, output) => worstCost(request.price, request.terms, input, output),
  }));
}

/** Of an arrival's requests; switchback blocks send either arm's. */
function shareOfArm({ base }: PlanPrompt, { design }: Config): number {
  return base !== null && design === 'switchback' ? 0.5 : 1;
}

/** A plan that is expected to cost more than its budget is not begun. */
export function checkBudget(estimate: CostEstimate, budget: number): Problem[] {
  if (estimate.expected <= budget) return [];
  const fits = requestsThatFit(estimate, budget);
  const message =
    `the plan of ${Math.round(estimate.requests)} requests is expected to cost ${formatAgainst(estimate.expected, budget, 'USD')} (at worst ${formatUsd(estimate.worst)}), more than ` +
    `the budget of ${formatLimit(budget, 'USD')}; about ${fits} requests would fit: shorten \`stages\`, lower \`max-tokens\`, or raise \`budget\``;
  return [{ setting: 'budget', message }];
}
