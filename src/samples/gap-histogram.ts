import type { Ms } from '../base/units.js';

/**
 * Gaps between content events, counted in buckets that each span 1/64 of an octave (the log-linear layout of
 * HdrHistogram): percentiles are within 0.8 % of the exact value, at any number of gaps. Count, sum, least and
 * greatest are exact.
 */
export interface GapHistogram {
  readonly count: number;
  readonly sum: Ms;
  /** Null without gaps. */
  readonly min: Ms | null;
  readonly max: Ms | null;
  /** Not a finite number of 0 or more: ignored. */
  add(gap: Ms): void;
  merge(other: GapHistogram): void;
  /** R-7 over the buckets' middles, kept within min and max; `fraction` is 0 to 1. Null without gaps. */
  percentile(fraction: number): Ms | null;
  /** Number of gaps that are at least `limit`, to the bucket's width. */
  countFrom(limit: Ms): number;
  encode(): EncodedGaps;
}

/** A histogram as JSON: pairs of bucket and count, only those that hold something. */
export interface EncodedGaps {
  readonly sum: Ms;
  readonly min: Ms | null;
  readonly max: Ms | null;
  readonly buckets: readonly (readonly [number, number])[];
}

/** Bits of the mantissa that tell buckets of one octave apart. */
const MANTISSA_BITS = 6;
/** 2^−10 ms, about a microsecond: what is shorter shares the first bucket. */
const LEAST_EXPONENT = -10;
/** Up to 2^31 ms, some 24 days; what is longer shares the last bucket. */
const OCTAVES = 41;
/** Indices of buckets are below it. */
export const BUCKETS = OCTAVES << MANTISSA_BITS;

const scratch = new DataView(new ArrayBuffer(8));

export function createGapHistogram(encoded?: EncodedGaps): GapHistogram {
  const counts = new Uint32Array(BUCKETS);
  let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
  const absorb = ({ buckets, ...bounds }: EncodedGaps): void => {
    for (const [bucket, amount] of buckets) {
      counts[bucket] = (counts[bucket] ?? 0) + amount;
      count += amount;
    }
    sum += bounds.sum;
    min = Math.min(min, bounds.min ?? Infinity);
    max = Math.max(max, bounds.max ?? -Infinity);
  };
  if (encoded !== undefined) absorb(encoded);
  const atRank = (rank: number): Ms => clamp(middleOf(bucketOfRank(counts, rank)), min, max);
  return {
    get count() {
      return count;
    },
    get sum() {
      return sum;
    },
    get min() {
      return count === 0 ? null : min;
    },
    get max() {
      return count === 0 ? null : max;
    },
    add(gap) {
      if (!(gap >= 0 && gap < Infinity)) return;
      const bucket = bucketOf(gap);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      count += 1;
      sum += gap;
      if (gap < min) min = gap;
      if (gap > max) max = gap;
    },
    merge: (other) => absorb(other.encode()),
    percentile(fraction) {
      if (count === 0) return null;
      if (fraction <= 0) return min;
      if (fraction >= 1) return max;
      const position = (count - 1) * fraction;
      const below = atRank(Math.floor(position));
      return below + (position - Math.floor(position)) * (atRank(Math.ceil(position)) - below);
    },
    countFrom: (limit) =>
      counts.subarray(bucketOf(Math.max(0, limit))).reduce((total, amount) => total + amount, 0),
    encode: () => ({
      sum,
      min: count === 0 ? null : min,
      max: count === 0 ? null : max,
      buckets: [...counts].flatMap((amount, bucket) => (amount > 0 ? [[bucket, amount] as const] : [])),
    }),
  };
}

/** The exponent and the leading bits of the mantissa, read off the number itself, are the bucket's index. */
function bucketOf(gap: Ms): number {
  scratch.setFloat64(0, gap);
  const index = (scratch.getUint32(0) >>> (20 - MANTISSA_BITS)) - ((1023 + LEAST_EXPONENT) << MANTISSA_BITS);
  return clamp(index, 0, BUCKETS - 1);
}

/** Halfway between the bucket's bounds. */
function middleOf(bucket: number): Ms {
  const octave = LEAST_EXPONENT + (bucket >> MANTISSA_BITS);
  const part = (bucket & ((1 << MANTISSA_BITS) - 1)) + 0.5;
  return 2 ** octave * (1 + part / (1 << MANTISSA_BITS));
}

function bucketOfRank(counts: Uint32Array, rank: number): number {
  let before = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    before += counts[bucket] ?? 0;
    if (before > rank) return bucket;
  }
  return counts.length - 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
