import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../base/system-clock.js';
import { networkGenerator } from '../generator/generator.js';
import { LoadThread } from './load-thread.js';
import type { LoadThreadData, ToThread } from './messages.js';
import { shiftFrom } from './thread-clock.js';

/**
 * The whole life of a thread that carries requests: its sockets, decoders and stamps are its own. Throws in any other
 * thread.
 */
export async function runLoadWorker(): Promise<void> {
  if (parentPort === null || !isLoadThreadData(workerData)) throw new Error('not a thread of the load');
  const port = parentPort;
  const thread = new LoadThread(workerData, {
    generator: networkGenerator,
    clock: systemClock,
    shift: shiftFrom(workerData.base),
    post: (message) => port.postMessage(message),
  });
  port.on('message', (message: ToThread) => thread.receive(message));
  await thread.warmUp();
}

/** Tells the bundle's entry which thread it is in. */
function isLoadThreadData(data: unknown): data is LoadThreadData {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'load';
}
