import { parentPort, workerData } from 'node:worker_threads';
import type { SimulatorOptions } from './options.js';
import type { Overrides } from './options-merge.js';
import { startSimulator } from './server.js';
import type { SimulatorStats } from './stats.js';

/** What the thread that starts the simulator hands it. */
export interface SimulatorWorkerData {
  readonly role: 'simulator';
  readonly options: Overrides<SimulatorOptions>;
}

/** From the worker: first where it listens, then its statistics as often as asked. */
export type SimulatorReport =
  | { readonly type: 'listening'; readonly url: string }
  | { readonly type: 'stats'; readonly stats: SimulatorStats; readonly timeOrigin: number };

/** To the worker. */
export type SimulatorRequest = 'stats';

/** The worker thread's whole life: starts the simulator that `workerData` describes. Throws in any other thread. */
export async function runSimulatorWorker(): Promise<void> {
  if (parentPort === null || !isSimulatorWorkerData(workerData))
    throw new Error('not the worker of a simulator');
  const port = parentPort;
  const simulator = await startSimulator(workerData.options);
  const post = (report: SimulatorReport): void => port.postMessage(report);
  // 'stats' is the only request there is.
  port.on('message', () =>
    post({ type: 'stats', stats: simulator.stats(), timeOrigin: performance.timeOrigin }),
  );
  post({ type: 'listening', url: simulator.url });
}

/** Tells the bundle's entry which thread it is in. */
function isSimulatorWorkerData(data: unknown): data is SimulatorWorkerData {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'simulator';
}
