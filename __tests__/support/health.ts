import type { GeneratorHealth } from '../../src/load/generator/health.js';

/** A generator that kept up for a minute; say what is different about it. */
export function healthWith(fields: Partial<GeneratorHealth> = {}): GeneratorHealth {
  return {
    windowMs: 60_000,
    lateness: { p50: 0, p99: 1, max: 2 },
    late: { requests: 0, of: 100 },
    eventLoopDelay: { p99: 1, max: 2 },
    heldUp: { kind: 'seen', holdUps: [] },
    cpuSeconds: 3,
    utilization: 0.05,
    cpuShare: 0.05,
    waitedShare: 0,
    pressureShare: 0,
    ...fields,
  };
}
