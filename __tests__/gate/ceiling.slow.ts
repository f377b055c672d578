import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLoad, expectCeiling, OUTPUT, runBilled } from '../support/billed-gate.js';

describe('the ceiling of a whole run on real sockets, at length', () => {
  it('holds against any mix of faults, at any concurrency', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoad({ requests: 400 }), async (load) => expectCeiling(await runBilled(load))),
      { numRuns: 25 },
    );
  });

  it.each([
    ['endless', 25, 50],
    ['endless in batches', 100, 300],
  ] as const)('is passed by a handful of tokens a stream where a model is %s', async (fault, mean, most) => {
    const run = await runBilled({
      faults: [fault],
      concurrency: 20,
      requests: 20,
      maxTokens: 50,
      slack: 10,
      inputs: { timeout: '10s' },
    });
    expectCeiling(run);
    const past = run.bills.map(({ output, cap }) => output - cap);
    // One goes alone before the load.
    expect(past).toHaveLength(21);
    expect(Math.min(...past)).toBeGreaterThan(0);
    expect(Math.max(...past)).toBeLessThan(most);
    expect(run.past / OUTPUT / past.length).toBeLessThan(mean);
  });
});
