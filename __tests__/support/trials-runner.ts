import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

type Trials = Readonly<Record<string, unknown>>;

/** Runs the functions a module of trials exports, one after the other. */
export interface TrialsRunner<T extends Trials> {
  run<K extends keyof T & string>(
    name: K,
    ...args: T[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<T[K] extends (...args: never) => infer R ? R : never>;
  stop(): Promise<unknown>;
}

/**
 * Runs trials in a thread of plain Node, because the sandbox of jest makes every use of `Math` many times slower.
 * `module` is a file beside this one; arguments and results are plain data.
 */
export function startTrials<T extends Trials>(module: string): TrialsRunner<T> {
  const worker = new Worker(new URL('./trials-worker.mjs', import.meta.url), {
    workerData: new URL(`./${module}.ts`, import.meta.url).href,
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(name, ...args) {
      const result = last.then(async () => {
        const answer = once(worker, 'message');
        worker.postMessage({ name, args });
        return ((await answer) as unknown[])[0];
      });
      last = result;
      return result as never;
    },
    stop: () => worker.terminate(),
  };
}
