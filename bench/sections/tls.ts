import type { LoadTask } from '../clients/task.js';
import { show, showRatio, table } from '../figures.js';
import { cpuPerToken } from './interleave.js';
import { inRounds, medianOf, medianRatio, roundsOf, rowOf } from './rounds.js';
import type { Bench, Section } from './section.js';

const TOKENS = 64;
const INTERVAL_MS = 20;
const STREAMS = 100;

/** The same streams through TLS and without it. */
export async function measureTls(bench: Bench): Promise<Section | null> {
  const { endpoint, peers, scale } = bench;
  if (!endpoint.isSecure) {
    bench.say('the server was built without OpenSSL: no TLS');
    return null;
  }
  const { gate } = peers;
  const others = peers.whole.filter(({ name }) => name === 'wrk' || name === 'h2load');
  const taskOf = (secure: boolean): LoadTask => ({
    kind: 'load',
    url: endpoint.stream(TOKENS, INTERVAL_MS, { secure }),
    stream: true,
    streams: STREAMS,
    ms: scale.loadMs,
    spreadMs: 0,
  });
  await gate.load({ ...taskOf(true), ms: scale.warmUpMs });
  const { barRounds: rounds } = scale;
  const rows = await inRounds(bench, { peers: [gate, ...others], rounds }, async (peer) => {
    // wrk and h2load leave what is under way at their end, and read no tokens: what they were sent is counted where it is written.
    await endpoint.takeWritten();
    const own = await peer.load(taskOf(true));
    return { ...own, tokens: await endpoint.takeWritten() };
  });
  const plain = await inRounds(bench, { peers: [gate], rounds: 1 }, (peer) => peer.load(taskOf(false)));
  const [own] = rows;
  return {
    title: 'TLS',
    lines: [
      `${STREAMS} streams at ${1_000 / INTERVAL_MS} tokens a second each over TLS 1.3, one event a write, a certificate signed by itself; ` +
        `the others read nothing of what comes; tokens are those that the server wrote. Without TLS llm-perf-gate needs ${show(medianOf(plain[0], cpuPerToken))} µs a token. ${roundsOf(rows)}`,
      '',
      ...table(
        ['client', 'CPU µs a token', 'ratio', 'requests', 'failures'],
        rows.map((row) => [
          row.peer.name,
          show(medianOf(row, cpuPerToken)),
          showRatio(medianRatio(row, own, cpuPerToken) ?? Number.NaN),
          show(medianOf(row, ({ requests }) => requests)),
          String(row.rounds.reduce((sum, result) => sum + (result?.failures ?? 0), 0)),
        ]),
      ),
    ],
    highlights: [],
    bars: others.map(({ name }) => ({
      what: `TLS: processor time a token, against ${name}’s`,
      unit: '×' as const,
      value: medianRatio(own, rowOf(rows, name), cpuPerToken),
      must: 1.5,
      aim: 1.2,
    })),
  };
}
