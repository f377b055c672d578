import type { LoadTask } from '../clients/task.js';
import { median, show, showRatio, showSpread, table } from '../figures.js';
import { type Cell, cellOf, cpuPerToken, interleave, ratioTo, tokensPerSecond } from './interleave.js';
import type { Bench, Highlight, Section } from './section.js';

interface Mode {
  readonly title: string;
  readonly about: string;
  task(bench: Bench, streams: number): LoadTask;
  /** Where the warm-up is of other streams than at 100. */
  readonly warmUpUrl?: (bench: Bench) => string;
}

/** Tokens under way at once where nothing paces them. */
const MOST_UNDER_WAY = 100_000;

const PACED: Mode = {
  title: 'Streams, paced',
  about:
    'Each stream at 50 tokens a second up to 100 streams, at 20 up to 500, at 10 beyond; one event a write, as models send them. ' +
    'The error of the first token is the client’s stamp minus the server’s at its writing, on one clock.',
  task({ endpoint, scale }, streams) {
    const intervalMs = streams <= 100 ? 20 : streams <= 500 ? 50 : 100;
    const tokens = streams === 1 ? 10 : streams <= 100 ? 50 : 20;
    const url = endpoint.stream(tokens, intervalMs);
    return { kind: 'load', url, stream: true, streams, ms: scale.loadMs, spreadMs: tokens * intervalMs };
  },
  // Four times as many tokens in the same time: it is by calls that compilers count.
  warmUpUrl: ({ endpoint }) => endpoint.stream(50, 5),
};

const SATURATED: Mode = {
  title: 'Streams, saturated',
  about:
    'The server writes as fast as it can, one event a write, in turn to every stream; where a client falls behind, ' +
    'several events come in one read.',
  task({ endpoint, scale }, streams) {
    const url = endpoint.stream(Math.min(200, MOST_UNDER_WAY / streams), 0);
    return { kind: 'load', url, stream: true, streams, ms: scale.saturatedMs, spreadMs: 200 };
  },
};

export async function measurePaced(bench: Bench): Promise<Section> {
  const cells = await measure(bench, PACED);
  const { gate, fetch } = bench.peers;
  const at = (streams: number): readonly number[] => errorsOf(cellOf(cells, gate, streams));
  const most = Math.max(...bench.scale.levels);
  const errors: Highlight = {
    what: `error of the first token, p50 / p99, ${most.toLocaleString('en-US')} streams, ms`,
    own: showSpread(at(most)),
    others: `fetch ${showSpread(errorsOf(cellOf(cells, fetch, most)))}`,
  };
  const hundred: Highlight = {
    what: 'error of the first token, p50 / p99, 100 streams, ms',
    own: showSpread(at(100)),
    others: `fetch ${showSpread(errorsOf(cellOf(cells, fetch, 100)))}`,
  };
  return sectionOf(bench, PACED, cells, [
    ...cpuHighlight(bench, cells, { streams: 100, how: 'paced' }),
    hundred,
    errors,
  ]);
}

export async function measureSaturated(bench: Bench): Promise<Section> {
  const cells = await measure(bench, SATURATED);
  return sectionOf(bench, SATURATED, cells, cpuHighlight(bench, cells, { streams: 1_000, how: 'saturated' }));
}

function measure(bench: Bench, mode: Mode): Promise<Cell[]> {
  const { gate, fetch, floor } = bench.peers;
  const peers = [gate, fetch, ...(floor === null ? [] : [floor])];
  const { rounds, levels } = bench.scale;
  const task = (streams: number): LoadTask => mode.task(bench, streams);
  const warmUp = { ...task(100), ms: bench.scale.warmUpMs };
  const url = mode.warmUpUrl?.(bench) ?? warmUp.url;
  return interleave(bench, peers, { levels, rounds, task, warmUp: { ...warmUp, url } });
}

function cpuHighlight(
  { peers: { gate, fetch, floor } }: Bench,
  cells: readonly Cell[],
  { streams, how }: { streams: number; how: string },
): Highlight[] {
  const own = cellOf(cells, gate, streams);
  if (own === undefined) return [];
  const others = [fetch, floor].flatMap((peer) => {
    const cell = cellOf(cells, peer, streams);
    return cell === undefined ? [] : [`${cell.peer.name} ${showRatio(ratioTo(own, cell))}`];
  });
  return [
    {
      what: `processor time a token, ${streams.toLocaleString('en-US')} streams, ${how}, µs`,
      own: show(median(own.rounds.map(cpuPerToken))),
      others: others.join(', '),
    },
  ];
}

function sectionOf(
  { peers: { gate } }: Bench,
  { title, about }: Mode,
  cells: readonly Cell[],
  highlights: readonly Highlight[],
): Section {
  const rows = cells.map((cell) => [
    cell.streams.toLocaleString('en-US'),
    cell.peer.name,
    show(median(cell.rounds.map(cpuPerToken))),
    showRatio(ratioTo(cellOf(cells, gate, cell.streams), cell)),
    show(median(cell.rounds.map(tokensPerSecond))),
    showSpread(errorsOf(cell)),
    String(cell.rounds.reduce((sum, { failures }) => sum + failures, 0)),
  ]);
  const head = [
    'streams',
    'client',
    'CPU µs a token',
    'ratio',
    'tokens/s',
    'first-token error p50 / p99, ms',
    'failures',
  ];
  return { title, lines: [about, '', ...table(head, rows)], highlights };
}

/** Of all rounds together. */
function errorsOf(cell: Cell | undefined): readonly number[] {
  return cell?.rounds.flatMap(({ errorsMs }) => errorsMs) ?? [];
}
