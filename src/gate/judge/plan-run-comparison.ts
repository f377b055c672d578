import type { StopRule } from '../../samples/sample.js';
import { givenArms } from '../../settings/compare-config.js';
import { judgeFamily } from '../../verdict/compare/compare-arms.js';
import type { Candidate, SharedSettings } from '../../verdict/compare/compare-candidates.js';
import { DEFAULT_TOLERANCES } from '../../verdict/compare/comparison-gates.js';
import { canLook, createComparisonRule } from '../../verdict/compare/comparison-looks.js';
import { type ComparisonPlan, planComparison } from '../../verdict/compare/plan-comparison.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import type { EqualBase } from '../prepare/arms/base-prompts.js';
import {
  baseOf,
  type PreparedBase,
  type PreparedRun,
  type PreparedScenario,
} from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';
import { controlsOf, sourceOfAlike } from './asked-alike.js';
import { isCapacityThreshold } from './capacity/compare-capacity.js';
import { askedOf } from './each-arm.js';
import { isSteady, mayStopEarly } from './early-rules.js';

/** The comparison of a run, decided before its first request. */
export interface RunComparison {
  /** Null where no load sends a base. */
  readonly plan: ComparisonPlan | null;
  readonly bases: readonly PreparedBase[];
  /** Bases that are not sent, for they would be asked the same. */
  readonly equal: readonly EqualBase[];
  /** Relative thresholds on requests that both arms would send alike, with what they are the same as. */
  readonly alike: ReadonlyMap<ThresholdSpec, string>;
  /** Pairs that are sent and judged; null where only the run shows how many. */
  readonly pairs: number | null;
  /** The error of red that a comparison of capacities has, one-sided. */
  readonly capacityLevel: number;
  /** Why scenarios that should be compared are not. */
  readonly missing: readonly string[];
  /** Ends the run as soon as the comparison is decided; null where nothing may. */
  readonly rule: StopRule | null;
  /** Whether it may end the run because head is no worse. */
  readonly mayPass: boolean;
  /** Of `arms`: who is compared with whom; null where there is one change and one base. */
  readonly choice: Choice | null;
}

/** Several candidates against one control. */
export interface Choice {
  readonly control: string;
  readonly candidates: readonly Candidate[];
  readonly settings: SharedSettings;
  /** The thresholds as they were given, by what is asked of a candidate. */
  readonly specs: ReadonlyMap<ThresholdSpec, ThresholdSpec>;
}

/** Null where no comparison is asked for. */
export function planRunComparison(config: Config, prepared: PreparedRun): RunComparison | null {
  const compared = prepared.scenarios.filter(({ base }) => base !== null);
  if (compared.length === 0) return null;
  const relative = config.thresholds.filter(isRelative);
  const bases = compared.map(baseOf).filter((base) => base !== null);
  const loads = compared.filter((scenario) => scenario.plan.type === 'load' && baseOf(scenario) !== null);
  const equal = compared.flatMap(({ base }) => (base !== null && 'equal' in base ? [base] : []));
  const missing = compared.flatMap(({ base }) => (base !== null && 'missing' in base ? [base.missing] : []));
  const alike = new Map(
    relative.flatMap((spec): [ThresholdSpec, string][] => {
      const source = sourceOfAlike(spec, compared);
      return source === null ? [] : [[spec, source]];
    }),
  );
  const judged = relative.filter((spec) => !alike.has(spec));
  const capacities = judged.filter(isCapacityThreshold);
  // Rows of one run share its error of red: those of the loads together, and each capacity.
  const rows = Math.max(
    1,
    Number(loads.length > 0) + (loads.length < bases.length ? Math.max(1, capacities.length) : 0),
  );
  const capacityLevel = (1 - config['red-confidence']) / rows;
  const known = { bases, equal, alike, missing, capacityLevel };
  if (loads.length === 0)
    return { ...known, plan: null, pairs: null, rule: null, mayPass: false, choice: null };
  const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : undefined;
  const pairs = only === undefined ? null : countPairs(only, config);
  // What decides one candidate leaves the others open, so that a choice is made at the end of its plan.
  const isChoice = config.arms !== undefined;
  const shared = {
    confidence: config.confidence,
    redConfidence: 1 - capacityLevel * (loads.length < bases.length ? 1 : rows),
    tolerances: DEFAULT_TOLERANCES,
    design: config.design,
    seed: prepared.seed,
    plannedPairs: pairs,
    mayLook: mayStopEarly(config, prepared.scenarios) && !isChoice,
    mayPass: only !== undefined && isSteady(only),
    mayExtend: !isChoice && mayExtend(config, prepared, pairs),
    isControl: controlsOf(compared),
  };
  const paired = judged.filter((spec) => !isCapacityThreshold(spec));
  const choice = isChoice ? planChoice(config, shared, paired) : null;
  const share = (1 - shared.redConfidence) / (choice?.candidates.length ?? 1);
  const plan = planComparison({
    ...shared,
    redConfidence: 1 - share,
    thresholds: choice === null ? paired : (choice.candidates[0]?.thresholds ?? []),
  });
  const { looks } = plan;
  const rule = looks === null ? null : createComparisonRule({ ...plan, looks }, judgeFamily(plan), 0);
  return { ...known, plan, pairs, rule, mayPass: plan.settings.mayPass && rule !== null, choice };
}

function planChoice(config: Config, settings: SharedSettings, relative: readonly ThresholdSpec[]): Choice {
  const arms = givenArms(config);
  const asked = arms.map(({ arm }) => askedOf(arm, relative));
  return {
    control: arms.find(({ arm }) => arm === 'base')?.name ?? '',
    candidates: arms.flatMap(({ arm, name }, index) =>
      arm === 'base' ? [] : [{ arm, name, thresholds: [...(asked[index]?.keys() ?? [])] }],
    ),
    settings,
    specs: new Map(asked.flatMap((each) => [...each])),
  };
}

/** As many pairs again take as much money again, and a job that decides for the whole. */
function mayExtend(
  config: Config,
  { estimate, scenarios, shard }: PreparedRun,
  pairs: number | null,
): boolean {
  return (
    mayStopEarly(config, scenarios) &&
    shard === null &&
    pairs !== null &&
    canLook(pairs) &&
    2 * estimate.expected <= config.budget
  );
}

/**
 * Pairs that are sent and judged; null where only the run shows how many, or in which order. Every arrival is a
 * session of one request or of two.
 */
function countPairs({ plan }: PreparedScenario, { design }: Config): number | null {
  if (design !== 'pairs' || plan.planned === null || plan.executor?.endsWith('arrival-rate') !== true)
    return null;
  const isUneven = plan.prompts.some(({ control, others }) => control === true || others !== undefined);
  let [judged, left] = [0, 0];
  for (let index = 0; index < plan.sessions.length; index += 1) {
    const { pair, turns } = plan.sessions.get(index);
    const request = turns[0]?.requests[0];
    const isWarmup = request?.phase === 'warmup';
    if (!isWarmup && !isUneven) return plan.planned - plan.sessions.length - left;
    if (pair === null || request === undefined) continue;
    if (isWarmup) left += 1;
    else if (plan.prompts[request.prompt]?.control !== true) judged += 1;
  }
  return judged;
}
