import type { GeneratorHealth } from '../generator/health.js';
import type { ThreadHealth } from './messages.js';

/**
 * The generator's health where threads carry the load. Schedule, processor time and machine are those of the whole process;
 * stamps are taken in the threads, so that what holds up their loops is what counts; each share is that of the thread which
 * is worst off.
 */
export function joinHealth(own: GeneratorHealth, threads: readonly ThreadHealth[]): GeneratorHealth {
  const healths = threads.map(({ health }) => health);
  const worst = (pick: (health: GeneratorHealth) => number | null): number | null => {
    const known = [own, ...healths].map(pick).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    ...own,
    eventLoopDelay: {
      p99: worst(({ eventLoopDelay }) => eventLoopDelay.p99),
      max: worst(({ eventLoopDelay }) => eventLoopDelay.max),
    },
    heldUp: {
      kind: 'threads',
      threads: healths.flatMap(({ heldUp }) => (heldUp.kind === 'seen' ? [heldUp.holdUps] : [])),
    },
    utilization: worst(({ utilization }) => utilization),
    cpuShare: worst(({ cpuShare }) => cpuShare),
    waitedShare: worst(({ waitedShare }) => waitedShare),
  };
}
