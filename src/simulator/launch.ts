import { Worker } from 'node:worker_threads';
import { asError } from '../base/errors.js';
import type { SimulatorOptions } from './options.js';
import type { Overrides } from './options-merge.js';
import type { SimulatorStats } from './stats.js';
import type { SimulatorReport, SimulatorRequest, SimulatorWorkerData } from './worker.js';

/** A simulator in a thread of its own. */
export interface LaunchedSimulator {
  readonly url: string;
  stats(): Promise<SimulatorStats>;
  /** Ends the thread; nothing of it keeps the process alive. */
  close(): Promise<void>;
}

/**
 * Starts the simulator in a worker thread, so that its work is not on the event loop that measures it. `entry` is a
 * module that calls `runSimulatorWorker` when its `workerData` has the role. Rejects where the worker ends before
 * it listens.
 */
export async function launchSimulator(
  options: Overrides<SimulatorOptions>,
  entry: URL,
): Promise<LaunchedSimulator> {
  const data: SimulatorWorkerData = { role: 'simulator', options };
  // The main thread's flags (an inspector's, those of --eval) are not for this one.
  const worker = new Worker(entry, { workerData: data, execArgv: [] });
  // A worker that dies later shows as a refused connection; without a listener it would end the process.
  worker.on('error', () => undefined);
  const { url } = await nextReport(worker, 'listening');
  worker.unref();
  return {
    url,
    async stats() {
      const request: SimulatorRequest = 'stats';
      worker.ref();
      try {
        worker.postMessage(request);
        const { stats, timeOrigin } = await nextReport(worker, 'stats');
        const shift = timeOrigin - performance.timeOrigin;
        return { ...stats, arrivals: stats.arrivals.map((instant) => instant + shift) };
      } finally {
        worker.unref();
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

type ReportOf<T extends SimulatorReport['type']> = Extract<SimulatorReport, { type: T }>;

/** Node's id of a thread that has ended. */
const ENDED = -1;

/** Rejects where the worker fails, ends instead, or has ended. */
function nextReport<T extends SimulatorReport['type']>(worker: Worker, type: T): Promise<ReportOf<T>> {
  if (worker.threadId === ENDED) return Promise.reject(new Error("the simulator's thread has ended"));
  return new Promise((resolve, reject) => {
    const onMessage = (report: SimulatorReport): void => {
      if (report.type === type) settle(() => resolve(report as ReportOf<T>));
    };
    const onError = (error: unknown): void => settle(() => reject(asError(error)));
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`the simulator's thread ended with code ${code}`)));
    const settle = (finish: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
