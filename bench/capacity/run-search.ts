import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Queues } from './start-queues.js';
import type { Found, Searcher } from './search.js';

/** One search, from the start of its process to the end. */
export interface Searched {
  /** Null where it told nothing. */
  readonly found: Found | null;
  /** Requests that reached the queue. */
  readonly sent: number;
  readonly wallMs: number;
  /** Of the process and all that it waited for. */
  readonly cpuMs: number;
}

export interface SearchPlace {
  readonly queues: Queues;
  readonly speed: number;
  readonly folder: string;
  readonly longestMs: number;
}

/** Searches one of the queues; nothing else may be sent to it meanwhile. */
export async function runSearch(
  searcher: Searcher,
  { queues, speed, folder, longestMs }: SearchPlace,
  { queue, seed }: { readonly queue: number; readonly seed: number },
): Promise<Searched> {
  const task = {
    url: queues.urls[queue] ?? '',
    speed,
    seed,
    folder: `${folder}/${searcher.name}-${searcher.by}-${seed}`,
  };
  mkdirSync(task.folder, { recursive: true });
  await queues.asked(queue);
  const begin = performance.now();
  const cpuMs = await runTimed(searcher.command(task), task.folder, longestMs);
  const wallMs = performance.now() - begin;
  return { found: readFound(() => searcher.read(task)), sent: await queues.asked(queue), wallMs, cpuMs };
}

/** Runs searches in the order that is given, so many at once; each on a queue that nobody else asks meanwhile. */
export async function runSearches(
  wanted: readonly { readonly searcher: Searcher; readonly seed: number }[],
  place: SearchPlace,
  atOnce: number,
  tell: (searcher: Searcher, searched: Searched) => void,
): Promise<void> {
  const queue = wanted.values();
  const lanes = Math.min(atOnce, place.queues.urls.length);
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (const { searcher, seed } of queue)
        tell(searcher, await runSearch(searcher, place, { queue: lane, seed }));
    }),
  );
}

function readFound(read: () => Found): Found | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The shell tells the processor time of what it waited for, which Node does not. */
const TIMED = '"$@" >log.txt 2>&1; times';

/** Runs a program to its end, or to `longestMs`; its processor time, not a number where it was cut short. */
function runTimed(command: readonly string[], folder: string, longestMs: number): Promise<number> {
  const shell = spawn('sh', ['-c', TIMED.replace('log.txt', `'${folder}/log.txt'`), 'sh', ...command], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = '';
  shell.stdout.on('data', (bytes: Buffer) => {
    told += String(bytes);
  });
  const timer = setTimeout(() => {
    if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
  }, longestMs);
  return new Promise((resolve, reject) => {
    shell.once('error', reject).once('close', () => {
      clearTimeout(timer);
      resolve(readTimes(told));
    });
  });
}

/** `times`: user and system time, of the shell in the first line, of its children in the second, as `0m1.23s`. */
export function readTimes(told: string): number {
  const [, children = ''] = told.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) return Number.NaN;
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
}
