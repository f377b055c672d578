import { describe, expect, it } from '@jest/globals';
import { findCosts } from '../../src/scenarios/cost-findings.js';
import { runBilled } from '../support/billed-gate.js';

describe('an endpoint that ignores its cap', () => {
  it('is named in the report of a run against it', async () => {
    const run = await runBilled({
      faults: ['endless'],
      concurrency: 2,
      requests: 2,
      maxTokens: 8,
      slack: 20,
    });
    const [finding] = run.report.scenarios[0]?.findings.filter(({ code }) => code === 'cap_ignored') ?? [];
    expect(finding?.message).toContain('2 streams ran past the output cap and were cut');
    expect(finding?.values).toEqual({ cut: 2, charged: run.report.cost.spent });
  });

  it('is not named where nothing was cut', () => {
    expect(findCosts([], () => true)).toEqual([]);
  });
});
