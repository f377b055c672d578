import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Ms } from '../../base/units.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';

/** How the load generator itself fared. */
export interface GeneratorHealth {
  readonly lateness: { readonly p50: Ms | null; readonly p99: Ms | null; readonly max: Ms | null };
  readonly eventLoopDelay: { readonly p99: Ms | null; readonly max: Ms | null };
  readonly cpuSeconds: number;
  /** Busy share of the event loop. */
  readonly utilization: number | null;
}

/** Sampling interval of the event-loop monitor; its readings include it. */
const RESOLUTION: Ms = 10;
const NS_PER_MS = 1e6;

/** Watches event loop, processor time and schedule from `start` to `stop`. */
export class HealthMonitor {
  private readonly loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  private readonly latenesses: Ms[] = [];
  private cpuBefore: NodeJS.CpuUsage | undefined;
  private utilizationBefore: EventLoopUtilization | undefined;

  start(): void {
    this.loop.enable();
    this.cpuBefore = process.cpuUsage();
    this.utilizationBefore = performance.eventLoopUtilization();
  }

  /** Lateness of one dispatched request. */
  observe(lateness: Ms): void {
    this.latenesses.push(Math.max(0, lateness));
  }

  stop(): GeneratorHealth {
    this.loop.disable();
    const { user, system } = process.cpuUsage(this.cpuBefore);
    const beyond = (ns: number): Ms => Math.max(0, ns / NS_PER_MS - RESOLUTION);
    const seen = this.loop.count > 0;
    const sorted = sortAscending(this.latenesses);
    const at = (q: number): Ms | null => percentile(sorted, q) ?? null;
    return {
      lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
      eventLoopDelay: {
        p99: seen ? beyond(this.loop.percentile(99)) : null,
        max: seen ? beyond(this.loop.max) : null,
      },
      cpuSeconds: (user + system) / 1e6,
      utilization:
        this.utilizationBefore === undefined
          ? null
          : performance.eventLoopUtilization(this.utilizationBefore).utilization,
    };
  }
}
