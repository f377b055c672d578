import { parseThresholds } from '../../src/verdict/thresholds/parse-thresholds.js';
import type { ThresholdSpec } from '../../src/verdict/thresholds/threshold.js';

/** Thresholds as written, one a line. */
export function thresholdsOf(text: string): readonly ThresholdSpec[] {
  const { thresholds, problems } = parseThresholds(text);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return thresholds;
}
