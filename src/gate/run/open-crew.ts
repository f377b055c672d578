import { messageOf } from '../../base/errors.js';
import { formatAmount } from '../../base/format.js';
import { createBooksMemory } from '../../budget/books.js';
import type { ProxySettings } from '../../load/wire/proxy.js';
import type { Config } from '../../settings/schema.js';
import { chooseWorkers } from './choose-workers.js';
import { armsOf, type PreparedRun } from '../prepare/prepared-run.js';
import type { GateWorld } from '../world.js';
import type { RunCrew } from './run-request.js';

/** Starts the threads that carry the load; null where the thread that plans carries it itself, and the log says why if threads were asked for. */
export async function openCrew(
  { workers, budget }: Config,
  { scenarios, tls }: PreparedRun,
  { proxy, world }: { readonly proxy: ProxySettings | null; readonly world: GateWorld },
): Promise<RunCrew | null> {
  const { entry, log, cpus, clock } = world;
  const count = workers ?? (entry === undefined ? 0 : chooseWorkers(scenarios, cpus));
  if (count === 0) return null;
  if (entry === undefined) {
    log.warning(`\`workers: ${count}\`: no threads can be started here, so that one thread carries the load`);
    return null;
  }
  const { startCrew } = await import('../../load/threads/crew.js');
  const { threadsOf } = await import('../../load/threads/thread.js');
  const protocols = [...new Set(scenarios.flatMap(armsOf).map(({ target }) => target.protocol.name))];
  const memory = createBooksMemory();
  const data = { proxy, tls, protocols, budget: { ceiling: budget, memory } };
  try {
    const crew = await startCrew(count, data, { launch: threadsOf(entry), clock });
    const thread = formatAmount(count, 'thread');
    log.info(`The load is carried by ${thread} beside the one that plans it`);
    return { crew, memory };
  } catch (error) {
    log.warning(`One thread carries the load: ${messageOf(error)}`);
    return null;
  }
}
