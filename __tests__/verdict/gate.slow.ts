import { describe, expect, it, jest } from '@jest/globals';
import { lognormal, seededRandom } from '../../src/base/random.js';
import { judge, runOf } from '../support/judging.js';

jest.setTimeout(600_000);

const RUNS = 200;
const REQUESTS = 60;
const SIGMA = 0.6;
/** p95 of a lognormal with median 1 s. */
const P95 = 1_000 * Math.exp(1.6448536269514722 * SIGMA);

/** Verdicts of runs whose true p95 is `ratio` times the limit, as the product comes to them. */
function verdicts(ratio: number, sequential: boolean): Record<string, number> {
  const counts: Record<string, number> = {};
  const text = `e2e: p(95)<${P95 / ratio}`;
  const plan = { planned: REQUESTS, alphas: { pass: 0.05, fail: 0.05 } };
  for (let run = 0; run < RUNS; run += 1) {
    const random = seededRandom('gate', `${ratio}/${run}`);
    const samples = runOf(Array.from({ length: REQUESTS }, () => lognormal(random, 1_000, SIGMA)));
    const [row] = judge(text, samples, { sequential: () => (sequential ? plan : null) });
    const verdict = row?.judgement.verdict ?? 'nothing';
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

describe.each([false, true])('200 simulated runs of 60 requests (looked at on the way: %s)', (sequential) => {
  it('never fail a healthy endpoint, with its p95 at 0.8 of the limit', () => {
    expect(verdicts(0.8, sequential)['fail'] ?? 0).toBe(0);
  });

  it('never pass a slow one, with its p95 at 1.5 times the limit, and mostly fail it', () => {
    const counts = verdicts(1.5, sequential);
    expect(counts['pass'] ?? 0).toBe(0);
    expect(counts['fail'] ?? 0).toBeGreaterThan(RUNS * 0.6);
  });

  it('err on the limit no more often than they say', () => {
    const counts = verdicts(1, sequential);
    expect(counts['fail'] ?? 0).toBeLessThan(RUNS * 0.1);
    expect(counts['pass'] ?? 0).toBeLessThan(RUNS * 0.1);
  });
});
