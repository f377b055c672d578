import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CACHE } from './cache.js';
import { findLlmPrograms, type InstalledProgram } from './llm-programs.js';
import type { Peer } from './peer.js';
import { runProgram } from './process.js';
import { findPrograms, floorPeer } from './programs.js';
import { findRated } from './rated-programs.js';
import { startWorker } from './worker-peer.js';

const AUTOCANNON = '8.0.0';

export interface Peers {
  /** This repository's own client. */
  readonly gate: Peer;
  /** The same with threads that carry the load. */
  readonly threaded: readonly Peer[];
  /** The usual client. */
  readonly fetch: Peer;
  /** Null without a C compiler. */
  readonly floor: Peer | null;
  /** Those that only know answers that come whole. */
  readonly whole: readonly Peer[];
  /** Those that send at a rate. */
  readonly rated: readonly Peer[];
  /** Those for language models, as programs. */
  readonly llm: readonly InstalledProgram[];
}

export function closePeers({ gate, threaded, fetch, whole }: Peers): void {
  for (const peer of [gate, ...threaded, fetch, ...whole]) peer.close();
}

/** Starts whatever is here; `say` is told what is not. */
export async function findPeers(floorPath: string | null, say: (line: string) => void): Promise<Peers> {
  const gate = await workerPeer('gate', 'llm-perf-gate', process.version);
  const threaded = await Promise.all(
    [1, 2].map((count) => workerPeer(`gate-${count}`, `llm-perf-gate, workers: ${count}`, process.version)),
  );
  const fetch = await workerPeer('fetch', 'fetch', process.version);
  const autocannon = await findAutocannon(say);
  const programs = await findPrograms(CACHE);
  for (const name of ['wrk', 'hey', 'h2load'])
    if (!programs.some((peer) => peer.name === name)) say(`${name} is not installed: skipped`);
  return {
    gate,
    threaded,
    fetch,
    floor: floorPath === null ? null : floorPeer(floorPath),
    whole: [...(autocannon === null ? [] : [autocannon]), ...programs],
    rated: await findRated(CACHE, say),
    llm: await findLlmPrograms(say),
  };
}

async function workerPeer(worker: string, name: string, version: string, folder = ''): Promise<Peer> {
  const child = await startWorker(worker, { folder });
  return {
    name,
    version,
    warmsUp: true,
    load: (task) => child.ask(task),
    schedule: (task) => child.ask(task),
    close: () => child.close(),
  };
}

/** Installed into the cache where it is not there yet: it has too many dependencies to be one of this package. */
async function findAutocannon(say: (line: string) => void): Promise<Peer | null> {
  const folder = `${CACHE}/autocannon`;
  const installed = `${folder}/node_modules/autocannon/package.json`;
  try {
    if (!existsSync(installed)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
      const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];
      await runProgram('npm', ['install', '--prefix', folder, ...quietly, `autocannon@${AUTOCANNON}`]);
    }
    const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };
    return await workerPeer('autocannon', 'autocannon', version, folder);
  } catch {
    say('autocannon cannot be installed: skipped');
    return null;
  }
}
