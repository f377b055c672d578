import { type Problem, RunError } from '../../base/errors.js';
import { shareCeiling } from '../../budget/ledger.js';
import { formatShard, type Shard, shardPlan } from '../../plan/shard.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { PreparedScenario } from './prepared-run.js';

/** The settings with this job's share of the budget, as large for each shard: together they never pass the whole. */
export function shareBudget(parsed: ParsedConfig): ParsedConfig {
  const { shard, budget } = parsed.config;
  if (shard === undefined) return parsed;
  return { ...parsed, config: { ...parsed.config, budget: shareCeiling(budget, shard.count) } };
}

/** The shard's stripe of every scenario; all shards together send exactly the whole. */
export function stripeScenarios(
  whole: readonly PreparedScenario[],
  shard: Shard | undefined,
): readonly PreparedScenario[] {
  if (shard === undefined) return whole;
  return whole.map((scenario) => ({ ...scenario, plan: shardPlan(scenario.plan, shard) }));
}

/**
 * The largest stripe, the first. What is refused is refused because of it in every shard, so that no shard pays for
 * a load that the others do not send.
 */
export function largestStripe(
  whole: readonly PreparedScenario[],
  shard: Shard | undefined,
): readonly PreparedScenario[] {
  return stripeScenarios(whole, shard && { index: 1, count: shard.count });
}

/** Why the load cannot be divided so; the same for every shard. */
export function checkStripes(whole: readonly PreparedScenario[], shard: Shard | undefined): Problem[] {
  if (shard === undefined || whole.length === 0) return [];
  const { count } = shard;
  const problem = (message: string): Problem[] => [{ setting: 'shard', message }];
  const most = Math.max(0, ...whole.map(({ plan }) => plan.sessions.length));
  if (most < count)
    return problem(
      `\`${formatShard(shard)}\` divides a load of ${most} arrivals or users among ${count} jobs`,
    );
  try {
    largestStripe(whole, shard);
    return [];
  } catch (error) {
    if (error instanceof RunError) return problem(error.message);
    throw error;
  }
}
