import { describe, expect, it } from '@jest/globals';
import { collectColumns } from '../../../src/report/page/data/columns.js';
import { splitCost } from '../../../src/report/page/cost.js';
import { buildReport } from '../../support/report-builder.js';
import { buildSample } from '../../support/report-samples.js';

const prices = {
  input: 2,
  cachedInput: 1,
  cacheWrite: 4,
  output: 10,
  request: 0.01,
  source: 'given',
  model: null,
};
const usage = { inputTokens: 1_000, cachedInputTokens: 300, cacheWriteTokens: 200, outputTokens: 100 };
const costUsd = (500 * 2 + 300 * 1 + 200 * 4 + 100 * 10) / 1e6 + 0.01;

describe('splitCost', () => {
  it('prices each kind of token once, and adds up to what was spent', () => {
    const report = buildReport({ cost: { prices, spent: costUsd } });
    const steps = splitCost(report, collectColumns([buildSample({ ...usage, costUsd })]));
    expect(steps.map(({ label }) => label)).toEqual([
      'Input',
      'Cached input',
      'Cache writes',
      'Output',
      'Requests',
    ]);
    expect(steps.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(costUsd, 12);
  });

  it('prices the base arm at its own prices', () => {
    const report = buildReport({
      cost: { prices, basePrices: { ...prices, request: 1 }, spent: 1 + 2 * costUsd },
    });
    const samples = [
      buildSample({ ...usage, costUsd }),
      buildSample({ ...usage, arm: 'base', costUsd: costUsd + 0.99 }),
    ];
    const steps = splitCost(report, collectColumns(samples));
    expect(steps.find(({ label }) => label === 'Requests, base')?.usd).toBe(1);
    expect(steps.find(({ label }) => label === 'Requests, this change')?.usd).toBe(0.01);
  });

  it('keeps apart what was charged at its worst case, and what the samples do not explain', () => {
    const report = buildReport({ cost: { prices, spent: 0.75 } });
    const steps = splitCost(
      report,
      collectColumns([buildSample({ ...usage, costUsd: 0.5, costBasis: 'worst_case' })]),
    );
    expect(steps.map(({ label, usd }) => [label, usd])).toEqual([
      ['Charged at worst case', 0.5],
      ['Other', 0.25],
    ]);
  });
});
