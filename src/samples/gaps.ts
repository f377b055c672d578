import type { Ms } from '../base/units.js';
import { createGapHistogram, type EncodedGaps, type GapHistogram } from './gap-histogram.js';
import type { Sample } from './sample.js';

/** The tags by which gaps can be told apart later; `answered` is whether the request ended well. */
export type GapTags = Pick<Sample, 'scenario' | 'stage' | 'prompt' | 'model' | 'arm' | 'phase' | 'status'> & {
  readonly answered: boolean;
};

/** Gaps of a whole run: one histogram for each combination of tags that occurred. */
export interface GapStore {
  /** Adds the gaps of one request. */
  add(sample: Sample, gaps: Iterable<Ms>): void;
  /** The gaps of all requests whose tags are wanted, joined. */
  select(wanted: (tags: GapTags) => boolean): GapHistogram;
  encode(): EncodedGapStore;
  /** Adds what another shard encoded. */
  absorb(encoded: EncodedGapStore): void;
}

export type EncodedGapStore = readonly { readonly tags: GapTags; readonly gaps: EncodedGaps }[];

export function createGapStore(): GapStore {
  const entries = new Map<string, { tags: GapTags; gaps: GapHistogram }>();
  const entryOf = (source: Omit<GapTags, 'answered'>, answered: boolean): GapHistogram => {
    const { scenario, stage, prompt, model, arm, phase, status } = source;
    const key = `${scenario}\0${stage}\0${prompt}\0${model}\0${arm}\0${phase}\0${status}\0${answered}`;
    const known = entries.get(key);
    if (known !== undefined) return known.gaps;
    const gaps = createGapHistogram();
    entries.set(key, { tags: { scenario, stage, prompt, model, arm, phase, status, answered }, gaps });
    return gaps;
  };
  return {
    add(sample, gaps) {
      const histogram = entryOf(sample, sample.outcome === 'ok');
      for (const gap of gaps) histogram.add(gap);
    },
    select(wanted) {
      const joined = createGapHistogram();
      for (const { tags, gaps } of entries.values()) if (wanted(tags)) joined.merge(gaps);
      return joined;
    },
    encode: () => [...entries.values()].map(({ tags, gaps }) => ({ tags, gaps: gaps.encode() })),
    absorb(encoded) {
      for (const { tags, gaps } of encoded) entryOf(tags, tags.answered).merge(createGapHistogram(gaps));
    },
  };
}
