import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { readTimes, runTimed } from '../../bench/peers/timed.js';

describe('the processor time of a program', () => {
  it('is that of the shell’s children, user and system', () => {
    expect(readTimes('0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n')).toBe(62_750);
    expect(readTimes('0m0.00s 0m0.00s\n0m1.230000s 0m0.020000s')).toBe(1_250);
  });

  it('is no number where the shell was cut short', () => {
    expect(readTimes('')).toBeNaN();
  });

  it('is measured of what a program starts and waits for', async () => {
    const busy = 'const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);';
    const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    expect(await runTimed([process.execPath, '-e', start], `${tmpdir()}/timed.log`, 60_000)).toBeGreaterThan(
      290,
    );
  });

  it('is no number of a program that is cut short', async () => {
    expect(await runTimed(['sleep', '60'], `${tmpdir()}/timed.log`, 20)).toBeNaN();
  });
});
