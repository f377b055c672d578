import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';

/** The server of a benchmark. */
export interface Endpoint {
  readonly kind: string;
  /** A stream of so many tokens; without an interval as fast as it goes. */
  stream(tokens: number, intervalMs: number): string;
  /** An answer that comes whole. */
  readonly whole: string;
  /** The instants at which streams were asked for since it was last asked, CLOCK_MONOTONIC in milliseconds, ascending. */
  takeArrivals(): Promise<number[]>;
  close(): void;
}

/** A C source of this folder's neighbour as a program, or null where there is no compiler. */
export async function compile(name: string, folder: string): Promise<string | null> {
  mkdirSync(folder, { recursive: true });
  const program = `${folder}/${name}`;
  try {
    await promisify(execFile)('gcc', ['-O2', '-o', program, `bench/c/${name}.c`]);
    return program;
  } catch {
    return null;
  }
}

/** Starts the C server, or one of Node's where `program` is null. */
export async function startEndpoint(program: string | null): Promise<Endpoint> {
  const child =
    program === null
      ? spawn(process.execPath, ['scripts/run.mjs', 'bench/endpoint/node-server.ts'])
      : spawn(program, []);
  child.stderr.pipe(process.stderr);
  const port = await new Promise<string>((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('the server did not start')));
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    kind: program === null ? 'node:http' : 'C, epoll',
    stream: (tokens, intervalMs) => `${origin}/s/${tokens}/${Math.round(intervalMs * 1_000)}`,
    whole: `${origin}/a`,
    async takeArrivals() {
      const text = await (await fetch(`${origin}/arrivals`)).text();
      const stamps = text.split('\n').filter((line) => line !== '');
      return stamps.map((stamp) => Number(stamp) / 1e6).sort((a, b) => a - b);
    },
    close: () => {
      child.kill('SIGKILL');
    },
  };
}
