import { percentile, sortAscending } from './percentile.js';

/**
 * Of each y the best fit that never falls as x rises, by least absolute errors, so that a few outliers move nothing: pool
 * adjacent violators with medians (Ayer et al. 1955; Robertson & Wright 1980). Equal x have one fit. For some hundred points.
 */
export function isotonicMedian(x: readonly number[], y: readonly number[]): number[] {
  const order = [...x.keys()].sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0));
  const blocks: Block[] = [];
  for (const i of order) {
    let last: Block = { at: x[i] ?? 0, fit: y[i] ?? 0, members: [i] };
    for (let before = blocks.at(-1); before !== undefined && violates(before, last); before = blocks.at(-1)) {
      blocks.pop();
      const members = [...before.members, ...last.members];
      last = { at: last.at, fit: medianOf(members.map((member) => y[member] ?? 0)), members };
    }
    blocks.push(last);
  }
  const fit = y.map(() => 0);
  for (const block of blocks) for (const i of block.members) fit[i] = block.fit;
  return fit;
}

interface Block {
  /** Its largest x. */
  readonly at: number;
  readonly fit: number;
  readonly members: readonly number[];
}

function violates(before: Block, last: Block): boolean {
  return before.at === last.at || before.fit > last.fit;
}

function medianOf(values: readonly number[]): number {
  return percentile(sortAscending(values), 0.5) ?? 0;
}
