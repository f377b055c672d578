import type { Report } from '../../report/schema/schema.js';
import { messageOf } from '../../base/errors.js';

/** Outputs of all steps of a job share one megabyte, so each stays short. */
const LONGEST_OUTPUT = 4_096;

export interface Places {
  readonly reportPath: string;
  readonly artifactId: number | null;
  readonly artifactUrl: string | null;
  readonly commentUrl: string | null;
}

/** The action's outputs. What was not measured is empty, never 0. */
export function outputsOf(report: Report, places: Places): Record<string, string> {
  const text = (value: number | string | boolean | null | undefined): string =>
    String((typeof value === 'number' ? roundOff(value) : value) ?? '').slice(0, LONGEST_OUTPUT);
  return {
    verdict: report.verdict,
    passed: text(report.passed),
    cost: text(report.cost.spent),
    requests: text(report.load.sent),
    'ttft-p95': text(percentile(report, 'time_to_first_token', '95')),
    'e2e-p95': text(percentile(report, 'total_generation_time', '95')),
    'tokens-per-second': text(average(report, 'tokens_per_second')),
    'error-rate': text(rate(report, 'error_rate')),
    'breaking-point': text(gauge(report, 'breaking_point')),
    'report-path': text(places.reportPath),
    'artifact-id': text(places.artifactId),
    'artifact-url': text(places.artifactUrl),
    'comment-url': text(places.commentUrl),
  };
}

/** Without the noise of binary fractions: `313.49960000000004` was `313.4996`. Twelve digits are beyond every clock and price. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}

/** Sets every output it can; returns a warning for the rest. */
export function publishOutputs(
  outputs: Readonly<Record<string, string>>,
  setOutput: (name: string, value: string) => void,
): string[] {
  const refused: string[] = [];
  let reason = '';
  for (const [name, value] of Object.entries(outputs)) {
    try {
      setOutput(name, value);
    } catch (error) {
      refused.push(name);
      reason = messageOf(error);
    }
  }
  return refused.length === 0 ? [] : [`outputs ${refused.join(', ')} cannot be set: ${reason}`];
}

function percentile(report: Report, metric: string, rank: string): number | null {
  const found = report.metrics[metric];
  return found?.type === 'trend' ? (found.percentiles[rank] ?? null) : null;
}

function average(report: Report, metric: string): number | null {
  const found = report.metrics[metric];
  return found?.type === 'trend' ? found.avg : null;
}

function rate(report: Report, metric: string): number | null {
  const found = report.metrics[metric];
  return found?.type === 'rate' ? found.rate : null;
}

function gauge(report: Report, metric: string): number | null {
  const found = report.metrics[metric];
  return found?.type === 'gauge' ? found.value : null;
}
