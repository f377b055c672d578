import type { StopRule } from '../../samples/sample.js';
import { joinRules } from '../../verdict/early/join-rules.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import { createSaturationRule } from '../run/saturation-rule.js';
import { isSteady, type Looks } from './early-rules.js';
import type { RunComparison } from './plan-run-comparison.js';

/** A ramp alone may end where it is saturated; a comparison needs its pairs, and other scenarios are yet to come. */
export function saturationRules(
  { scenarios, shard }: PreparedRun,
  comparison: RunComparison | null,
): StopRule[] {
  const [only, ...others] = scenarios;
  const isComparing = comparison !== null && comparison.plan !== null;
  if (only === undefined || others.length > 0 || isComparing || shard !== null) return [];
  const { plan, scenario } = only;
  const isRamp = plan.executor?.endsWith('arrival-rate') === true && plan.type === 'load' && !isSteady(only);
  return isRamp && scenario.config['stop-early'] ? [createSaturationRule(plan, scenario.config.timeout)] : [];
}

/** What may end the run early; where there is a comparison, a pass takes both sides. */
export function stopRules(looks: Looks, comparison: RunComparison | null): StopRule[] {
  const rules = [looks.rule, comparison?.rule ?? null].filter((rule) => rule !== null);
  if (comparison === null || comparison.plan === null || rules.length === 0) return rules;
  return [joinRules(rules, looks.mayPass && comparison.mayPass)];
}
