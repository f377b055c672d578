/**
 * Holm's (1979) adjusted p-values, in the order given: comparing each with alpha keeps the chance of any false
 * rejection in the family below alpha. For a family that is judged once, at the end.
 */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] ?? 1) - (pValues[j] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 0;
  order.forEach((index, rank) => {
    running = Math.max(running, Math.min(1, (pValues[index] ?? 1) * (pValues.length - rank)));
    adjusted[index] = running;
  });
  return adjusted;
}
