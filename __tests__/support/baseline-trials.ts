import { normal, seededRandom } from '../../src/base/random.js';
import { judgeBaseline } from '../../src/stats/estimates/baseline.js';

/** How often a run, slower by `factor`, exceeds the limit of `runs` earlier ones that vary from day to day. */
export function baselineAlarms(runs: number, factor: number, reps: number): number {
  const [betweenRuns, sampling] = [0.2, 0.08];
  const random = seededRandom(`baseline/${runs}/${factor}`);
  const measure = (): number => Math.exp(betweenRuns * normal(random) + sampling * normal(random));
  let alarms = 0;
  for (let i = 0; i < reps; i += 1) {
    const earlier = Array.from({ length: runs }, measure);
    if (judgeBaseline(measure() * factor, earlier, 0.05)?.exceeded) alarms += 1;
  }
  return alarms / reps;
}
