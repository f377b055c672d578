import type { Ms, Usd } from '../../base/units.js';
import type { GaugeInputs } from '../../metrics/metric.js';
import { summariseSamples, type SummaryScope } from '../../metrics/summarise.js';
import type { MetricSummary } from '../../metrics/summary.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import type { LoadAssessment } from '../../scenarios/load-assessment.js';
import type { ArmComparison } from '../../verdict/compare/compare-arms.js';
import type { JudgedCandidate } from '../../verdict/compare/compare-candidates.js';
import { isUnmade } from '../../verdict/final-verdict.js';
import { tellByMonth } from '../../verdict/thresholds/monthly-threshold.js';
import type { Evidence } from '../../verdict/thresholds/evidence.js';
import { evaluateThresholds, type JudgingSettings } from '../../verdict/thresholds/evaluate-thresholds.js';
import { leaveOpen } from '../../verdict/compare/relative-question.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import { describeThresholds, type ThresholdRow } from '../../verdict/thresholds/threshold-results.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { Looks } from './early-rules.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { RunResult } from '../run/run-plans.js';
import type { RunComparison } from './plan-run-comparison.js';
import { compareArmsOf } from './compare-run.js';
import { tellArm } from './each-arm.js';
import { capacityOf } from './capacity/at-capacity.js';
import type { JudgedPlateau } from './plateau/at-plateau.js';
import { chooseSamples } from './plateau/choose-samples.js';
import { withholdPasses, withholdRelative } from './plateau/tell-plateau.js';
import { assessScenarios } from './scenario-reports.js';
import type { Decide } from './shard-verdict.js';
import { weighEndpoint } from './weigh/weigh-endpoint.js';
import { type WeighedGenerator, weighGenerator } from './weigh-generator.js';
import type { Rejudge } from './withhold.js';
import type { StoredBaseline } from './stored-baseline.js';

/** A finished run with everything that was decided before it. */
export interface Reported {
  readonly parsed: ParsedConfig;
  readonly prepared: PreparedRun;
  readonly result: RunResult;
  readonly looks: Looks;
  /** Null where no comparison is asked for. */
  readonly comparison: RunComparison | null;
  /** Null where no stored runs are asked for. */
  readonly baseline: StoredBaseline | null;
  readonly decide: Decide;
  readonly startedAt: Date;
  readonly proxied: boolean;
}

/** What the samples say: the metrics, each threshold's verdict, and where an open load broke. */
export interface JudgedRun {
  /** In dispatch order, cache hits resolved. */
  readonly samples: readonly Sample[];
  /** Of the loads of which only that is judged. */
  readonly plateaus: readonly JudgedPlateau[];
  readonly metrics: Record<string, MetricSummary>;
  readonly thresholds: readonly ThresholdRow[];
  readonly assessments: readonly (LoadAssessment | null)[];
  /** Whether the load generator kept up, and what it cost. */
  readonly generator: WeighedGenerator;
  /** Head against base; null where no comparison is asked for. */
  readonly compared: ArmComparison | null;
  /** Of `arms` each candidate against the control. */
  readonly choice: readonly JudgedCandidate[];
}

/** What was sent beside the samples that are judged, and how many of these were sent. */
interface Beside {
  readonly canaries: readonly Sample[];
  readonly sent: number;
}

export function judgeRun(
  reported: Reported,
  ordered: readonly Sample[],
  { canaries, sent }: Beside,
): JudgedRun {
  const { parsed, prepared, result } = reported;
  const { config } = parsed;
  const { gaps, durationMs } = result;
  const { samples, plateaus } = chooseSamples(reported, ordered);
  const capacity = capacityOf(reported);
  const assessments = assessScenarios({ prepared, spans: result.spans }, samples, config);
  const { breakingPoint, lastGood, surelyHeld } = breakingOf(assessments);
  const metrics = summariseRun(samples, { durationMs, gaps, breakingPoint, capacity });
  const gauges = gaugesOf(metrics, reported, { breakingPoint: lastGood, surelyHeld, capacity });
  const absolute = config.thresholds.filter((spec) => !isRelative(spec));
  const settings = settingsOf(reported);
  const evidence = { ...evidenceOf(reported), gauges };
  const judge: Rejudge = (own) => evaluateThresholds(absolute, { ...evidence, samples: own }, settings);
  const ofPlan = samplesOfPlan(samples, result);
  const generator = weighGenerator(
    { health: result.health, samples: ofPlan, judge, alpha: 1 - config.confidence },
    reported.comparison !== null && reported.comparison.bases.length > 0,
  );
  const usdPerRequest = sent === 0 ? null : result.spent / sent;
  const mayAskForMore = !isUnmade({ stopped: result.stopped, sent });
  const seen = { samples, metrics, usdPerRequest, mayAskForMore };
  const { compared, choice } = compareArmsOf(reported, seen, generator.doubt !== null);
  const thresholds = weighEndpoint(withholdPasses(generator.thresholds, plateaus), {
    compared,
    samples: ofPlan,
    canaries,
    onSharedFailure: config['on-shared-failure'],
    even: (spec) => settings.even(spec),
    judge: (spec, own, how) => {
      const looking =
        how === 'with looks' ? settings : { ...settings, sequential: () => null, decidedOn: () => null };
      return evaluateThresholds([spec], { ...evidence, samples: own }, looking)[0];
    },
  });
  const described = describeThresholds(thresholds, {
    confidence: config.confidence,
    usdPerRequest: priceOfJudged(samples, result.spent),
    mayAskForMore,
  });
  const comparisons = [...choice.map((each) => each.compared), ...(compared === null ? [] : [compared])];
  const relative = new Map(comparisons.flatMap((each) => [...each.thresholds]));
  const relativeOf = (spec: ThresholdSpec): ThresholdRow =>
    withholdRelative(spec, relative.get(spec) ?? leaveOpen(spec, missingOf(reported)), plateaus);
  const rowOf = (spec: ThresholdSpec): ThresholdRow => described[absolute.indexOf(spec)] ?? relativeOf(spec);
  return {
    samples,
    plateaus,
    metrics,
    assessments,
    generator,
    compared,
    choice,
    thresholds: config.thresholds.map((spec) => tellArm(spec, tellByMonth(spec, rowOf(spec)))),
  };
}

/** The metric, and what thresholds are judged on. */
function breakingOf(assessments: readonly (LoadAssessment | null)[]): {
  readonly breakingPoint: number | null;
  readonly lastGood: number | null;
  readonly surelyHeld: number;
} {
  const broken = assessments.find((each) => each?.breakingPoint != null);
  // A ramp that never broke has held at its highest rate at least, which is enough for a threshold.
  const ramp = (broken ?? assessments.find((each) => each?.bracket.lastGood !== undefined))?.bracket;
  return {
    breakingPoint: broken?.breakingPoint ?? null,
    lastGood: ramp?.lastGood ?? null,
    surelyHeld: ramp?.surelyGood ?? 0,
  };
}

function settingsOf({ parsed: { config }, prepared: { seed }, looks }: Reported): JudgingSettings {
  return { confidence: config.confidence, onInconclusive: config['on-inconclusive'], seed, ...looks };
}

function evidenceOf({
  prepared,
  result: { gaps, durationMs },
}: Reported): Omit<Evidence, 'samples' | 'gauges'> {
  return { gaps, durationMs, isFinding: findsLimits(prepared), timeoutMs: timeoutsOf(prepared) };
}

/** Whether a scenario looks for the limit. */
function findsLimits({ scenarios }: PreparedRun): (scenario: string) => boolean {
  return (name) => scenarios.some(({ plan }) => plan.scenario === name && plan.type === 'rate-limit');
}

function timeoutsOf({ scenarios }: PreparedRun): (scenario: string) => Ms {
  const given = new Map(scenarios.map(({ plan, scenario }) => [plan.scenario, scenario.config.timeout]));
  return (scenario) => given.get(scenario) ?? 0;
}

/** Thresholds are planned for the plan's requests: what a suspicion adds to the comparison is none of theirs. */
function samplesOfPlan(samples: readonly Sample[], { extended }: RunResult): readonly Sample[] {
  return extended === null ? samples : samples.filter(({ id }) => id < extended.firstId);
}

/** What it takes to have one more request judged: in a comparison base's costs as well. */
function priceOfJudged(samples: readonly Sample[], spent: Usd): Usd | null {
  const judged = samples.filter(({ arm, outcome }) => arm === 'head' && wasSent(outcome)).length;
  return judged === 0 ? null : spent / judged;
}

function missingOf({ comparison, baseline }: Reported): string {
  if (baseline !== null) return baseline.missing ?? 'no stored run measured it';
  return comparison?.missing[0] ?? 'nothing was compared';
}

/** Trends and rates of head, which is what is judged; counters and gauges of the whole run. */
function summariseRun(samples: readonly Sample[], scope: SummaryScope): Record<string, MetricSummary> {
  const whole = summariseSamples(samples, scope);
  const head = summariseSamples(samples, { ...scope, tags: { arm: 'head' } });
  const entries = Object.entries(whole).flatMap(([name, summary]): [string, MetricSummary][] => {
    const isWhole = summary.type === 'counter' || summary.type === 'gauge';
    const chosen = isWhole ? summary : head[name];
    return chosen === undefined ? [] : [[name, chosen]];
  });
  return Object.fromEntries(entries);
}

function gaugesOf(
  metrics: Readonly<Record<string, MetricSummary>>,
  { result }: Reported,
  breaking: Pick<GaugeInputs, 'breakingPoint' | 'surelyHeld' | 'capacity'>,
): GaugeInputs {
  let outputTokens = 0;
  for (const sample of result.samples) if (sample.arm !== 'canary') outputTokens += sample.outputTokens ?? 0;
  const median = (trend: string): number | null => {
    const summary = metrics[trend];
    return summary?.type === 'trend' ? summary.med : null;
  };
  return { durationMs: result.durationMs, outputTokens, ...breaking, median };
}
