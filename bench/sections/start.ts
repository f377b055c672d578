import { existsSync, rmSync } from 'node:fs';
import { CACHE } from '../peers/cache.js';
import { runProgram } from '../peers/process.js';
import { askFresh } from '../peers/worker-peer.js';
import { median, show, table } from '../figures.js';
import { type Bench, finite, type Section } from './section.js';

const FIRST = [
  { name: 'llm-perf-gate, warmed on loopback', worker: 'gate', prewarm: true },
  { name: 'llm-perf-gate, not warmed', worker: 'gate', prewarm: false },
  { name: 'fetch', worker: 'fetch', prewarm: false },
] as const;

/** The very first request of a process, whose code nobody has run yet. */
export async function measureFirst({ endpoint, scale }: Bench): Promise<Section> {
  // The first token follows at once: it meets code that has not even read a head.
  const url = endpoint.stream(5, 0.001);
  const errors = FIRST.map((): number[] => []);
  for (let round = 0; round < scale.starts; round += 1) {
    for (const [i, { worker, prewarm }] of FIRST.entries()) {
      const { errorMs } = await askFresh(worker, { kind: 'first', url, stream: true, prewarm });
      errors[i]?.push(errorMs ?? Number.NaN);
    }
  }
  const of = (i: number): string => show(median(errors[i] ?? []));
  const rows = FIRST.map(({ name }, i) => [
    name,
    String(scale.starts),
    of(i),
    show(Math.max(...(errors[i] ?? []))),
  ]);
  return {
    title: 'The first request of a process',
    lines: table(['client', 'processes', 'first-token error, median, ms', 'greatest, ms'], rows),
    highlights: [
      {
        what: 'error of the first token of the very first request, ms',
        own: of(0),
        others: `not warmed ${of(1)}, fetch ${of(2)}`,
      },
    ],
  };
}

/** From the process's start to the arrival of its first request. */
export async function measureStart({ endpoint, scale }: Bench): Promise<Section | null> {
  if (!existsSync('dist/index.js')) return null;
  const url = endpoint.stream(5, 1);
  const report = `${CACHE}/report`;
  const flags = {
    executor: 'shared-iterations',
    vus: '1',
    iterations: '1',
    stages: '5s:1',
    prices: 'free',
    model: 'bench',
  };
  const own = [
    'dist/index.js',
    'local',
    '--endpoint',
    url,
    '--protocol',
    'openai-chat',
    '--report-dir',
    report,
  ].concat(...Object.entries(flags).map(([name, value]) => [`--${name}`, value]));
  const commands = [
    { name: 'dist/index.js', args: own },
    {
      name: 'node and one fetch',
      args: ['-e', `fetch('${url}', { method: 'POST', body: '{}' }).then((r) => r.text())`],
    },
  ];
  const times = commands.map((): number[] => []);
  for (let round = 0; round < scale.coldStarts; round += 1) {
    for (const [i, { args }] of commands.entries()) {
      await endpoint.takeArrivals();
      const begin = Number(process.hrtime.bigint()) / 1e6;
      await runProgram(process.execPath, args).catch(() => undefined);
      const [arrival] = await endpoint.takeArrivals();
      times[i]?.push((arrival ?? Number.NaN) - begin);
    }
  }
  rmSync(report, { recursive: true, force: true });
  const of = (i: number): string => show(median(times[i] ?? []));
  const rows = commands.map(({ name }, i) => [name, String(scale.coldStarts), of(i)]);
  const [ownTimes = [], others = []] = times;
  const ratio = median(ownTimes.map((time, round) => time / (others[round] ?? Number.NaN)));
  return {
    title: 'Start',
    lines: [
      'From the start of the process to the arrival of its first request; settings, plan and a warm-up on loopback included.',
      '',
      ...table(['program', 'starts', 'median, ms'], rows),
    ],
    highlights: [{ what: 'start to first request, ms', own: of(0), others: `node and one fetch ${of(1)}` }],
    bars: [
      {
        what: `start to first request, against a bare start of Node ${process.versions.node} and one fetch`,
        unit: '×',
        value: finite(ratio),
        must: 2,
        aim: 1.5,
      },
    ],
  };
}
