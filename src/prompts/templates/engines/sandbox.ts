import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { RenderJob, RenderResult, TemplateRenderer } from './engine.js';

/** What a template's thread is started with. */
export interface TemplateWorkerData {
  readonly role: 'templates';
  readonly port: MessagePort;
  /** One 32-bit counter: what the thread has answered so far. */
  readonly answered: SharedArrayBuffer;
}

/** What the thread answers: that it is ready, then one result a job. */
export type TemplateAnswer = 'ready' | RenderResult;

/** A thread that starts on a busy machine; no template runs yet. */
const START_MS = 30_000;
/** For one template, and for each row that fills it. */
const TEMPLATE_MS = 700;
const ROW_MS = 2;
/** A thread that needs more is ended by Node, and takes nothing with it. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * Renders in a thread of its own that has no environment, no files and no network, and is ended where a template takes too
 * long or too much. `entry` is the bundle, or a module that calls `runTemplateWorker` when its `workerData` has the role.
 * The caller waits without turning its event loop: nothing is measured while prompts are read.
 */
export function sandboxedRenderer(entry: URL): TemplateRenderer {
  let thread: Thread | null = null;
  const close = (): void => {
    thread?.end();
    thread = null;
  };
  return {
    render(jobs) {
      const results: RenderResult[] = [];
      while (results.length < jobs.length) {
        thread ??= startThread(entry);
        const done = thread.run(jobs.slice(results.length));
        results.push(...done.results);
        if (done.failure === null) continue;
        results.push({ fault: done.failure });
        close();
      }
      return Promise.resolve(results);
    },
    close,
  };
}

interface Thread {
  run(jobs: readonly RenderJob[]): {
    readonly results: readonly RenderResult[];
    readonly failure: string | null;
  };
  end(): void;
}

function startThread(entry: URL): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new SharedArrayBuffer(4);
  const counter = new Int32Array(answered);
  const data: TemplateWorkerData = { role: 'templates', port: port2, answered };
  const worker = new Worker(entry, {
    workerData: data,
    transferList: [port2],
    execArgv: [],
    env: {},
    resourceLimits: LIMITS,
  });
  // What ends the thread shows as an answer that does not come.
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
  let seen = 0;
  const next = (patienceMs: number): TemplateAnswer | null => {
    if (Atomics.wait(counter, 0, seen, patienceMs) === 'timed-out') return null;
    seen += 1;
    return (receiveMessageOnPort(port)?.message ?? null) as TemplateAnswer | null;
  };
  return {
    run(jobs) {
      port.postMessage(jobs);
      if (next(START_MS) !== 'ready')
        return { results: [], failure: 'the thread for templates did not start' };
      const results: RenderResult[] = [];
      for (const { rows } of jobs) {
        const answer = next(TEMPLATE_MS + rows.length * ROW_MS);
        if (answer === null || answer === 'ready')
          return {
            results,
            failure: 'the template takes more time or memory than any prompt, and was ended',
          };
        results.push(answer);
      }
      return { results, failure: null };
    },
    end: () => {
      port.close();
      void worker.terminate();
    },
  };
}
