import { bisect } from './bisect.js';

const ROOT_2PI = Math.sqrt(2 * Math.PI);
/** Hart's rational approximation 5666 as given by West (2005), highest power first; absolute error below 1e-15. */
const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
const RATIONAL_UP_TO = 7.07106781186547;
const FARTHEST = 38;

/** Standard normal density. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_2PI;
}

/** P(Z <= z) of a standard normal variable. */
export function normalCdf(z: number): number {
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

/** The z with P(Z <= z) = p; infinite at 0 and 1. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  // The lower tail keeps its digits, the upper one is 1 minus something small.
  if (p > 0.5) return -normalQuantile(1 - p);
  return bisect((z) => normalCdf(z) >= p, -FARTHEST, 0);
}

function upperTail(z: number): number {
  const weight = Math.exp((-z * z) / 2);
  if (z < RATIONAL_UP_TO) return (weight * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z);
  return weight / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / ROOT_2PI;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
