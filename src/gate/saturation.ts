import { formatMs } from '../base/format.js';
import type { GeneratorHealth } from '../load/health.js';

/** Beyond these the generator, not the endpoint, decides what is measured. */
const LATEST_P99 = 50;
const LONGEST_LOOP_DELAY_P99 = 50;
const BUSIEST = 0.9;

/** Why the load generator was the bottleneck; null where it kept up. */
export function describeSaturation({
  lateness,
  eventLoopDelay,
  utilization,
}: GeneratorHealth): string | null {
  const causes = [
    (lateness.p99 ?? 0) > LATEST_P99 ? `requests were sent ${formatMs(lateness.p99)} late (p99)` : '',
    (eventLoopDelay.p99 ?? 0) > LONGEST_LOOP_DELAY_P99
      ? `the event loop was held up for ${formatMs(eventLoopDelay.p99)} (p99)`
      : '',
  ].filter((cause) => cause !== '');
  if (causes.length === 0) return null;
  const busy = (utilization ?? 0) > BUSIEST ? ', and it was busy nearly all of the time' : '';
  return `the load generator was the bottleneck: ${causes.join('; ')}${busy}; use a larger runner or a lower rate`;
}
