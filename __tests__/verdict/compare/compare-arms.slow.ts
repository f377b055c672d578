import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as comparisonTrials from '../../support/comparison-trials.js';
import { startTrials } from '../../support/trials-runner.js';

jest.setTimeout(600_000);
const trials = startTrials<typeof comparisonTrials>('comparison-trials');
afterAll(() => trials.stop());

const REPS = 300;

describe('a whole comparison, judged once', () => {
  it.each([60, 120])('fails an unchanged head in at most 6 %% of runs of %i pairs', async (pairs) => {
    expect(await trials.run('comparisonFailures', { pairs }, REPS)).toBeLessThanOrEqual(0.06);
  });
  it('sees answers, tokens or first tokens that take half as long again', async () => {
    for (const effect of [{ ttft: 1.5 }, { itl: 1.5 }, { tokens: 1.5 }])
      expect(await trials.run('comparisonFailures', { pairs: 60, ...effect }, REPS)).toBeGreaterThanOrEqual(
        0.98,
      );
  });
  it('does not hold it against head that it is faster', async () => {
    const faster = { pairs: 120, ttft: 0.7, itl: 0.8, tokens: 0.9 };
    expect(await trials.run('comparisonFailures', faster, REPS)).toBeLessThanOrEqual(0.01);
  });
  it('sees one request in ten that fails in head alone', async () => {
    const failing = { pairs: 120, errors: { base: 0, head: 0.1 } };
    expect(await trials.run('comparisonFailures', failing, REPS)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a comparison that is looked at four times', () => {
  const look = (effects: Partial<comparisonTrials.PairedWorld>) =>
    trials.run('lookedAtComparisons', { pairs: 120, ...effects }, REPS);

  it('fails an unchanged head in at most 6 %', async () => {
    expect((await look({})).fail).toBeLessThanOrEqual(0.06);
  });
  it('sees half as long again, after less than half of the pairs', async () => {
    const slow = await look({ ttft: 1.5, itl: 1.5 });
    expect(slow.fail).toBeGreaterThanOrEqual(0.98);
    expect(slow.pairs).toBeLessThanOrEqual(60);
  });
});
