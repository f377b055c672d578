import type { LoadTask } from '../clients/task.js';
import { median, show, showRatio, table } from '../figures.js';
import { cellOf, cpuPerToken, interleave, ratioTo, tokensPerSecond } from './interleave.js';
import { type Bench, finite, type Section } from './section.js';

/** Answers that come whole: the only kind that general load generators know. */
export async function measureWhole(bench: Bench): Promise<Section> {
  const { gate, fetch, floor, whole } = bench.peers;
  const { scale, endpoint } = bench;
  const peers = [gate, ...whole, fetch, ...(floor === null ? [] : [floor])];
  const { wholeLevels: levels, barRounds: rounds, wholeMs, warmUpMs } = scale;
  const task = (streams: number, ms = wholeMs): LoadTask => ({
    kind: 'load',
    url: endpoint.whole,
    stream: false,
    streams,
    ms,
    spreadMs: 0,
  });
  // It takes four seconds of nothing else until all of its code is compiled.
  const warmUp = task(100, 2 * warmUpMs);
  const cells = await interleave(bench, peers, { levels, rounds, task, warmUp });
  const rows = cells.map((cell) => [
    cell.streams.toLocaleString('en-US'),
    cell.peer.name,
    show(median(cell.rounds.map(cpuPerToken))),
    showRatio(ratioTo(cellOf(cells, gate, cell.streams), cell)),
    show(median(cell.rounds.map(tokensPerSecond))),
  ]);
  const own = cellOf(cells, gate, 100);
  const autocannon = cellOf(cells, whole.find(({ name }) => name === 'autocannon') ?? null, 100);
  const others = [...whole, fetch].flatMap((peer) => {
    const cell = cellOf(cells, peer, 100);
    return cell === undefined ? [] : [`${peer.name} ${showRatio(ratioTo(own, cell))}`];
  });
  return {
    title: 'Answers that come whole',
    lines: [
      'POST, one small JSON answer, keep-alive, as fast as each client goes. This one decodes every answer, reads its usage ' +
        'and takes three stamps; wrk, hey, h2load and autocannon only count them.',
      '',
      ...table(['connections', 'client', 'CPU µs a request', 'ratio', 'requests/s'], rows),
    ],
    highlights: [
      {
        what: 'processor time a request, not streaming, 100 connections, µs',
        own: show(median(own?.rounds.map(cpuPerToken) ?? [])),
        others: others.join(', '),
      },
    ],
    bars: [
      {
        what: 'whole answers, 100 connections: processor time a request, against autocannon’s',
        unit: '×',
        value: autocannon === undefined ? null : finite(1 / ratioTo(own, autocannon)),
        must: 1,
        aim: 0.75,
      },
    ],
  };
}
