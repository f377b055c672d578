import { seededRandom } from '../../src/base/random.js';
import { type CapacityFit, fitCapacity } from '../../src/stats/capacity/capacity.js';
import { percentile, sortAscending } from '../../src/stats/estimates/percentile.js';
import { SATURATION_INTERVAL, watchSaturation } from '../../src/stats/capacity/saturation.js';
import {
  CAPACITY,
  type Endpoint,
  fifo,
  poissonArrivals,
  processorSharing,
  type Served,
  type Step,
  tokenBucket,
} from './queue-simulation.js';

export const ENDPOINTS: Readonly<Record<string, Endpoint>> = { fifo, processorSharing, tokenBucket };

/** Eight stages of equal length that climb to a multiple of the capacity. */
export function ramp(to: number, seconds = 30): Step[] {
  return Array.from({ length: 8 }, (_, i) => ({ seconds, rate: (CAPACITY * to * (i + 1)) / 8 }));
}

function play(endpoint: string, steps: readonly Step[], seed: string): Served[] {
  const random = seededRandom(seed, endpoint);
  return ENDPOINTS[endpoint]!(poissonArrivals(steps, random), random);
}

/** The load test is over with its last stage: what ends later is not seen. */
function fit(served: readonly Served[], steps: readonly Step[], graceMs: number): CapacityFit {
  const until = steps.reduce((sum, { seconds }) => sum + seconds * 1_000, graceMs);
  const good = served.filter(({ ok, end }) => ok && end <= until);
  return fitCapacity({
    arrivals: served.map(({ arrival }) => arrival),
    completions: [...sortAscending(good.map(({ end }) => end))],
    medianLatency: percentile(sortAscending(good.map(({ end, arrival }) => end - arrival)), 0.5)!,
    maxRate: Math.max(...steps.map(({ rate }) => rate)),
  })!;
}

/** How often a ramp is called saturated, and how far the capacity found is from the true one (relative RMS). */
export function capacityTrials(
  endpoint: string,
  steps: readonly Step[],
  reps: number,
  graceMs = 30_000,
): { saturated: number; error: number } {
  let [saturated, squares] = [0, 0];
  for (let i = 0; i < reps; i += 1) {
    const { capacity } = fit(play(endpoint, steps, `capacity/${i}`), steps, graceMs);
    if (capacity === undefined) continue;
    saturated += 1;
    squares += (capacity / CAPACITY - 1) ** 2;
  }
  return { saturated: saturated / reps, error: Math.sqrt(squares / Math.max(1, saturated)) };
}

/** How often the watch stops a load before its end. */
export function stopTrials(endpoint: string, steps: readonly Step[], reps: number): number {
  const end = steps.reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
  let stopped = 0;
  for (let i = 0; i < reps; i += 1) {
    const served = play(endpoint, steps, `stop/${i}`);
    if (stopsBefore(end, served)) stopped += 1;
  }
  return stopped / reps;
}

function stopsBefore(end: number, served: readonly Served[]): boolean {
  const watch = watchSaturation();
  const endings = [...served].sort((a, b) => a.end - b.end);
  let [arrived, ended] = [0, 0];
  for (let now = SATURATION_INTERVAL; now <= end; now += SATURATION_INTERVAL) {
    for (; (served[arrived]?.arrival ?? Infinity) <= now; arrived += 1)
      watch.arrive(served[arrived]!.arrival);
    for (; (endings[ended]?.end ?? Infinity) <= now; ended += 1) {
      const { arrival, end: at, ok } = endings[ended]!;
      watch.complete(at, at - arrival, ok ? 'answered' : 'refused');
    }
    if (watch.isSaturated(now)) return true;
  }
  return false;
}
