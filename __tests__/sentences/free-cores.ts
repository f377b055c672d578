import type { Report } from '../../src/report/schema/schema.js';

/**
 * Threads that are advised (undefined: none are): more than there were, at most one less than the machine has cores or two, and
 * only where a whole core was left of the run by the process's own time, for which its thread did not have to wait.
 */
export function hasRoomFor(advised: string | undefined, { generator, run }: Report): boolean {
  if (advised === undefined) return true;
  const workers = Number(advised);
  const used = generator.cpuSeconds / (run.durationMs / 1_000);
  return (
    workers > Math.max(1, generator.threads.length) &&
    workers <= Math.max(2, run.cpus - 1) &&
    used <= run.cpus - 1 &&
    generator.waitedShare !== null &&
    generator.waitedShare <= 0.05
  );
}
