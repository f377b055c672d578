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
