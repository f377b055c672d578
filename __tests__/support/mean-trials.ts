import { lognormal, seededRandom } from '../../src/base/random.js';
import { estimateMean } from '../../src/stats/estimates/mean.js';

/** How often each 95 % bound of the mean of 50 skewed values (lognormal, 0.8) is on the wrong side of the truth. */
export function meanMisses(reps: number): { low: number; high: number } {
  const random = seededRandom('mean');
  const truth = Math.exp(0.8 ** 2 / 2);
  const misses = { low: 0, high: 0 };
  for (let i = 0; i < reps; i += 1) {
    const values = Array.from({ length: 50 }, () => lognormal(random, 1, 0.8));
    const bounds = estimateMean(values, { pass: 0.05, fail: 0.05 }, random);
    if (bounds === undefined || bounds.low > truth) misses.low += 1 / reps;
    if (bounds === undefined || bounds.high < truth) misses.high += 1 / reps;
  }
  return misses;
}
