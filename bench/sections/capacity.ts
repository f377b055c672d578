import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateSearcher } from '../capacity/gate-search.js';
import { peerSearchers } from '../capacity/peer-searches.js';
import { QUEUE, trueCapacity } from '../capacity/queue.js';
import { runSearches, type Searched } from '../capacity/run-search.js';
import type { Searcher } from '../capacity/search.js';
import { startQueues } from '../capacity/start-queues.js';
import { median, show, table } from '../figures.js';
import type { Bench, Section } from './section.js';

/** Searches that run at once, each on a queue of its own; of those that keep a core busy there are no more than two. */
const [AT_ONCE, HEAVY] = [14, 2];
/** A value is wrong where it is farther from the truth. */
const NEAR = 0.1;
/** Answers that are shown. */
const SHOWN = 4;

/** One way to search, and what its searches came to. */
interface Row {
  readonly searcher: Searcher;
  readonly all: Searched[];
}

/** How many requests a search for the capacity takes, and how often its answer is wrong. */
export async function measureCapacity(bench: Bench): Promise<Section> {
  const { searches, peerSearches, searchSpeed: speed, longestSearchMs: longestMs } = bench.scale;
  const gates = [gateSearcher('rate'), gateSearcher('users')];
  const peers = peerSearchers(bench.peers.llm);
  const rows = [...gates, ...peers].map((searcher): Row => ({ searcher, all: [] }));
  const tell = (searcher: Searcher, searched: Searched): void => {
    rows.find((row) => row.searcher === searcher)?.all.push(searched);
    bench.say(`${searcher.name}, by ${searcher.by}: ${showAnswer(searched)}, ${searched.sent} requests`);
  };
  const folder = mkdtempSync(join(tmpdir(), 'bench-capacity-'));
  const queues = await startQueues(AT_ONCE, speed);
  try {
    const place = { queues, speed, folder, longestMs };
    const of = (all: readonly Searcher[], isHeavy: boolean): readonly Searcher[] =>
      all.filter((searcher) => searcher.isHeavy === isHeavy);
    const light = [...listed(gates, searches), ...listed(of(peers, false), peerSearches)];
    await runSearches(light, place, AT_ONCE, tell);
    await runSearches(listed(of(peers, true), Math.min(HEAVY, peerSearches)), place, HEAVY, tell);
  } finally {
    queues.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const done = rows.filter(({ all }) => all.length > 0);
  return {
    title: 'Searching for the capacity',
    lines: [...describe(speed), '', ...tableOf(done, speed), '', ...notes(done)],
    highlights: [
      {
        what: 'requests of a search for the capacity (answers that hold it)',
        own: done
          .filter(({ searcher }) => gates.includes(searcher))
          .map((row) => inShort(row, speed))
          .join('; '),
        others: done
          .filter(({ searcher }) => peers.includes(searcher))
          .map((row) => inShort(row, speed))
          .join('; '),
      },
    ],
  };
}

/** Every searcher in turn, with seed after seed. */
function listed(searchers: readonly Searcher[], count: number): { searcher: Searcher; seed: number }[] {
  return Array.from({ length: count }, (_, seed) => searchers.map((searcher) => ({ searcher, seed }))).flat();
}

function tableOf(rows: readonly Row[], speed: number): string[] {
  return table(
    [
      'search',
      'by',
      'requests',
      'seconds',
      'CPU, s',
      'answers',
      'hold it',
      `off by more than ${NEAR * 100} %`,
    ],
    rows.map((row) => {
      const { searcher, all } = row;
      const middle = (pick: (searched: Searched) => number): string => show(median(all.map(pick)));
      const answered = all.filter(hasAnswer);
      const shown = answered.slice(0, SHOWN).map(showAnswer).join(', ');
      const off = answered.filter(
        ({ found }) => !isNear(found?.value ?? null, trueCapacity(searcher.by, speed)),
      );
      return [
        searcher.name,
        searcher.by === 'rate' ? 'requests/s' : 'users',
        middle(({ sent }) => sent),
        middle(({ wallMs }) => wallMs / 1_000),
        middle(({ cpuMs }) => cpuMs / 1_000),
        `${shown}${answered.length > SHOWN ? ', …' : ''}`,
        share(holding(row, speed).length, all.length),
        share(off.length, answered.length),
      ];
    }),
  );
}

function holding({ searcher, all }: Row, speed: number): Searched[] {
  const truth = trueCapacity(searcher.by, speed);
  return all.filter(
    (searched) =>
      hasAnswer(searched) &&
      (searched.found?.low ?? 0) <= truth &&
      (searched.found?.high ?? Infinity) >= truth,
  );
}

function inShort(row: Row, speed: number): string {
  const { searcher, all } = row;
  const held = share(holding(row, speed).length, all.length);
  return `${searcher.name}, by ${searcher.by}: ${show(median(all.map(({ sent }) => sent)))} (${held})`;
}

const share = (some: number, all: number): string => (all === 0 ? '–' : `${some} of ${all}`);

/** A search that says of no load anything has no answer, nor one of ours that the machine held up. */
function hasAnswer({ found }: Searched): boolean {
  return found !== null && found.ended !== 'generator' && (found.low !== null || found.high !== null);
}

function isNear(value: number | null, truth: number): boolean {
  return value !== null && Math.abs(value / truth - 1) <= NEAR;
}

function showAnswer({ found }: Searched): string {
  if (found === null) return 'none';
  const end = (load: number | null): string => (load === null ? '–' : show(load));
  return `${end(found.low)} to ${end(found.high)}`;
}

function describe(speed: number): string[] {
  const [rate, users] = [trueCapacity('rate', speed), trueCapacity('users', speed)];
  return [
    `A server of ${QUEUE.places} places, first come first served, whose work takes ${show(900 / speed)} ms in the mean (lognormal, σ ${QUEUE.sigma}). ` +
      `A request is good whose first token comes within ${show(QUEUE.limitMs / speed)} ms, and 95 % are to be good: in the long run that holds up to ` +
      `**${show(rate)} requests a second** (Poisson), or **${users} users** who ask again at once, by virtual time. Each search begins at an ` +
      'eighth of that, and sends over loopback what it likes; the server counts it. Medians of the searches; several run at once, each on a ' +
      'server of its own.',
  ];
}

function notes(rows: readonly Row[]): string[] {
  return [
    'What the columns mean: an answer is the highest load that is said to hold, and the lowest that is said to break. Only the first of these ' +
      'programs claims that the capacity lies between them, with an error of at most 5 %; of the others it is where their search stopped. ' +
      'What is off is the one figure that each tells first.',
    '',
    ...rows.map(({ searcher }) => `- ${searcher.name}, by ${searcher.by}: ${searcher.about}`),
  ];
}
