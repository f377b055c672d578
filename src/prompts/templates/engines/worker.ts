import { workerData } from 'node:worker_threads';
import type { RenderJob } from './engine.js';
import { loadEngines, runJob } from './run-jobs.js';
import type { TemplateAnswer, TemplateWorkerData } from './sandbox.js';

/** Ways out of a thread that a template which found one would look for. */
const CAPABILITIES = [
  'process',
  'fetch',
  'Buffer',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'MessageChannel',
  'Worker',
  'navigator',
  'localStorage',
  'sessionStorage',
  'WebAssembly',
  'require',
  'global',
];

/** The life of a template's thread: takes lists of jobs, and answers each. */
export function runTemplateWorker(): void {
  const { port, answered } = workerData as TemplateWorkerData;
  const counter = new Int32Array(answered);
  const answer = (message: TemplateAnswer): void => {
    port.postMessage(message);
    Atomics.add(counter, 0, 1);
    Atomics.notify(counter, 0);
  };
  port.on('message', (jobs: readonly RenderJob[]) => {
    void loadEngines(jobs).then((engines) => {
      for (const name of CAPABILITIES) Reflect.deleteProperty(globalThis, name);
      answer('ready');
      for (const job of jobs) {
        const compile = engines.get(job.engine);
        answer(compile === undefined ? { fault: 'its language is not known' } : runJob(job, compile));
      }
    });
  });
}
