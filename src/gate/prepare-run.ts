import { createHash } from 'node:crypto';
import { SettingsError } from '../base/errors.js';
import { formatUsd } from '../base/format.js';
import { boundInputTokens } from '../budget/bound.js';
import { estimateTokens } from '../budget/estimate-tokens.js';
import { type CostEstimate, type CostLine, estimateCost, requestsThatFit } from '../budget/estimate.js';
import type { Plan, PlanPrompt } from '../plan/plan.js';
import { loadPrompts } from '../prompts/load-prompts.js';
import type { ParsedConfig, ScenarioConfig } from './config.js';
import { planScenario } from './plan-scenario.js';
import { resolveTarget, type Target } from './target.js';
import type { GateWorld } from './world.js';

/** One scenario, ready to run. */
export interface PreparedScenario {
  readonly scenario: ScenarioConfig;
  readonly plan: Plan;
  readonly target: Target;
}

export interface PreparedRun {
  readonly scenarios: readonly PreparedScenario[];
  readonly estimate: CostEstimate;
  readonly configHash: string;
  readonly seed: string;
}

/** Ids of a scenario behind one whose count only the run shows start far beyond it. */
const UNBOUNDED = 10_000_000;

/** Everything that can be known and refused before the first byte. SettingsError with all of it. */
export async function prepareRun(
  parsed: ParsedConfig,
  endpoint: URL,
  world: GateWorld,
): Promise<PreparedRun> {
  const configHash = hashConfig(parsed);
  const seed = parsed.config.seed ?? `${world.source?.commit ?? 'local'}/${configHash}`;
  const scenarios: PreparedScenario[] = [];
  let firstId = 0;
  for (const scenario of parsed.scenarios) {
    const prepared = await prepareScenario(scenario, { endpoint, world, seed, firstId });
    scenarios.push(prepared);
    firstId += prepared.plan.planned ?? UNBOUNDED;
  }
  const estimate = sumEstimates(scenarios.map(estimateScenario));
  refuseTooDear(estimate, parsed.config.budget);
  return { scenarios, estimate, configHash, seed };
}

async function prepareScenario(
  scenario: ScenarioConfig,
  { endpoint, world, seed, firstId }: { endpoint: URL; world: GateWorld; seed: string; firstId: number },
): Promise<PreparedScenario> {
  const { config } = scenario;
  const loaded = await loadPrompts(config.prompts, world.files);
  if (loaded.problems.length > 0) throw new SettingsError(loaded.problems);
  for (const note of loaded.notes) world.log.info(note);
  const prompts = loaded.prompts.map((head): PlanPrompt => ({ id: head.id, head, base: null }));
  const target = await resolveTarget({
    config,
    endpoint,
    prompts: loaded.prompts,
    date: world.date(),
    readFile: world.readFile,
  });
  for (const note of target.notes) world.log.info(note);
  return { scenario, target, plan: planScenario({ scenario, prompts, seed, firstId }) };
}

/** Requests are spread evenly over the prompts. */
function estimateScenario({ scenario, plan, target }: PreparedScenario): CostEstimate {
  const planned = plan.planned ?? 0;
  const lines = plan.prompts.map(({ head }): CostLine => {
    const texts = head.messages.map(({ content }) => content);
    return {
      price: target.priceOf(head.model),
      requests: planned / plan.prompts.length,
      input: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
      inputBound: boundInputTokens(texts),
      maxTokens: head.maxTokens ?? scenario.config['max-tokens'],
    };
  });
  return estimateCost(lines);
}

function sumEstimates(estimates: readonly CostEstimate[]): CostEstimate {
  return estimates.reduce((sum, each) => ({
    requests: sum.requests + each.requests,
    expected: sum.expected + each.expected,
    worst: sum.worst + each.worst,
  }));
}

function refuseTooDear(estimate: CostEstimate, budget: number): void {
  if (estimate.expected <= budget) return;
  const fits = requestsThatFit(estimate, budget);
  throw new SettingsError([
    {
      setting: 'budget',
      message:
        `the plan of ${Math.round(estimate.requests)} requests is expected to cost ${formatUsd(estimate.expected)} (at worst ${formatUsd(estimate.worst)}), more than ` +
        `the budget of ${formatUsd(budget)}; about ${fits} requests would fit: shorten \`stages\`, lower \`max-tokens\`, or raise \`budget\``,
    },
  ]);
}

/** The same settings give the same hash; credentials and where results go do not count. */
function hashConfig({ scenarios }: ParsedConfig): string {
  const leftOut = new Set([
    'api-key',
    'github-token',
    'headers',
    'comment',
    'commit-status',
    'artifact-name',
    'retention-days',
    'report-dir',
    'config',
    'config-file',
    'seed',
  ]);
  const kept = scenarios.map(({ name, config }) => [
    name,
    Object.entries(config).filter(([key]) => !leftOut.has(key)),
  ]);
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16);
}
