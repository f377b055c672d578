import type { Report } from './schema/schema.js';

/** Of one core: whoever waited longer for one had no free ones beside it. */
const WAITED = 0.05;

/**
 * How many `workers` would carry what one thread could not, where the machine has cores that nobody used: what the report says of
 * the generator, its processor time over the run's length, and that its thread did not wait for a core. Null where nothing says
 * that more threads help: the generator kept up, every core was in use, or there are as many threads as that already.
 */
export function threadsThatHelp({ generator, run }: Pick<Report, 'generator' | 'run'>): number | null {
  const { cause, cpuSeconds, threads, waitedShare, shardsNeeded } = generator;
  if (cause !== 'busy' || run.shard !== null || run.durationMs <= 0) return null;
  const free = run.cpus - (cpuSeconds * 1_000) / run.durationMs;
  if (free < 1 || waitedShare === null || waitedShare > WAITED) return null;
  const carry = Math.max(1, threads.length);
  // A single thread beside the one that plans would carry all that one thread carried.
  const wanted = Math.min(Math.max(2, run.cpus - 1), Math.max(2, carry * (shardsNeeded ?? 2)));
  return wanted > carry ? wanted : null;
}
