import { median } from '../figures.js';
import type { Peer } from '../peers/peer.js';
import type { Bench } from './section.js';

/** One client's results, round by round; null where a round failed. */
export interface Row<Result> {
  readonly peer: Peer;
  readonly rounds: (Result | null)[];
}

/**
 * Runs every client, round after round: within a round they follow each other directly, so that whatever else the machine does
 * meets them all alike, and each round begins with another one.
 */
export async function inRounds<Result>(
  bench: Bench,
  { peers, rounds }: { readonly peers: readonly Peer[]; readonly rounds: number },
  run: (peer: Peer) => Promise<Result>,
): Promise<Row<Result>[]> {
  const rows = peers.map((peer): Row<Result> => ({ peer, rounds: [] }));
  for (let round = 0; round < rounds && (round === 0 || bench.hasTime()); round += 1) {
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[(i + round) % rows.length];
      if (row === undefined) continue;
      try {
        row.rounds.push(await run(row.peer));
      } catch (error) {
        row.rounds.push(null);
        bench.say(`${row.peer.name}: ${String(error)}`);
      }
    }
  }
  return rows;
}

/** Of the rounds that did not fail. */
export function medianOf<Result>(row: Row<Result> | undefined, pick: (result: Result) => number): number {
  return median((row?.rounds ?? []).flatMap((result) => (result === null ? [] : [pick(result)])));
}

/** One client's figure over another's in the same round, in the median round; null where there is none. */
export function medianRatio<Result>(
  own: Row<Result> | undefined,
  other: Row<Result> | undefined,
  pick: (result: Result) => number,
): number | null {
  const ratios = (own?.rounds ?? []).map((result, round) => {
    const base = other?.rounds[round] ?? null;
    return result === null || base === null ? Number.NaN : pick(result) / pick(base);
  });
  const ratio = median(ratios);
  return Number.isFinite(ratio) ? ratio : null;
}

export function rowOf<Result>(rows: readonly Row<Result>[], name: string): Row<Result> | undefined {
  return rows.find(({ peer }) => peer.name === name);
}

/** The number of rounds that were measured, in words for a caption. */
export function roundsOf(rows: readonly Row<unknown>[]): string {
  const counts = rows.map(({ rounds }) => rounds.filter((result) => result !== null).length);
  return `Medians of ${Math.min(...counts)} rounds.`;
}
