import type { Sample } from '../../src/samples/sample.js';
import type { Told } from './told.js';

/* Pairs put together anew, from the samples alone. */

export interface OfPair {
  readonly base: Sample;
  readonly head: Sample;
}

/** Pairs of the control and one arm whose two requests were both sent and ended: of prompts that differ, or that do not. */
export function pairsOf(told: Told, kind: 'differ' | 'alike' = 'differ', arm = 'head'): OfPair[] {
  const byPair = new Map<number, Partial<Record<string, Sample>>>();
  for (const sample of told.samples) {
    if (sample.pair === null || sample.phase !== 'measure') continue;
    if (['cancelled', 'suppressed', 'dropped'].includes(sample.outcome)) continue;
    byPair.set(sample.pair, { ...byPair.get(sample.pair), [sample.arm]: sample });
  }
  return [...byPair.values()].flatMap(({ [arm]: head, base }) => {
    if (head === undefined || base === undefined) return [];
    return isAlike(told, head.prompt) === (kind === 'alike') ? [{ head, base }] : [];
  });
}

/** What both arms measured at the same time: one request each in a pair, many in a pair of blocks. */
export interface Group {
  readonly base: readonly Sample[];
  readonly head: readonly Sample[];
}

/** Pairs, or in a switchback pairs of blocks, in which an arrival is dropped by the load that its arm makes. */
export function groupsOf(told: Told, kind: 'differ' | 'alike' = 'differ', arm = 'head'): Group[] {
  const own = told.report.arms.find((each) => each.arm === arm)?.comparison ?? told.report.comparison;
  if (own?.design !== 'switchback')
    return pairsOf(told, kind, arm).map(({ base, head }) => ({ base: [base], head: [head] }));
  const groups = new Map<number, { base: Sample[]; head: Sample[] }>();
  for (const sample of told.samples) {
    const { pair, phase, outcome } = sample;
    if (pair === null || phase !== 'measure' || outcome === 'cancelled' || outcome === 'suppressed') continue;
    if (isAlike(told, sample.prompt) !== (kind === 'alike')) continue;
    const group = groups.get(pair) ?? { base: [], head: [] };
    groups.set(pair, group);
    if (sample.arm === arm || sample.arm === 'base')
      group[sample.arm === 'base' ? 'base' : 'head'].push(sample);
  }
  return [...groups.values()].filter(({ base, head }) => base.length > 0 && head.length > 0);
}

/** Whether both arms are asked the same: only where prompts are what differs. */
function isAlike({ run }: Told, prompt: string): boolean {
  const { files, baseFiles } = run ?? {};
  return baseFiles !== undefined && files?.[prompt] === baseFiles[prompt];
}

/** All pairs that the run planned to judge, those that lack an arm among them. */
export function plannedPairs(told: Told, arm: string): number {
  const pairs = new Map<number, string>();
  for (const { pair, phase, prompt, arm: own } of told.samples)
    if (pair !== null && phase === 'measure' && (own === arm || own === 'base')) pairs.set(pair, prompt);
  return [...pairs.values()].filter((prompt) => !isAlike(told, prompt)).length;
}
