import type { LoadResult, LoadTask } from '../clients/task.js';
import { median } from '../figures.js';
import type { Peer } from '../peers/peer.js';
import type { Bench } from './section.js';

/** One client at one level: its results, round by round. */
export interface Cell {
  readonly peer: Peer;
  readonly streams: number;
  readonly rounds: LoadResult[];
}

/**
 * Measures every client at every level, round after round: within a round the clients follow each other directly, so
 * that whatever else the machine does meets them all alike, and each round begins with another one.
 */
export async function interleave(
  bench: Bench,
  peers: readonly Peer[],
  plan: {
    readonly levels: readonly number[];
    readonly rounds: number;
    /** Comes first, unmeasured. */
    readonly warmUp: LoadTask;
    task(streams: number): LoadTask;
  },
): Promise<Cell[]> {
  // Clients compile what this load needs, which another kind of load did not: the first round is like the others.
  for (const peer of peers) if (peer.warmsUp) await peer.load(plan.warmUp);
  const cells = plan.levels.flatMap((streams) => peers.map((peer): Cell => ({ peer, streams, rounds: [] })));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const streams of plan.levels) {
      if (!bench.hasTime() && round > 0) return cells;
      const here = cells.filter((cell) => cell.streams === streams);
      for (let i = 0; i < here.length; i += 1) {
        const cell = here[(i + round) % here.length];
        if (cell === undefined) continue;
        try {
          cell.rounds.push(await cell.peer.load(plan.task(streams)));
        } catch (error) {
          bench.say(`${cell.peer.name} at ${streams}: ${String(error)}`);
        }
      }
    }
  }
  return cells;
}

/** Processor time of one token, or of one answer that comes whole, in microseconds. */
export function cpuPerToken({ cpuMs, tokens }: LoadResult): number {
  return tokens === 0 ? Number.NaN : (cpuMs * 1_000) / tokens;
}

export function tokensPerSecond({ tokens, wallMs }: LoadResult): number {
  return (tokens * 1_000) / wallMs;
}

/** What `cell` needs over what `base` needs at the same level, in the median round. */
export function ratioTo(base: Cell | undefined, cell: Cell): number {
  return median(
    cell.rounds.map((result, round) => {
      const own = base?.rounds[round];
      return own === undefined ? Number.NaN : cpuPerToken(result) / cpuPerToken(own);
    }),
  );
}

export function cellOf(cells: readonly Cell[], peer: Peer | null, streams: number): Cell | undefined {
  return cells.find((cell) => cell.peer === peer && cell.streams === streams);
}
