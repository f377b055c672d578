import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, quantile, show, showRatio, table } from '../figures.js';
import { GATE, llmLoaders, type LlmLoader } from '../peers/llm-load.js';
import { runTimed } from '../peers/timed.js';
import type { Bench, Section } from './section.js';

const [RATE, TOKENS, INTERVAL_MS] = [100, 64, 20];
const LONGEST_MS = 60_000;

/** One run of a program. */
interface Ran {
  readonly firstTokens: readonly number[];
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Whole programs that read streams as clients of models do: what each needs, and how wrong its first token is. */
export async function measureLlmPrograms(bench: Bench): Promise<Section | null> {
  const { programRequests: requests, programRounds } = bench.scale;
  const loaders = [GATE, ...llmLoaders(bench.peers.llm)];
  if (loaders.length === 1) return null;
  const rows = loaders.map((loader) => ({ loader, rounds: [] as Ran[] }));
  const folder = mkdtempSync(join(tmpdir(), 'bench-programs-'));
  for (let round = 0; round < programRounds; round += 1) {
    for (const { loader, rounds } of rows) {
      const ran = await runOnce(bench, loader, `${folder}/${loader.name}-${round}`);
      if (ran !== null) rounds.push(ran);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const [own] = rows;
  const perToken = (rounds: readonly Ran[]): number =>
    median(rounds.map(({ cpuMs }) => (cpuMs * 1_000) / (requests * TOKENS)));
  const off = (rounds: readonly Ran[]): number[] =>
    rounds.flatMap(({ firstTokens }) => firstTokens.map((ms) => ms - INTERVAL_MS));
  const spread = (rounds: readonly Ran[]): string =>
    `${show(quantile(off(rounds), 0.5))} / ${show(quantile(off(rounds), 0.99))}`;
  return {
    title: 'Whole programs for language models, 100 arrivals a second',
    lines: [
      `${requests.toLocaleString('en-US')} arrivals at even distances, ${RATE} a second, ${TOKENS} tokens each at ${1_000 / INTERVAL_MS} a second; every one of ` +
        'these reads all events. The server writes the first token ' +
        `${INTERVAL_MS} ms after it has read a request: what a program tells beyond that is its own, the way there and back included. Processor time and ` +
        'seconds are those of the whole process, from its start to its report, with all it starts; of guidellm with one worker process.',
      '',
      ...table(
        [
          'program',
          '',
          'CPU µs a token',
          'ratio',
          'first token told beyond the server’s, p50 / p99, ms',
          'answers',
          'seconds',
        ],
        rows.map(({ loader, rounds }) => [
          loader.name,
          '',
          show(perToken(rounds)),
          showRatio(perToken(rounds) / perToken(own?.rounds ?? [])),
          spread(rounds),
          show(median(rounds.map(({ firstTokens }) => firstTokens.length))),
          show(median(rounds.map(({ wallMs }) => wallMs / 1_000))),
        ]),
      ),
    ],
    highlights: [
      {
        what: 'first token told beyond the server’s, p50 / p99, 100 arrivals a second, whole programs, ms',
        own: spread(own?.rounds ?? []),
        others: rows
          .slice(1)
          .map(({ loader, rounds }) => `${loader.name} ${spread(rounds)}`)
          .join(', '),
      },
      {
        what: 'processor time a token, the same, whole programs, µs',
        own: show(perToken(own?.rounds ?? [])),
        others: rows
          .slice(1)
          .map(
            ({ loader, rounds }) =>
              `${loader.name} ${showRatio(perToken(rounds) / perToken(own?.rounds ?? []))}`,
          )
          .join(', '),
      },
    ],
  };
}

async function runOnce(bench: Bench, loader: LlmLoader, folder: string): Promise<Ran | null> {
  const { endpoint, scale } = bench;
  const { origin, pathname } = new URL(endpoint.stream(TOKENS, INTERVAL_MS));
  const task = { origin, path: pathname.slice(1), rate: RATE, requests: scale.programRequests, folder };
  mkdirSync(folder, { recursive: true });
  const begin = performance.now();
  try {
    const cpuMs = await runTimed(loader.command(task), `${folder}/log.txt`, LONGEST_MS);
    return { firstTokens: loader.readFirstTokens(folder), cpuMs, wallMs: performance.now() - begin };
  } catch (error) {
    bench.say(`${loader.name}: ${String(error)}`);
    return null;
  } finally {
    // Nobody asks for them, and the next section begins with none.
    await endpoint.takeArrivals();
  }
}
