import {
  MAYBE_NUMBER_FIELDS,
  MAYBE_TEXT_FIELDS,
  NUMBER_FIELDS,
  OBJECT_FIELDS,
  TEXT_FIELDS,
  WORD_FIELDS,
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
const WORDS: readonly (readonly unknown[])[] = Object.values(WORD_FIELDS);

interface Chunk {
  /** NaN stands for null. */
  readonly numbers: readonly Float64Array[];
  /** Indices into the interned texts; −1 stands for null. Objects are kept as their JSON. */
  readonly texts: readonly Int32Array[];
  /** Indices into the field's words. */
  readonly words: readonly Uint8Array[];
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
    numbers: ALL_NUMBERS.map(() => new Float64Array(CHUNK)),
    texts: [...ALL_TEXTS, ...OBJECT_FIELDS].map(() => new Int32Array(CHUNK)),
    words: ALL_WORDS.map(() => new Uint8Array(CHUNK)),
  };
}

function writeRow(
  { numbers, texts, words }: Chunk,
  row: number,
  { sample, strings }: { sample: Sample; strings: Interner },
): void {
  const [numbersOf, textsOf, wordsOf] = [numbersIn(sample), textsIn(sample), wordsIn(sample)];
  for (let i = 0; i < numbers.length; i += 1) at(numbers, i)[row] = numbersOf[i] ?? Number.NaN;
  for (let i = 0; i < texts.length; i += 1) at(texts, i)[row] = strings.indexOf(textsOf[i] ?? null);
  for (let i = 0; i < words.length; i += 1)
    at(words, i)[row] = (WORDS[i] as readonly unknown[]).indexOf(wordsOf[i]);
}

function at<Column>(columns: readonly Column[], index: number): Column {
  return columns[index] as Column;
}

// The fields in the order of their tables, each by its name: reading thirty fields by a variable name costs as much as
// sending the request.
function numbersIn(sample: Sample): readonly (number | null)[] {
  return [
    sample.id,
    sample.stage,
    sample.plannedMs,
    sample.costUsd,
    sample.pair,
    sample.startedMs,
    sample.status,
    sample.connectMs ?? null,
    sample.firstByteMs ?? null,
    sample.ttftMs,
    sample.e2eMs,
    sample.tpotMs,
    sample.events,
    sample.inputTokens,
    sample.cachedInputTokens,
    sample.cacheWriteTokens,
    sample.outputTokens,
    sample.reasoningTokens,
    sample.retryAfterS,
    sample.resentUsd ?? null,
    sample.likelyUsd ?? null,
  ];
}

function textsIn(sample: Sample): readonly (string | null)[] {
  const { scenario, prompt, model, shard, finish, servedModel = null, serviceTier = null } = sample;
  const { error, checks, limits = null, textHash = null, servedBy = null } = sample;
  const objects = [jsonOf(error), jsonOf(checks), jsonOf(limits)];
  return [scenario, prompt, model, shard, finish, servedModel, serviceTier, servedBy, textHash, ...objects];
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function wordsIn(sample: Sample): readonly unknown[] {
  const { arm, phase, outcome, usageSource, costBasis, cacheHit, good = null } = sample;
  return [arm, phase, outcome, usageSource, costBasis, cacheHit, good];
}

/** The tables of fields cover `Sample` exactly (a test holds them to it), which the compiler cannot see. */
function readRow({ numbers, texts, words }: Chunk, row: number, strings: Interner): Sample {
  const sample: Record<string, unknown> = {};
  ALL_NUMBERS.forEach((field, i) => {
    const value = at(numbers, i)[row] ?? Number.NaN;
    sample[field] = Number.isNaN(value) ? null : value;
  });
  ALL_TEXTS.forEach((field, i) => {
    sample[field] = strings.at(at(texts, i)[row]);
  });
  OBJECT_FIELDS.forEach((field, i) => {
    const json = strings.at(at(texts, ALL_TEXTS.length + i)[row]);
    sample[field] = json === null ? null : JSON.parse(json);
  });
  ALL_WORDS.forEach((field, i) => {
    sample[field] = WORDS[i]?.[at(words, i)[row] ?? 0];
  });
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
