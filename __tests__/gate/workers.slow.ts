import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLoad, expectCeiling, runBilled } from '../support/billed-gate.js';
import { BILLED_FAULTS } from '../support/billed-server.js';

describe('the ceiling of a load that threads carry, at length', () => {
  it.each(BILLED_FAULTS)('holds against a server with the fault: %s', async (fault) => {
    const load = { faults: [fault], concurrency: 8, requests: 12, maxTokens: 20, slack: 1, workers: 2 };
    const run = await runBilled(load);
    expectCeiling(run);
    expect(run.bills.length).toBeGreaterThan(0);
    // One goes alone before them.
    expect(run.report.load.sent + 1).toBeGreaterThanOrEqual(run.bills.length);
  });

  it('holds against any mix of faults, at any concurrency and number of threads', async () => {
    const threads = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(anyLoad({ requests: 200 }), threads, async (load, workers) =>
        expectCeiling(await runBilled({ ...load, workers })),
      ),
      { numRuns: 4 },
    );
  });
});
