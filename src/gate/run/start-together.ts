import { formatMs } from '../../base/format.js';
import type { Ms } from '../../base/units.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { Cancellation, GateWorld } from '../world.js';

/** The longest that a shard waits for the others. */
const LONGEST_WAIT: Ms = 60_000;
const SHORTEST_GRID: Ms = 1_000;

/**
 * Shards that begin at different times put less load on the endpoint than was planned. Jobs of a matrix cannot talk to
 * each other, but they share the wall clock: each begins at the next whole multiple of a grid, so that those that are
 * ready within the same interval begin in the same instant. The interval is as long as the load, for to wait longer than
 * one measures is not worth it, and a minute at most: jobs that start further apart wait for a runner, which may take
 * any time. Where it did not help, the merge sees it in the shards' starts. Resolves to the start.
 */
export async function startTogether(
  { whole, shard }: PreparedRun,
  cancellation: Cancellation,
  world: GateWorld,
): Promise<Date> {
  if (shard === null) return world.date();
  const wait = timeToGrid(world.date().getTime(), gridOf(whole));
  world.log.info(`Shard ${shard} begins in ${formatMs(wait)}, with those that are ready by then`);
  await new Promise<void>((resolve) => {
    world.clock.at(world.clock.now() + wait, resolve);
    cancellation.onCancel(() => resolve());
  });
  return world.date();
}

/** Between two starts, the same in every shard. */
export function gridOf(whole: PreparedRun['whole']): Ms {
  const load = whole.reduce((sum, { plan }) => sum + plan.durationMs, 0);
  const seconds = Math.ceil(Math.min(LONGEST_WAIT, Math.max(SHORTEST_GRID, load)) / 1_000);
  return seconds * 1_000;
}

/** From an instant on the wall clock to the next multiple of the grid. */
export function timeToGrid(instant: Ms, grid: Ms): Ms {
  return (grid - (instant % grid)) % grid;
}
