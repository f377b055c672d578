import type { LoadResult, LoadTask } from '../clients/task.js';
import { quantile, show, showRatio, table } from '../figures.js';
import type { Peer } from '../peers/peer.js';
import { cpuPerToken, tokensPerSecond } from './interleave.js';
import { inRounds, medianOf, medianRatio, type Row, roundsOf, rowOf } from './rounds.js';
import { type Bench, finite, type Section } from './section.js';

const TOKENS = 64;
/** Between the tokens of a stream. */
const INTERVAL_MS = 20;
/** What a run of its own choice has on two cores at 50,000 tokens a second. */
const USUAL = 'llm-perf-gate, workers: 2';

/** Users who read at 50 tokens a second, each asking again as soon as he is answered, all from the first instant on. */
export async function measureHeavy(bench: Bench): Promise<Section> {
  const { gate, threaded, whole } = bench.peers;
  const { heavyStreams: streams, loadMs, barRounds, warmUpMs } = bench.scale;
  const hey = whole.filter(({ name }) => name === 'hey');
  const url = bench.endpoint.stream(TOKENS, INTERVAL_MS);
  const task: LoadTask = { kind: 'load', url, stream: true, streams, ms: loadMs, spreadMs: 0 };
  const peers = [gate, ...threaded, ...hey];
  for (const peer of peers) if (peer.warmsUp) await peer.load({ ...task, ms: warmUpMs });
  const run = (peer: Peer): Promise<LoadResult> => peer.load(task);
  const rows = await inRounds(bench, { peers, rounds: barRounds }, run);
  const own = rowOf(rows, USUAL);
  const count = streams.toLocaleString('en-US');
  return {
    title: `${count} streams at 50 tokens a second each`,
    lines: [
      `As models write to one user: ${count} users from the first instant on, each asking again as soon as he is answered, ${TOKENS} ` +
        'tokens an answer, one event a write; requests and the time they took, until the last one’s end. `workers` are threads beside ' +
        `the one that plans, and \`workers: 2\` is what a plan of this size gets by itself on two cores. hey reads nothing of what it ` +
        `is sent. The server shares the machine with all of them. ${roundsOf(rows)}`,
      '',
      ...table(
        ['client', 'requests/s', 'ratio', 'CPU µs a token', 'first-token error p50 / p99, ms', 'failures'],
        rows.map((row) => rowCells(row, rows[0])),
      ),
    ],
    highlights: [],
    bars: [
      {
        what: `${count} streams at 50 tokens a second: requests a second, against hey’s`,
        unit: '×',
        value: medianRatio(own, rowOf(rows, 'hey'), requestsPerSecond),
        must: 0.95,
        aim: 1,
        isFloor: true,
      },
      {
        what: 'the same: error of the first token, p99',
        unit: 'ms',
        value: finite(medianOf(own, ({ errorsMs }) => quantile(errorsMs, 0.99))),
        must: 40,
        aim: 10,
      },
    ],
  };
}

function rowCells(row: Row<LoadResult>, base: Row<LoadResult> | undefined): string[] {
  const errorAt = (share: number): string => show(medianOf(row, ({ errorsMs }) => quantile(errorsMs, share)));
  return [
    row.peer.name,
    show(medianOf(row, requestsPerSecond)),
    showRatio(medianRatio(row, base, requestsPerSecond) ?? Number.NaN),
    show(medianOf(row, (result) => cpuPerToken(tokensOf(row.peer, result)))),
    `${errorAt(0.5)} / ${errorAt(0.99)}`,
    String(row.rounds.reduce((sum, result) => sum + (result?.failures ?? 0), 0)),
  ];
}

/** Of a client that counts answers only. */
function tokensOf(peer: Peer, result: LoadResult): LoadResult {
  return peer.name === 'hey' ? { ...result, tokens: result.requests * TOKENS } : result;
}

function requestsPerSecond({ requests, wallMs }: LoadResult): number {
  return (requests * 1_000) / wallMs;
}

const BATCH = 128;

/** Where the clients are what is short: the server writes many tokens at once, for which it needs little. */
export async function measureWorkers(bench: Bench): Promise<Section> {
  const { gate, threaded } = bench.peers;
  const { threadsMs, barRounds } = bench.scale;
  const url = bench.endpoint.stream(6_400, 0, { batch: BATCH });
  const task: LoadTask = { kind: 'load', url, stream: true, streams: 32, ms: threadsMs, spreadMs: 0 };
  const peers = [gate, ...threaded];
  for (const peer of peers) await peer.load(task);
  const rows = await inRounds(bench, { peers, rounds: barRounds }, (peer) => peer.load(task));
  const [base] = rows;
  return {
    title: 'Saturated, by one thread and by several',
    lines: [
      `32 streams of 6,400 tokens, which the server writes as fast as it can, ${BATCH} tokens a write: what limits is what the client ` +
        `reads. Clients and server share the machine’s cores. ${roundsOf(rows)}`,
      '',
      ...table(
        ['client', 'tokens/s', 'ratio', 'CPU µs a token'],
        rows.map((row) => [
          row.peer.name,
          show(medianOf(row, tokensPerSecond)),
          showRatio(medianRatio(row, base, tokensPerSecond) ?? Number.NaN),
          show(medianOf(row, cpuPerToken)),
        ]),
      ),
    ],
    highlights: [],
    bars: [
      {
        what: 'saturated tokens a second, two workers against one thread',
        unit: '×',
        value: medianRatio(rowOf(rows, 'llm-perf-gate, workers: 2'), base, tokensPerSecond),
        must: 1.6,
        aim: 1.8,
        isFloor: true,
      },
    ],
  };
}
