import { describe, expect, it } from '@jest/globals';
import { readMachine, shareBetween } from '../../../src/load/generator/machine.js';

/* Formats: Documentation/scheduler/sched-stats.rst and Documentation/accounting/psi.rst of Linux. */
const FILES: Readonly<Record<string, string>> = {
  '/proc/thread-self/schedstat': '71499068 238993354 24\n',
  '/proc/pressure/cpu':
    'some avg10=99.49 avg60=99.65 avg300=98.02 total=1407484548\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n',
};
const reading =
  (files: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error(`ENOENT: ${path}`);
    return text;
  };

describe('what the machine tells', () => {
  it('is read of the thread that asks and of the machine', () => {
    expect(readMachine(reading(FILES))).toEqual({
      ranMs: 71.499068,
      waitedMs: 238.993354,
      pressureMs: 1_407_484.548,
    });
  });

  it('is unknown where the system does not tell, or keeps no statistics', () => {
    const unknown = { ranMs: null, waitedMs: null, pressureMs: null };
    expect(readMachine(reading({}))).toEqual(unknown);
    expect(
      readMachine(reading({ '/proc/thread-self/schedstat': '0 0 0\n', '/proc/pressure/cpu': '?' })),
    ).toEqual(unknown);
  });

  it('is a share of the time between two readings', () => {
    const before = readMachine(reading(FILES));
    const after = { ...before, ranMs: (before.ranMs ?? 0) + 250, waitedMs: null };
    expect(shareBetween(before, after, { count: 'ranMs', windowMs: 1_000 })).toBeCloseTo(0.25);
    expect(shareBetween(before, after, { count: 'waitedMs', windowMs: 1_000 })).toBeNull();
    expect(shareBetween(before, after, { count: 'ranMs', windowMs: 0 })).toBeNull();
  });
});
