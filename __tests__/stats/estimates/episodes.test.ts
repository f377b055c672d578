import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { hypergeometricAtLeast } from '../../../src/stats/distributions/hypergeometric.js';
import { episodeLength, isClustered, worstEpisode } from '../../../src/stats/estimates/episodes.js';

describe('hypergeometricAtLeast', () => {
  it('is the share of all draws, by counting them', () => {
    // 3 of 7 marked, 4 drawn: of 35 draws 1, 12, 18 and 4 hold 0, 1, 2 and 3 of them.
    const tail = [0, 1, 2, 3, 4].map((k) => hypergeometricAtLeast(k, { n: 7, marked: 3, drawn: 4 }));
    [1, 34 / 35, 22 / 35, 4 / 35, 0].forEach((share, k) => expect(tail[k]).toBeCloseTo(share, 12));
    expect(hypergeometricAtLeast(2, { n: 5, marked: 4, drawn: 3 })).toBe(1);
  });
});

describe('episodeLength', () => {
  it('is three twentieths of the plan, ten seconds of a short one, and never under five', () => {
    expect([195, 60, 20, 0].map((planned) => episodeLength(planned))).toEqual([29, 9, 5, 5]);
    expect(episodeLength(195, 30)).toBe(30);
    expect(episodeLength(60, 20)).toBe(20);
    // Ten seconds that are most of the run can be told from none of it.
    expect(episodeLength(60, 50)).toBe(20);
  });
});

describe('worstEpisode', () => {
  it('is the stretch with the most violations', () => {
    const marks = [0, 1, 0, 0, 1, 1, 0.5, 0, 0, 1];
    expect(worstEpisode(marks, 3)).toEqual({ from: 4, length: 3, violations: 2.5 });
    expect(worstEpisode(marks, 20)).toEqual({ from: 0, length: 10, violations: 4.5 });
    expect(worstEpisode([], 5)).toEqual({ from: 0, length: 0, violations: 0 });
  });
});

describe('isClustered', () => {
  const marks = (n: number, at: (i: number) => boolean): number[] =>
    Array.from({ length: n }, (_, i) => Number(at(i)));

  it('sees what lies together, however short it is', () => {
    expect(
      isClustered(
        marks(195, (i) => i >= 60 && i < 89),
        29,
      ),
    ).toBe(true);
    expect(
      isClustered(
        marks(195, (i) => i >= 60 && i < 67),
        29,
      ),
    ).toBe(true);
    expect(
      isClustered(
        marks(195, (i) => i % 9 === 0),
        29,
      ),
    ).toBe(false);
    expect(
      isClustered(
        marks(195, () => true),
        29,
      ),
    ).toBe(false);
  });

  it('errs on independent violations in no more than 5 %', () => {
    const random = seededRandom('clustered');
    let clustered = 0;
    for (let run = 0; run < 1_000; run += 1)
      clustered += Number(
        isClustered(
          marks(195, () => random.next() < 0.1),
          29,
        ),
      );
    expect(clustered).toBeLessThanOrEqual(50);
  });
});
