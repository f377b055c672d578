import { askFresh } from '../peers/worker-peer.js';
import { show, table } from '../figures.js';
import type { MemoryResult } from '../clients/task.js';
import type { Bench, Section } from './section.js';

/** What samples and open streams hold on to. */
export async function measureMemory({ endpoint, scale }: Bench): Promise<Section> {
  const { samples: count, openStreams: streams } = scale;
  const url = endpoint.stream(1_000, 1_000);
  const columns = await askFresh('gate', { kind: 'samples', count, as: 'columns' });
  const objects = await askFresh('gate', { kind: 'samples', count, as: 'objects' });
  const own = await askFresh('gate', { kind: 'open', url, stream: true, streams });
  const usual = await askFresh('fetch', { kind: 'open', url, stream: true, streams });
  const [one, two] = [
    await askFresh('gate', { kind: 'kept', url: endpoint.whole, count }),
    await askFresh('gate-1', { kind: 'kept', url: endpoint.whole, count }),
  ];
  const rowsOf = (
    what: string,
    amount: number,
    kinds: readonly (readonly [string, MemoryResult])[],
  ): string[][] =>
    kinds.map(([name, { heapBytes, rssBytes }]) => [
      `${amount.toLocaleString('en-US')} ${what}`,
      name,
      show(heapBytes / amount),
      show(rssBytes / amount),
    ]);
  const rows = [
    ...rowsOf('samples', count, [
      ['columns of the recorder', columns],
      ['plain objects', objects],
    ]),
    ...rowsOf('requests of a run', count, [
      ['llm-perf-gate', one],
      ['llm-perf-gate, workers: 1', two],
    ]),
    ...rowsOf('open streams', streams, [
      ['llm-perf-gate', own],
      ['fetch', usual],
    ]),
  ];
  return {
    title: 'Memory',
    lines: [
      'What a run keeps of its requests is kept by the thread that plans; `workers` are threads beside it.',
      '',
      ...table(['what', 'kept by', 'heap and buffers, bytes each', 'resident, bytes each'], rows),
    ],
    highlights: [
      {
        what: 'memory of a sample, bytes',
        own: show(columns.heapBytes / count),
        others: `plain objects ${show(objects.heapBytes / count)}`,
      },
      {
        what: 'resident memory of an open stream, kB',
        own: show(own.rssBytes / streams / 1_000),
        others: `fetch ${show(usual.rssBytes / streams / 1_000)}`,
      },
    ],
  };
}
