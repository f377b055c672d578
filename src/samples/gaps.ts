import type { Ms } from '../base/units.js';
import {
  type BurstCounter,
  type Bursts,
  createBurstCounter,
  type EncodedBursts,
  isBetweenReads,
} from './bursts.js';
import { createGapHistogram, type EncodedGaps, type GapHistogram } from './gap-histogram.js';
import type { Sample } from './sample.js';

/** The tags by which gaps can be told apart later; `answered` is whether the request ended well. */
export type GapTags = Pick<Sample, 'scenario' | 'stage' | 'prompt' | 'model' | 'arm' | 'phase' | 'status'> & {
  readonly answered: boolean;
};

/** Gaps of a whole run: one histogram for each combination of tags that occurred. */
export interface GapStore {
  /** Adds the gaps of one request. Those within one read were not measured, and are only counted. */
  add(sample: Sample, gaps: readonly Ms[]): void;
  /** The gaps of all requests whose tags are wanted, joined. */
  select(wanted: (tags: GapTags) => boolean): GapHistogram;
  /** How the events of these requests were bundled. */
  bursts(wanted: (tags: GapTags) => boolean): Bursts;
  encode(): EncodedGapStore;
  /** Adds what another shard encoded. */
  absorb(encoded: EncodedGapStore): void;
}

export type EncodedGapStore = readonly {
  readonly tags: GapTags;
  readonly gaps: EncodedGaps;
  readonly bursts: EncodedBursts;
}[];

interface Entry {
  readonly tags: GapTags;
  readonly gaps: GapHistogram;
  readonly bursts: BurstCounter;
}

export function createGapStore(): GapStore {
  const entries = new Map<string, Entry>();
  const entryOf = (source: Omit<GapTags, 'answered'>, answered: boolean): Entry => {
    const { scenario, stage, prompt, model, arm, phase, status } = source;
    const key = `${scenario}\0${stage}\0${prompt}\0${model}\0${arm}\0${phase}\0${status}\0${answered}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const tags = { scenario, stage, prompt, model, arm, phase, status, answered };
    const entry = { tags, gaps: createGapHistogram(), bursts: createBurstCounter() };
    entries.set(key, entry);
    return entry;
  };
  return {
    add(sample, gaps) {
      const entry = entryOf(sample, sample.outcome === 'ok');
      for (const gap of gaps) if (isBetweenReads(gap)) entry.gaps.add(gap);
      const { connectMs = null, firstByteMs = null, e2eMs } = sample;
      const tookMs = sample.outcome === 'ok' && hasSeveralTokens(sample) ? e2eMs : null;
      entry.bursts.add(gaps, { connectMs, firstByteMs, tookMs });
    },
    select(wanted) {
      const joined = createGapHistogram();
      for (const { tags, gaps } of entries.values()) if (wanted(tags)) joined.merge(gaps);
      return joined;
    },
    bursts(wanted) {
      const joined = createBurstCounter();
      for (const { tags, bursts } of entries.values()) if (wanted(tags)) joined.merge(bursts.encode());
      return joined;
    },
    encode: () =>
      [...entries.values()].map(({ tags, gaps, bursts }) => ({
        tags,
        gaps: gaps.encode(),
        bursts: bursts.encode(),
      })),
    absorb(encoded) {
      for (const { tags, gaps, bursts } of encoded) {
        const entry = entryOf(tags, tags.answered);
        entry.gaps.merge(createGapHistogram(gaps));
        entry.bursts.merge(bursts);
      }
    },
  };
}

/** A token and the marker of its end have no gap to speak of. */
const TOKEN_AND_ITS_END = 2;

function hasSeveralTokens({ events, outputTokens, reasoningTokens }: Sample): boolean {
  const visible = outputTokens === null ? events : outputTokens - (reasoningTokens ?? 0);
  return (visible ?? 0) > TOKEN_AND_ITS_END;
}
