import { normal, type Random, seededRandom } from '../../src/base/random.js';
import type { LoadArm, Sample } from '../../src/samples/sample.js';
import { compareArms, isSuspicious } from '../../src/verdict/compare/compare-arms.js';
import type { ThresholdSpec } from '../../src/verdict/thresholds/threshold.js';
import { foreseeComparison } from '../../src/verdict/compare/foresee/foresee-comparison.js';
import { EVIDENCE, planFor, ruleOf } from './comparison-trials.js';
import { thresholdsOf } from './relative.js';
import { failedWith, sampleWith } from './samples.js';

/** Head against base under the law that a foretold chance assumes; factors of head's, and its share of failures. */
export interface ForeseenTrial {
  readonly pairs: number;
  /** Of the comparison's rows the one that is counted, or the only threshold's. */
  readonly row: string;
  readonly threshold?: string;
  readonly ttft?: number;
  readonly cost?: number;
  readonly errors?: number;
  readonly mayExtend?: boolean;
  readonly mayLook?: boolean;
  readonly mayPass?: boolean;
  readonly runs: number;
}

export interface ForeseenTally {
  /** Shares of the runs in which the row is red, and in which all of the comparison is green. */
  readonly red: number;
  readonly green: number;
  /** In which the row is. */
  readonly rowGreen: number;
  /** Mean number of pairs that were sent. */
  readonly pairs: number;
}

const [SHARED, TIMES, COSTS] = [0.3, 0.4, 0.3];

export function planOfTrial(trial: Omit<ForeseenTrial, 'runs'>): ReturnType<typeof planFor> {
  const { pairs, threshold, mayExtend = false, mayLook = true, mayPass = true } = trial;
  const thresholds: readonly ThresholdSpec[] = threshold === undefined ? [] : thresholdsOf(threshold);
  return planFor(pairs, { plannedPairs: pairs, thresholds, mayExtend, mayLook, mayPass });
}

/** What is told of the plan of a trial. */
export function tellForeseen(trial: Omit<ForeseenTrial, 'runs'>, usdPerPair: number): string[] {
  return foreseeComparison({ plan: planOfTrial(trial), pairs: trial.pairs, usdPerPair });
}

/** Whole comparisons by the product's judges, with their looks and what a suspicion adds. */
export function simulateForeseen(trial: ForeseenTrial): ForeseenTally {
  const random = seededRandom(`foreseen/${JSON.stringify(trial)}`);
  const given = planOfTrial(trial);
  let [red, green, rowGreen, sent] = [0, 0, 0, 0];
  for (let run = 0; run < trial.runs; run += 1) {
    const plan = { ...given, settings: { ...given.settings, seed: `${run}` } };
    const rule = plan.looks === null ? null : ruleOf(plan);
    const samples: Sample[] = [];
    let code = '';
    for (let pair = 0; pair < trial.pairs && code === ''; pair += 1)
      for (const sample of drawPair(pair, trial, random)) {
        samples.push(sample);
        code ||= rule?.observe(sample)?.code ?? '';
      }
    const isExtended = trial.mayExtend === true && code === '' && isSuspicious(plan, samples);
    const extendedFrom = isExtended ? samples.length : null;
    if (isExtended)
      for (let pair = 0; pair < trial.pairs; pair += 1)
        samples.push(...drawPair(trial.pairs + pair, trial, random));
    const judged = compareArms(plan, {
      ...EVIDENCE,
      samples,
      extendedFrom,
      endedByPass: code === 'decided_pass',
    });
    const rows = [...judged.gates, ...judged.thresholds.values()];
    const counted =
      trial.threshold === undefined
        ? judged.comparison.metrics[trial.row]
        : [...judged.thresholds.values()][0];
    if (counted?.verdict === 'fail') red += 1;
    if (counted?.verdict === 'pass') rowGreen += 1;
    if (rows.every(({ verdict }) => verdict === 'pass')) green += 1;
    sent += samples.length / 2;
  }
  const { runs } = trial;
  return { red: red / runs, green: green / runs, rowGreen: rowGreen / runs, pairs: sent / runs };
}

function drawPair(pair: number, trial: ForeseenTrial, random: Random): Sample[] {
  const [first, whole, length] = [SHARED, SHARED, SHARED].map((sigma) => sigma * normal(random)) as [
    number,
    number,
    number,
  ];
  const arms: LoadArm[] = random.next() < 0.5 ? ['head', 'base'] : ['base', 'head'];
  return arms.map((arm, place) => {
    const isHead = arm === 'head';
    const at = { id: 2 * pair + place, pair: 2 * pair, arm, plannedMs: 100 * pair };
    if (isHead && random.next() < (trial.errors ?? 0)) return failedWith('http_error', at);
    const own = (sigma: number): number => sigma * normal(random);
    return sampleWith({
      ...at,
      startedMs: at.plannedMs,
      ttftMs: 300 * (isHead ? (trial.ttft ?? 1) : 1) * Math.exp(first + own(TIMES)),
      e2eMs: 3_000 * Math.exp(whole + own(TIMES)),
      costUsd: 0.001 * (isHead ? (trial.cost ?? 1) : 1) * Math.exp(length + own(COSTS)),
      outputTokens: 100,
      inputTokens: 100,
    });
  });
}
