import { formatAmount, formatUsd } from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import type { Report } from '../../report/schema/schema.js';
import { dollars } from '../../report/tables/bill-text.js';
import { lintingOf } from '../judge/lint/linting.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { Looks } from '../judge/early-rules.js';
import { baseOf, type PreparedRun } from '../prepare/prepared-run.js';
import { expectedCost, expectedPerRequest, type RunEstimate, worstCost } from '../prepare/run-estimate.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import { emptyReport } from './empty-report.js';
import { describeBetween, describePrices, describeTarget } from './report-parts.js';
import type { GateWorld } from '../world.js';

/** What is known before the first byte. */
export interface EstimateFacts {
  readonly prepared: PreparedRun;
  readonly looks: Looks;
  /** Of thresholds that the plan cannot decide. */
  readonly warnings: readonly string[];
  /** Of each threshold and of the comparison what the plan can decide. */
  readonly foreseen: readonly string[];
}

/** What a run would send, cost and decide; nothing was sent. */
export function estimateReport(
  parsed: ParsedConfig,
  { prepared, looks, ...told }: EstimateFacts,
  world: GateWorld,
): Report {
  const { config } = parsed;
  const { estimate, scenarios } = prepared;
  const target = describeTarget({ prepared, parsed });
  const empty = emptyReport({
    name: config.name,
    verdict: 'skipped',
    reasons: reasonsOf(parsed, { prepared, looks, ...told }),
    source: world.source,
    version: world.version,
    node: world.node,
    cpus: world.cpus,
    date: world.date(),
    endpoint: target.endpoint,
    budget: config.budget,
    shard: config.shard,
  });
  return {
    ...empty,
    target,
    between: describeBetween(prepared),
    run: { ...empty.run, seed: prepared.seed, configHash: prepared.configHash },
    cost: {
      ...empty.cost,
      expected: expectedCost(estimate),
      worstCase: worstCost(estimate),
      prices: describePrices(scenarios[0]?.target.price),
    },
  };
}

/** The first is the headline. */
function reasonsOf(
  parsed: ParsedConfig,
  { prepared, looks, warnings, foreseen }: EstimateFacts,
): Report['reasons'] {
  const { config } = parsed;
  const { estimate, scenarios } = prepared;
  const plan = `${sayCost(estimate)}; the budget is ${formatUsd(config.budget)}, and nothing was sent`;
  const prompts = new Set(scenarios.flatMap((scenario) => scenario.plan.prompts.map(({ id }) => id))).size;
  const volume = config['monthly-requests'];
  const { planned } = lintingOf(parsed, prepared, looks);
  // Those are judged on pairs, and foreseen.
  const isCompared = scenarios.some((scenario) => baseOf(scenario) !== null);
  const lines = [
    `${formatAmount(prompts, 'prompt')} in ${formatAmount(scenarios.length, 'scenario')}`,
    ...scenarios.flatMap(({ target }) => [...target.notes]),
    ...(volume === undefined
      ? []
      : [
          `a month of such requests would cost ${dollars(expectedPerRequest(estimate) * volume.requests)} at most`,
        ]),
    ...config.thresholds
      .filter((spec) => !(isCompared && isRelative(spec)))
      .map((spec) => `\`${spec.metric}: ${spec.source}\` would be judged on ${sayCount(planned(spec))}`),
    ...warnings,
    ...foreseen,
  ];
  return [{ code: 'estimate', message: plan }, ...lines.map((message) => ({ code: 'estimate', message }))];
}

function sayCost({ requests, expected, worst, perOpenRequest: open }: RunEstimate): string {
  const dear = (mean: Usd, most: Usd): string =>
    `${formatUsd(mean)} with every answer as long as its cap, and ${formatUsd(most)} at the very worst`;
  const planned = `${formatAmount(Math.round(requests), 'request')} would cost ${dear(expected, worst)}`;
  if (open === null) return planned;
  const lead = requests > 0 ? `${planned}; beside them each` : 'Each';
  return `${lead} of as many requests as fit would cost ${dear(open.expected, open.worst)}`;
}

function sayCount(planned: number | null): string {
  return planned === null ? 'as many requests as fit' : formatAmount(planned, 'request');
}
