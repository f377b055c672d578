import type { Sample } from '../../../samples/sample.js';
import { createDictionary, type Dictionary, type TextAllowance } from './dictionary.js';
import { embedJson } from '../parts/html.js';

/** What the page shows of every sample, as columns: NaN stands for "not measured". */
export interface SampleColumns {
  /** Rows kept, at most `MOST_ROWS`. */
  readonly rows: number;
  /** Samples there were. */
  readonly seen: number;
  readonly numbers: Readonly<Record<NumberName, readonly number[]>>;
  readonly texts: Readonly<
    Record<TextName, { readonly words: readonly string[]; readonly values: readonly number[] }>
  >;
}

interface NumberColumn {
  /** Values are embedded as integers: rounded after multiplication with it. */
  readonly scale: number;
  /** Embedded as differences between neighbours: short where values rise steadily. */
  readonly delta?: true;
  readonly read: (sample: Sample) => number | null;
}

export const NUMBERS = {
  id: { scale: 1, delta: true, read: (sample) => sample.id },
  stage: { scale: 1, read: (sample) => sample.stage },
  pair: { scale: 1, delta: true, read: (sample) => sample.pair },
  plannedMs: { scale: 10, delta: true, read: (sample) => sample.plannedMs },
  startedMs: { scale: 10, delta: true, read: (sample) => sample.startedMs },
  status: { scale: 1, read: (sample) => sample.status },
  ttftMs: { scale: 10, read: (sample) => sample.ttftMs },
  e2eMs: { scale: 10, read: (sample) => sample.e2eMs },
  tpotMs: { scale: 100, read: (sample) => sample.tpotMs },
  events: { scale: 1, read: (sample) => sample.events },
  inputTokens: { scale: 1, read: (sample) => sample.inputTokens },
  cachedInputTokens: { scale: 1, read: (sample) => sample.cachedInputTokens },
  cacheWriteTokens: { scale: 1, read: (sample) => sample.cacheWriteTokens },
  outputTokens: { scale: 1, read: (sample) => sample.outputTokens },
  reasoningTokens: { scale: 1, read: (sample) => sample.reasoningTokens },
  costUsd: { scale: 1e7, read: (sample) => sample.costUsd },
  retryAfterS: { scale: 10, read: (sample) => sample.retryAfterS },
} as const satisfies Record<string, NumberColumn>;

const TEXTS = {
  scenario: (sample) => sample.scenario,
  arm: (sample) => sample.arm,
  prompt: (sample) => sample.prompt,
  model: (sample) => sample.model,
  shard: (sample) => sample.shard,
  phase: (sample) => sample.phase,
  outcome: (sample) => sample.outcome,
  error: (sample) => (sample.error === null ? null : `${sample.error.kind}: ${sample.error.message}`),
  finish: (sample) => sample.finish,
  costBasis: (sample) => sample.costBasis,
  cacheHit: (sample) => (sample.cacheHit === null ? null : sample.cacheHit ? 'hit' : 'miss'),
  checks: (sample) => sayChecks(sample.checks),
  good: ({ good = null }) => (good === null ? null : good ? 'yes' : 'no'),
} as const satisfies Record<string, (sample: Sample) => string | null>;

type NumberName = keyof typeof NUMBERS;
type TextName = keyof typeof TEXTS;

const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];
const TEXT_NAMES = Object.keys(TEXTS) as TextName[];

/** Rows the explorer scrolls through without a stall; past it every second row is let go, again and again. */
const MOST_ROWS = 100_000;
/** Bytes that all distinct texts together may take. */
const TEXT_BYTES = 2_000_000;

/** Reads the samples once. Past `most` rows an even selection is kept, so memory and page stay bounded. */
export function collectColumns(samples: Iterable<Sample>, most: number = MOST_ROWS): SampleColumns {
  const allowance: TextAllowance = { bytes: TEXT_BYTES };
  const numbers = record(NUMBER_NAMES, (): number[] => []);
  const texts = record(TEXT_NAMES, () => ({
    dictionary: createDictionary(allowance),
    values: [] as number[],
  }));
  const kept = [...Object.values(numbers), ...Object.values(texts).map((column) => column.values)];
  let [seen, stride, rows] = [0, 1, 0];
  for (const sample of samples) {
    if (seen % stride === 0) {
      if (rows >= most) {
        kept.forEach(keepEverySecond);
        rows = Math.ceil(rows / 2);
        stride *= 2;
      }
      if (seen % stride === 0) {
        addRow(sample, numbers, texts);
        rows += 1;
      }
    }
    seen += 1;
  }
  const named = record(TEXT_NAMES, (name) => ({
    words: texts[name].dictionary.words,
    values: texts[name].values,
  }));
  return { rows, seen, numbers, texts: named };
}

function addRow(
  sample: Sample,
  numbers: Record<NumberName, number[]>,
  texts: Record<TextName, { dictionary: Dictionary; values: number[] }>,
): void {
  for (const name of NUMBER_NAMES) {
    const value = NUMBERS[name].read(sample);
    numbers[name].push(value === null || !Number.isFinite(value) ? Number.NaN : value);
  }
  for (const name of TEXT_NAMES) texts[name].values.push(texts[name].dictionary.indexOf(TEXTS[name](sample)));
}

function keepEverySecond(values: number[]): void {
  const half = Math.ceil(values.length / 2);
  for (let i = 0; i < half; i += 1) values[i] = values[2 * i] ?? Number.NaN;
  values.length = half;
}

/** The columns as JSON for a `script` element, a chunk a column: `{rows, seen, numbers, texts}`. */
export function* embedColumns(columns: SampleColumns): Generator<string> {
  yield `{"rows":${columns.rows},"seen":${columns.seen},"numbers":{`;
  for (const [index, name] of NUMBER_NAMES.entries()) {
    const column: NumberColumn = NUMBERS[name];
    const values = encodeNumbers(columns.numbers[name], column);
    yield `${index > 0 ? ',' : ''}"${name}":{"scale":${column.scale},"delta":${column.delta ?? false},"values":${values}}`;
  }
  yield '},"texts":{';
  for (const [index, name] of TEXT_NAMES.entries()) {
    const { words, values } = columns.texts[name];
    yield `${index > 0 ? ',' : ''}"${name}":{"words":${embedJson(words)},"values":${collapse(values)}}`;
  }
  yield '}}';
}

function encodeNumbers(values: readonly number[], column: NumberColumn): string {
  let previous = 0;
  return collapse(
    values.map((value) => {
      if (Number.isNaN(value)) return null;
      const whole = Math.round(value * column.scale);
      if (column.delta === undefined) return whole;
      const step = whole - previous;
      previous = whole;
      return step;
    }),
  );
}

/** A list, or the one value that all rows share. */
function collapse(values: readonly (number | null)[]): string {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first)
    ? String(first)
    : JSON.stringify(values);
}

function record<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;
}

function sayChecks(checks: Sample['checks']): string | null {
  const entries = Object.entries(checks ?? {});
  return entries.length === 0
    ? null
    : entries.map(([name, passed]) => `${passed ? '✓' : '✗'} ${name}`).join(', ');
}
