import { describe, expect, it } from '@jest/globals';
import { countShardsNeeded, describeSaturation } from '../../../src/gate/report/saturation.js';
import type { GeneratorHealth } from '../../../src/load/generator/health.js';

function health(lateness: number, loopDelay: number, utilization: number): GeneratorHealth {
  return {
    lateness: { p50: 0, p99: lateness, max: lateness },
    eventLoopDelay: { p99: loopDelay, max: loopDelay },
    cpuSeconds: 1,
    utilization,
  };
}

describe('the verdict on the load generator', () => {
  it.each([
    ['idle and punctual', health(1, 1, 0.1), false],
    ['busy and punctual', health(1, 4, 0.95), false],
    ['busy and late', health(1, 6, 0.71), true],
    ['sending late while busy', health(6, 1, 0.8), true],
    ['delayed by others now and then', health(60, 60, 0.2), false],
    ['sending so late that the load is another', health(120, 1, 0.1), true],
    ['held up', health(1, 120, 0.1), true],
  ])('is right where it was %s', (_, seen, saturated) => {
    expect(describeSaturation(seen) !== null).toBe(saturated);
    expect(countShardsNeeded(seen) !== null).toBe(saturated);
  });

  it('says how late it was, and how many jobs would do', () => {
    expect(describeSaturation(health(1, 9, 0.9))).toContain('90 % of the time');
    expect(countShardsNeeded(health(1, 9, 0.9))).toBe(3);
  });

  it('has nothing to say where nothing was measured', () => {
    const nothing = { p50: null, p99: null, max: null };
    expect(
      describeSaturation({ lateness: nothing, eventLoopDelay: nothing, cpuSeconds: 0, utilization: null }),
    ).toBeNull();
  });
});
