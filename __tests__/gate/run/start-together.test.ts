import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gridOf, startTogether, timeToGrid } from '../../../src/gate/run/start-together.js';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import { Cancellation } from '../../../src/gate/world.js';
import { worldWith } from '../../support/gate-world.js';
import { hastyClock } from '../../support/hasty-clock.js';
import { settingsOf, world } from '../../support/shard-trials.js';

const prepare = (inputs: Readonly<Record<string, string>>): ReturnType<typeof prepareRun> =>
  prepareRun(settingsOf(inputs), new URL('https://llm.example/v1'), world);

describe('the start of a shard', () => {
  it('is the same for all that are ready within one interval of the grid, and at most one interval away', () => {
    const instant = fc.integer({ min: 0, max: 2_000_000_000_000 });
    fc.assert(
      fc.property(instant, fc.constantFrom(1_000, 20_000, 60_000), (now, grid) => {
        const start = now + timeToGrid(now, grid);
        expect(start % grid).toBe(0);
        expect(start - now).toBeLessThan(grid);
      }),
    );
  });

  it.each([
    ['2s:6', 2_000],
    ['10s:8,10s:20', 20_000],
    ['10m:1', 60_000],
  ])('waits no longer than a load of %s lasts, and a minute at most', async (stages, grid) => {
    expect(gridOf((await prepare({ stages, shard: '1/2' })).whole)).toBe(grid);
  });

  it('has nothing to wait for where the load is not shared', async () => {
    const clock = { now: () => 0, at: () => fail() };
    const start = await startTogether(await prepare({}), new Cancellation(), worldWith({ clock }));
    expect(start).toEqual(new Date('2026-11-24T12:00:00Z'));
  });

  it('comes after the wait, or at once where the run is cancelled', async () => {
    const prepared = await prepare({ shard: '1/2' });
    const late = { date: () => new Date('2026-11-24T12:00:07Z') };
    const instants: number[] = [];
    const clock = hastyClock();
    const watched = {
      now: () => 100,
      at: (instant: number, action: () => void) => {
        instants.push(instant);
        return clock.at(instant, action);
      },
    };
    await startTogether(prepared, new Cancellation(), worldWith({ ...late, clock: watched }));
    expect(instants).toEqual([13_100]);
    const cancelled = new Cancellation();
    const never = { now: () => 100, at: () => () => undefined };
    const waiting = startTogether(prepared, cancelled, worldWith({ ...late, clock: never }));
    cancelled.cancel('the job was cancelled');
    await expect(waiting).resolves.toBeInstanceOf(Date);
  });
});

function fail(): never {
  throw new Error('nobody should wait');
}
