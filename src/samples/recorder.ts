import {
  MAYBE_NUMBER_FIELDS,
  MAYBE_TEXT_FIELDS,
  NUMBER_FIELDS,
  OBJECT_FIELDS,
  TEXT_FIELDS,
  WORD_FIELDS,
  type NumberField,
  type ObjectField,
  type TextField,
  type WordField,
} from './fields.js';
import type { Sample, SampleSink } from './sample.js';

/** Samples in the order in which they were added. */
export interface SampleLog extends Iterable<Sample> {
  readonly length: number;
  /** Builds the sample anew; RangeError outside 0 … length − 1. */
  get(index: number): Sample;
}

export interface Recorder extends SampleSink, SampleLog {}

/** Columns grow by whole chunks: nothing is copied, and at most one chunk stands empty. */
const CHUNK = 8_192;

const ALL_NUMBERS = [...NUMBER_FIELDS, ...MAYBE_NUMBER_FIELDS] as const;
const ALL_TEXTS = [...TEXT_FIELDS, ...MAYBE_TEXT_FIELDS] as const;
const ALL_WORDS = Object.keys(WORD_FIELDS) as WordField[];

interface Chunk {
  /** NaN stands for null. */
  readonly numbers: Record<NumberField, Float64Array>;
  /** Indices into the interned texts; −1 stands for null. Objects are kept as their JSON. */
  readonly texts: Record<TextField | ObjectField, Int32Array>;
  /** Indices into the field's words. */
  readonly words: Record<WordField, Uint8Array>;
}

/** Keeps samples in columns, some 180 bytes each: the garbage collector, which would delay the load, sees none of them. */
export function createRecorder(): Recorder {
  const chunks: Chunk[] = [];
  const strings = createInterner();
  let length = 0;
  const get = (index: number): Sample => {
    const chunk = chunks[Math.floor(index / CHUNK)];
    if (chunk === undefined || !Number.isInteger(index) || index >= length)
      throw new RangeError(`sample ${index} of ${length}`);
    return readRow(chunk, index % CHUNK, strings);
  };
  return {
    get length() {
      return length;
    },
    add(sample) {
      const row = length % CHUNK;
      const chunk = row === 0 ? createChunk() : chunks[chunks.length - 1];
      if (chunk === undefined) return;
      if (row === 0) chunks.push(chunk);
      writeRow(chunk, row, { sample, strings });
      length += 1;
    },
    get,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield get(index);
    },
  };
}

function createChunk(): Chunk {
  return {
    numbers: columns(ALL_NUMBERS, () => new Float64Array(CHUNK)),
    texts: columns([...ALL_TEXTS, ...OBJECT_FIELDS], () => new Int32Array(CHUNK)),
    words: columns(ALL_WORDS, () => new Uint8Array(CHUNK)),
  };
}

function columns<Field extends string, Column>(
  fields: readonly Field[],
  create: () => Column,
): Record<Field, Column> {
  return Object.fromEntries(fields.map((field) => [field, create()])) as Record<Field, Column>;
}

function writeRow(
  chunk: Chunk,
  row: number,
  { sample, strings }: { sample: Sample; strings: Interner },
): void {
  for (const field of ALL_NUMBERS) chunk.numbers[field][row] = sample[field] ?? Number.NaN;
  for (const field of ALL_TEXTS) chunk.texts[field][row] = strings.indexOf(sample[field]);
  for (const field of OBJECT_FIELDS) {
    const value = sample[field] ?? null;
    chunk.texts[field][row] = strings.indexOf(value === null ? null : JSON.stringify(value));
  }
  for (const field of ALL_WORDS)
    chunk.words[field][row] = (WORD_FIELDS[field] as readonly unknown[]).indexOf(sample[field]);
}

/** The tables of fields cover `Sample` exactly (a test holds them to it), which the compiler cannot see. */
function readRow(chunk: Chunk, row: number, strings: Interner): Sample {
  const sample: Record<string, unknown> = {};
  for (const field of ALL_NUMBERS) {
    const value = chunk.numbers[field][row] ?? Number.NaN;
    sample[field] = Number.isNaN(value) ? null : value;
  }
  for (const field of ALL_TEXTS) sample[field] = strings.at(chunk.texts[field][row]);
  for (const field of OBJECT_FIELDS) {
    const json = strings.at(chunk.texts[field][row]);
    sample[field] = json === null ? null : JSON.parse(json);
  }
  for (const field of ALL_WORDS) sample[field] = WORD_FIELDS[field][chunk.words[field][row] ?? 0];
  return sample as unknown as Sample;
}

interface Interner {
  indexOf(text: string | null): number;
  at(index: number | undefined): string | null;
}

/** Every distinct text once. */
function createInterner(): Interner {
  const texts: string[] = [];
  const indices = new Map<string, number>();
  return {
    indexOf(text) {
      if (text === null) return -1;
      const known = indices.get(text);
      if (known !== undefined) return known;
      indices.set(text, texts.length);
      return texts.push(text) - 1;
    },
    at: (index) => texts[index ?? -1] ?? null,
  };
}
