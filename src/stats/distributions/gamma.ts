const LANCZOS_G = 7;
/** Godfrey's coefficients for g = 7, n = 9: relative error below 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);
/** From here on the asymptotic series has more digits than a double. */
const ASYMPTOTIC_FROM = 15;

/** Natural logarithm of the gamma function for `z > 0` (Lanczos 1964). */
export function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (z - 1 + i);
  const t = z - 1 + LANCZOS_G + 0.5;
  return LOG_ROOT_2PI + (z - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * `ln Γ(z)` minus Stirling's `(z - 1/2) ln z - z + ln √2π`. Differences of large log-gammas lose digits;
 * differences of these corrections do not (Loader 2000).
 */
export function stirlingError(z: number): number {
  if (z < ASYMPTOTIC_FROM) return logGamma(z) - ((z - 0.5) * Math.log(z) - z + LOG_ROOT_2PI);
  const s = 1 / (z * z);
  return (
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360_360))))) / z
  );
}
