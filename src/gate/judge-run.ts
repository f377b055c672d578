import { resolveCacheHits } from '../metrics/cache-hits.js';
import type { GaugeInputs } from '../metrics/metric.js';
import { summariseSamples } from '../metrics/summarise.js';
import type { MetricSummary } from '../metrics/summary.js';
import type { Sample } from '../samples/sample.js';
import type { LoadAssessment } from '../scenarios/load-assessment.js';
import { evaluateThresholds } from '../verdict/evaluate-thresholds.js';
import { describeThresholds, type ThresholdRow } from '../verdict/threshold-results.js';
import type { ParsedConfig } from './config.js';
import type { Looks } from './early-rules.js';
import type { PreparedRun } from './prepare-run.js';
import type { RunResult } from './run-plans.js';
import { assessScenarios } from './scenario-reports.js';

/** A finished run with everything that was decided before it. */
export interface Reported {
  readonly parsed: ParsedConfig;
  readonly prepared: PreparedRun;
  readonly result: RunResult;
  readonly looks: Looks;
  readonly startedAt: Date;
  readonly proxied: boolean;
}

/** What the samples say: the metrics, each threshold's verdict, and where an open load broke. */
export interface JudgedRun {
  /** In dispatch order, cache hits resolved. */
  readonly samples: readonly Sample[];
  readonly metrics: Record<string, MetricSummary>;
  readonly thresholds: readonly ThresholdRow[];
  readonly assessments: readonly (LoadAssessment | null)[];
}

export function judgeRun(reported: Reported, ordered: readonly Sample[], sent: number): JudgedRun {
  const { parsed, prepared, result, looks } = reported;
  const { config } = parsed;
  const { gaps, durationMs } = result;
  const cached = prepared.scenarios.some(({ plan }) => plan.type === 'cache');
  const samples = cached ? resolveCacheHits(ordered).samples : ordered;
  const assessments = assessScenarios(prepared, samples, config);
  const breakingPoint = assessments.find((each) => each?.breakingPoint != null)?.breakingPoint ?? null;
  const metrics = summariseSamples(samples, { durationMs, gaps, breakingPoint });
  const gauges = gaugesOf(metrics, reported, breakingPoint);
  const isFinding = (scenario: string): boolean =>
    prepared.scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
  const judged = evaluateThresholds(
    config.thresholds,
    { samples, gaps, durationMs, gauges, isFinding },
    {
      confidence: config.confidence,
      onInconclusive: config['on-inconclusive'],
      seed: prepared.seed,
      sequential: (spec) => looks.sequential(spec),
    },
  );
  const usdPerRequest = sent === 0 ? null : result.spent / sent;
  return {
    samples,
    metrics,
    assessments,
    thresholds: describeThresholds(judged, { confidence: config.confidence, usdPerRequest }),
  };
}

function gaugesOf(
  metrics: Readonly<Record<string, MetricSummary>>,
  { result }: Reported,
  breakingPoint: number | null,
): GaugeInputs {
  let outputTokens = 0;
  for (const sample of result.samples) outputTokens += sample.outputTokens ?? 0;
  const median = (trend: string): number | null => {
    const summary = metrics[trend];
    return summary?.type === 'trend' ? summary.med : null;
  };
  return { durationMs: result.durationMs, outputTokens, breakingPoint, median };
}
