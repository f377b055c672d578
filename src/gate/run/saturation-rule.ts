import type { Ms } from '../../base/units.js';
import type { Plan } from '../../plan/plan.js';
import type { Sample, StopRule } from '../../samples/sample.js';
import { type Ending, SATURATION_INTERVAL, watchSaturation } from '../../stats/capacity/saturation.js';

/**
 * Ends a ramp that is clearly saturated: more load would only show a longer queue, and cost money. Arrivals are
 * known from the plan, ends from the samples, so the rule needs no clock of its own.
 */
export function createSaturationRule(plan: Plan, timeoutMs: Ms): StopRule {
  const watch = watchSaturation();
  let nextArrival = 0;
  let latest: Ms = 0;
  let asked: Ms = 0;
  const arriveUntil = (now: Ms): void => {
    while (nextArrival < plan.sessions.length) {
      const { dueMs } = plan.sessions.get(nextArrival);
      if (dueMs > now) return;
      watch.arrive(dueMs);
      nextArrival += 1;
    }
  };
  return {
    observe(sample) {
      if (sample.scenario !== plan.scenario || sample.arm === 'canary') return null;
      latest = Math.max(latest, endOf(sample, timeoutMs));
      arriveUntil(latest);
      if (sample.outcome !== 'dropped' && sample.outcome !== 'suppressed') {
        watch.complete(latest, sample.e2eMs ?? 0, endingOf(sample));
      }
      for (; asked + SATURATION_INTERVAL <= latest; asked += SATURATION_INTERVAL) {
        if (!watch.isSaturated(asked + SATURATION_INTERVAL)) continue;
        const message =
          'the ramp was ended early: the endpoint answers fewer requests than arrive, and more load would only show more of the same';
        return { stoppedBy: 'decided', code: 'saturated', message };
      }
      return null;
    },
  };
}

function endingOf({ outcome, status }: Sample): Ending {
  if (outcome === 'ok') return 'answered';
  // 503 is what a server says that is too busy.
  return outcome === 'timeout' || outcome === 'rate_limited' || status === 503 ? 'refused' : 'failed';
}

/** An error ends at once, as far as anyone knows; a timeout takes its time. */
function endOf({ startedMs, plannedMs, e2eMs, outcome }: Sample, timeoutMs: Ms): Ms {
  if (startedMs === null) return plannedMs;
  return startedMs + (e2eMs ?? (outcome === 'timeout' ? timeoutMs : 0));
}
