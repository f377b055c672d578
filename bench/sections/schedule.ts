import { showSpread, table } from '../figures.js';
import { startWorker } from '../peers/worker-peer.js';
import type { Bench, Section } from './section.js';

const CLIENTS = [
  ['gate', 'llm-perf-gate'],
  ['fetch', 'setInterval and fetch'],
] as const;

/** Whether requests arrive when the plan says. */
export async function measureSchedule(bench: Bench): Promise<Section> {
  const lateness = new Map<string, number[]>();
  for (const [worker, name] of CLIENTS) {
    for (const rate of bench.scale.rates)
      lateness.set(`${name} ${rate}`, await latenessOf(bench, worker, { rate, ms: bench.scale.scheduleMs }));
  }
  const drift = await measureDrift(bench);
  const of = (name: string, rate: number): number[] => lateness.get(`${name} ${rate}`) ?? [];
  const rows = bench.scale.rates.flatMap((rate) =>
    CLIENTS.map(([, name]) => [
      rate.toLocaleString('en-US'),
      name,
      showSpread(of(name, rate)),
      of(name, rate).length.toLocaleString('en-US'),
    ]),
  );
  return {
    title: 'Schedule',
    lines: [
      'Instants at which the server had read whole requests, against the instants at which they were due; streams of 8 ' +
        'tokens, a plan of constant rate run by the executor with all its books.',
      '',
      ...table(['requests a second', 'client', 'lateness p50 / p99, ms', 'requests'], rows),
      ...drift,
    ],
    highlights: [
      {
        what: 'arrival behind the plan, p50 / p99, 500 requests a second, ms',
        own: showSpread(of(CLIENTS[0][1], 500)),
        others: `${CLIENTS[1][1]} ${showSpread(of(CLIENTS[1][1], 500))}`,
      },
    ],
  };
}

/** Whether the plan is kept over a minute; nothing where that was not measured. */
async function measureDrift(bench: Bench): Promise<string[]> {
  const { driftMs } = bench.scale;
  if (driftMs === 0) return [];
  const rate = 500;
  const lateness = await latenessOf(bench, CLIENTS[0][0], { rate, ms: driftMs });
  const sixth = Math.floor(lateness.length / 6);
  const rows = Array.from({ length: 6 }, (_, i) => [
    `${(i * driftMs) / 6_000} to ${((i + 1) * driftMs) / 6_000}`,
    CLIENTS[0][1],
    showSpread(lateness.slice(i * sixth, (i + 1) * sixth)),
  ]);
  return [
    '',
    `The same over ${driftMs / 1_000} s at ${rate} requests a second, to see whether it drifts:`,
    '',
    ...table(['seconds', 'client', 'lateness p50 / p99, ms'], rows),
  ];
}

async function latenessOf(
  { endpoint }: Bench,
  name: string,
  { rate, ms }: { rate: number; ms: number },
): Promise<number[]> {
  const worker = await startWorker(name);
  try {
    const url = endpoint.stream(8, 20);
    // Compiled code and a standing connection, as after the warm-up of a real run.
    await worker.ask({ kind: 'first', url, stream: true, prewarm: true });
    await endpoint.takeArrivals();
    const { dueMs } = await worker.ask({ kind: 'schedule', url, stream: true, rate, ms });
    const arrivals = await endpoint.takeArrivals();
    return dueMs.slice(0, arrivals.length).map((due, i) => (arrivals[i] ?? due) - due);
  } finally {
    worker.close();
  }
}
