import type { Sample } from '../samples/sample.js';

/** By what a metric can be narrowed. */
export const TAGS = ['scenario', 'stage', 'prompt', 'model', 'status', 'arm'] as const;

export type Tag = (typeof TAGS)[number];

/** All of them must hold; values as written in a threshold. */
export type TagFilter = Readonly<Partial<Record<Tag, string>>>;

export type TaggedSample = Pick<Sample, Tag>;

/** Whether the sample carries all the tags. A request without a status (a dropped one, say) carries no `status`. */
export function hasTags(sample: TaggedSample, filter: TagFilter): boolean {
  return TAGS.every((tag) => filter[tag] === undefined || tagValue(sample, tag) === filter[tag]);
}

/** The same filter without one of its tags. */
export function withoutTag(filter: TagFilter, tag: Tag): TagFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== tag));
}

/** The tag as text; null where the sample has none. */
function tagValue(sample: TaggedSample, tag: Tag): string | null {
  const value = sample[tag];
  return value === null ? null : String(value);
}
