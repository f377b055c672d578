import { createGapStore } from '../../src/samples/gaps.js';
import type { Sample } from '../../src/samples/sample.js';
import {
  evaluateThresholds,
  type JudgedThreshold,
  type JudgingSettings,
} from '../../src/verdict/thresholds/evaluate-thresholds.js';
import type { Evidence } from '../../src/verdict/thresholds/evidence.js';
import { parseThresholds } from '../../src/verdict/thresholds/parse-thresholds.js';
import type { ThresholdSpec } from '../../src/verdict/thresholds/threshold.js';
import { failedWith, sampleWith } from './samples.js';

/** Thresholds as a user writes them; throws where they are wrong. */
export function specsOf(text: string): readonly ThresholdSpec[] {
  const { thresholds, problems } = parseThresholds(text);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return thresholds;
}

export function specOf(text: string): ThresholdSpec {
  const [spec] = specsOf(text);
  if (spec === undefined) throw new Error(text);
  return spec;
}

/** A run in which each request took so long; Infinity is one that failed. */
export function runOf(latencies: readonly number[], fields: Partial<Sample> = {}): Sample[] {
  return latencies.map((e2eMs, id) =>
    e2eMs === Infinity
      ? failedWith('timeout', { id, ...fields })
      : sampleWith({ id, e2eMs, ttftMs: e2eMs, ...fields }),
  );
}

export function evidenceOf(samples: readonly Sample[], fields: Partial<Evidence> = {}): Evidence {
  return {
    samples,
    gaps: createGapStore(),
    durationMs: 60_000,
    gauges: { durationMs: 60_000, outputTokens: 0, breakingPoint: null, surelyHeld: 0, median: () => null },
    isFinding: () => false,
    timeoutMs: () => 30_000,
    ...fields,
  };
}

export function judge(
  text: string,
  samples: readonly Sample[],
  settings: Partial<JudgingSettings> = {},
  evidence: Partial<Evidence> = {},
): JudgedThreshold[] {
  return evaluateThresholds(specsOf(text), evidenceOf(samples, evidence), {
    confidence: 0.95,
    onInconclusive: 'warn',
    seed: 'seed',
    sequential: () => null,
    decidedOn: () => null,
    even: () => true,
    planned: () => null,
    episode: () => null,
    ...settings,
  });
}

/** The verdict of the only threshold. */
export function verdictOf(
  text: string,
  samples: readonly Sample[],
  settings: Partial<JudgingSettings> = {},
): string {
  return judge(text, samples, settings)[0]?.judgement.verdict ?? 'nothing';
}
