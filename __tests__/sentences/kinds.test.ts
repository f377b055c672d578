import { describe, expect, it } from '@jest/globals';
import { canaryRun, gatewayRun, moneyRun, protocolRun } from '../support/told-runs.js';
import { sampleRuns } from './check.js';

describe('the sentences of other runs', () => {
  it.each([
    ['a gateway', gatewayRun, 5],
    ['canaries', canaryRun, 5],
    ['money and goodput', moneyRun, 5],
    ['other protocols', protocolRun, 20_261_201],
  ] as const)('are none whose facts do not hold: %s', async (_, kind, seed) => {
    const { runs, wrong } = await sampleRuns(5, seed, kind);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(1);
  });
});
