import type { Ms } from '../base/units.js';

/** Content events that arrived together: what one read brought has no gaps that anybody could have measured. */
export interface Bursts {
  /** Gaps between events of one read. */
  readonly within: number;
  /** Answers that hold such gaps. */
  readonly answers: number;
  /** Of these, those whose reads carry equal bursts, by the size of the burst. */
  readonly even: ReadonlyMap<number, number>;
}

export interface EncodedBursts {
  readonly within: number;
  readonly answers: number;
  readonly even: readonly (readonly [size: number, answers: number])[];
}

export interface BurstCounter extends Bursts {
  /** The gaps of one answer, in their order. */
  add(gaps: Iterable<Ms>): void;
  merge(other: EncodedBursts): void;
  encode(): EncodedBursts;
}

/**
 * Reads so close together are one: what a proxy or TLS has cut into records is handed on at once. No model generates 10,000
 * tokens a second in one stream.
 */
const SAME_READ: Ms = 0.1;
/** Bursts that an answer must hold, its first and its last left out, before they are alike, and how many of them are. */
const LEAST_BURSTS = 3;
const EVEN_SHARE = 0.75;

export function createBurstCounter(): BurstCounter {
  let [within, answers] = [0, 0];
  const even = new Map<number, number>();
  return {
    get within() {
      return within;
    },
    get answers() {
      return answers;
    },
    even,
    add(gaps) {
      const sizes = sizesOf(gaps);
      const bundled = sizes.reduce((sum, size) => sum + size - 1, 0);
      if (bundled === 0) return;
      within += bundled;
      answers += 1;
      const size = evenSize(sizes.slice(1, -1));
      if (size !== null) even.set(size, (even.get(size) ?? 0) + 1);
    },
    merge(other) {
      within += other.within;
      answers += other.answers;
      for (const [size, count] of other.even) even.set(size, (even.get(size) ?? 0) + count);
    },
    encode: () => ({ within, answers, even: [...even].sort(([a], [b]) => a - b) }),
  };
}

/** Events of each read. */
function sizesOf(gaps: Iterable<Ms>): number[] {
  const sizes = [1];
  for (const gap of gaps) {
    if (gap < SAME_READ) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
  }
  return sizes;
}

/** The size that nearly all have, of more than one event; null where they differ, or are too few to tell. */
function evenSize(sizes: readonly number[]): number | null {
  if (sizes.length < LEAST_BURSTS) return null;
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [size, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return size > 1 && count >= EVEN_SHARE * sizes.length ? size : null;
}
