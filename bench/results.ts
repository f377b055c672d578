import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Peers } from './peers/find-peers.js';
import type { Section } from './sections/section.js';
import { type ForeignLoad, watchForeign } from './stolen.js';

/** Of each section the last figures, as files of the repository: what the document is made of. */
const FOLDER = 'bench/results';

/** How a section was measured. */
export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly clients: readonly string[];
  readonly server: string;
  /** The last minute's, before anything was measured: more than a little, and others were at work too. */
  readonly loadBefore: number;
  readonly foreign: ForeignLoad | null;
  readonly seconds: number;
}

export interface Result extends Section, Circumstances {
  readonly name: string;
}

/** Watches over one section: what it was measured under. */
export function watchCircumstances({ peers, server }: { peers: Peers; server: string }): () => Circumstances {
  const [loadBefore = Number.NaN] = loadavg();
  const begin = performance.now();
  const stop = watchForeign();
  const [cpu] = cpus();
  const { gate, fetch, floor, whole, rated, llm } = peers;
  const clients = [gate, fetch, ...(floor === null ? [] : [floor]), ...whole, ...rated, ...llm];
  return () => ({
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
    node: process.version,
    clients: clients.map(({ name, version }) => `${name} ${version}`.trim()),
    server,
    loadBefore,
    foreign: stop(),
    seconds: Math.round((performance.now() - begin) / 1_000),
  });
}

export function keepResult(result: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(result.name), `${JSON.stringify(result, null, 2)}\n`);
}

/** In the order of the names; those that nobody has measured are missing, and what is no section any more is forgotten. */
export function readResults(names: readonly string[]): Result[] {
  for (const file of existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    if (!names.includes(file.replace(/\.json$/, ''))) rmSync(`${FOLDER}/${file}`);
  return names
    .filter((name) => existsSync(pathOf(name)))
    .map((name) => JSON.parse(readFileSync(pathOf(name), 'utf8')) as Result);
}

function pathOf(name: string): string {
  return `${FOLDER}/${name}.json`;
}
