import { describe, expect, it } from '@jest/globals';
import { lognormal, normal, type Random, seededRandom } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { describeThresholds, type ThresholdRow } from '../../../src/verdict/thresholds/threshold-results.js';
import { judge } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

/*
 * Every row of every simulated run: a verdict says no more and no less than the interval beside it, and the sentence says
 * the same as both.
 */

const LIMITS = [
  'e2e: p(95)<2s',
  'e2e: p(50)<=1s',
  'ttft: p(90)<1.6s',
  'tokens_per_second: p(10)>20',
  'tokens_per_second: p(25)>=60',
  'error_rate: rate<5%',
  'timeout_rate: rate<=10%',
  'checks: rate>0.9',
  'e2e: avg<1.2s',
  'e2e: avg>0.8s',
];

/** A run of requests that may drift, fail by chance and in bursts. */
function simulate(random: Random): Sample[] {
  const n = [0, 5, 9, 10, 40, 100, 195, 260][Math.floor(random.next() * 8)] ?? 0;
  const scale = 400 + 1_600 * random.next();
  const [drift, failing, burst] = [random.next() ** 3, random.next() ** 3 / 3, random.next() * n];
  let level = 0;
  return Array.from({ length: n }, (_, id) => {
    level = 0.9 * level + drift * normal(random);
    const down = Math.abs(id - burst) < 6 && drift > 0.3;
    if (down || random.next() < failing)
      return failedWith(random.next() < 0.5 ? 'timeout' : 'http_error', { id, startedMs: 500 * id });
    const e2eMs = lognormal(random, scale, 0.5) * Math.exp(level);
    const checks = { a: random.next() < 0.96, b: random.next() < 0.96 };
    return sampleWith({ id, startedMs: 500 * id, e2eMs, ttftMs: e2eMs, outputTokens: 60, checks });
  });
}

function rowsOf(run: number): ThresholdRow[] {
  const random = seededRandom('shown', String(run));
  const samples = simulate(random);
  const plan = { planned: 200, alphas: { pass: 0.05, fail: 0.05 } };
  const [looked, even] = [random.next() < 0.5, random.next() < 0.5];
  const judged = judge(LIMITS.join('\n'), samples, {
    sequential: () => (looked && even ? plan : null),
    even: () => even,
  });
  return describeThresholds(judged, { confidence: 0.95, usdPerRequest: null, mayAskForMore: true });
}

/** Whether the whole interval lies on the side of the limit that holds, or that does not. */
function sidesOf({ low, high, limit, expression }: ThresholdRow): { holds: boolean; broken: boolean } {
  const [bottom, top, at] = [low ?? -Infinity, high ?? Infinity, limit ?? Number.NaN];
  return expression.includes('<')
    ? { holds: expression.includes('=') ? top <= at : top < at, broken: bottom >= at }
    : { holds: expression.includes('=') ? bottom >= at : bottom > at, broken: top <= at };
}

const ENDS: Readonly<Record<ThresholdRow['verdict'], RegExp>> = {
  pass: /[^t] holds\./,
  fail: /does not hold\./,
  inconclusive: /cannot be decided/,
  no_data: /nothing was measured/,
};

describe('300 simulated runs', () => {
  const rows = Array.from({ length: 300 }, (_, run) => rowsOf(run)).flat();

  it('have rows of every verdict', () => {
    for (const verdict of ['pass', 'fail', 'inconclusive', 'no_data'])
      expect(rows.filter((row) => row.verdict === verdict).length).toBeGreaterThan(50);
  });

  it('fail where the shown interval excludes the limit on the side that does not hold, and only there', () => {
    const measured = rows.filter(({ verdict }) => verdict !== 'no_data');
    expect(measured.filter((row) => sidesOf(row).broken !== (row.verdict === 'fail'))).toEqual([]);
  });

  it('pass where it excludes the limit on the other side, and only there', () => {
    const measured = rows.filter(({ verdict }) => verdict !== 'no_data');
    expect(measured.filter((row) => sidesOf(row).holds !== (row.verdict === 'pass'))).toEqual([]);
  });

  it('say so in their sentence', () => {
    for (const { verdict, message } of rows) expect(message).toMatch(ENDS[verdict]);
  });
});
