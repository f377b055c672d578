import type { Ms } from '../../base/units.js';
import type { Metric } from '../../metrics/metric.js';
import { summariseSamples } from '../../metrics/summarise.js';
import type { Report, ReportScenario, ReportStage } from '../../report/schema/schema.js';
import type { Plan, PlanStage } from '../../plan/plan.js';
import { isCutOff, kindOfFinish } from '../../protocols/decode/finish.js';
import { isError, type Sample, wasSent } from '../../samples/sample.js';
import { findBundles } from '../../scenarios/answer-findings.js';
import { assessLoad, type LoadAssessment, type StageQuestion } from '../../scenarios/load-assessment.js';
import { metricOf } from '../../verdict/thresholds/evidence.js';
import { askProportion, observe } from '../../verdict/thresholds/violations.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { RunResult } from '../run/run-plans.js';
import { findingsOfHead, findingsOfOthers } from './scenario-findings.js';
import { findSearch } from './capacity/find-search.js';
import { describeCapacity } from './capacity/describe-capacity.js';
import type { JudgedPlateau } from './plateau/at-plateau.js';
import { findPlateaus } from './plateau/tell-plateau.js';
import type { WeighedGenerator } from './weigh-generator.js';
import type { Config } from '../../settings/schema.js';

/** Where each open load broke; null for the other scenarios. */
export function assessScenarios(
  { prepared, spans }: { readonly prepared: PreparedRun; readonly spans: RunResult['spans'] },
  samples: readonly Sample[],
  config: Config,
): (LoadAssessment | null)[] {
  const alpha = 1 - config.confidence;
  const questions = config.thresholds.flatMap((spec): StageQuestion[] => {
    const metric = metricOf(spec);
    const question = askProportion(spec, metric);
    if (question === null || metric.name === 'inter_token_latency') return [];
    const violations = (sample: Sample): boolean[] =>
      observe(spec, metric, sample, () => false).map((value) => question.violates(value));
    const name = `${spec.source} of ${spec.metric}`;
    return [{ name, about: aboutOf(metric), theta0: question.theta0, violations }];
  });
  return prepared.scenarios.map(({ plan }, index) =>
    plan.type !== 'load' || plan.executor?.endsWith('arrival-rate') !== true
      ? null
      : assessLoad(
          {
            plan,
            startMs: spans[index]?.startMs ?? 0,
            samples: samples.filter(({ scenario }) => scenario === plan.scenario),
          },
          questions,
          { pass: alpha, fail: alpha },
        ),
  );
}

function aboutOf({ name, unit }: Metric): StageQuestion['about'] {
  if (name === 'checks') return 'quality';
  if (unit === 'ms' || unit === 'tokens/s') return 'latency';
  return name === 'error_rate' || name === 'timeout_rate' ? 'errors' : 'other';
}

export interface ScenarioEvidence {
  readonly prepared: PreparedRun;
  readonly result: RunResult;
  /** As they were measured. */
  readonly samples: readonly Sample[];
  /** The same, with cache hits told from misses. */
  readonly resolved: readonly Sample[];
  readonly plateaus: readonly JudgedPlateau[];
  readonly assessments: readonly (LoadAssessment | null)[];
  readonly generator: WeighedGenerator;
}

/** The scenarios that were begun, with their stages and what was found. */
export function describeScenarios({
  prepared,
  result,
  samples,
  resolved,
  plateaus,
  assessments,
  generator,
}: ScenarioEvidence): Report['scenarios'] {
  return result.spans.flatMap((span, index): ReportScenario[] => {
    const scenario = prepared.scenarios[index];
    if (scenario === undefined) return [];
    const { plan } = scenario;
    const ofScenario = (sample: Sample): boolean => sample.scenario === plan.scenario;
    const search = result.searches.get(index) ?? null;
    // What was no plateau of the certified load is judged by no threshold, and stands in the stages all the same.
    const own = (search === null ? resolved : samples).filter(ofScenario);
    const judged = search === null ? samples : resolved.filter(({ phase }) => phase === 'measure');
    const capacity = search === null ? null : describeCapacity(search, scenario, judged.filter(ofScenario));
    return [
      {
        name: plan.scenario,
        type: plan.type,
        executor: plan.executor,
        ...span,
        stages: plan.stages.map((stage) =>
          describeStage(spanOf(stage, plan, span.durationMs), own, { scenario: plan.scenario, result }),
        ),
        // What a part shows of the endpoint is not what the whole did to it.
        findings: [
          ...(capacity === null ? [] : findSearch(capacity, search, scenario.scenario.config.capacity)),
          ...findPlateaus(plateaus, plan.scenario),
          ...(prepared.shard === null
            ? [
                ...findingsOfHead(
                  scenario,
                  judged.filter((sample) => ofScenario(sample) && sample.arm === 'head'),
                  assessments[index] ?? null,
                  { generatorHealthy: generator.doubt === null, stopCode: result.stopped?.code ?? null },
                ).map((finding) => (search === null ? finding : atCertified(finding))),
                ...findBundles(result.gaps, plan.scenario),
                ...findingsOfOthers(scenario, samples.filter(ofScenario)),
              ]
            : []),
          ...(index === 0 && generator.finding !== null ? [generator.finding] : []),
        ],
        capacity,
      },
    ];
  });
}

/** Of a search only what was sent at the load that it certified is judged; of all its requests more failed. */
function atCertified(finding: ReportScenario['findings'][number]): ReportScenario['findings'][number] {
  return { ...finding, message: `At the certified load: ${finding.message}` };
}

function isCutOffAnswer({ outcome, finish }: Sample): boolean {
  return outcome === 'ok' && finish !== null && isCutOff(kindOfFinish(finish));
}

interface StageContext {
  readonly scenario: string;
  readonly result: RunResult;
}

/** Where the plan only bounds how long a stage may take, what counts is how long it took. */
function spanOf(stage: PlanStage, { type, iterations }: Plan, tookMs: Ms): PlanStage {
  if (type === 'load' && iterations === null) return stage;
  return { ...stage, durationMs: Math.min(stage.durationMs, Math.max(0, tookMs - stage.startMs)) };
}

function describeStage(
  stage: PlanStage,
  samples: readonly Sample[],
  { scenario, result }: StageContext,
): ReportStage {
  const own = samples.filter((sample) => sample.stage === stage.index);
  const count = (test: (sample: Sample) => boolean): number => own.filter(test).length;
  return {
    index: stage.index,
    durationMs: stage.durationMs,
    from: stage.from,
    target: stage.target,
    planned: own.length,
    sent: count(({ outcome }) => wasSent(outcome)),
    ok: count(({ outcome }) => outcome === 'ok'),
    rateLimited: count(({ outcome }) => outcome === 'rate_limited'),
    errors: count(({ outcome }) => isError(outcome)),
    timeouts: count(({ outcome }) => outcome === 'timeout'),
    dropped: count(({ outcome }) => outcome === 'dropped'),
    suppressed: count(({ outcome }) => outcome === 'suppressed'),
    cutOff: count(isCutOffAnswer),
    cost: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
    metrics: summariseSamples(own, {
      durationMs: stage.durationMs,
      gaps: result.gaps,
      tags: { scenario, stage: String(stage.index), arm: 'head' },
    }),
  };
}
