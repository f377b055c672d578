import { regularizedBeta } from './beta.js';
import { bisect } from './bisect.js';

/** P(T <= t) of Student's t with `freedom > 0` degrees of freedom, not necessarily whole. */
export function studentCdf(t: number, freedom: number): number {
  const tail = regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The t with P(T <= t) = p; infinite at 0 and 1. */
export function studentQuantile(p: number, freedom: number): number {
  if (p <= 0) return -Infinity;
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, freedom);
  let farthest = -1;
  while (studentCdf(farthest, freedom) > p) farthest *= 2;
  return bisect((t) => studentCdf(t, freedom) >= p, farthest, 0);
}
