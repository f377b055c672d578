import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { episodeOf, episodeSoFar, findCluster } from '../../../../src/verdict/thresholds/judge/cluster.js';

const marksOf = (n: number, isBad: (i: number) => boolean, everyMs = 100) => ({
  starts: Array.from({ length: n }, (_, i) => 5_000 + i * everyMs),
  violations: Array.from({ length: n }, (_, i) => Number(isBad(i))),
});

describe('violations that lie together', () => {
  it('are told with when they were, and how many of all', () => {
    const marks = marksOf(200, (i) => (i >= 103 && i <= 110) || i === 20);
    expect(findCluster(marks, 30)).toEqual({
      from: expect.any(Number),
      length: 30,
      fromMs: 5_000 + 10_300,
      toMs: 5_000 + 11_000,
      violations: 8,
      of: 9,
    });
    const { from } = findCluster(marks, 30) as { from: number };
    expect(from).toBeGreaterThan(80);
    expect(from).toBeLessThanOrEqual(103);
  });

  it('count shares of a violation, rounded', () => {
    const marks = {
      ...marksOf(200, () => false),
      violations: marksOf(200, (i) => i >= 60 && i < 75).violations,
    };
    marks.violations[61] = 0.6;
    marks.violations[150] = 0.5;
    expect(findCluster(marks, 30)).toMatchObject({ violations: 15, of: 15, fromMs: 11_000, toMs: 12_400 });
  });

  it('are none where they lie as independent ones do, and nobody knows of fewer than two episodes', () => {
    expect(
      findCluster(
        marksOf(200, (i) => i % 9 === 0),
        30,
      ),
    ).toBeNull();
    expect(
      findCluster(
        marksOf(60, (i) => i < 25),
        30,
      ),
    ).not.toBe('short');
    expect(
      findCluster(
        marksOf(59, (i) => i < 25),
        30,
      ),
    ).toBe('short');
  });
});

describe('how long an episode may be', () => {
  /** Most of them in any ten seconds, by trying each as the first. */
  const busiest = (starts: readonly number[]): number =>
    Math.max(0, ...starts.map((from) => starts.filter((at) => at >= from && at < from + 10_000).length));

  it('is three twentieths of the run, or its busiest ten seconds: of a run that is over no more than a third', () => {
    const instants = fc
      .array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 120 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(instants, (starts) => {
        const n = starts.length;
        const share = Math.max(5, Math.floor(0.15 * n));
        expect(episodeSoFar(starts)).toBe(Math.max(share, busiest(starts)));
        expect(episodeOf(starts)).toBe(Math.max(share, Math.floor(Math.min(n / 3, busiest(starts)))));
      }),
    );
  });
});
