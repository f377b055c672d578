import { z } from 'zod';
import { count, maybe, number } from './schema-values.js';

/** How the load generator itself fared, and what that may have cost. */
export const generator = z.object({
  healthy: z.boolean(),
  cause: z
    .enum(['busy', 'held_up'])
    .nullable()
    .describe(
      'Why it did not keep up: by its own work, or because others had the machine; null where it did.',
    ),
  scheduleDelayMs: z.object({ p50: maybe, p99: maybe, max: maybe }),
  /** Requests sent later than both 20 ms and a tenth of the time between arrivals. */
  lateRequests: count,
  eventLoopDelayMs: z.object({ p99: maybe, max: maybe }),
  firstTokenDelayMs: z
    .object({ p50: maybe, p95: maybe })
    .describe('What hold-ups of the event loop may have added to the first tokens at most, by quantile.'),
  cpuSeconds: number,
  /** Of one core: what the event loop's thread had, and for how long it waited for one; of the machine, null where unknown. */
  cpuShare: maybe,
  waitedShare: maybe,
  pressureShare: maybe,
  /** Busy share of the event loop, 0 to 1. */
  utilization: maybe,
  /** What measuring itself adds to a time to first token, from a calibration on loopback. */
  overheadMs: z.object({ p50: maybe, p99: maybe }).nullable(),
  threads: z
    .array(
      z.object({
        requests: count,
        cpuShare: maybe,
        utilization: maybe,
        eventLoopDelayMs: z.object({ p99: maybe, max: maybe }),
        firstTokenDelayMs: z.object({ p50: maybe, p99: maybe }),
      }),
    )
    .default([])
    .describe(
      'Threads that carried the load beside the one that planned it; none where that one carried it. `firstTokenDelayMs` is by how much a thread’s stamps of first tokens may be late at most, by its loop’s delay at those instants.',
    ),
  /** Jobs over which to shard so that the generator would keep up; null where it did, or where that would not help. */
  shardsNeeded: count.nullable(),
});
