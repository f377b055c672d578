import type { Ms } from '../../../base/units.js';
import type { Plan } from '../../../plan/plan.js';
import type { Sample, StopReason } from '../../../samples/sample.js';
import type { ProbeMark } from '../../../stats/capacity/probe.js';
import { type ProbeDesign, type ProbeResult, ProbeWatch } from '../../../stats/capacity/probe-watch.js';
import type { Counts } from '../../../stats/distributions/binomial.js';
import { percentile, sortAscending } from '../../../stats/estimates/percentile.js';
import { latencyOf, type SearchCriteria } from './search-criteria.js';

/** Ends a probe, and nothing else. */
export const PROBE_OVER: StopReason = {
  stoppedBy: 'decided',
  code: 'probe_over',
  message: 'the probe is decided',
};

/** What became of the arrivals on a probe's plateau. */
export interface ProbePlateau {
  /** Of those that were not good: what they broke first. */
  readonly brokenBy: Readonly<Record<string, number>>;
  /** Total generation times of the answers; null without any. */
  readonly latency: { readonly p50: Ms; readonly p95: Ms } | null;
}

export interface ProbeRun {
  /** Takes each sample when it ended, with how long ago the plan began. */
  observe(sample: Sample, since: Ms): StopReason | null;
  finish(): ProbeResult;
  /** Of the arrivals from `fromMs` of the probe on. */
  plateau(fromMs: Ms): ProbePlateau;
  /** Of each thing that is asked what those say of it that came to the endpoint. */
  readonly came: readonly Counts[];
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
    criteria,
    beginMs,
    originMs,
  }: {
    readonly design: ProbeDesign;
    readonly criteria: SearchCriteria;
    readonly beginMs: Ms;
    /** Where samples count from, on the plan's clock. */
    readonly originMs: Ms;
  },
): ProbeRun {
  const watch = new ProbeWatch(design);
  const numbers = new Map<number, number>();
  const tally = new ProbeTally(criteria);
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
  return {
    observe(sample, since) {
      arriveUntil(since);
      const at = since - beginMs;
      const due = sample.plannedMs - originMs - beginMs;
      const number = isOpen ? numbers.get(sample.id) : watch.arrive(due);
      if (number === undefined) return null;
      const elapsedMs = sample.startedMs === null ? null : originMs + since - sample.startedMs;
      const marks = criteria.mark(sample, elapsedMs);
      watch.end(number, at, { latencyMs: latencyOf(sample), marks });
      if (due >= design.settleMs && overAt === null) tally.add(sample, marks, due);
      if (overAt !== null || at < 0 || !watch.isOver(at)) return null;
      overAt = at;
      return PROBE_OVER;
    },
    finish: () => watch.finish(overAt ?? totalMs),
    plateau: (fromMs) => tally.from(fromMs),
    came: tally.came,
    counts: tally.counts,
  };
}

/** What became of the judged arrivals of a probe. */
class ProbeTally {
  private readonly broken: { due: Ms; reason: string }[] = [];
  private readonly latencies: { due: Ms; e2eMs: Ms }[] = [];
  readonly counts = { ended: 0, answered: 0, late: 0 };
  readonly came: { violations: number; n: number }[];

  constructor(private readonly criteria: SearchCriteria) {
    this.came = criteria.allowed.map(() => ({ violations: 0, n: 0 }));
  }

  /** `due`: from the start of the probe. */
  add(sample: Sample, marks: readonly ProbeMark[], due: Ms): void {
    const { counts, came, criteria } = this;
    counts.ended += 1;
    if (sample.outcome === 'ok') counts.answered += 1;
    if (sample.outcome === 'ok' && sample.e2eMs !== null) this.latencies.push({ due, e2eMs: sample.e2eMs });
    if (sample.startedMs !== null && sample.startedMs - sample.plannedMs > LATE) counts.late += 1;
    came.forEach((counted, about) => {
      const good = marks[about]?.good ?? null;
      if (good === null || sample.outcome === 'dropped') return;
      counted.n += 1;
      counted.violations += Number(!good);
    });
    if (!marks.some(({ good }) => good === false)) return;
    this.broken.push({ due, reason: criteria.reasonOf(sample, marks) });
  }

  from(fromMs: Ms): ProbePlateau {
    const brokenBy: Record<string, number> = {};
    for (const { due, reason } of this.broken)
      if (due >= fromMs) brokenBy[reason] = (brokenBy[reason] ?? 0) + 1;
    const sorted = sortAscending(this.latencies.filter(({ due }) => due >= fromMs).map(({ e2eMs }) => e2eMs));
    const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)];
    return { brokenBy, latency: p50 === undefined || p95 === undefined ? null : { p50, p95 } };
  }
}
