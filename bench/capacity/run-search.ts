import { mkdirSync } from 'node:fs';
import { runTimed } from '../peers/timed.js';
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
async function runSearch(
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
  const cpuMs = await runTimed(searcher.command(task), `${task.folder}/log.txt`, longestMs);
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
