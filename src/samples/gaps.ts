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
  const entryOf = (tags: GapTags): GapHistogram => {
    const key = JSON.stringify(Object.values(tags));
    const known = entries.get(key) ?? { tags, gaps: createGapHistogram() };
    entries.set(key, known);
    return known.gaps;
  };
  return {
    add(sample, gaps) {
      const histogram = entryOf(tagsOf(sample));
      for (const gap of gaps) histogram.add(gap);
    },
    select(wanted) {
      const joined = createGapHistogram();
      for (const { tags, gaps } of entries.values()) if (wanted(tags)) joined.merge(gaps);
      return joined;
    },
    encode: () => [...entries.values()].map(({ tags, gaps }) => ({ tags, gaps: gaps.encode() })),
    absorb(encoded) {
      for (const { tags, gaps } of encoded) entryOf(orderTags(tags)).merge(createGapHistogram(gaps));
    },
  };
}

function tagsOf(sample: Sample): GapTags {
  return orderTags({ ...sample, answered: sample.outcome === 'ok' });
}

/** Always the same keys in the same order: they make the entry's key. */
function orderTags({ scenario, stage, prompt, model, arm, phase, status, answered }: GapTags): GapTags {
  return { scenario, stage, prompt, model, arm, phase, status, answered };
}
