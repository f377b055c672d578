import type { Ms } from '../base/units.js';

/** Content events that arrived together: what one read brought has no gaps that anybody could have measured. */
export interface Bursts {
  /** Gaps between events of one read. */
  readonly within: number;
  /** Answers that hold such gaps. */
  readonly answers: number;
  /** Of these, those whose reads carry equal bursts, by the size of the burst. */
  readonly even: ReadonlyMap<number, number>;
  readonly atOnce: AtOnce;
  /** Bounds of a round trip: the least time to open a connection, and to the head of an answer; null where neither was told. */
  readonly roundTrip: RoundTrip;
}

export interface RoundTrip {
  readonly connectMs: Ms | null;
  readonly firstByteMs: Ms | null;
}

/** Answers of several events that one read brought: they have no gap at all. */
export interface AtOnce {
  /** Those that should have some, and how long they took in all. */
  readonly answers: number;
  readonly ms: Ms;
  /** Those of a token or two, and those that failed. */
  readonly brief: number;
}

export interface EncodedBursts {
  readonly within: number;
  readonly answers: number;
  readonly even: readonly (readonly [size: number, answers: number])[];
  readonly atOnce: AtOnce;
  readonly roundTrip: RoundTrip;
}

export interface BurstCounter extends Bursts {
  /** The gaps of one answer, in their order. */
  add(gaps: readonly Ms[], of: BurstFacts): void;
  merge(other: EncodedBursts): void;
  encode(): EncodedBursts;
}

/** What is known of an answer; `tookMs` is its time where it should have had gaps between reads. */
export interface BurstFacts extends RoundTrip {
  readonly tookMs: Ms | null;
}

/**
 * Reads so close together are one: what a proxy or TLS has cut into records is handed on at once. No model generates 10,000
 * tokens a second in one stream.
 */
const SAME_READ: Ms = 0.1;

/** Whether a gap lies between two reads, and was measured. */
export function isBetweenReads(gap: Ms): boolean {
  return !(gap < SAME_READ);
}

/** Bursts that an answer must hold, its first and its last left out, before they are alike, and how many of them are. */
const LEAST_BURSTS = 3;
const EVEN_SHARE = 0.75;

export function createBurstCounter(): BurstCounter {
  let [within, answers] = [0, 0];
  const even = new Map<number, number>();
  let atOnce: AtOnce = { answers: 0, ms: 0, brief: 0 };
  let roundTrip: RoundTrip = { connectMs: null, firstByteMs: null };
  const bound = (by: RoundTrip): void => {
    roundTrip = {
      connectMs: lesser(roundTrip.connectMs, by.connectMs),
      firstByteMs: lesser(roundTrip.firstByteMs, by.firstByteMs),
    };
  };
  const addAtOnce = (more: AtOnce): void => {
    const { answers, ms, brief } = atOnce;
    atOnce = { answers: answers + more.answers, ms: ms + more.ms, brief: brief + more.brief };
  };
  return {
    get within() {
      return within;
    },
    get answers() {
      return answers;
    },
    get atOnce() {
      return atOnce;
    },
    get roundTrip() {
      return roundTrip;
    },
    even,
    add(gaps, of) {
      bound(of);
      const { tookMs } = of;
      const sizes = sizesOf(gaps);
      const bundled = sizes.reduce((sum, size) => sum + size - 1, 0);
      if (bundled === 0) return;
      within += bundled;
      answers += 1;
      if (sizes.length === 1)
        addAtOnce(tookMs === null ? { answers: 0, ms: 0, brief: 1 } : { answers: 1, ms: tookMs, brief: 0 });
      const size = evenSize(sizes.slice(1, -1));
      if (size !== null) even.set(size, (even.get(size) ?? 0) + 1);
    },
    merge(other) {
      within += other.within;
      answers += other.answers;
      addAtOnce(other.atOnce);
      bound(other.roundTrip);
      for (const [size, count] of other.even) even.set(size, (even.get(size) ?? 0) + count);
    },
    encode: () => ({ within, answers, even: [...even].sort(([a], [b]) => a - b), atOnce, roundTrip }),
  };
}

function lesser(one: Ms | null, other: Ms | null): Ms | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Events of each read. */
function sizesOf(gaps: readonly Ms[]): number[] {
  const sizes = [1];
  for (const gap of gaps) {
    if (isBetweenReads(gap)) sizes.push(1);
    else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
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
