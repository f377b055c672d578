import { logGamma } from './gamma.js';

/** An urn of `n` of which `marked` are marked, and how many are drawn without putting back. */
export interface Urn {
  readonly n: number;
  readonly marked: number;
  readonly drawn: number;
}

/** P(at least k of the drawn are marked). */
export function hypergeometricAtLeast(k: number, { n, marked, drawn }: Urn): number {
  const most = Math.min(marked, drawn);
  if (k <= Math.max(0, drawn + marked - n)) return 1;
  let sum = 0;
  // From the tail inwards, so that small terms are not lost.
  for (let x = most; x >= k; x -= 1)
    sum += Math.exp(logChoose(marked, x) + logChoose(n - marked, drawn - x) - logChoose(n, drawn));
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
