import { renderHighlights, writeDocument } from './document.js';
import { compile, type Endpoint, startEndpoint } from './endpoint/endpoint.js';
import { CACHE, findPeers, type Peers } from './peers/find-peers.js';
import { FULL, QUICK } from './scale.js';
import { measureMemory } from './sections/memory.js';
import { measureArrivals } from './sections/arrivals.js';
import { measureSchedule } from './sections/schedule.js';
import type { Bench, Section } from './sections/section.js';
import { measureFirst, measureStart } from './sections/start.js';
import { measureHeavy, measurePaced, measureSaturated } from './sections/streaming.js';
import { measureWhole } from './sections/whole.js';

// npm run bench: compares this repository's client with others, side by side, and writes docs/benchmarks.md.
// `--quick` measures less, in about a minute, and writes nothing.
const quick = process.argv.includes('--quick');
const scale = quick ? QUICK : FULL;
const begin = performance.now();
const elapsedMs = (): number => performance.now() - begin;
const say = (line: string): void => console.log(`${(elapsedMs() / 1_000).toFixed(1).padStart(6)} s  ${line}`);

const SECTIONS: readonly ((bench: Bench) => Promise<Section | null>)[] = [
  measureFirst,
  measureStart,
  measureSchedule,
  measureMemory,
  measurePaced,
  measureSaturated,
  measureHeavy,
  measureArrivals,
  measureWhole,
];

async function measureAll(endpoint: Endpoint, peers: Peers, skipped: string[]): Promise<Section[]> {
  const bench: Bench = { endpoint, peers, scale, hasTime: () => elapsedMs() < scale.longestMs, say };
  const sections: Section[] = [];
  for (const measure of SECTIONS) {
    const section = await measure(bench);
    if (section === null) continue;
    sections.push(section);
    say(section.title);
    console.log(`\n${section.lines.join('\n')}\n`);
  }
  if (!bench.hasTime()) skipped.push('rounds for which there was no time');
  return sections;
}

const floor = await compile('client', CACHE);
const endpoint = await startEndpoint(await compile('server', CACHE));
const skipped: string[] = [];
try {
  const peers = await findPeers(floor, (line) => skipped.push(line));
  if (floor === null) skipped.push('no C compiler: no floor, and a server of node:http');
  for (const line of skipped) say(line);
  const sections = await measureAll(endpoint, peers, skipped);
  const findings = { sections, skipped, peers, endpoint, seconds: elapsedMs() / 1_000 };
  if (!quick) writeDocument(findings);
  console.log(renderHighlights(findings).join('\n'));
  for (const peer of [peers.gate, ...peers.threaded, peers.fetch, ...peers.whole]) peer.close();
} finally {
  endpoint.close();
}
