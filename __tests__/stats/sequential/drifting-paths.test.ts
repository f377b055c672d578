import { describe, expect, it } from '@jest/globals';
import { normalCdf } from '../../../src/stats/distributions/normal.js';
import { followPaths } from '../../../src/stats/sequential/drifting-paths.js';
import { groupSequentialBounds } from '../../../src/stats/sequential/group-sequential.js';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('followPaths', () => {
  it('spends of a path without drift what its bounds were made to spend', () => {
    const looks = groupSequentialBounds(0.05).map((bound, i) => {
      const time = (i + 1) / 4;
      return { time, above: bound * Math.sqrt(time), below: -Infinity };
    });
    const { above, below } = followPaths(looks, 0);
    [1, 4, 9, 16].forEach((part, i) => expect(sum(above.slice(0, i + 1))).toBeCloseTo((0.05 * part) / 16, 4));
    expect(below).toEqual([0, 0, 0, 0]);
  });

  it('is the normal law where it is looked at once', () => {
    const { above, below } = followPaths([{ time: 2, above: 3, below: 1 }], 0.7);
    expect(above[0]).toBeCloseTo(normalCdf(-(3 - 1.4) / Math.SQRT2), 12);
    expect(below[0]).toBeCloseTo(normalCdf((1 - 1.4) / Math.SQRT2), 12);
  });

  it('loses no path: what ends nowhere else ends at a last look that nothing passes', () => {
    const looks = [
      { time: 0.25, above: 1.2, below: -0.4 },
      { time: 0.6, above: 1.1, below: -Infinity },
      { time: 1, above: 1, below: 1 },
    ];
    const { above, below } = followPaths(looks, 0.8);
    expect(sum(above) + sum(below)).toBeCloseTo(1, 4);
  });

  it('ends all of them where a look leaves none', () => {
    const looks = [
      { time: 1, above: 0, below: 0 },
      { time: 2, above: 5, below: -5 },
    ];
    expect(followPaths(looks, 0)).toEqual({ above: [0.5, 0], below: [0.5, 0] });
  });
});
