import { describe, expect, it } from '@jest/globals';
import type { Ms } from '../../../src/base/units.js';
import { systemClock } from '../../../src/base/system-clock.js';
import { createNetworkTransport } from '../../../src/load/wire/network-transport.js';
import { planArrivalRate } from '../../../src/plan/open-load.js';
import { sortAscending } from '../../../src/stats/estimates/percentile.js';
import { untilUnhindered } from '../../support/again.js';
import { startRun } from '../../support/load-run.js';
import { frameWith, sessionsOf } from '../../support/plans.js';
import { withSimulator } from '../../support/simulator-client.js';

describe('arrivals at a real server', () => {
  it('come at the instants of the plan', async () => {
    const { late, sent } = await untilUnhindered(arrive, ({ sent: own }) =>
      Math.min(...own) < 25 ? null : `nothing was sent less than ${Math.min(...own)} ms late`,
    );
    // Some are on time wherever there is a processor to be had at all.
    expect(late[0]).toBeLessThan(50);
    // Never early: a timer may be late, but no request may be sent before it is due.
    expect(late[0]).toBeGreaterThan(-1);
    expect(sent).toHaveLength(late.length);
  });
});

interface Arrived {
  /** By how much the requests were late at the server, ascending. */
  readonly late: Float64Array;
  /** By how much they were sent late, by the executor's own word. */
  readonly sent: readonly Ms[];
}

function arrive(): Promise<Arrived> {
  return withSimulator(
    { slots: 100 },
    async ({ url, stats }) => {
      const transport = createNetworkTransport({ connectTimeoutMs: 600_000, proxy: null });
      const plan = planArrivalRate(frameWith({ maxConcurrency: 100 }), {
        executor: 'ramping-arrival-rate',
        stages: [{ durationMs: 2_000, target: 100 }],
        startRate: 0,
        timeUnitMs: 1_000,
        spacing: 'even',
      });
      const origin = performance.now();
      const run = startRun(plan, { clock: systemClock, transport, endpoint: url, timeoutMs: 600_000 });
      expect(await run.result).toBeNull();
      await transport.close();
      const due = sessionsOf(plan).map(({ dueMs }) => origin + dueMs);
      const { arrivals } = stats();
      expect(arrivals).toHaveLength(due.length);
      const late = sortAscending(
        [...arrivals].sort((a, b) => a - b).map((instant, i) => instant - (due[i] ?? 0)),
      );
      expect(run.samples.every(({ outcome }) => outcome === 'ok')).toBe(true);
      return { late, sent: run.lateness };
    },
    { clock: systemClock },
  );
}
