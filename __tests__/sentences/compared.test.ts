import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { comparedRun } from '../support/compared-runs.js';
import { runVirtualGate } from '../support/virtual-gate.js';
import { comparisonFaults } from './compared-table.js';

it('says nothing of a comparison that its pairs do not bear out', async () => {
  const verdicts = new Set<string>();
  for (const run of fc.sample(comparedRun, { numRuns: 14, seed: 20_261_203 })) {
    const { report, samples } = await runVirtualGate(run);
    verdicts.add(report.verdict);
    expect(comparisonFaults({ report, samples, run })).toEqual([]);
    if (report.comparison === null || report.comparison.pairs === 0) continue;
    // And it is found out where a row says something else.
    const [key, row] = Object.entries(report.comparison.metrics)[0] ?? [];
    const other = { ...row!, message: 'it is fine: no sign of being worse.', verdict: 'fail' as const };
    const comparison = { ...report.comparison, metrics: { [key!]: other } };
    expect(comparisonFaults({ report: { ...report, comparison }, samples, run })).toHaveLength(1);
  }
  expect(verdicts.size).toBeGreaterThan(1);
});
