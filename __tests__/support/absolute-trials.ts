import { normal, type Random, seededRandom } from '../../src/base/random.js';
import type { Decision } from '../../src/stats/estimates/estimate.js';
import { failBound, judgeProportion } from '../../src/stats/estimates/proportion.js';
import { planSequentialTest } from '../../src/stats/sequential/sequential.js';
import { autoregression, drawLatency, type LatencyLaw, lawPercentile } from './latency-laws.js';

export const ALPHAS = { pass: 0.05, fail: 0.05 };
const Q = 0.95;
const THETA0 = 1 - Q;
const PLANNED = 200;

/** How often a rule said what, and after how many requests. */
export interface Rates {
  pass: number;
  fail: number;
  requests: number;
}

/** Repeats a trial that says its decision and the requests it took. */
export function repeat(reps: number, seed: string, trial: (random: Random) => [Decision, number]): Rates {
  const random = seededRandom(seed);
  const rates: Rates = { pass: 0, fail: 0, requests: 0 };
  for (let i = 0; i < reps; i += 1) {
    const [decision, requests] = trial(random);
    if (decision !== 'inconclusive') rates[decision] += 1 / reps;
    rates.requests += requests / reps;
  }
  return rates;
}

const startP95 = planSequentialTest({ planned: PLANNED, theta0: THETA0, alphas: ALPHAS });

/** Feeds violations one by one until the sequential test decides. */
export function runSequential(next: (i: number) => boolean): [Decision, number] {
  const test = startP95();
  for (let i = 0; i < PLANNED; i += 1) {
    const decision = test.observe(next(i));
    if (decision !== 'inconclusive') return [decision, i + 1];
  }
  return [test.finish(), PLANNED];
}

/** `ratio` is the true p95 over the threshold. */
export function sequentialTrials(law: LatencyLaw, ratio: number, reps: number): Rates {
  const limit = lawPercentile(law, Q) / ratio;
  return repeat(reps, `sequential/${law.name}/${ratio}`, (random) =>
    runSequential(() => drawLatency(law, random) >= limit),
  );
}

/** A slow drift under the noise; `early` stops sequentially, otherwise the fixed sample is judged at the end. */
export function driftTrials(ratio: number, reps: number, early: boolean): Rates {
  const drift = { phi: 0.97, sd: 0.25 };
  const noise = 0.4;
  const limit = Math.exp(1.6448536269514722 * Math.hypot(drift.sd, noise)) / ratio;
  return repeat(reps, `drift/${ratio}/${early}`, (random) => {
    const levels = autoregression(random, PLANNED, drift);
    const violates = (i: number): boolean => Math.exp(levels[i]! + noise * normal(random)) >= limit;
    return early ? runSequential(violates) : judgeFixed(levels.map((_, i) => violates(i)));
  });
}

function judgeFixed(violations: readonly boolean[]): [Decision, number] {
  const count = violations.filter(Boolean).length;
  return [judgeProportion({ violations: count, n: violations.length }, THETA0, ALPHAS), violations.length];
}

/** Ten requests a second with a p95 of exactly 3 s, judged in the order they were sent or in which they ended. */
export function orderTrials(order: 'dispatch' | 'completion', reps: number, law: LatencyLaw): Rates {
  const scale = 3_000 / lawPercentile(law, Q);
  return repeat(reps, `order/${order}`, (random) => {
    const known = Array.from({ length: PLANNED }, (_, i) => {
      const latency = scale * drawLatency(law, random);
      // A request that is still open at the threshold has violated it already.
      return { at: i * 100 + Math.min(latency, 3_000), violates: latency >= 3_000 };
    });
    if (order === 'completion') known.sort((a, b) => a.at - b.at);
    return runSequential((i) => known[i]!.violates);
  });
}

/** Violation rates rise over seven stages with a mean of exactly 5 %. */
export function rampTrials(rule: 'final' | 'sequential', reps: number): Rates {
  const stages = [0, 0, 0.01, 0.03, 0.06, 0.1, 0.15];
  const perStage = PLANNED / stages.length;
  const bound = failBound(PLANNED, THETA0, ALPHAS.fail);
  return repeat(reps, `ramp/${rule}`, (random) => {
    const violates = (i: number): boolean => random.next() < stages[Math.floor(i / perStage)]!;
    if (rule === 'sequential') return runSequential(violates);
    let count = 0;
    for (let i = 0; i < PLANNED; i += 1) {
      if (violates(i)) count += 1;
      if (count >= bound) return ['fail', i + 1];
    }
    return [judgeProportion({ violations: count, n: PLANNED }, THETA0, ALPHAS), PLANNED];
  });
}
