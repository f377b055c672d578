import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { watchBase } from '../../../src/verdict/early/watch-base.js';
import { specOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const watch = (text: string) => watchBase(specOf(text), () => false);
const last = (text: string, samples: readonly Sample[]): boolean | undefined => {
  const base = watch(text);
  return samples.map((sample) => base?.exceeds(sample)).at(-1);
};
const of = (arm: Sample['arm'], e2eMs: number): Sample => sampleWith({ arm, e2eMs });

describe('base, while the run goes on', () => {
  it('exceeds a limit where more of its requests violate it than may, and head counts for nothing', () => {
    const mixed = (slow: number, n: number): Sample[] => [
      ...Array.from({ length: n }, (_, i) => of('base', i < slow ? 2_000 : 100)),
      ...Array.from({ length: 30 }, () => of('head', 9_000)),
    ];
    expect([last('e2e: p(75)<1s', mixed(5, 20)), last('e2e: p(75)<1s', mixed(6, 20))]).toEqual([false, true]);
    expect(last('e2e: p(90)<1s', [of('head', 9_000)])).toBe(false);
    expect(last('error_rate: rate<50%', [failedWith('http_error', { arm: 'base' })])).toBe(true);
  });

  it('is not asked of a threshold that names its arm, or is no share', () => {
    expect(watch('e2e{arm:head}: p(90)<1s')).toBeNull();
    expect(watch('e2e: avg<1s')).toBeNull();
    expect(watch('requests: count<5')).toBeNull();
  });
});
