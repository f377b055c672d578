import { describe, expect, it } from '@jest/globals';
import { findCosts } from '../../src/scenarios/cost-findings.js';
import { runBilled } from '../support/billed-gate.js';
import { sampleWith } from '../support/samples.js';

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
    const { spent, opening } = run.report.cost;
    expect(finding?.values['cut']).toBe(2);
    expect(finding?.values['charged']).toBeCloseTo(spent - (opening?.spent ?? 0), 9);
  });

  it('is not named where nothing was cut', () => {
    expect(findCosts([], () => true)).toEqual([]);
  });
});

describe('a gateway that tells who served', () => {
  const served = (names: readonly (string | null)[]) =>
    findCosts(
      names.map((servedBy) => sampleWith({ servedBy })),
      () => true,
    ).filter(({ code }) => code === 'served_by');

  it('is named where it was more than one, the most common first', () => {
    const [finding] = served(['b', 'a', 'a', null]);
    expect(finding?.message).toContain('as the gateway says: a (2); b (1). A fallback');
    expect(finding?.values).toEqual({ ways: 2, mostCommon: 'a' });
  });

  it('is no finding where it was one, and a long list is cut', () => {
    expect(served(['a', 'a', null])).toEqual([]);
    expect(served(['a', 'b', 'c', 'd', 'e', 'f'])[0]?.message).toContain('d (1) and 2 more.');
  });
});
