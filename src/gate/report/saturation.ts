import { formatMs, formatRate } from '../../base/format.js';
import type { Ms } from '../../base/units.js';
import type { GeneratorHealth } from '../../load/generator/health.js';

/** A loop that is busy and late: the generator, not the endpoint, decides what is measured. */
const BUSY = 0.7;
const LATE_WHERE_BUSY: Ms = 5;
/** So late that the load was not what was planned, whatever held it up: a machine that others share, say. */
const LATE: Ms = 100;

/** Why the load generator was the bottleneck; null where it kept up. */
export function describeSaturation(health: GeneratorHealth): string | null {
  const lateness = health.lateness.p99 ?? 0;
  const loopDelay = health.eventLoopDelay.p99 ?? 0;
  const busy = health.utilization ?? 0;
  const causes = [
    ...(busy > BUSY && Math.max(loopDelay, lateness) > LATE_WHERE_BUSY
      ? [
          `its event loop was busy ${formatRate(busy)} of the time and ${formatMs(Math.max(loopDelay, lateness))} late (p99)`,
        ]
      : []),
    ...(lateness > LATE ? [`requests were sent ${formatMs(lateness)} late (p99)`] : []),
    ...(loopDelay > LATE ? [`its event loop was held up for ${formatMs(loopDelay)} (p99)`] : []),
  ];
  const [first] = causes;
  return first === undefined
    ? null
    : `the load generator was the bottleneck: ${first}; use a larger runner or a lower rate`;
}

/** Jobs among which the load would have to be shared for the generator to keep up; null where it did. */
export function countShardsNeeded(health: GeneratorHealth): number | null {
  if (describeSaturation(health) === null) return null;
  // Half the busiest that is sound, so that each job has room for its peaks.
  return Math.max(2, Math.ceil((health.utilization ?? 1) / (BUSY / 2)));
}
