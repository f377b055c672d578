import { formatAmount, formatUsd } from '../../base/format.js';
import { CANARY_SHARE } from '../../plan/canaries.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { GateWorld } from '../world.js';
import { explainEqual } from './base-arm.js';
import { baseOf, type PreparedRun, type PreparedScenario } from './prepared-run.js';
import type { RunEstimate } from './run-estimate.js';

/** What will be sent and what it may cost, before the first request. */
export function announce(
  { config }: ParsedConfig,
  { scenarios, estimate }: PreparedRun,
  world: GateWorld,
): void {
  for (const prepared of scenarios) {
    const { plan, target, scenario } = prepared;
    const amount = plan.planned === null ? 'as many requests as fit' : formatAmount(plan.planned, 'request');
    world.log.info(
      `${scenario.name}: ${amount} to ${target.address}, ${target.protocol.name}, prices: ${target.price.source}`,
    );
    announceBase(prepared, world);
    if (plan.canaries !== undefined)
      world.log.info(
        `${scenario.name}: a canary with every ${plan.canaries.every} of them, for at most ${formatUsd(CANARY_SHARE * config.budget)} in all`,
      );
    else if (scenario.config.canary && baseOf(prepared) !== null)
      world.log.info(`${scenario.name}: no canaries, for base shows what ails the endpoint`);
  }
  world.log.info(`${announceCost(estimate)}, budget ${formatUsd(config.budget)}`);
}

function announceCost({ requests, expected, worst, perOpenRequest: open }: RunEstimate): string {
  const planned = `Expected cost ${formatUsd(expected)}, at worst ${formatUsd(worst)}`;
  if (open === null) return planned;
  const each = `${formatUsd(open.expected)} for each of as many requests as fit, at worst ${formatUsd(open.worst)}`;
  return requests > 0 ? `${planned}, and ${each}` : `Expected cost ${each}`;
}

function announceBase(prepared: PreparedScenario, world: GateWorld): void {
  const base = baseOf(prepared);
  if (base !== null) {
    const place = base.target.address === prepared.target.address ? '' : `, sent to ${base.target.address}`;
    // A new prompt is asked once, so that half of all would be too many.
    const half = prepared.plan.prompts.some((prompt) => prompt.base === null)
      ? 'one of each pair'
      : 'half of them';
    const share = base.others.length === 0 ? half : `one of ${base.others.length + 2}`;
    world.log.info(`${prepared.scenario.name}: ${share} as in ${base.source}${place}`);
    for (const { name, target } of base.others)
      world.log.info(`${prepared.scenario.name}: ${share} as in ${name}, sent to ${target.address}`);
    if (base.between !== null) world.log.info(`Compared: ${base.between}`);
    for (const note of base.notes) world.log.info(note);
  } else if (prepared.base !== null && 'missing' in prepared.base)
    world.log.warning(`Nothing is compared: ${prepared.base.missing}`);
  else if (prepared.base !== null && 'equal' in prepared.base)
    world.log.info(`${prepared.scenario.name}: ${explainEqual(prepared.base)}`);
}
