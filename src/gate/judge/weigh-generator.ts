import { formatAmount } from '../../base/format.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import { findMetric } from '../../metrics/catalogue.js';
import type { Sample } from '../../samples/sample.js';
import type { Finding } from '../../scenarios/finding.js';
import type { ArmComparison } from '../../verdict/compare/compare-arms.js';
import type { ComparedRow } from '../../verdict/compare/compared-row.js';
import type { Reason } from '../../verdict/final-verdict.js';
import type { JudgedThreshold } from '../../verdict/thresholds/evaluate-thresholds.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import type { ThresholdRow } from '../../verdict/thresholds/threshold-results.js';
import { type GeneratorJudgement, judgeGenerator } from './judge-generator.js';
import { type Rejudge, testStanding } from './withhold.js';

/** What a run's thresholds were judged on. */
export interface Weighing {
  readonly health: GeneratorHealth;
  /** In dispatch order. */
  readonly samples: readonly Sample[];
  /** Judges the absolute thresholds. */
  readonly judge: Rejudge;
  readonly alpha: number;
}

/** The verdicts that stand, and what is to be said of the generator. */
export interface WeighedGenerator {
  readonly judgement: GeneratorJudgement;
  readonly thresholds: readonly JudgedThreshold[];
  /** Where it cost the verdict something; null where it kept up, and where every verdict stands. */
  readonly doubt: Reason | null;
  /** Where it was late, and every verdict stands. */
  readonly finding: Finding | null;
}

/** Whether the load generator kept up, and which verdicts stand where it did not. `compares` says whether arms are compared. */
export function weighGenerator(weighing: Weighing, compares: boolean): WeighedGenerator {
  const { health, samples, judge, alpha } = weighing;
  const judged = judge(samples);
  const ofHead = samples.filter(({ arm }) => arm === 'head');
  const judgement = judgeGenerator(health, ofHead, judged.flatMap(sharesOf));
  if (judgement.cause === null) return { judgement, thresholds: judged, doubt: null, finding: null };
  const { thresholds, withheld, closest } = testStanding(
    judged,
    { samples, rejudge: judge, alpha },
    { health, generator: judgement },
  );
  if (withheld > 0 || compares) {
    const code = judgement.cause === 'busy' ? 'generator_saturated' : 'generator_held_up';
    const message = withheld === 0 ? judgement.message : `${judgement.message}. ${sayWithheld(withheld)}`;
    return { judgement, thresholds, doubt: { code, message }, finding: null };
  }
  const stands =
    closest === null ? 'What that may have changed turns no threshold' : `That may have moved ${closest}`;
  const sentence = judgement.message.replace(/^./, (first) => first.toUpperCase());
  const values = { cause: judgement.cause, lateRequests: health.late.requests, requests: health.late.of };
  const finding = {
    code: 'generator_late',
    message: `${sentence}. ${stands}: every verdict stands.`,
    values,
  };
  return { judgement, thresholds, doubt: null, finding };
}

function sayWithheld(count: number): string {
  return `${formatAmount(count, 'threshold')} ${count === 1 ? 'is' : 'are'} undecided for it`;
}

function sharesOf({ spec, row }: JudgedThreshold): number[] {
  const { metric } = row;
  const isFirst = metric.type === 'trend' && metric.source === 'samples' && metric.unit === 'ms';
  return isFirst && spec.aggregation.kind === 'percentile' ? [spec.aggregation.percent / 100] : [];
}

/** Units of what a slow generator distorts: times, speeds, and what follows from them. */
const TIMED_UNITS: ReadonlySet<string> = new Set(['ms', 'tokens/s', 'ratio', 'requests/s', 'users']);

/** A comparison of times that the generator may have made longer decides nothing; what is asked alike was not timed. */
export function withholdTimes(compared: ArmComparison): ArmComparison {
  const { comparison, gates } = compared;
  const open = (row: ComparedRow): ComparedRow =>
    TIMED_UNITS.has(row.unit) && (row.verdict === 'pass' || row.verdict === 'fail')
      ? { ...row, verdict: 'inconclusive', message: `${row.message} ${WITHHELD}` }
      : row;
  const thresholds = [...compared.thresholds].map(([spec, row]): [ThresholdSpec, ThresholdRow] => [
    spec,
    isTimed(spec) && row.n > 0 && row.verdict !== 'no_data' && row.verdict !== 'inconclusive'
      ? { ...row, verdict: 'inconclusive', needed: null, message: `${row.message} ${WITHHELD}` }
      : row,
  ]);
  const metrics = Object.fromEntries(
    Object.entries(comparison.metrics).map(([key, row]) => [key, open(row)] as const),
  );
  return {
    ...compared,
    comparison: { ...comparison, metrics },
    gates: gates.map(open),
    thresholds: new Map(thresholds),
  };
}

const WITHHELD =
  'That is not taken for decided: the load generator’s own delays are part of these times, in both arms.';

function isTimed({ metric }: ThresholdSpec): boolean {
  return TIMED_UNITS.has(findMetric(metric)?.unit ?? '');
}
