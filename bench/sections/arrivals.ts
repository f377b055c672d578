import { show, showSpread, table } from '../figures.js';
import { startWorker } from '../peers/worker-peer.js';
import type { Bench, Section } from './section.js';

const RATE = 500;
const TOKENS = 64;
/** Between the tokens of a stream. */
const INTERVAL_MS = 20;
const CLIENTS = [
  ['gate', 'llm-perf-gate'],
  ['gate-1', 'llm-perf-gate, workers: 1'],
  ['gate-2', 'llm-perf-gate, workers: 2'],
] as const;

/** Many arrivals whose answers take long to read. */
export async function measureArrivals(bench: Bench): Promise<Section> {
  const rows: string[][] = [];
  for (const [worker, name] of CLIENTS) rows.push([name, ...(await measureOne(bench, worker))]);
  return {
    title: `${RATE} arrivals a second of ${TOKENS} tokens`,
    lines: [
      `${(RATE * TOKENS).toLocaleString('en-US')} tokens a second, each stream at ${1_000 / INTERVAL_MS}: when requests arrived against when they were due, and how ` +
        'wrong the first token’s stamp is.',
      '',
      ...table(
        [
          'client',
          'lateness p50 / p99, ms',
          'first-token error p50 / p99, ms',
          'CPU µs a token',
          'requests',
          'failures',
        ],
        rows,
      ),
    ],
    highlights: [],
  };
}

async function measureOne({ endpoint, scale }: Bench, name: string): Promise<string[]> {
  const worker = await startWorker(name);
  try {
    const url = endpoint.stream(TOKENS, INTERVAL_MS);
    // Compiled code and standing connections, as after a while of a real run.
    await worker.ask({ kind: 'schedule', url, stream: true, rate: RATE / 2, ms: scale.warmUpMs });
    await endpoint.takeArrivals();
    const { dueMs, load } = await worker.ask({
      kind: 'schedule',
      url,
      stream: true,
      rate: RATE,
      ms: scale.scheduleMs,
    });
    const arrivals = await endpoint.takeArrivals();
    const lateness = dueMs.slice(0, arrivals.length).map((due, i) => (arrivals[i] ?? due) - due);
    return [
      showSpread(lateness),
      showSpread(load?.errorsMs ?? []),
      load === undefined ? '–' : show((load.cpuMs * 1_000) / load.tokens),
      (load?.requests ?? 0).toLocaleString('en-US'),
      String(load?.failures ?? 0),
    ];
  } finally {
    worker.close();
  }
}
