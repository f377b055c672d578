import type { Ms } from '../../base/units.js';

/** What a load test saw of an endpoint, as instants from one origin; each list ascending. */
export interface Flow {
  /** Every request, when it was sent. */
  readonly arrivals: readonly Ms[];
  /** The requests that succeeded, when they ended. */
  readonly completions: readonly Ms[];
  /** Median of the durations of those. */
  readonly medianLatency: Ms;
  /** Highest rate offered, in requests per second. */
  readonly maxRate: number;
}

export interface CapacityFit {
  /** Requests per second the endpoint completes at most; `undefined` where the load never reached that. */
  readonly capacity: number | undefined;
  /** Share of the misfit of a model without a limit that the limit explains, 0 to 1. */
  readonly gain: number;
}

const GRID: Ms = 500;
const RATES = 150;
const HIGHEST_RATE = 1.15;
const RATE_STEP = 0.98;
/** Service latency, as a multiple of the median measured. */
const DELAYS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
/** Below this gain, a limit fits the noise of an unsaturated run. */
const LEAST_GAIN = 0.5;

/**
 * Capacity by a fluid model of two parameters, a rate m and a delay δ: completions follow
 * F_m(t - δ) with F_m(t) = min(A(t), min_{s<=t} A(s) + m (t - s)), the arrivals A through a server of rate m (network
 * calculus, Cruz 1991), fitted by least squares. Any arrival pattern will do.
 * `undefined` without arrivals or completions.
 */
export function fitCapacity(flow: Flow): CapacityFit | undefined {
  const end = Math.max(flow.arrivals.at(-1) ?? 0, flow.completions.at(-1) ?? 0);
  if (flow.arrivals.length === 0 || flow.completions.length === 0 || !(flow.maxRate > 0)) return undefined;
  const steps = Math.ceil(end / GRID);
  const arrived = cumulate(flow.arrivals, steps);
  const completed = cumulate(flow.completions, steps);
  const misfit = (rate: number): number => {
    const served = serve(arrived, (rate * GRID) / 1000);
    return Math.min(
      ...DELAYS.map((delay) => sumOfSquares(completed, served, (delay * flow.medianLatency) / GRID)),
    );
  };
  const unlimited = misfit(Infinity);
  let best = { rate: Infinity, misfit: unlimited };
  for (let k = 0; k < RATES; k += 1) {
    const rate = HIGHEST_RATE * flow.maxRate * RATE_STEP ** k;
    const found = misfit(rate);
    if (found < best.misfit) best = { rate, misfit: found };
  }
  const gain = unlimited > 0 ? 1 - best.misfit / unlimited : 0;
  return { capacity: gain > LEAST_GAIN && best.rate < flow.maxRate ? best.rate : undefined, gain };
}

/** How many instants lie at or before each point of the grid. */
function cumulate(instants: readonly Ms[], steps: number): Float64Array {
  let count = 0;
  return Float64Array.from({ length: steps + 1 }, (_, i) => {
    while (count < instants.length && (instants[count] ?? 0) <= i * GRID) count += 1;
    return count;
  });
}

/** F_m on the grid: what has arrived, and at most `perStep` more than a step ago. */
function serve(arrived: Float64Array, perStep: number): Float64Array {
  let served = 0;
  return arrived.map((total, i) => {
    served = i === 0 ? total : Math.min(total, served + perStep);
    return served;
  });
}

/** Σ (D(t) - F(t - delay))², the delay in steps, F interpolated and 0 before the start. */
function sumOfSquares(completed: Float64Array, served: Float64Array, delay: number): number {
  const whole = Math.floor(delay);
  const share = delay - whole;
  let sum = 0;
  let before = 0;
  for (let i = 0; i < completed.length; i += 1) {
    const now = i < whole ? 0 : (served[i - whole] ?? 0);
    sum += ((completed[i] ?? 0) - now + share * (now - before)) ** 2;
    before = now;
  }
  return sum;
}
