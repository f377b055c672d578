import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { comparedRun } from '../support/compared-runs.js';
import { runVirtualGate } from '../support/virtual-gate.js';
import { judgeSentences } from './check.js';
import { unknownProse } from './documents.js';

it('says nothing of a comparison that its pairs do not bear out', async () => {
  const verdicts = new Set<string>();
  for (const run of fc.sample(comparedRun, { numRuns: 14, seed: 20_261_203 })) {
    const { report, samples } = await runVirtualGate(run);
    verdicts.add(report.verdict);
    expect(judgeSentences({ report, samples, run })).toEqual([]);
    expect(unknownProse({ report, samples, run })).toEqual([]);
    if (report.comparison === null || report.comparison.pairs === 0) continue;
    // And it is found out where a row says something else.
    const [key, row] = Object.entries(report.comparison.metrics)[0] ?? [];
    const message = row!.message.replace(/ \([^)]*\): .*$/, ' ($&').replace(/(\d+) pairs?/, '999 pairs');
    const comparison = { ...report.comparison, metrics: { [key!]: { ...row!, message } } };
    const told = { report: { ...report, comparison, thresholds: [], reasons: [] }, samples, run };
    expect(judgeSentences(told).filter((wrong) => wrong.startsWith('row'))).toHaveLength(1);
  }
  expect(verdicts.size).toBeGreaterThan(1);
});
