import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../../../src/base/random.js';
import { normalQuantile } from '../../../../src/stats/distributions/normal.js';
import { type Gate, planRows, planThresholds } from '../../../../src/verdict/compare/comparison-gates.js';
import type { AssumedLaw } from '../../../../src/verdict/compare/foresee/assumed-law.js';
import type { ForeseenPlan } from '../../../../src/verdict/compare/foresee/foreseen-plan.js';
import {
  chancesOf,
  chancesOfRate,
  chanceToPassAt,
  type RowChances,
} from '../../../../src/verdict/compare/foresee/row-chances.js';
import { specsOf } from '../../../support/judging.js';

const SPREAD = 0.6;
const z = (level: number): number => -normalQuantile(level);
const LAW: AssumedLaw = {
  place: Math.log,
  spread: () => SPREAD,
  rejectsFrom: (level, n) => (z(level) * SPREAD) / Math.sqrt(n),
};

const thresholdOf = (text: string): Gate => planThresholds(specsOf(text))[0]!;
const watched = planRows({ typical: 0.1, tail: 0.25, cost: 0.1 })[0]!;

const PLAN: ForeseenPlan = {
  pairs: 80,
  looks: [
    { pairs: 20, fail: 0.001, pass: 0.0005 },
    { pairs: 40, fail: 0.002, pass: 0.005 },
    { pairs: 60, fail: 0.004, pass: 0.02 },
    { pairs: 80, fail: 0.006, pass: 0.04 },
  ],
  suspect: 0.03,
  extended: null,
};

/** What becomes of runs, request by request: more is worse, and `asked` is what head must not be worse than. */
function simulate(gate: Gate, plan: ForeseenPlan, factor: number): RowChances {
  const random = seededRandom('runs');
  const below = gate.contrast.side === 'below';
  const limit = Math.log(below ? gate.contrast.limit : 1 / gate.contrast.limit);
  const asked = Math.min(0, limit);
  const runs = 8_000;
  let [red, green, pairs] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    let [n, sum] = [0, 0];
    const goOn = (to: number): number => {
      sum += (to - n) * Math.log(factor) + SPREAD * Math.sqrt(to - n) * normal(random);
      n = to;
      return sum / n;
    };
    const isWorse = (estimate: number, level: number): boolean =>
      estimate > limit && estimate - asked > (z(level) * SPREAD) / Math.sqrt(n);
    let isRed = false;
    let estimate = 0;
    for (const look of plan.looks) {
      estimate = goOn(look.pairs);
      isRed = isWorse(estimate, look.fail);
      if (isRed) break;
    }
    const { pass } = plan.looks.at(-1)!;
    const suspect = !isRed && isWorse(estimate, plan.suspect);
    const high = estimate + (z(pass) * SPREAD) / Math.sqrt(n);
    const trusted = gate.excluded !== null && high < Math.log(gate.excluded) && !isWorse(estimate, pass);
    if (!isRed && !suspect && (high < limit || trusted)) green += 1;
    if (suspect && plan.extended !== null) isRed = isWorse(goOn(2 * plan.pairs), plan.extended);
    if (isRed) red += 1;
    pairs += n;
  }
  return { red: red / runs, green: green / runs, pairs: pairs / runs };
}

describe('what a plan makes of a row', () => {
  const gates: readonly (readonly [string, Gate, readonly number[]])[] = [
    ['a threshold', thresholdOf('ttft: p(50)<+15%'), [1, 1.2, 1.4]],
    ['a watched row', watched, [1, 1.1, 1.3]],
    ['a required improvement', thresholdOf('ttft: p(50)<-20%'), [0.6, 0.8, 1]],
    ['what is better when it is more', thresholdOf('tokens_per_second: p(50)>-20%'), [1, 1.3, 1.5]],
  ];

  it.each(gates)('is what becomes of runs of %s', (_, gate, factors) => {
    for (const plan of [PLAN, { ...PLAN, looks: PLAN.looks.slice(2), extended: 0.005 }])
      for (const factor of factors) {
        const [told, seen] = [chancesOf(gate, LAW, plan, factor), simulate(gate, plan, factor)];
        // Four standard errors of 8,000 runs.
        expect(Math.abs(told.red - seen.red)).toBeLessThan(0.023);
        expect(Math.abs(told.green - seen.green)).toBeLessThan(0.023);
        expect(Math.abs(told.pairs - seen.pairs)).toBeLessThan(1.7);
      }
  });

  it('shows at a look, where nothing is taken on trust, as often as the bound lies within the limit', () => {
    for (const [, gate] of gates.slice(0, 2)) {
      PLAN.looks.forEach((look, i) => {
        const random = seededRandom(`look ${i}`);
        const seen = Array.from(
          { length: 20_000 },
          () => (SPREAD * (normal(random) + z(look.pass))) / Math.sqrt(look.pairs),
        );
        const share = seen.filter((high) => high < Math.log(gate.contrast.limit)).length / 20_000;
        expect(Math.abs(chanceToPassAt(gate, LAW, PLAN, i) - share)).toBeLessThan(0.015);
      });
      expect(chanceToPassAt(gate, LAW, PLAN, 4)).toBe(0);
    }
  });
});

describe('what a plan makes of requests that fail in head alone', () => {
  const guard = planRows({ typical: 0.1, tail: 0.25, cost: 0.1 }).find(({ role }) => role === 'guard')!;

  /** Chances of so many failures, by Pascal's recursion. */
  function massesOf(n: number, share: number): number[] {
    let masses = [1];
    for (let i = 0; i < n; i += 1)
      masses = Array.from(
        { length: i + 2 },
        (_, k) => (masses[k] ?? 0) * (1 - share) + (masses[k - 1] ?? 0) * share,
      );
    return masses;
  }

  /** Red: more than may fail, and all on one side by chance of no more than the level; judged again with as many as a suspicion adds. */
  function enumerate(limit: number, plan: ForeseenPlan, share: number): Pick<RowChances, 'red' | 'pairs'> {
    const isWorse = (k: number, n: number, level: number): boolean =>
      k / n > limit + 1e-12 && 0.5 ** k <= level;
    const masses = massesOf(plan.pairs, share);
    let [red, again] = [0, 0];
    masses.forEach((mass, k) => {
      if (isWorse(k, plan.pairs, plan.looks.at(-1)!.fail)) red += mass;
      else if (plan.extended !== null && isWorse(k, plan.pairs, plan.suspect)) {
        again += mass;
        masses.forEach((more, j) => {
          if (isWorse(k + j, 2 * plan.pairs, plan.extended!)) red += mass * more;
        });
      }
    });
    return { red, pairs: plan.pairs * (1 + again) };
  }

  it.each([
    ['a guard', guard],
    ['a threshold', thresholdOf('error_rate: rate<+5%')],
    ['a threshold in points', thresholdOf('error_rate: rate<+0.1')],
  ] as const)('is the exact test: %s', (_, gate) => {
    for (const plan of [
      PLAN,
      { ...PLAN, extended: 0.005 },
      { ...PLAN, pairs: 20, suspect: 0.25, extended: 0.01 },
    ])
      for (const share of [0, 0.05, 0.1, 0.2, 0.5]) {
        const [told, exact] = [chancesOfRate(gate, plan, share), enumerate(gate.contrast.limit, plan, share)];
        expect(told.red).toBeCloseTo(exact.red, 9);
        expect(told.pairs).toBeCloseTo(exact.pairs, 9);
      }
  });

  it('is green where nothing fails, if that shows that the limit holds, and of a guard always', () => {
    const green = (gate: Gate, pairs: number): number => chancesOfRate(gate, { ...PLAN, pairs }, 0).green;
    expect(green(guard, 5)).toBe(1);
    // 0.95^n <= 0.02: from 77 on.
    const threshold = thresholdOf('error_rate: rate<+0.05');
    expect([green(threshold, 76), green(threshold, 77)]).toEqual([0, 1]);
  });

  it('is never red where nothing is asked', () => {
    const asked = { ...PLAN, looks: [{ pairs: 80, fail: 0, pass: 0.05 }] };
    expect(chancesOfRate(guard, asked, 0.5).red).toBe(0);
  });
});
