import { readFileSync } from 'node:fs';
import type { Ms } from '../../base/units.js';

/** What Linux counts of the thread that asks and of the machine, since some beginning; null where it does not tell. */
export interface MachineCounts {
  /** Time for which the thread had a processor, and for which it was ready and waited for one. */
  readonly ranMs: Ms | null;
  readonly waitedMs: Ms | null;
  /** Time in which at least one task of the machine (or container) waited for a processor. */
  readonly pressureMs: Ms | null;
}

type Read = (path: string) => string;

const NS_PER_MS = 1e6;
const US_PER_MS = 1e3;

/** `thread-self` is the thread that reads it, on which an event loop turns (sched-stats.rst, psi.rst and proc.rst of the kernel). */
export function readMachine(read: Read = (path) => readFileSync(path, 'utf8')): MachineCounts {
  const [ran, waited] = numbersIn(read, '/proc/thread-self/schedstat', /^(\d+) (\d+) \d+/);
  const [stalled] = numbersIn(read, '/proc/pressure/cpu', /^some .*\btotal=(\d+)/m);
  // A kernel that does not keep the statistics writes zeros.
  const isKept = ran !== undefined && ran > 0;
  return {
    ranMs: isKept ? ran / NS_PER_MS : null,
    waitedMs: isKept && waited !== undefined ? waited / NS_PER_MS : null,
    pressureMs: stalled === undefined ? null : stalled / US_PER_MS,
  };
}

function numbersIn(read: Read, path: string, pattern: RegExp): number[] {
  try {
    return (pattern.exec(read(path)) ?? []).slice(1).map(Number);
  } catch {
    return [];
  }
}

/** What was counted between two readings, as a share of the time between them. */
export function shareBetween(
  before: MachineCounts,
  after: MachineCounts,
  { count, windowMs }: { readonly count: keyof MachineCounts; readonly windowMs: Ms },
): number | null {
  const [from, to] = [before[count], after[count]];
  return from === null || to === null || windowMs <= 0 ? null : Math.max(0, (to - from) / windowMs);
}
