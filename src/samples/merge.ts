import type { Sample } from './sample.js';

/** Two shards claim the same request: they belong to different runs, or one was given twice. */
export interface Duplicate {
  readonly id: number;
  readonly shards: readonly [string | null, string | null];
}

export interface MergedSamples {
  /** In order of `id`, the order of the plan. */
  readonly samples: readonly Sample[];
  /** Requests that came more than once; the first of each is kept. */
  readonly duplicates: readonly Duplicate[];
}

/** Joins the samples of all shards into the run they were striped from. The order of the shards does not matter. */
export function mergeSamples(shards: readonly Iterable<Sample>[]): MergedSamples {
  const all = shards.flatMap((shard) => [...shard]).sort(inPlanOrder);
  const samples: Sample[] = [];
  const duplicates: Duplicate[] = [];
  for (const sample of all) {
    const previous = samples.at(-1);
    if (previous?.id === sample.id)
      duplicates.push({ id: sample.id, shards: [previous.shard, sample.shard] });
    else samples.push(sample);
  }
  return { samples, duplicates };
}

/** Total, so that what is kept of a duplicate does not depend on which shard was read first. */
function inPlanOrder(a: Sample, b: Sample): number {
  return (
    a.id - b.id ||
    compareText(a.shard ?? '', b.shard ?? '') ||
    (a.startedMs ?? Infinity) - (b.startedMs ?? Infinity) ||
    0
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
