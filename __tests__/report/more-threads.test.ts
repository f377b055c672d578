import { describe, expect, it } from '@jest/globals';
import { threadsThatHelp } from '../../src/report/more-threads.js';
import { buildReport } from '../support/report-builder.js';

const THREAD = {
  requests: 100,
  cpuShare: 0.9,
  utilization: 0.9,
  eventLoopDelayMs: { p99: 20, max: 30 },
  firstTokenDelayMs: { p50: 0, p99: 10 },
};

/** A run of ten seconds on `cpus` cores, of which the generator used `used`. */
function help(
  used: number,
  cpus: number,
  more: { shard?: string; [field: string]: unknown } = {},
): number | null {
  const { shard = null, ...fields } = more;
  const busy = { healthy: false, cause: 'busy' as const, shardsNeeded: 3, waitedShare: 0.01, threads: [] };
  return threadsThatHelp(
    buildReport({
      run: { durationMs: 10_000, cpus, shard },
      generator: { ...busy, cpuSeconds: used * 10, ...fields },
    }),
  );
}

describe('more threads', () => {
  it('are advised where one thread was the limit and cores were free, and leave one to the thread that plans', () => {
    expect([2, 3, 4, 8].map((cpus) => help(0.95, cpus))).toEqual([2, 2, 3, 3]);
  });

  it('are advised beyond those that there were', () => {
    expect(help(2, 8, { threads: [THREAD, THREAD] })).toBe(6);
    expect(help(2, 8, { threads: [THREAD, THREAD], shardsNeeded: 2 })).toBe(4);
  });

  it.each([
    ['the generator kept up', help(0.95, 8, { cause: null })],
    ['others had the machine', help(0.2, 8, { cause: 'held_up' })],
    ['every core was used', help(1.9, 2)],
    ['the thread waited for a core, so that none was free', help(0.95, 8, { waitedShare: 0.2 })],
    ['nobody knows whether it waited', help(0.95, 8, { waitedShare: null })],
    ['there is one core', help(0.95, 1)],
    ['there are as many threads as the machine carries', help(1.5, 3, { threads: [THREAD, THREAD] })],
    ['a part of the load was measured here', help(0.95, 8, { shard: '1/2' })],
  ])('are not advised where %s', (_, advised) => expect(advised).toBeNull());
});
