import type { Ms } from '../../../base/units.js';
import { firstBroken, type GoodRequest } from '../../../metrics/good.js';
import type { Plan } from '../../../plan/plan.js';
import type { Sample, StopReason } from '../../../samples/sample.js';
import { type ProbeDesign, type ProbeResult, ProbeWatch } from '../../../stats/capacity/probe-watch.js';

/** Ends a probe, and nothing else. */
export const PROBE_OVER: StopReason = {
  stoppedBy: 'decided',
  code: 'probe_over',
  message: 'the probe is decided',
};

export interface ProbeRun {
  /** Takes each sample when it ended, with how long ago the plan began. */
  observe(sample: Sample, since: Ms): StopReason | null;
  finish(): ProbeResult;
  readonly brokenBy: Readonly<Record<string, number>>;
  readonly counts: { readonly ended: number; readonly answered: number; readonly late: number };
}

/** Later than that, and what was measured was not this load. */
const LATE: Ms = 50;

/**
 * Follows one probe by its samples. `beginMs`: where in the plan the probe begins; what is sent before takes the endpoint
 * there, and stands in its queue.
 */
export function followProbe(
  plan: Plan,
  {
    design,
    good,
    beginMs,
    originMs,
  }: {
    readonly design: ProbeDesign;
    readonly good: GoodRequest;
    readonly beginMs: Ms;
    /** Where samples count from, on the plan's clock. */
    readonly originMs: Ms;
  },
): ProbeRun {
  const watch = new ProbeWatch(design);
  const numbers = new Map<number, number>();
  const brokenBy: Record<string, number> = {};
  const counts = { ended: 0, answered: 0, late: 0 };
  const isOpen = design.rate !== null;
  const totalMs = design.settleMs + design.lengthMs;
  let next = 0;
  let overAt: Ms | null = null;
  const arriveUntil = (since: Ms): void => {
    for (; isOpen && next < plan.sessions.length; next += 1) {
      const { dueMs, turns } = plan.sessions.get(next);
      if (dueMs > since) return;
      const number = watch.arrive(dueMs - beginMs);
      for (const { id } of turns[0]?.requests ?? []) numbers.set(id, number);
    }
  };
  const tally = (sample: Sample): void => {
    counts.ended += 1;
    if (sample.outcome === 'ok') counts.answered += 1;
    if (sample.startedMs !== null && sample.startedMs - sample.plannedMs > LATE) counts.late += 1;
    if (sample.good !== false) return;
    const reason = reasonOf(good, sample);
    brokenBy[reason] = (brokenBy[reason] ?? 0) + 1;
  };
  return {
    observe(sample, since) {
      arriveUntil(since);
      const at = since - beginMs;
      const due = sample.plannedMs - originMs - beginMs;
      const number = isOpen ? numbers.get(sample.id) : watch.arrive(due);
      if (number === undefined) return null;
      const latencyMs = sample.outcome === 'ok' ? (sample.e2eMs ?? Infinity) : Infinity;
      watch.end(number, at, { latencyMs, good: sample.good ?? null });
      if (due >= design.settleMs && overAt === null) tally(sample);
      if (overAt !== null || at < 0 || !watch.isOver(at)) return null;
      overAt = at;
      return PROBE_OVER;
    },
    finish: () => watch.finish(overAt ?? totalMs),
    brokenBy,
    counts,
  };
}

function reasonOf(good: GoodRequest, sample: Sample): string {
  if (sample.outcome === 'dropped') return 'dropped';
  if (sample.outcome === 'rate_limited') return '429';
  return firstBroken(good, sample) ?? 'errors';
}
