import { formatMs } from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { aggregateName } from '../../metrics/names.js';
import { BLOCK_PAIR_MS } from '../../plan/switchback.js';
import type { Report } from '../../report/schema/schema.js';
import type { Sample, StopReason, StopRule } from '../../samples/sample.js';
import { type ArmComparison, compareArms, judgeFamily } from '../../verdict/compare/compare-arms.js';
import { leastGroups } from '../../verdict/compare/compare-metrics.js';
import type { PromptStatus } from '../../verdict/compare/compare-prompts.js';
import { DEFAULT_TOLERANCES } from '../../verdict/compare/comparison-gates.js';
import { createComparisonRule } from '../../verdict/compare/comparison-looks.js';
import { DECIDED_PASS } from '../../verdict/early/join-rules.js';
import { type ComparisonPlan, leastBlocks, planComparison } from '../../verdict/compare/plan-comparison.js';
import { aggregationText } from '../../verdict/thresholds/explain.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import { statusesOf } from '../prepare/base-arm.js';
import { isSteady } from './early-rules.js';
import {
  baseOf,
  type PreparedBase,
  type PreparedRun,
  type PreparedScenario,
} from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';

/** The comparison of a run, decided before its first request. */
export interface RunComparison {
  /** Null where no scenario has a base. */
  readonly plan: ComparisonPlan | null;
  readonly bases: readonly PreparedBase[];
  /** Pairs that are sent and judged; null where only the run shows how many. */
  readonly pairs: number | null;
  /** Why scenarios that should be compared are not. */
  readonly missing: readonly string[];
  /** Ends the run as soon as the comparison is decided; null where nothing may. */
  readonly rule: StopRule | null;
  /** Whether it may end the run because head is no worse. */
  readonly mayPass: boolean;
}

/** Null where no comparison is asked for. */
export function planRunComparison(config: Config, prepared: PreparedRun): RunComparison | null {
  const compared = prepared.scenarios.filter(({ base }) => base !== null);
  if (compared.length === 0) return null;
  const bases = compared.map(baseOf).filter((base) => base !== null);
  const missing = compared.flatMap(({ base }) => (base !== null && 'missing' in base ? [base.missing] : []));
  if (bases.length === 0) return { plan: null, bases, pairs: null, missing, rule: null, mayPass: false };
  const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : undefined;
  const pairs = only === undefined ? null : countPairs(only, config);
  const plan = planComparison({
    confidence: config.confidence,
    tolerances: DEFAULT_TOLERANCES,
    thresholds: config.thresholds.filter(isRelative),
    design: config.design,
    seed: prepared.seed,
    plannedPairs: config['stop-early'] ? pairs : null,
    mayPass: only !== undefined && isSteady(only),
  });
  const rule = plan.looks === null ? null : createComparisonRule(plan.looks, judgeFamily(plan), 0);
  return { plan, bases, pairs, missing, rule, mayPass: plan.settings.mayPass && rule !== null };
}

/**
 * Pairs that are sent and judged; null where only the run shows how many, or in which order. Every arrival is a
 * session of one request or of two.
 */
function countPairs({ plan }: PreparedScenario, { design }: Config): number | null {
  if (design !== 'pairs' || plan.planned === null || plan.executor?.endsWith('arrival-rate') !== true)
    return null;
  let warmup = 0;
  for (let index = 0; index < plan.sessions.length; index += 1) {
    const { pair, turns } = plan.sessions.get(index);
    if (turns[0]?.requests[0]?.phase !== 'warmup') break;
    if (pair !== null) warmup += 1;
  }
  return plan.planned - plan.sessions.length - warmup;
}

/** What the planned load can never decide, one sentence each. */
export function lintComparison({ plan, pairs }: RunComparison, { scenarios }: PreparedRun): string[] {
  if (plan === null) return [];
  const { design } = plan.settings;
  if (design === 'switchback') return lintSwitchback(scenarios, leastBlocks(plan));
  return plan.thresholds.flatMap(({ spec, contrast }) => {
    const least = leastGroups(contrast, design);
    if (spec === null || pairs === null || pairs >= least) return [];
    return [
      `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${least} pairs, and ${pairs} are planned`,
    ];
  });
}

/** Which of the comparison's own rows the planned load is too short for, one sentence each. */
export function tellUnjudged({ plan, pairs }: RunComparison): string[] {
  if (plan === null) return [];
  const { design } = plan.settings;
  if (pairs === null || design === 'switchback') return [];
  return plan.rows.flatMap(({ contrast, role }) => {
    const least = leastGroups(contrast, design);
    if (role === 'info' || pairs >= least) return [];
    const name = aggregateName(contrast.metric.name, aggregationText(contrast.aggregation));
    return [`${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned`];
  });
}

function lintSwitchback(scenarios: readonly PreparedScenario[], least: number): string[] {
  const loads = scenarios.filter((scenario) => baseOf(scenario) !== null);
  const blocks = loads.reduce((sum, { plan }) => sum + Math.floor(plan.durationMs / BLOCK_PAIR_MS), 0);
  if (blocks >= least) return [];
  return [
    `the comparison can never be decided: \`switchback\` takes ${least} pairs of blocks (${formatMs(least * BLOCK_PAIR_MS)}), and the stages last for ${blocks}`,
  ];
}

export interface FinishedRun {
  /** In dispatch order. */
  readonly samples: readonly Sample[];
  readonly stopped: StopReason | null;
  readonly onInconclusive: Config['on-inconclusive'];
  readonly usdPerRequest: Usd | null;
  readonly mayAskForMore: boolean;
}

/** What the run says of head against base. */
export function judgeComparison({ plan, bases, missing }: RunComparison, run: FinishedRun): ArmComparison {
  const [first] = bases;
  if (plan === null || first === undefined) return nothingCompared(missing);
  const judged = compareArms(plan, {
    samples: run.samples,
    prompts: uniqueStatuses(bases),
    source: first.source,
    url: first.url,
    endedByPass: run.stopped?.code === DECIDED_PASS,
    onInconclusive: run.onInconclusive,
    usdPerRequest: run.usdPerRequest,
    mayAskForMore: run.mayAskForMore,
  });
  const notes = [
    ...bases.flatMap((base) => base.notes),
    ...missing.map(sentence),
    ...judged.comparison.notes,
  ];
  return { ...judged, comparison: { ...judged.comparison, notes: [...new Set(notes)] } };
}

function nothingCompared(missing: readonly string[]): ArmComparison {
  const comparison: NonNullable<Report['comparison']> = {
    kind: 'base',
    source: 'no base',
    url: null,
    pairs: 0,
    design: null,
    metrics: {},
    prompts: [],
    notes: [...new Set(missing.map(sentence))],
    history: [],
  };
  return { comparison, thresholds: new Map(), gates: [], warnings: [] };
}

function sentence(reason: string): string {
  return `Nothing is compared: ${reason}. Absolute thresholds judge as always.`;
}

/** Scenarios may ask the same prompts. */
function uniqueStatuses(bases: readonly PreparedBase[]): PromptStatus[] {
  const statuses = bases.flatMap(({ pairs }) => statusesOf(pairs));
  return [...new Map(statuses.map((status) => [status.id, status])).values()];
}
