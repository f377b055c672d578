/** Degree of the curve that a load which changes by plan may leave in what is measured under it. */
const DEGREE = 4;

/** What a polynomial of degree 4 in the position leaves of the values: neighbours that are alike for another reason. */
export function removeTrend(values: Float64Array): Float64Array {
  const n = values.length;
  const rest = Float64Array.from(values);
  const basis: Float64Array[] = [];
  for (let degree = 0; degree <= Math.min(DEGREE, n - 1); degree += 1) {
    const last = basis.at(-1);
    // Polynomials orthogonal over the positions, each from the one before it (Forsythe 1957).
    const next = Float64Array.from({ length: n }, (_, i) =>
      last === undefined ? 1 : (last[i] ?? 0) * ((2 * i) / Math.max(1, n - 1) - 1),
    );
    for (const each of basis) subtract(next, each);
    basis.push(next);
    subtract(rest, next);
  }
  return rest;
}

/** Takes from `values` what lies along `direction`. */
function subtract(values: Float64Array, direction: Float64Array): void {
  let [along, square] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    along += (values[i] ?? 0) * (direction[i] ?? 0);
    square += (direction[i] ?? 0) ** 2;
  }
  if (square === 0) return;
  for (let i = 0; i < values.length; i += 1)
    values[i] = (values[i] ?? 0) - (along / square) * (direction[i] ?? 0);
}
