import type { Problem } from '../base/errors.js';
import { withoutTag } from '../metrics/tags.js';
import { metricOf } from '../verdict/thresholds/evidence.js';
import { textOf } from '../verdict/thresholds/load-criteria.js';
import { isRelative, relativeProblem } from '../verdict/thresholds/relative-thresholds.js';
import { storedProblem } from '../verdict/stored/stored-values.js';
import type { ThresholdSpec } from '../verdict/thresholds/threshold.js';
import { checkCredentials } from './check-credentials.js';
import { checkCanaries } from './check-canaries.js';
import { checkCapacity } from './check-capacity.js';
import { checkPlateau } from './check-plateau.js';
import { checkShardSettings } from './check-shard.js';
import { checkTrace } from './check-trace.js';
import { checkComparison, hasBaseline, isComparing } from './compare-config.js';
import { MONTHLY_COST } from '../verdict/thresholds/monthly-threshold.js';
import type { ParsedConfig, ScenarioConfig } from './parsed-config.js';
import type { Config } from './schema.js';

/** Where nobody named one: where it is a secret, say, that a fork does not see. */
export const NO_ENDPOINT: Problem = {
  setting: 'endpoint',
  message: 'is required: the URL of the API, or `simulator`',
};

type Settings = Pick<ParsedConfig, 'config' | 'scenarios'>;

/** Settings that are each right and contradict each other. `given` are those that the user wrote. */
export function checkConfig({ config, scenarios }: Settings, given: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  // Who only tells what others measured sends nothing anywhere, and judges nothing.
  if (config.mode === 'publish') return problems;
  if (config.endpoint === undefined && !given.has('endpoint') && !areAllPlaced(config)) {
    problems.push(NO_ENDPOINT);
  }
  for (const scenario of scenarios)
    problems.push(...checkScenario(scenario), ...checkCapacity(scenario, given), ...checkCanaries(scenario));
  problems.push(...checkComparison(config, scenarios, given));
  problems.push(...checkCredentials(config));
  problems.push(...checkShardSettings({ config, scenarios }));
  if (config['comment-group'] !== undefined && !config['commit-status'])
    problems.push({
      setting: 'comment-group',
      message: 'makes its rows of commit statuses, and `commit-status` is false; leave one of them out',
    });
  for (const spec of config.thresholds) {
    const objection = objectionTo(spec, config, scenarios);
    if (objection === undefined) continue;
    problems.push({ setting: 'thresholds', message: `\`${textOf(spec)}\` ${objection}` });
  }
  return problems;
}

/** Where each arm says itself where it is. */
function areAllPlaced({ arms }: Config): boolean {
  return arms !== undefined && Object.values(arms).every(({ endpoint }) => endpoint !== undefined);
}

/** What the scenario's executor does not read was meant for another. */
function checkScenario({ name, config }: ScenarioConfig): Problem[] {
  const { vus, executor, good, stream } = config;
  const unseen = good?.limits.filter(({ metric }) => !stream && STREAMED.has(metric)) ?? [];
  const problems = [
    ...unseen.map(({ metric }) => ({
      setting: 'good',
      message: `\`${metric}\` is only measured while streaming, and \`stream\` is false`,
    })),
    ...checkTrace({ name, config }),
    ...checkPlateau({ name, config }),
  ];
  if (vus === undefined || executor === 'constant-vus' || executor === 'shared-iterations') return problems;
  return [
    ...problems,
    {
      setting: 'vus',
      message: `has no meaning in scenario \`${name}\`: its executor is \`${executor}\`; set \`executor\` to \`constant-vus\` or \`shared-iterations\``,
    },
  ];
}

/** Why a threshold can never be judged; undefined where it can. */
function objectionTo(
  spec: ThresholdSpec,
  config: Config,
  scenarios: readonly ScenarioConfig[],
): string | undefined {
  const { metric, tags } = spec;
  const { stream } = config;
  const comparing = isComparing(config);
  const stored = hasBaseline(config);
  if (metric === MONTHLY_COST) return objectionToMonthly(spec, config);
  if (isRelative(spec) && !comparing && !stored)
    return 'is relative, and there is nothing to compare with; set `compare: base` or `baseline`';
  const unknown = objectionToArm(spec, config);
  if (unknown !== undefined) return unknown;
  if (isRelative(spec)) {
    const problem = stored ? storedProblem(spec) : relativeProblem(withoutArm(spec, config));
    if (problem !== null) return `cannot be judged: ${problem}`;
  }
  if (!stream && STREAMED.has(metric)) return 'is only measured while streaming, and `stream` is false';
  if (metricOf(spec).type === 'gauge' && Object.keys(tags).length > 0)
    return 'is one value of the whole run, and cannot be narrowed by tags';
  if (tags.arm === 'base' && !comparing) return 'judges the base arm, and there is nothing to compare with';
  const named = scenarios.filter(({ name }) => tags.scenario === undefined || name === tags.scenario);
  if (named.length === 0)
    return `names no scenario of this run; there is ${scenarios.map(({ name }) => `\`${name}\``).join(', ')}`;
  if (GOOD.has(metric) && named.every(({ config }) => config.good === undefined))
    return 'needs `good`: what one good request is';
  const stages = Math.max(...named.map(({ config }) => stagesOf(config)));
  if (tags.stage !== undefined && Number(tags.stage) > stages)
    return `names stage ${tags.stage}, and there ${stages === 1 ? 'is only one' : `are only ${stages}`}`;
  if (
    CAPACITY[metric] !== undefined &&
    !named.some(({ config }) => config.scenario === 'capacity' && config.capacity.by === CAPACITY[metric])
  )
    return `is only measured in a \`capacity\` scenario with \`by: ${CAPACITY[metric]}\``;
  if (metric === 'breaking_point') return objectionToBreakingPoint(spec, named);
  return !COLD.has(metric) || named.some(({ config }) => config.scenario === 'cold-start')
    ? undefined
    : 'is only measured in a `cold-start` scenario';
}

/** Of `arms` each has its name; else there is the change, and what it is compared with. */
function objectionToArm(spec: ThresholdSpec, { arms }: Config): string | undefined {
  const { arm } = spec.tags;
  if (arm === undefined) return undefined;
  const names = arms === undefined ? ['head', 'base'] : Object.keys(arms);
  if (!names.includes(arm))
    return `names no arm; there ${names.length === 1 ? 'is' : 'are'} ${names.map((name) => `\`${name}\``).join(', ')}`;
  return arms !== undefined && isRelative(spec) && arm === names[0]
    ? 'compares the control with itself: it is what the others are compared with'
    : undefined;
}

/** Candidates that have names are each compared by themselves, so that a relative threshold may name one. */
function withoutArm(spec: ThresholdSpec, { arms }: Config): ThresholdSpec {
  return arms === undefined ? spec : { ...spec, tags: withoutTag(spec.tags, 'arm') };
}

function objectionToMonthly(spec: ThresholdSpec, config: Config): string | undefined {
  const volume = config['monthly-requests'];
  if (volume === undefined) return 'needs `monthly-requests`: how many requests a month there are';
  if (volume.byPrompt !== null)
    return 'needs one number for `monthly-requests`; the bill is told by prompt all the same';
  if (isRelative(spec) && !isComparing(config))
    return 'is relative, and there is nothing to compare with; set `compare: base`';
  return Object.keys(spec.tags).length > 0
    ? 'is one value of the whole run, and cannot be narrowed by tags'
    : undefined;
}

/** The probe after a rate limit is a stage of its own, and users who do not follow the stages have one; the others are one. */
function stagesOf({ scenario, stages, executor, vus }: Config): number {
  const isConstant = executor === 'shared-iterations' || (executor === 'constant-vus' && vus !== undefined);
  if (scenario === 'load') return isConstant ? 1 : stages.length;
  return scenario === 'rate-limit' ? 2 : 1;
}

/** Requests per second that the ramp reaches; null where it is none. */
function highestRate({ scenario, stages, executor, ...config }: Config): number | null {
  if (scenario !== 'load' || config.arrivals === 'trace' || !executor.endsWith('arrival-rate')) return null;
  return (
    (Math.max(config['start-rate'], ...stages.map(({ target }) => target)) * 1_000) / config['time-unit']
  );
}

function objectionToBreakingPoint(
  { limit }: ThresholdSpec,
  named: readonly ScenarioConfig[],
): string | undefined {
  const rates = named.map(({ config }) => highestRate(config)).filter((rate) => rate !== null);
  if (rates.length === 0) return 'is only measured by an arrival rate';
  const highest = Math.max(...rates);
  return limit.value > highest ? `can never hold: the stages reach ${highest} requests a second` : undefined;
}

const STREAMED: ReadonlySet<string> = new Set([
  'time_to_first_token',
  'inter_token_latency',
  'time_per_output_token',
  'cold_start_ttft',
  'warm_ttft',
  'cold_start_ttft_penalty',
]);

/** By what a search must look for it. */
const CAPACITY: Readonly<Record<string, 'rate' | 'vus' | undefined>> = {
  capacity: 'rate',
  capacity_users: 'vus',
};

const GOOD: ReadonlySet<string> = new Set(['good_requests', 'goodput']);

const COLD: ReadonlySet<string> = new Set([
  'cold_start_latency',
  'warm_latency',
  'cold_start_penalty',
  'cold_start_ttft',
  'warm_ttft',
  'cold_start_ttft_penalty',
]);
