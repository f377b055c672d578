import { type ChildProcess, fork } from 'node:child_process';
import type { Results, Task } from '../clients/task.js';

/** A client in a process of its own. */
export interface WorkerPeer {
  ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Results[Kind]>;
  close(): void;
}

interface Reply {
  readonly result?: unknown;
  readonly error?: string;
}

const LONGEST_TASK_MS = 90_000;

/** Starts a client; `gc` gives it `global.gc`. */
export async function startWorker(
  name: string,
  options: { folder?: string; gc?: boolean } = {},
): Promise<WorkerPeer> {
  const child = fork('scripts/run.mjs', ['bench/clients/worker.ts', name, options.folder ?? ''], {
    execArgv: options.gc === true ? ['--expose-gc'] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await nextReply(child);
  return {
    async ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>) {
      child.send(task);
      const { result, error } = await nextReply(child);
      if (error !== undefined) throw new Error(`${name}: ${error}`);
      return result as Results[Kind];
    },
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

/** A task in a fresh process. */
export async function askFresh<Kind extends Task['kind']>(
  name: string,
  task: Extract<Task, { kind: Kind }>,
): Promise<Results[Kind]> {
  const worker = await startWorker(name, { gc: true });
  try {
    return await worker.ask(task);
  } finally {
    worker.close();
  }
}

function nextReply(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error('a client did not answer'))),
      LONGEST_TASK_MS,
    );
    const onMessage = (message: unknown): void => settle(() => resolve(message as Reply));
    const onExit = (code: number | null): void =>
      settle(() => reject(new Error(`a client ended with ${code ?? 'a signal'}`)));
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      act();
    };
    child.once('message', onMessage).once('exit', onExit);
  });
}
