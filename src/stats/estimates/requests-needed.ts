import type { Counts } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import type { Alphas } from './estimate.js';
import { judgeProportion } from './proportion.js';

/** How many more observations would decide a proportion, and what must be true of them. */
export interface MoreNeeded {
  readonly more: number;
  /**
   * `none_violates`: exact, where not one of them violates, as none has so far. `sure`: exact, whatever they are.
   * `likely`: where their share of violations is the one seen so far.
   */
  readonly given: 'none_violates' | 'sure' | 'likely';
}

export interface NeededSettings {
  readonly theta0: number;
  readonly alphas: Alphas;
  /** By how much correlation inflates the variance; the counts over it must decide alike. 1 for none. */
  readonly effect: number;
  /** Nobody would wait for more observations than these, those there are included. */
  readonly most: number;
}

/**
 * The fewest further observations with which the exact test of `judgeProportion` decides, if their share of violations
 * is that of those there are. Null where no such number is known: the share seen lies on the limit, it would take more
 * than `most`, or the counts decide already, so that another rule withholds the verdict.
 */
export function moreNeeded({ violations, n }: Counts, settings: NeededSettings): MoreNeeded | null {
  const { theta0, alphas, effect, most } = settings;
  if (n <= 0 || decides({ violations, n })) return null;
  const share = violations / n;
  const [least, top] = [Math.floor(n) + 1, Math.floor(most)];
  const wanted = firstInteger((total) => decides({ violations: share * total, n: total }), least, top);
  if (wanted > top) return null;
  const more = Math.ceil(wanted - n);
  if (violations === 0) return { more, given: 'none_violates' };
  const sure = judge({ violations, n: wanted }) === 'fail' && effect === 1;
  return { more, given: sure ? 'sure' : 'likely' };

  function judge(counts: Counts): ReturnType<typeof judgeProportion> {
    return judgeProportion(counts, theta0, alphas);
  }
  function decides(counts: Counts): boolean {
    const decision = judge(counts);
    if (decision === 'inconclusive' || effect === 1) return decision !== 'inconclusive';
    return judge({ violations: counts.violations / effect, n: counts.n / effect }) === decision;
  }
}

/** An estimate of this kind has hardly two digits: 3335 becomes 3400. */
export function roundUpEstimate(count: number): number {
  if (!Number.isFinite(count) || count < 100) return count;
  const step = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}
