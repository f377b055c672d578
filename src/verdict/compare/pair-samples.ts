import type { Arm, Sample } from '../../samples/sample.js';

/** How the two arms of a comparison shared the load: request by request, or block by block. */
export type ComparedDesign = 'pairs' | 'switchback';

/** What both arms measured at the same time: one request each in a pair, many in a pair of switchback blocks. */
export interface MatchedGroup {
  readonly base: readonly Sample[];
  readonly head: readonly Sample[];
}

export interface MatchedSamples {
  readonly design: ComparedDesign;
  /** In dispatch order; each has both arms. */
  readonly groups: readonly MatchedGroup[];
  /** Groups that lack an arm: dropped at the concurrency limit, held back, cancelled. */
  readonly missing: number;
}

/** Takes samples in dispatch order; a group is complete as soon as both arms of a pair are there. */
export function matchSamples(samples: Iterable<Sample>, design: ComparedDesign): MatchedSamples {
  const open = new Map<number, { base: Sample[]; head: Sample[] }>();
  for (const sample of samples) {
    if (!isCompared(sample) || !isOfPair(sample)) continue;
    const group = open.get(sample.pair) ?? { base: [], head: [] };
    open.set(sample.pair, group);
    if (saysSomething(sample, design)) group[sample.arm === 'base' ? 'base' : 'head'].push(sample);
  }
  const groups = [...open.values()].filter(({ base, head }) => base.length > 0 && head.length > 0);
  return { design, groups, missing: open.size - groups.length };
}

/** Of a block with further candidates each is compared by itself, as head (`asHead`). */
function isOfPair({ arm }: Sample): boolean {
  return arm === 'head' || arm === 'base';
}

/** A run's samples as those of one candidate against the control: the candidate's as head's, and no other's. */
export function asHead(samples: readonly Sample[], arm: Arm): readonly Sample[] {
  if (arm === 'head') return samples;
  return samples.flatMap((sample): readonly Sample[] => {
    if (sample.arm === 'base') return [sample];
    return sample.arm === arm ? [{ ...sample, arm: 'head' }] : [];
  });
}

/** Warm-up is sent and paid for, but not compared. */
export function isCompared(sample: Sample): sample is Sample & { readonly pair: number } {
  return sample.pair !== null && sample.phase === 'measure';
}

/**
 * A pair that was never sent says nothing of either arm. In switchback blocks an arrival is dropped because of the
 * load that its arm makes, which is what that design is there to see.
 */
function saysSomething({ outcome }: Sample, design: ComparedDesign): boolean {
  if (outcome === 'cancelled' || outcome === 'suppressed') return false;
  return outcome !== 'dropped' || design === 'switchback';
}

/** How many of the base's requests were answered, of those that are compared. */
export function countBaseAnswers({ groups }: MatchedSamples): {
  readonly answered: number;
  readonly of: number;
} {
  const all = groups.flatMap(({ base }) => base);
  return { answered: all.filter(({ outcome }) => outcome === 'ok').length, of: all.length };
}

/** Whether there is no base to hold head against: where most of its requests failed, whatever answers is "no worse". */
export function lacksBase(matched: MatchedSamples): boolean {
  const { answered, of } = countBaseAnswers(matched);
  return of > 0 && answered < of / 2;
}
