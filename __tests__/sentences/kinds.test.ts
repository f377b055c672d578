import { describe, expect, it } from '@jest/globals';
import { searchedRun } from '../support/searched-runs.js';
import { switchbackRun, twinSearchRun } from '../support/switchback-runs.js';
import {
  abortedRun,
  armsRun,
  canaryRun,
  cancelledRun,
  estimatedRun,
  gatewayRun,
  moneyRun,
  protocolRun,
} from '../support/told-runs.js';
import { sampleRuns } from './check.js';

describe('the sentences of other runs', () => {
  it.each([
    ['a search for the capacity', searchedRun],
    ['blocks of both arms', switchbackRun],
    ['the capacities of both arms', twinSearchRun],
    ['several arms', armsRun],
    ['a gateway', gatewayRun],
    ['canaries', canaryRun],
    ['money and goodput', moneyRun],
    ['other protocols', protocolRun],
    ['ended by a limit', abortedRun],
    ['cancelled', cancelledRun],
    ['estimated', estimatedRun],
  ] as const)('are none whose facts do not hold: %s', async (_, kind) => {
    const { runs, wrong } = await sampleRuns(5, 20_261_201, kind);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(2);
  });
});
