import { Worker } from 'node:worker_threads';
import { messageOf } from '../../base/errors.js';
import type { FromThread, LoadThreadData, ToThread } from './messages.js';

/** The other side of a thread of the load. */
export interface Thread {
  post(message: ToThread): void;
  /** Called with every message, and once where the thread ends, with the reason. */
  listen(onMessage: (message: FromThread) => void, onEnd: (reason: string) => void): void;
  terminate(): Promise<unknown>;
}

export type LaunchThread = (data: LoadThreadData) => Thread;

/**
 * Starts real threads. `entry` is the bundle, or a module that calls `runLoadWorker` when its `workerData` has the role.
 * They have no environment: what is secret comes with their data and with the requests, and nothing of it is printed.
 */
export function threadsOf(entry: URL): LaunchThread {
  return (data) => {
    const worker = new Worker(entry, { workerData: data, execArgv: [], env: {} });
    return {
      post: (message) => worker.postMessage(message),
      listen(onMessage, onEnd) {
        worker.on('message', onMessage);
        worker.on('error', (error) => onEnd(messageOf(error)));
        worker.on('exit', (code) => onEnd(`it ended with code ${code}`));
      },
      terminate: () => worker.terminate(),
    };
  };
}
