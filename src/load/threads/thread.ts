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

/** What Node itself reads on its way to an endpoint: a thread connects as the process would. */
const OF_NODE = [
  'NODE_OPTIONS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/** The environment of a thread; nothing that is secret is in it. */
export function threadEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    OF_NODE.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Starts real threads. `entry` is the bundle, or a module that calls `runLoadWorker` when its `workerData` has the role.
 * What is secret comes with their data and with the requests, and nothing of it is printed.
 */
export function threadsOf(entry: URL): LaunchThread {
  return (data) => {
    const worker = new Worker(entry, { workerData: data, execArgv: [], env: threadEnv(process.env) });
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
