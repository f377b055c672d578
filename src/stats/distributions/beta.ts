import { bisect } from './bisect.js';
import { stirlingError } from './gamma.js';

const TINY = 1e-300;
const PRECISION = 1e-15;

/**
 * Regularized incomplete beta function I_x(a, b) for `a, b > 0`: the probability that a Beta(a, b) variable is
 * at most x. Continued fraction by Lentz's method, as modified by Thompson & Barnett (1986).
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly only below the mean; above it the mirrored one does.
  if (x > (a + 1) / (a + b + 2)) return 1 - (kernel(x, a, b) * continuedFraction(1 - x, b, a)) / b;
  return (kernel(x, a, b) * continuedFraction(x, a, b)) / a;
}

/** The x with I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return bisect((x) => regularizedBeta(x, a, b) >= p, 0, 1);
}

/** x^a (1-x)^b / B(a, b), in Loader's saddle-point form so that it keeps its digits for large a and b. */
function kernel(x: number, a: number, b: number): number {
  const sum = a + b;
  const excess = sum * x - a;
  const exponent = a * logOnePlusMinus(excess / a) + b * logOnePlusMinus(-excess / b);
  const correction = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * sum)) * Math.exp(exponent + correction);
}

/** ln(1 + u) - u without cancellation near 0. */
function logOnePlusMinus(u: number): number {
  if (Math.abs(u) > 0.1) return Math.log1p(u) - u;
  let [sum, power] = [0, -u];
  for (let i = 2; i < 30; i += 1) {
    power *= -u;
    sum -= power / i;
  }
  return sum;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  const apply = (numerator: number): number => {
    d = 1 / awayFromZero(1 + numerator * d);
    c = awayFromZero(1 + numerator / c);
    value *= c * d;
    return c * d;
  };
  // Takes O(√max(a, b)) terms.
  for (let m = 1; ; m += 1) {
    apply((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const change = apply((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (!(Math.abs(change - 1) > PRECISION) || m > 100_000) return value;
  }
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
