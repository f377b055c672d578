import { describe, expect, it } from '@jest/globals';
import type { PreparedScenario } from '../../../src/gate/prepare/prepared-run.js';
import { reportProgress } from '../../../src/gate/run/report-progress.js';
import type { GateWorld } from '../../../src/gate/world.js';
import type { Progress } from '../../../src/report/progress.js';
import { ManualClock } from '../../support/manual-clock.js';

type Watched = Parameters<typeof reportProgress>[1];

function firstTick(executor: string): Progress {
  const clock = new ManualClock();
  const told: Progress[] = [];
  const world = { clock, onProgress: (each: Progress) => told.push(each) } as unknown as GateWorld;
  const scenario = {
    scenario: { config: { executor } },
    plan: { type: 'load', durationMs: 65_000, planned: 12, stages: [{}] },
  } as unknown as PreparedScenario;
  const end = reportProgress(
    { progress: () => ({ inFlight: 2, done: 4, stage: 1 }) } as unknown as Parameters<
      typeof reportProgress
    >[0],
    {
      world,
      scenario,
      ledger: { spent: 0 },
      origin: 0,
      firstTokens: { percentile: () => null },
      budget: 1,
    } as unknown as Watched,
  );
  clock.advance(500);
  end();
  return told[0]!;
}

describe('the progress of a run', () => {
  it('has the length of its stages, where they are what ends it', () => {
    expect(firstTick('constant-arrival-rate').totalMs).toBe(65_000);
  });

  it('has no length where the load is over when its iterations are done: the pace tells what is left', () => {
    expect(firstTick('shared-iterations')).toMatchObject({ totalMs: null, planned: 12, done: 4 });
  });
});
