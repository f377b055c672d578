import { studentQuantile } from '../distributions/student.js';
import type { Alphas, Comparison } from '../estimates/estimate.js';
import { fitLoadCurves, type LoadCurves } from './load-curves.js';
import type { TwinPair } from './twin-search.js';

/** Head's capacity over base's. */
export interface CapacityRatio extends Comparison {
  /** The loads at which the curves cross the share, in the unit of the loads. */
  readonly base: number;
  readonly head: number;
}

/** Signs of so few pairs say nothing at any level that is asked. */
export const LEAST_PAIRS = 6;
/** More pairs than that are not enumerated. */
const MOST_PAIRS = 16;

/**
 * The ratio of two capacities from pairs of blocks at the same loads: both arms' shares of bad ones follow one logistic curve of
 * the logarithm of the load, head's moved along it. Bounds by the jackknife over pairs (Tukey 1958); `p`, that head bears as much,
 * by the score of that move under all flips of the arms within pairs, which is exact where the arms are alike.
 * `undefined` for too few pairs, where no block broke or none held, and where more load did not make more bad ones.
 */
export function compareCapacities(
  pairs: readonly TwinPair[],
  { theta0, alphas }: { readonly theta0: number; readonly alphas: Alphas },
): CapacityRatio | undefined {
  const judged = pairs.filter(({ isClimb }) => !isClimb);
  const n = judged.length;
  if (n < LEAST_PAIRS || n > MOST_PAIRS) return undefined;
  const blocks = judged.flatMap(({ head, base }) => [head, base]);
  if (new Set(blocks.map(({ isGood }) => isGood)).size < 2) return undefined;
  const whole = fitLoadCurves(judged, 'apart');
  if (whole === undefined) return undefined;
  const deviation = jackknife(judged);
  const reach = (alpha: number): number =>
    deviation === undefined ? Infinity : deviation * studentQuantile(1 - alpha, n - 1);
  const logit = Math.log(theta0 / (1 - theta0));
  const crossing = (offset: number): number => Math.exp(whole.center + (logit - offset) / whole.slope);
  const shift = shiftOf(whole);
  const estimate = Math.exp(shift);
  const p = flipPValue(judged);
  return {
    estimate,
    low: Math.exp(shift - reach(alphas.pass)),
    high: agreeWithTest(Math.exp(shift + reach(alphas.fail)), { estimate, isWorse: p <= alphas.fail }),
    n,
    method: 'logistic curves, jackknife; flips of the arms',
    p,
    base: crossing(whole.base),
    head: crossing(whole.head),
  };
}

/** Why pairs allow no ratio: too few, no block that broke or none that held, or no more bad ones under more load. */
export type NoRatio = 'few' | 'none_broke' | 'none_held' | 'not_by_load';

/** Of pairs of which `compareCapacities` makes none. */
export function whyNoRatio(pairs: readonly TwinPair[]): NoRatio {
  const judged = pairs.filter(({ isClimb }) => !isClimb);
  if (judged.length < LEAST_PAIRS) return 'few';
  const blocks = judged.flatMap(({ head, base }) => [head, base]);
  if (blocks.every(({ isGood }) => isGood)) return 'none_broke';
  return blocks.some(({ isGood }) => isGood) ? 'not_by_load' : 'none_held';
}

/** A bound that excludes 1 and says no more. */
const JUST_BELOW = 1e-9;

/** The upper bound beside the test: it excludes what the test rejects, and nothing that it does not. */
function agreeWithTest(high: number, { estimate, isWorse }: { estimate: number; isWorse: boolean }): number {
  if (!isWorse) return Math.max(1, high);
  return high < 1 || estimate >= 1 ? high : 1 - JUST_BELOW * (1 - estimate);
}

/** ln(capacity of head / capacity of base). */
function shiftOf({ slope, base, head }: LoadCurves): number {
  return (base - head) / slope;
}

/** Standard deviation of the shift. */
function jackknife(pairs: readonly TwinPair[]): number | undefined {
  const shifts = pairs.map((_, left) => {
    const curves = fitLoadCurves(
      pairs.filter((__, i) => i !== left),
      'apart',
    );
    return curves === undefined ? undefined : shiftOf(curves);
  });
  if (!shifts.every((shift) => shift !== undefined)) return undefined;
  const n = shifts.length;
  const mean = shifts.reduce((sum, shift) => sum + shift, 0) / n;
  return Math.sqrt(((n - 1) / n) * shifts.reduce((sum, shift) => sum + (shift - mean) ** 2, 0));
}

/** The share of all flips under which head looks at least as bad. 1 where nothing can be told. */
function flipPValue(pairs: readonly TwinPair[]): number {
  const alike = fitLoadCurves(pairs, 'alike');
  if (alike === undefined) return 1;
  const scores = pairs.map((pair) => alike.scoreOf(pair));
  const seen = scores.reduce((sum, score) => sum + score, 0);
  const flips = 2 ** scores.length;
  let asBad = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    let sum = 0;
    for (let i = 0; i < scores.length; i += 1)
      sum += ((flip >> i) & 1) === 1 ? -(scores[i] ?? 0) : (scores[i] ?? 0);
    if (sum >= seen - 1e-9) asBad += 1;
  }
  return asBad / flips;
}
