import { type BoundaryDesign, buildBoundary } from './boundary.js';
import type { Cut } from '../estimates/cut.js';
import type { Alphas, Decision } from '../estimates/estimate.js';

export interface SequentialDesign {
  /** Observations planned; fixed before the first one. */
  readonly planned: number;
  readonly theta0: number;
  readonly alphas: Alphas;
}

/** Watches violations in dispatch order and decides as early as the error probabilities allow. */
export interface SequentialTest {
  /** The next observation in dispatch order, once its outcome is known. A decision, once made, stands. */
  observe(violation: boolean): Decision;
  /** The run is over, for a reason that does not depend on the outcomes: the last look, with all the alpha left. */
  finish(): Decision;
  readonly n: number;
  readonly violations: number;
  /** The observation at which it was decided; undefined while it is not. */
  readonly decidedAt: number | undefined;
  /**
   * The look that decided, and the last one. Whatever they leave possible together is a repeated confidence interval
   * (Jennison & Turnbull 1989): the test holds at all its looks, so it holds at these.
   */
  readonly looks: readonly Cut[];
  /** The look after n observations; undefined beyond the plan. */
  lookAt(n: number): Cut | undefined;
}

/**
 * A test of "violations below `theta0`" that may be looked at after every observation of a steady load. It must
 * not be used where the load changes: on a ramp the first, easy stages would decide for the whole.
 * Tables are built once for a design, so that many tests (of one design) share them.
 */
export function planSequentialTest(design: SequentialDesign): () => SequentialTest {
  const passDesign = sideOf(design, 'pass');
  const failDesign = sideOf(design, 'fail');
  const pass = buildBoundary(passDesign);
  const fail = buildBoundary(failDesign);

  return () => {
    let n = 0;
    let violations = 0;
    let decision: Decision = 'inconclusive';
    let deciding: Cut | undefined;
    let last: Cut | undefined;
    const look = (passUpTo: number | undefined, failFrom: number | undefined): Decision => {
      if (passUpTo === undefined || failFrom === undefined) return decision;
      last = { n, passUpTo, failFrom };
      if (deciding !== undefined) return decision;
      if (violations >= failFrom) decision = 'fail';
      else if (violations <= passUpTo) decision = 'pass';
      if (decision !== 'inconclusive') deciding = last;
      return decision;
    };
    return {
      observe(violation) {
        n += 1;
        if (violation) violations += 1;
        return look(pass[n], fail[n]);
      },
      finish() {
        if (n === 0 || n >= design.planned || deciding !== undefined) return decision;
        return look(buildBoundary(passDesign, n)[n], buildBoundary(failDesign, n)[n]);
      },
      get n() {
        return n;
      },
      get violations() {
        return violations;
      },
      get decidedAt() {
        return deciding?.n;
      },
      lookAt(among) {
        const [passUpTo, failFrom] = [pass[among], fail[among]];
        return passUpTo === undefined || failFrom === undefined
          ? undefined
          : { n: among, passUpTo, failFrom };
      },
      get looks() {
        return [deciding, last].filter((cut, i, all) => cut !== undefined && all.indexOf(cut) === i) as Cut[];
      },
    };
  };
}

function sideOf({ planned, theta0, alphas }: SequentialDesign, side: 'pass' | 'fail'): BoundaryDesign {
  return { side, planned, theta0, alpha: alphas[side] };
}
