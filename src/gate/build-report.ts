import { resolveCacheHits } from '../metrics/cache-hits.js';
import type { GaugeInputs } from '../metrics/metric.js';
import { summariseSamples } from '../metrics/summarise.js';
import type { MetricSummary } from '../metrics/summary.js';
import { writeHeadline } from '../report/headline.js';
import type { Report } from '../report/schema.js';
import { type Sample, wasSent } from '../samples/sample.js';
import { decideVerdict } from '../verdict/final-verdict.js';
import { evaluateThresholds } from '../verdict/evaluate-thresholds.js';
import { describeThresholds } from '../verdict/threshold-results.js';
import type { ParsedConfig } from './config.js';
import { countChecks, countPrompts, countStatuses, sumTokens } from './count-samples.js';
import type { Looks } from './early-rules.js';
import type { PreparedRun } from './prepare-run.js';
import type { RunResult } from './run-plans.js';
import { assessScenarios, describeScenarios } from './scenario-reports.js';
import { describeSaturation } from './saturation.js';
import type { GateWorld } from './world.js';

export interface Reported {
  readonly parsed: ParsedConfig;
  readonly prepared: PreparedRun;
  readonly result: RunResult;
  readonly looks: Looks;
  readonly startedAt: Date;
  readonly proxied: boolean;
}

/** In the order of the plan, which is the order of dispatch. */
export function orderSamples(result: RunResult): Sample[] {
  return [...result.samples].sort((a, b) => a.id - b.id);
}

/** The one view model of a run: everything that is rendered, written or published comes from it. */
export function buildReport(reported: Reported, samples: readonly Sample[], world: GateWorld): Report {
  const { parsed, prepared, result, looks } = reported;
  const { config } = parsed;
  const judged = prepared.scenarios.some(({ plan }) => plan.type === 'cache') ? resolveCacheHits(samples).samples : samples;
  const assessments = assessScenarios(prepared, judged, config);
  const breakingPoint = assessments.find((each) => each?.breakingPoint != null)?.breakingPoint ?? null;
  const metrics = summariseSamples(judged, { durationMs: result.durationMs, gaps: result.gaps, breakingPoint });
  const isFinding = (scenario: string): boolean => prepared.scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
  const evidence = { samples: judged, gaps: result.gaps, durationMs: result.durationMs, gauges: gaugesOf(metrics, reported, breakingPoint), isFinding };
  const settings = { confidence: config.confidence, onInconclusive: config['on-inconclusive'], seed: prepared.seed, sequential: looks.sequential };
  const load = describeLoad(reported, samples);
  const thresholds = describeThresholds(evaluateThresholds(config.thresholds, evidence, settings), {
    confidence: config.confidence,
    usdPerRequest: load.sent === 0 ? null : result.spent / load.sent,
  });
  const saturated = describeSaturation(result.health);
  const verdict = decideVerdict({
    thresholds,
    compared: [],
    stopped: result.stopped,
    sent: load.sent,
    deliveredRatio: load.deliveredRatio,
    undelivered: load,
    saturated,
    onInconclusive: config['on-inconclusive'],
  });
  const untitled: Omit<Report, 'headline'> = {
    schemaVersion: 1,
    tool: { name: 'llm-perf-gate', version: world.version },
    name: config.name,
    ...verdict,
    run: describeRun(reported, world),
    source: world.source,
    target: describeTarget(reported),
    load,
    generator: describeGenerator(result, saturated),
    cost: describeCost(reported, samples, load),
    scenarios: describeScenarios({ prepared, result, samples: judged, assessments, healthy: saturated === null }),
    metrics,
    ...countStatuses(samples),
    thresholds,
    checks: countChecks(samples),
    prompts: countPrompts(samples),
    comparison: null,
  };
  return { ...untitled, headline: world.redact(writeHeadline(untitled)) };
}

function gaugesOf(metrics: Readonly<Record<string, MetricSummary>>, { result }: Reported, breakingPoint: number | null): GaugeInputs {
  let outputTokens = 0;
  for (const sample of result.samples) outputTokens += sample.outputTokens ?? 0;
  const median = (trend: string): number | null => {
    const summary = metrics[trend];
    return summary?.type === 'trend' ? summary.med : null;
  };
  return { durationMs: result.durationMs, outputTokens, breakingPoint, median };
}

function describeRun({ result, prepared, startedAt, proxied }: Reported, world: GateWorld): Report['run'] {
  return {
    id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
    startedAt: startedAt.toISOString(),
    endedAt: world.date().toISOString(),
    durationMs: result.durationMs,
    seed: prepared.seed,
    stoppedBy: result.stopped?.stoppedBy ?? 'completed',
    shard: null,
    configHash: prepared.configHash,
    proxied,
    cpus: world.cpus,
    node: world.node,
  };
}

function describeTarget({ prepared, parsed }: Reported): Report['target'] {
  const target = prepared.scenarios[0]?.target;
  return {
    endpoint: target?.shown ?? '',
    protocol: target?.protocol.name ?? '',
    model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
    stream: parsed.config.stream,
  };
}

function describeLoad({ prepared, result }: Reported, samples: readonly Sample[]): Report['load'] {
  const count = (outcome: Sample['outcome']): number => samples.filter((sample) => sample.outcome === outcome).length;
  const sent = samples.filter(({ outcome }) => wasSent(outcome)).length;
  const total = prepared.scenarios.reduce((sum, { plan }) => sum + (plan.type === 'rate-limit' ? 0 : (plan.planned ?? 0)), 0);
  const planned = samples.length;
  return {
    planned,
    sent,
    ok: count('ok'),
    dropped: count('dropped'),
    suppressed: count('suppressed'),
    unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
    deliveredRatio: planned === 0 ? 0 : sent / planned,
    maxInFlight: result.maxInFlight,
  };
}

function describeGenerator({ health }: RunResult, saturated: string | null): Report['generator'] {
  return {
    healthy: saturated === null,
    scheduleDelayMs: health.lateness,
    eventLoopDelayMs: health.eventLoopDelay,
    cpuSeconds: health.cpuSeconds,
    utilization: health.utilization,
    overheadMs: null,
    shardsNeeded: null,
  };
}

function describeCost({ prepared, parsed, result }: Reported, samples: readonly Sample[], load: Report['load']): Report['cost'] {
  const { estimate } = prepared;
  const price = prepared.scenarios[0]?.target.price;
  const perRequest = estimate.requests > 0 ? estimate.expected / estimate.requests : 0;
  return {
    currency: 'USD',
    budget: parsed.config.budget,
    expected: estimate.expected,
    worstCase: estimate.worst,
    spent: result.spent,
    saved: load.unsent * perRequest,
    ...sumTokens(samples),
    prices: {
      input: price?.rates.input ?? 0,
      cachedInput: price?.rates.cachedInput ?? 0,
      cacheWrite: price?.rates.cacheWrite ?? 0,
      output: price?.rates.output ?? 0,
      request: price?.rates.request ?? 0,
      source: price?.source ?? '',
      model: price?.model ?? null,
    },
    basePrices: null,
  };
}
