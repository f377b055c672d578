import { showSpread } from '../figures.js';
import {
  errorP50,
  errorP99,
  latenessP99,
  measureRated,
  type Rated,
  type RatedLoad,
  ratedTable,
} from './rated.js';
import { medianOf, medianRatio, type Row, roundsOf, rowOf } from './rounds.js';
import { finite, type Bench, type Section } from './section.js';

const MANY = { rate: 500, tokens: 64, intervalMs: 20 };
const FEW = { rate: 100, tokens: 64, intervalMs: 20 };
const LONG = { rate: 50, tokens: 64, intervalMs: 20, promptBytes: 100_000 };
/** What a run of its own choice has on two cores at 32,000 tokens a second: one thread. */
const USUAL = 'llm-perf-gate';

/** Many arrivals whose answers take long to read. */
export async function measureArrivals(bench: Bench): Promise<Section> {
  const { gate, threaded, rated } = bench.peers;
  const rows = await measureRated(bench, [gate, ...threaded, ...rated], loadOf(bench, MANY));
  const own = rowOf(rows, USUAL);
  return {
    title: '500 arrivals a second of 64 tokens',
    lines: [
      `${describe(MANY)}, 32,000 tokens a second: when requests arrived against when they were due, and how wrong the first token’s ` +
        `stamp is. ${aboutOthers(bench)}On two cores a plan of this size is carried by one thread, unless \`workers\` says otherwise. ${roundsOf(rows)}`,
      '',
      ...ratedTable(rows),
    ],
    highlights: [
      {
        what: 'arrival behind the plan, p50 / p99, 500 a second of 64 tokens, ms',
        own: showSpread(allOf(own)),
        others: rated.map(({ name }) => `${name} ${showSpread(allOf(rowOf(rows, name)))}`).join(', '),
      },
    ],
    bars: [
      {
        what: '500 arrivals a second of 64 tokens: lateness p99, against vegeta’s',
        unit: '×',
        value: medianRatio(own, rowOf(rows, 'vegeta'), latenessP99),
        must: 2,
        aim: 1,
      },
      {
        what: 'the same: error of the first token, p50',
        unit: 'ms',
        value: finite(medianOf(own, errorP50)),
        must: 1.5,
        aim: 0.5,
      },
      {
        what: 'the same: error of the first token, p99',
        unit: 'ms',
        value: finite(medianOf(own, errorP99)),
        must: 8,
        aim: 3,
      },
    ],
  };
}

/** What a token costs where one thread has time to spare. */
export async function measureCost(bench: Bench): Promise<Section> {
  const { gate, rated } = bench.peers;
  const rows = await measureRated(bench, [gate, ...rated], loadOf(bench, FEW));
  const against = (name: string): number | null =>
    medianRatio(rowOf(rows, gate.name), rowOf(rows, name), ({ cpuPerToken }) => cpuPerToken);
  const bar = (name: string) => ({
    what: `100 arrivals a second of 64 tokens: processor time a token, against ${name}’s, which reads nothing of it`,
    unit: '×' as const,
    value: against(name),
    must: 1,
    aim: 0.8,
  });
  return {
    title: '100 arrivals a second of 64 tokens',
    lines: [
      `${describe(FEW)}, 6,400 tokens a second. ${aboutOthers(bench)}${roundsOf(rows)}`,
      '',
      ...ratedTable(rows),
    ],
    highlights: [],
    bars: [bar('k6'), bar('vegeta')],
  };
}

/** Requests that are long themselves. */
export async function measureLongPrompts(bench: Bench): Promise<Section> {
  const { gate, rated } = bench.peers;
  const rows = await measureRated(bench, [gate, ...rated], loadOf(bench, LONG));
  return {
    title: 'Prompts of 100 kB',
    lines: [
      `${describe(LONG)} and requests of 100 kB each. ${aboutOthers(bench)}${roundsOf(rows)}`,
      '',
      ...ratedTable(rows),
    ],
    highlights: [],
  };
}

function aboutOthers({ peers: { rated } }: Bench): string {
  const names = rated.map(({ name }) => name).join(' and ');
  return rated.length === 0
    ? ''
    : `Of a stream’s events ${names} reads none, and has no first token; when it began is not known, so its most punctual ` +
        'request counts as punctual. ';
}

function loadOf({ scale }: Bench, load: Omit<RatedLoad, 'ms'>): RatedLoad {
  return { ...load, ms: scale.ratedMs };
}

function describe({ rate, tokens, intervalMs }: Omit<RatedLoad, 'ms'>): string {
  return `${rate} arrivals a second at even distances, ${tokens} tokens each at ${1_000 / intervalMs} a second`;
}

function allOf(row: Row<Rated> | undefined): number[] {
  return (row?.rounds ?? []).flatMap((result) => result?.lateness ?? []);
}
