/** Ranks 1 to n of the values, equal values sharing the mean of their ranks; infinities rank last, and tie. */
export function midranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  const at = (position: number): number => values[order[position] ?? 0] ?? 0;
  order.sort((i, j) => compareNumbers(values[i] ?? 0, values[j] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && at(end) === at(start)) end += 1;
    for (let i = start; i < end; i += 1) ranks[order[i] ?? 0] = (start + 1 + end) / 2;
  }
  return ranks;
}

/** Unlike a difference, a comparison of infinities is not NaN. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
