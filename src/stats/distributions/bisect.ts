/**
 * The point of `[low, high]` where a condition that is false below and true above turns true, to the last bit
 * of a double. Slower than Newton, but it cannot diverge in the tails, where bounds are read off.
 */
export function bisect(turnsTrue: (x: number) => boolean, low: number, high: number): number {
  let [below, above] = [low, high];
  for (;;) {
    const middle = below + (above - below) / 2;
    if (!(middle > below && middle < above)) return above;
    if (turnsTrue(middle)) above = middle;
    else below = middle;
  }
}

/** The smallest integer of `[low, high]` for which the condition (false, then true) holds; `high + 1` if none does. */
export function firstInteger(holds: (i: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
