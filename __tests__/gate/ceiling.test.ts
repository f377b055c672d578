import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLoad, expectCeiling, runBilled } from '../support/billed-gate.js';
import { BILLED_FAULTS } from '../support/billed-server.js';

describe('the ceiling of a whole run on real sockets', () => {
  it.each(BILLED_FAULTS)('holds against a server with the fault: %s', async (fault) => {
    const run = await runBilled({ faults: [fault], concurrency: 8, requests: 12, maxTokens: 20, slack: 1 });
    expectCeiling(run);
    expect(run.bills.length).toBeGreaterThan(0);
    // One goes alone before the load.
    expect(run.report.load.sent + 1).toBeGreaterThanOrEqual(run.bills.length);
  });

  it('holds against any mix of faults, at any concurrency', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoad({ requests: 60 }), async (load) => expectCeiling(await runBilled(load))),
      { numRuns: 6 },
    );
  });
});
