import { spawn } from 'node:child_process';

/** Queues of known capacity, each at a port of its own. */
export interface Queues {
  readonly urls: readonly string[];
  /** Requests that a queue was sent since it was last asked; answers once it is empty. */
  asked(queue: number): Promise<number>;
  close(): void;
}

/** Starts so many, `speed` times as quick as `QUEUE`. */
export async function startQueues(count: number, speed: number): Promise<Queues> {
  const server = spawn(
    process.execPath,
    ['scripts/run.mjs', 'bench/capacity/fifo-server.ts', String(count), String(speed)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ports = await new Promise<number[]>((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new Error('the queues did not start')));
    server.stdout.once('data', (line: Buffer) => resolve(JSON.parse(String(line)) as number[]));
  });
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  return {
    urls: origins.map((origin) => `${origin}/v1`),
    async asked(queue) {
      const answer = await fetch(`${origins[queue] ?? ''}/asked`);
      return ((await answer.json()) as { asked: number }).asked;
    },
    close: () => {
      server.kill('SIGKILL');
    },
  };
}
