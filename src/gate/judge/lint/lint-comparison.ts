import { formatAmount, formatMs, formatRate } from '../../../base/format.js';
import { aggregateName } from '../../../metrics/names.js';
import { BLOCK_PAIR_MS } from '../../../plan/switchback.js';
import { leastGroups } from '../../../verdict/compare/compare-metrics.js';
import { type ComparisonPlan, leastToFail } from '../../../verdict/compare/plan-comparison.js';
import { aggregationText } from '../../../verdict/thresholds/explain.js';
import { baseOf, type PreparedRun, type PreparedScenario } from '../../prepare/prepared-run.js';
import type { Choice, RunComparison } from '../plan-run-comparison.js';

/** What the planned load can never decide, one sentence each. */
export function lintComparison({ plan, pairs, choice }: RunComparison, { scenarios }: PreparedRun): string[] {
  if (plan === null) return [];
  const { design } = plan.settings;
  const redConfidence = choice?.settings.redConfidence ?? plan.settings.redConfidence;
  if (design === 'switchback') return lintSwitchback(scenarios, plan);
  if (pairs === null) return [];
  const least = leastToFail(plan);
  const most = mostPairs(plan, pairs);
  return [
    ...(most >= least
      ? []
      : [
          `${whatCannot(plan)} can be shown to be worse than ${choice?.control ?? 'base'}: at \`red-confidence: ${redConfidence}\` that takes ${formatAmount(least, 'judged pair')}, and ${pairs} are planned`,
        ]),
    ...plan.thresholds.flatMap(({ spec, contrast }) => {
      const needed = leastGroups(contrast, design);
      if (spec === null || most >= needed) return [];
      return [
        `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${needed} pairs, and ${pairs} are planned`,
      ];
    }),
  ];
}

/** What is judged by signs takes so many; a mean, whose spread the run shows, may do with fewer. */
function whatCannot({ family }: ComparisonPlan): string {
  const hasMeans = family.some(
    ({ contrast }) => contrast.aggregation.kind === 'avg' && contrast.metric.type === 'trend',
  );
  return hasMeans ? 'nothing but a mean' : 'nothing';
}

/** A suspicion at the end of the plan is followed by as many pairs again. */
function mostPairs({ settings }: ComparisonPlan, pairs: number): number {
  return settings.mayExtend ? 2 * pairs : pairs;
}

function lintSwitchback(scenarios: readonly PreparedScenario[], plan: ComparisonPlan): string[] {
  const loads = scenarios.filter((scenario) => baseOf(scenario) !== null);
  const blocks = loads.reduce((sum, load) => sum + Math.floor(load.plan.durationMs / BLOCK_PAIR_MS), 0);
  const least = leastToFail(plan);
  if (blocks >= least) return [];
  return [
    `${whatCannot(plan)} can be shown to be worse than base: at \`red-confidence: ${plan.settings.redConfidence}\` that takes ${formatAmount(least, 'pair')} of \`switchback\` blocks (${formatMs(least * BLOCK_PAIR_MS)}), and the stages last for ${formatAmount(blocks, 'pair')}`,
  ];
}

/** Fewer prompts than this meet as few machines, where a provider sends each prompt to one. */
const FEW_PROMPTS = 6;

/** What the comparison will do with the planned load, told before it is paid for. */
export function tellComparison(comparison: RunComparison, { scenarios }: PreparedRun): string[] {
  const { plan, pairs, choice } = comparison;
  if (plan === null) return [];
  const { redConfidence, mayExtend } = plan.settings;
  const compared = scenarios.filter((scenario) => baseOf(scenario) !== null);
  const prompts = compared.flatMap((scenario) => scenario.plan.prompts.filter(({ base }) => base !== null));
  const controls = prompts.filter(({ control }) => control === true).length;
  const judged = prompts.length - controls;
  const nonce = compared.every(({ scenario }) => scenario.config.nonce);
  if (choice !== null) return [...tellChoice(choice, pairs), ...tellUnjudged(comparison)];
  return [
    `${pairs === null ? 'Pairs' : formatAmount(pairs, 'pair')} of ${formatAmount(judged, 'prompt')} that ${judged === 1 ? 'differs' : 'differ'} from base are judged, with an error of red of ${formatRate(1 - redConfidence)}${controls === 0 ? '' : `; ${formatAmount(controls, 'unchanged prompt')} ${controls === 1 ? 'is a control' : 'are controls'}`}${mayExtend ? '; a suspicion at the end is followed by as many pairs again' : ''}`,
    ...(judged < FEW_PROMPTS && !nonce
      ? [
          `${formatAmount(judged, 'prompt')} may meet as many machines in each arm, where the provider routes by prefix: a difference may be theirs; more prompts, or \`nonce: true\` (which also defeats the cache), rule that out`,
        ]
      : []),
    ...tellUnjudged(comparison),
  ];
}

function tellChoice({ control, candidates, settings }: Choice, pairs: number | null): string[] {
  const blocks = pairs === null ? 'Blocks' : formatAmount(pairs, 'block');
  return [
    `${blocks} of ${candidates.length + 1} requests are judged, one of each arm side by side: each of ${formatAmount(candidates.length, 'candidate')} against ${control}, with an error of red of ${formatRate(1 - settings.redConfidence)} over all of them`,
  ];
}

/** Which of the comparison's own rows the planned load is too short for, one sentence each. */
function tellUnjudged({ plan, pairs }: RunComparison): string[] {
  if (plan === null) return [];
  const { design } = plan.settings;
  if (pairs === null || design === 'switchback') return [];
  return plan.rows.flatMap(({ contrast, role }) => {
    const least = leastGroups(contrast, design);
    if (role === 'info' || mostPairs(plan, pairs) >= least) return [];
    const name = aggregateName(contrast.metric.name, aggregationText(contrast.aggregation));
    return [`${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned`];
  });
}
