import type { TwinBlock, TwinPair } from './twin-search.js';

/** The share of bad ones by load: logit = offset of the arm + slope · (ln load − center). */
export interface LoadCurves {
  readonly slope: number;
  readonly base: number;
  readonly head: number;
  readonly center: number;
  /** By how much head is worse than base in a pair, beyond what its curve says of either. */
  scoreOf(pair: TwinPair): number;
}

/** A block is one draw of a queue's life, however many requests it holds: all are worth the same. */
const WORTH = 20;
/** One half of a bad one and of a good one beside each block keep the curves finite (Haldane 1956, Anscombe 1956). */
const HALF = 0.5;
const [ROUNDS, CLOSE] = [60, 1e-9];
/** No step of Newton's goes farther, in logits. */
const LONGEST = 3;

interface Point {
  readonly x: number;
  readonly isHead: boolean;
  readonly bad: number;
  readonly n: number;
}

/**
 * Fits both arms' curves, of one slope, by maximum likelihood: `apart`, or as one where the arms are `alike`. `undefined` where
 * more load did not make more bad ones.
 */
export function fitLoadCurves(pairs: readonly TwinPair[], arms: 'apart' | 'alike'): LoadCurves | undefined {
  const center = pairs.reduce((sum, { load }) => sum + Math.log(load), 0) / pairs.length;
  const points = pairs.flatMap(({ load, head, base }) => {
    const x = Math.log(load) - center;
    return [pointOf(head, x, true), pointOf(base, x, false)];
  });
  const rowOf = ({ x, isHead }: Point): number[] =>
    arms === 'alike' ? [1, x] : [isHead ? 1 : 0, x, isHead ? 0 : 1];
  const found = maximise(points, rowOf);
  if (found === undefined || !((found[1] ?? 0) > 0)) return undefined;
  const [head = 0, slope = 0] = found;
  const base = arms === 'alike' ? head : (found[2] ?? 0);
  const excess = ({ bad, n }: Point, offset: number, x: number): number =>
    bad - n * logistic(offset + slope * x);
  return {
    slope,
    base,
    head,
    center,
    scoreOf: ({ load, head: ofHead, base: ofBase }) => {
      const x = Math.log(load) - center;
      return excess(pointOf(ofHead, x, true), head, x) - excess(pointOf(ofBase, x, false), base, x);
    },
  };
}

function pointOf({ n, bad }: TwinBlock, x: number, isHead: boolean): Point {
  // Where nothing came to an end, nothing was good.
  const share = n === 0 ? 1 : bad / n;
  return { x, isHead, bad: WORTH * share + HALF, n: WORTH + 2 * HALF };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Newton's method on the logistic likelihood; the coefficients of the rows. */
function maximise(points: readonly Point[], rowOf: (point: Point) => number[]): number[] | undefined {
  const rows = points.map(rowOf);
  const size = rows[0]?.length ?? 0;
  let found = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = gradient.map(() => new Array<number>(size).fill(0));
    points.forEach(({ bad, n }, k) => {
      const row = rows[k] ?? [];
      const p = logistic(row.reduce((sum, value, i) => sum + value * (found[i] ?? 0), 0));
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + value * (bad - n * p);
        row.forEach((other, j) => {
          const line = hessian[i];
          if (line !== undefined) line[j] = (line[j] ?? 0) + n * p * (1 - p) * value * other;
        });
      });
    });
    const step = solve(hessian, gradient);
    if (step === undefined) return undefined;
    const longest = Math.max(...step.map(Math.abs));
    const share = Math.min(1, LONGEST / longest);
    found = found.map((value, i) => value + share * (step[i] ?? 0));
    if (longest < CLOSE) return found;
  }
  return found.every(Number.isFinite) ? found : undefined;
}

/** Gauss and Jordan's elimination with pivots; `undefined` where the matrix is singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const lines = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const at = (row: number): number => lines[row]?.[column] ?? 0;
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) if (Math.abs(at(row)) > Math.abs(at(pivot))) pivot = row;
    if (Math.abs(at(pivot)) < 1e-12) return undefined;
    const chosen = lines[pivot] ?? [];
    lines[pivot] = lines[column] ?? [];
    lines[column] = chosen;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = at(row) / (chosen[column] ?? 1);
      lines[row] = (lines[row] ?? []).map((value, i) => value - factor * (chosen[i] ?? 0));
    }
  }
  return lines.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
