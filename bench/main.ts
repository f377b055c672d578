import { renderBars, renderHighlights, writeDocument } from './document.js';
import { compile, type Endpoint, startEndpoint } from './endpoint/endpoint.js';
import { CACHE } from './peers/cache.js';
import { closePeers, findPeers, type Peers } from './peers/find-peers.js';
import { keepResult, readResults, type Result, watchCircumstances } from './results.js';
import { FULL, QUICK, type Scale } from './scale.js';
import { SECTIONS } from './sections/all.js';
import type { Bench } from './sections/section.js';

// npm run bench: compares this repository's client with others, side by side, and writes docs/benchmarks.md.
// `--only NAME,NAME` measures some sections alone; the document has the others as they were measured last.
// `--quick` measures less, in about a minute, and writes nothing.
// `--searches 50` searches for the capacity so often by this repository's own searches.
const quick = process.argv.includes('--quick');
const scale = scaleOf(quick ? QUICK : FULL);
const begin = performance.now();
const elapsedMs = (): number => performance.now() - begin;
const say = (line: string): void => console.log(`${(elapsedMs() / 1_000).toFixed(1).padStart(6)} s  ${line}`);

async function measureAll(endpoint: Endpoint, peers: Peers, names: readonly string[]): Promise<Result[]> {
  const bench: Bench = { endpoint, peers, scale, hasTime: () => elapsedMs() < scale.longestMs, say };
  const results: Result[] = [];
  for (const name of names) {
    const stop = watchCircumstances({ peers, server: endpoint.kind });
    const section = (await SECTIONS[name]?.(bench)) ?? null;
    if (section === null) continue;
    const result = { name, ...section, ...stop() };
    results.push(result);
    if (!quick) keepResult(result);
    say(section.title);
    console.log(`\n${section.lines.join('\n')}\n`);
  }
  if (!bench.hasTime()) say('some rounds were left out: there was no time');
  return results;
}

function scaleOf(usual: Scale): Scale {
  return { ...usual, searches: Number(flag('--searches') ?? usual.searches) };
}

/** What stands behind a flag; null without it. */
function flag(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? '');
}

/** Those that `--only` names; all without it. */
function chosen(): string[] {
  const all = Object.keys(SECTIONS);
  const only = flag('--only');
  if (only === null) return all;
  const names = only.split(',');
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}: ${all.join(', ')}`);
  return names;
}

// What it started ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const names = chosen();
const floor = await compile('client', CACHE);
const endpoint = await startEndpoint(await compile('server', CACHE));
try {
  const peers = await findPeers(floor, say);
  if (floor === null) say('no C compiler: no floor, and a server of node:http');
  const results = await measureAll(endpoint, peers, names);
  if (!quick) writeDocument(readResults(Object.keys(SECTIONS)));
  console.log(`${renderHighlights(results).join('\n')}\n\n${renderBars(results).join('\n')}`);
  closePeers(peers);
} finally {
  endpoint.close();
}
