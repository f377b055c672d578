import { describe, expect, it } from '@jest/globals';
import type { GeneratorHealth } from '../../../src/load/generator/health.js';
import { joinHealth } from '../../../src/load/threads/join-health.js';
import { healthWith } from '../../support/health.js';

function threadWith(health: Partial<GeneratorHealth>) {
  return { health: healthWith(health), requests: 1, firstTokenDelay: { p50: 0, p99: 0 } };
}

describe('the health of a generator of several threads', () => {
  const own = healthWith({
    utilization: 0.2,
    cpuShare: null,
    waitedShare: 0.4,
    eventLoopDelay: { p99: 3, max: 9 },
    cpuSeconds: 7,
    heldUp: { kind: 'seen', holdUps: [{ fromMs: 1, toMs: 2 }] },
  });

  it('is by each share that of the thread which is worst off, the one that plans included', () => {
    const joined = joinHealth(own, [
      threadWith({ utilization: 0.9, cpuShare: 0.3, waitedShare: 0.1, eventLoopDelay: { p99: 5, max: 6 } }),
      threadWith({ utilization: 0.5, cpuShare: 0.6, waitedShare: null, eventLoopDelay: { p99: 4, max: 7 } }),
    ]);
    expect(joined).toMatchObject({
      utilization: 0.9,
      cpuShare: 0.6,
      waitedShare: 0.4,
      eventLoopDelay: { p99: 5, max: 9 },
      cpuSeconds: 7,
    });
  });

  it('keeps what held up the threads that take stamps, each by itself, and not what held up their planner', () => {
    const first = [{ fromMs: 3, toMs: 4 }];
    const second = [{ fromMs: 5, toMs: 6 }];
    const { heldUp } = joinHealth(own, [
      threadWith({ heldUp: { kind: 'seen', holdUps: first } }),
      threadWith({ heldUp: { kind: 'seen', holdUps: second } }),
    ]);
    expect(heldUp).toEqual({ kind: 'threads', threads: [first, second] });
  });

  it('does not know what no thread knows', () => {
    const unknown = { utilization: null, cpuShare: null, waitedShare: null };
    expect(joinHealth({ ...own, ...unknown }, [threadWith(unknown)])).toMatchObject(unknown);
  });
});
