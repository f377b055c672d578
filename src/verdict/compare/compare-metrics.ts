import { seededRandom } from '../../base/random.js';
import { compareMeanDifference, compareTypicalDifference } from '../../stats/paired/differences.js';
import type { Alphas, Comparison, Decision, Pair } from '../../stats/estimates/estimate.js';
import { compareMeans } from '../../stats/estimates/fieller.js';
import { compareTypical } from '../../stats/paired/hodges-lehmann.js';
import { judgeComparison } from '../../stats/paired/judge-comparison.js';
import { compareErrors } from '../../stats/paired/mcnemar.js';
import { compareTailDifference, compareTails } from '../../stats/paired/tail-ratio.js';
import { type Contrast, gatherContrast } from './contrast.js';
import type { ComparedDesign, MatchedSamples } from './pair-samples.js';

/** How head relates to base in one contrast, and whether that is worse than it may be. */
export interface Contrasted {
  /** Undefined where the data hold none. */
  readonly comparison: Comparison | undefined;
  readonly base: number | undefined;
  readonly head: number | undefined;
  /** Groups with a value in both arms. */
  readonly n: number;
  /** Fewer groups than this say too little of a tail to gate. */
  readonly least: number;
}

/** A bound that excludes a value and says no more. */
const JUST_BEYOND = 1e-9;
/** Groups needed to have about five beyond the percentile. */
const BEYOND_PERCENTILE = 5;
/** Six pairs of blocks have but 64 sign flips: fewer than seven say nothing at 1 %. */
export const LEAST_BLOCKS = 7;

/**
 * Estimates a contrast. Medians by Hodges & Lehmann with signed ranks, other percentiles by swaps within pairs, means
 * by Fieller or Student, rates of single events by McNemar. `p` says how likely data at least this bad are while head
 * is no worse (or, where the limit asks for an improvement, while head just meets it).
 */
export function contrastArms(
  contrast: Contrast,
  matched: MatchedSamples,
  { alphas, seed }: { readonly alphas: Alphas; readonly seed: string },
): Contrasted {
  const { pairs, base, head } = gatherContrast(contrast, matched);
  const facing = contrast.side === 'below' ? pairs : pairs.map(swapArms);
  const run = (values: readonly Pair[]): Comparison | undefined =>
    compareValues(contrast, matched.design, values)(alphas, seed);
  const found = run(facing);
  const required = facingLimit(contrast);
  const neutral = contrast.kind === 'ratio' ? 1 : 0;
  const p =
    found === undefined || required >= neutral ? found?.p : run(relax(facing, contrast.kind, required))?.p;
  const asked = Math.min(neutral, required);
  const comparison =
    found && faceBack(agreeWithTest({ ...found, p: p ?? found.p }, asked, alphas.fail), contrast);
  return { comparison, base, head, n: pairs.length, least: leastGroups(contrast, matched.design) };
}

/**
 * The lower bound beside the test: it excludes what the test rejects, and nothing that it does not. Both err at most so
 * often, and where they differ (ties, resampling, two bounds joined), the test is the sharper one at its own question.
 */
function agreeWithTest(comparison: Comparison, asked: number, alphaFail: number): Comparison {
  const { estimate, low, p } = comparison;
  if (p > alphaFail) return low > asked ? { ...comparison, low: asked } : comparison;
  if (low > asked || estimate <= asked) return comparison;
  const gap = Number.isFinite(estimate) ? estimate - asked : 1;
  return { ...comparison, low: asked + JUST_BEYOND * gap };
}

/** Whether head's estimate lies beyond what it may be. */
export function isBeyondLimit({ limit, side }: Contrast, { comparison }: Contrasted): boolean {
  if (comparison === undefined) return false;
  return side === 'below' ? comparison.estimate > limit : comparison.estimate < limit;
}

/** Fails iff significant and the estimate beyond the limit; passes iff the bound is within it. */
export function judgeContrast(
  contrast: Contrast,
  { comparison, n, least }: Contrasted,
  alphaFail: number,
): Decision {
  if (comparison === undefined || n < least) return 'inconclusive';
  return judgeComparison(faceBack(comparison, contrast), facingLimit(contrast), alphaFail);
}

type Test = (alphas: Alphas, seed: string) => Comparison | undefined;

function compareValues(contrast: Contrast, design: ComparedDesign, pairs: readonly Pair[]): Test {
  const { aggregation, kind, metric } = contrast;
  const isRatio = kind === 'ratio';
  if (aggregation.kind === 'percentile') {
    const share = aggregation.percent / 100;
    // A block's percentile is one value, so its typical change is the percentile's change.
    if (share === 0.5 || design === 'switchback')
      return (alphas) => (isRatio ? compareTypical(pairs, alphas) : compareTypicalDifference(pairs, alphas));
    const compare = isRatio ? compareTails : compareTailDifference;
    return (alphas, seed) =>
      compare(pairs, share, alphas, seededRandom(seed, `tail/${metric.name}/${aggregation.percent}`));
  }
  if (isRatio) return (alphas) => compareMeanRatio(pairs, alphas);
  const events = metric.type === 'rate' && pairs.every(({ base, head }) => isEvent(base) && isEvent(head));
  if (!events) return (alphas) => compareMeanDifference(pairs, alphas);
  return (alphas) =>
    compareErrors(
      pairs.map(({ base, head }) => ({ base: base === 1, head: head === 1 })),
      alphas,
    );
}

function isEvent(value: number): boolean {
  return value === 0 || value === 1;
}

/** Where base's mean is 0 no ratio exists: both arms free are equal, a head that is not is beyond every limit. */
function compareMeanRatio(pairs: readonly Pair[], alphas: Alphas): Comparison | undefined {
  if (pairs.length < 2 || pairs.some(({ base }) => base !== 0)) return compareMeans(pairs, alphas);
  const above = pairs.filter(({ head }) => head > 0).length;
  const ratio = above > 0 ? Infinity : 1;
  return {
    estimate: ratio,
    low: ratio,
    high: ratio,
    n: pairs.length,
    method: 'all of base is 0',
    // All sign flips but one are smaller.
    p: 0.5 ** above,
  };
}

function swapArms({ base, head }: Pair): Pair {
  return { base: head, head: base };
}

/** The limit as the tests see it, where more is always worse. */
export function facingLimit({ kind, limit, side }: Contrast): number {
  if (side === 'below') return limit;
  return kind === 'ratio' ? 1 / limit : -limit;
}

/** Takes the required improvement off, so that "no worse" means "meets it". */
function relax(pairs: readonly Pair[], kind: Contrast['kind'], required: number): Pair[] {
  return pairs.map(({ base, head }) => ({
    base,
    head: kind === 'ratio' ? head / required : head - required,
  }));
}

/** From the tests' view to head over base, or from there to theirs: the same mirror. */
function faceBack(comparison: Comparison, { kind, side }: Contrast): Comparison {
  if (side === 'below') return comparison;
  const mirror = (value: number): number => (kind === 'ratio' ? 1 / value : -value);
  return {
    ...comparison,
    estimate: mirror(comparison.estimate),
    low: mirror(comparison.high),
    high: mirror(comparison.low),
  };
}

/** Groups that a contrast needs before it may gate. */
export function leastGroups({ aggregation }: Contrast, design: ComparedDesign): number {
  if (design === 'switchback') return LEAST_BLOCKS;
  if (aggregation.kind !== 'percentile' || aggregation.percent === 50) return 0;
  const beyond = Math.min(aggregation.percent, 100 - aggregation.percent) / 100;
  return Math.ceil(Number((BEYOND_PERCENTILE / beyond).toPrecision(12)));
}
