import { describe, expect, it } from '@jest/globals';
import { lognormal, seededRandom } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { measureAdded } from '../../../src/verdict/compare/added-time.js';
import { sampleWith } from '../../support/samples.js';

/** Head is `added` ms slower; what the server takes is each request's own. */
function pairsOf(count: number, added: number, seed: string): Sample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, pair) =>
    (['head', 'base'] as const).map((arm) => {
      const ttftMs = lognormal(random, 300, 0.3) + (arm === 'head' ? added : 0);
      return sampleWith({ pair, arm, ttftMs, e2eMs: ttftMs + 100, costUsd: arm === 'head' ? 0.0012 : 0.001 });
    }),
  ).flat();
}

describe('what a way adds', () => {
  it('is covered by nineteen intervals of twenty where each request has noise of its own, which no pair cancels', () => {
    const runs = 300;
    let [covered, shown] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const { low, high } = measureAdded(pairsOf(100, 5, `run ${run}`)).firstToken!;
      if (low! <= 5 && 5 <= high!) covered += 1;
      if (low! > 0 || high! < 0) shown += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / runs));
    expect(shown / runs).toBeLessThan(0.3);
  });

  it('has the interval of the published table: of ten pairs, all but eight of the 55 averages on either side', () => {
    // Wilcoxon's critical value for n = 10 at 5 %, two-sided, is 8.
    const added = Array.from({ length: 10 }, (_, i) => 2 ** i);
    const samples = added.flatMap((ms, pair) =>
      (['head', 'base'] as const).map((arm) =>
        sampleWith({ pair, arm, e2eMs: 1_000 + (arm === 'head' ? ms : 0) }),
      ),
    );
    const averages = added.flatMap((a, i) => added.slice(i).map((b) => (a + b) / 2)).sort((a, b) => a - b);
    const { total } = measureAdded(samples);
    expect(total!.low).toBeCloseTo(averages[8]!, 9);
    expect(total!.high).toBeCloseTo(averages[55 - 9]!, 9);
  });

  it('is found in money by its mean, exactly', () => {
    const { usdPerRequest } = measureAdded(pairsOf(40, 5, 'money'));
    expect(usdPerRequest!.added).toBeCloseTo(0.0002, 9);
  });

  it('is not told from a few pairs, nor from pairs of which one failed', () => {
    expect(measureAdded(pairsOf(9, 5, 'few'))).toMatchObject({
      firstToken: null,
      total: null,
      usdPerRequest: null,
    });
    const failed = pairsOf(40, 5, 'failed').map((sample) =>
      sample.arm === 'head' ? { ...sample, outcome: 'timeout' as const } : sample,
    );
    expect(measureAdded(failed).firstToken).toBeNull();
  });

  it('has the opening of connections by itself, from three of each', () => {
    const connected = (opened: number): Sample[] =>
      pairsOf(20, 5, 'opened').map((sample, index) => ({
        ...sample,
        connectMs: index < 2 * opened ? (sample.arm === 'head' ? 30 : 10) : null,
      }));
    expect(measureAdded(connected(3)).connection).toEqual({ headMs: 30, baseMs: 10, opened: 3 });
    expect(measureAdded(connected(2)).connection).toBeNull();
  });
});
