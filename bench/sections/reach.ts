import type { HaltTask } from '../clients/task.js';
import { median, show, table } from '../figures.js';
import { startWorker } from '../peers/worker-peer.js';
import { type Bench, finite, type Section } from './section.js';

const CLIENTS = [
  ['gate', 'llm-perf-gate'],
  ['gate-1', 'llm-perf-gate, workers: 1'],
  ['gate-2', 'llm-perf-gate, workers: 2'],
] as const;

const RATE = 2_000;
const STREAMS = 1_000;
type How = HaltTask['how'];
const HOWS: readonly How[] = ['stop', 'cancel', 'refusal'];

/** How soon what the thread that plans decides reaches the network, whoever carries the requests. */
export async function measureReach(bench: Bench): Promise<Section> {
  const rows: { readonly name: string; readonly took: Readonly<Record<How, number>> }[] = [];
  for (const [worker, name] of CLIENTS) rows.push({ name, took: await measureOne(bench, worker) });
  const threaded = rows.filter(({ name }) => name !== CLIENTS[0][1]);
  const worst = (how: How): number => Math.max(...threaded.map(({ took }) => took[how]));
  const bar = (what: string, how: How) => ({
    what,
    unit: 'ms' as const,
    value: finite(worst(how)),
    must: 5,
    aim: 2,
  });
  return {
    title: 'How far a decision reaches',
    lines: [
      `An early look that stops ${RATE.toLocaleString('en-US')} arrivals a second: from the decision to the last request that reached ` +
        `the server. A run that is cancelled with ${STREAMS.toLocaleString('en-US')} streams in flight: to the last connection that the ` +
        'server saw close. A 429: from the first one that the server wrote to the last request that still came within its Retry-After. ' +
        `The median of ${bench.scale.barRounds} each, ms.`,
      '',
      ...table(
        ['client', '', 'stopped', 'all taken back', 'after a 429'],
        rows.map(({ name, took }) => [name, '', ...HOWS.map((how) => show(took[how]))]),
      ),
    ],
    highlights: [],
    bars: [
      bar('threads: an early look stops all of them within', 'stop'),
      bar('threads: a 429 holds all of them back within', 'refusal'),
    ],
  };
}

async function measureOne(bench: Bench, name: string): Promise<Record<How, number>> {
  const worker = await startWorker(name);
  const { endpoint, scale } = bench;
  try {
    const urls = {
      stop: endpoint.stream(1, 5),
      cancel: endpoint.stream(1_000, 1_000),
      refusal: endpoint.refusing,
    };
    const once = async (how: How): Promise<number> => {
      await endpoint.takeArrivals();
      await endpoint.takeCloses();
      const amount = how === 'cancel' ? STREAMS : RATE;
      const { haltedMs } = await worker.ask({ kind: 'halt', how, amount, url: urls[how], stream: true });
      const arrivals = await endpoint.takeArrivals();
      const last = how === 'cancel' ? (await closesOf(bench)).at(-1) : arrivals.at(-1);
      return (last ?? Number.NaN) - (haltedMs ?? arrivals[0] ?? Number.NaN);
    };
    const took = { stop: 0, cancel: 0, refusal: 0 };
    for (const how of HOWS) {
      await once(how);
      const times: number[] = [];
      for (let round = 0; round < scale.barRounds; round += 1) times.push(await once(how));
      took[how] = median(times);
    }
    return took;
  } finally {
    worker.close();
  }
}

/** The server may still be told of the last ones. */
async function closesOf({ endpoint }: Bench): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return endpoint.takeCloses();
}
