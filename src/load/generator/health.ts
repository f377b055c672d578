import { createHistogram, type EventLoopUtilization, performance } from 'node:perf_hooks';
import type { Ms } from '../../base/units.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { type HeldUp, HoldUpLog, TICK } from './hold-ups.js';
import { countLate, type Dispatch } from './late-requests.js';
import { type MachineCounts, readMachine, shareBetween } from './machine.js';

/** How the load generator itself fared. */
export interface GeneratorHealth {
  /** How long it was watched. */
  readonly windowMs: Ms;
  readonly lateness: { readonly p50: Ms | null; readonly p99: Ms | null; readonly max: Ms | null };
  /** Requests that were sent so late that the load was another there, of those sent. */
  readonly late: { readonly requests: number; readonly of: number };
  readonly eventLoopDelay: { readonly p99: Ms | null; readonly max: Ms | null };
  readonly heldUp: HeldUp;
  readonly cpuSeconds: number;
  /** Busy share of the event loop. */
  readonly utilization: number | null;
  /** Share of one processor that the loop's thread had, and of the time for which it waited for one; null where unknown. */
  readonly cpuShare: number | null;
  readonly waitedShare: number | null;
  /** Share of the time in which any task of the machine waited for a processor; null where unknown. */
  readonly pressureShare: number | null;
}

const NS_PER_MS = 1e6;

/** Watches event loop, processor time and schedule from `start` to `stop`. */
export class HealthMonitor {
  private readonly dispatches: Dispatch[] = [];
  private readonly log = new HoldUpLog();
  /** By how much ticks were late, in whole nanoseconds from 1. */
  private readonly delays = createHistogram();
  private timer: NodeJS.Timeout | undefined;
  private origin: Ms = 0;
  private startedAt: Ms = 0;
  private cpuBefore: NodeJS.CpuUsage | undefined;
  private machineBefore: MachineCounts | undefined;
  private utilizationBefore: EventLoopUtilization | undefined;

  /** `origin` is the run's start on the clock: hold-ups are told from there. */
  start(origin: Ms): void {
    this.origin = origin;
    this.startedAt = performance.now();
    this.cpuBefore = process.cpuUsage();
    this.machineBefore = readMachine();
    this.utilizationBefore = performance.eventLoopUtilization();
    this.log.tick(this.startedAt);
    this.timer = setInterval(() => this.tick(), TICK).unref();
  }

  /** One dispatched request. Early is not late. */
  observe(lateness: Ms, due: Ms): void {
    this.dispatches.push({ due, lateness: Math.max(0, lateness) });
  }

  stop(): GeneratorHealth {
    const { utilizationBefore, dispatches, origin } = this;
    const now = performance.now();
    const windowMs = now - this.startedAt;
    clearInterval(this.timer);
    this.tick();
    const { user, system } = process.cpuUsage(this.cpuBefore);
    const cpuSeconds = (user + system) / 1e6;
    const machine = readMachine();
    const share = (count: keyof MachineCounts): number | null =>
      shareBetween(this.machineBefore ?? machine, machine, { count, windowMs });
    return {
      windowMs,
      lateness: ranksOf(dispatches),
      late: { requests: countLate(dispatches), of: dispatches.length },
      eventLoopDelay: this.loopDelay(),
      heldUp: {
        kind: 'seen',
        holdUps: this.log.seen.map(({ fromMs, toMs }) => ({ fromMs: fromMs - origin, toMs: toMs - origin })),
      },
      cpuSeconds,
      utilization:
        utilizationBefore === undefined
          ? null
          : performance.eventLoopUtilization(utilizationBefore).utilization,
      // Of the whole process where the system does not tell threads apart: garbage is collected on others.
      cpuShare: share('ranMs') ?? (windowMs > 0 ? (cpuSeconds * 1_000) / windowMs : null),
      waitedShare: share('waitedMs'),
      pressureShare: share('pressureMs'),
    };
  }

  private tick(): void {
    const lateness = this.log.tick(performance.now());
    this.delays.record(Math.max(1, Math.round(lateness * NS_PER_MS)));
  }

  private loopDelay(): GeneratorHealth['eventLoopDelay'] {
    const { delays } = this;
    if (delays.count === 0) return { p99: null, max: null };
    return { p99: delays.percentile(99) / NS_PER_MS, max: delays.max / NS_PER_MS };
  }
}

/** Interpolated linearly, as every percentile of the report. */
function ranksOf(dispatches: readonly Dispatch[]): GeneratorHealth['lateness'] {
  const sorted = sortAscending(dispatches.map(({ lateness }) => lateness));
  const at = (q: number): Ms | null => percentile(sorted, q) ?? null;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
