import { formatMs } from '../../base/format.js';
import type { Ms, Usd } from '../../base/units.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import { formatShard } from '../../plan/shard.js';
import type { Report } from '../../report/schema/schema.js';
import { createRecorder } from '../../samples/recorder.js';
import type { Sample, StopReason } from '../../samples/sample.js';
import { DECIDED_FAIL, THRESHOLD_ABORT } from '../../verdict/early/early-stop.js';
import type { Reason } from '../../verdict/final-verdict.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { RunResult } from '../run/run-plans.js';
import type { ShardPart } from './shard-files.js';
import type { ShardFindings } from '../judge/shard-verdict.js';

/** The shards as one run. */
export interface JoinedShards extends ShardFindings {
  readonly result: Omit<RunResult, 'gaps' | 'startedAt'>;
  /** Of the first shard to begin. */
  readonly startedAt: Date;
  /** Of the last to end. */
  readonly endedAt: Date;
  /** Of all jobs together. */
  readonly cpus: number;
}

/** Starts further apart than this share of the load are another load than was planned. */
const MOST_APART = 0.05;
/** What starting a job's timers may differ by. */
const LEAST_APART: Ms = 1_000;

/** Joins what the shards' reports say of their runs. At least one part. */
export function joinShards(
  parts: readonly ShardPart[],
  samples: readonly Sample[],
  prepared: PreparedRun,
): JoinedShards {
  const recorder = createRecorder();
  for (const sample of samples) recorder.add(sample);
  const reports = parts.map(({ report }) => report);
  const starts = reports.map(({ run }) => instantOf(run.startedAt));
  return {
    result: {
      samples: recorder,
      stopped: joinStops(parts),
      spent: sumUsd(reports.map(({ cost }) => cost.spent)),
      opening: joinOpenings(reports),
      health: joinHealth(reports),
      threads: [],
      overheadMs: joinOverhead(reports),
      durationMs: Math.max(...reports.map(({ run }) => run.durationMs)),
      // They need not have been so many in the same instant: more there were never.
      maxInFlight: reports.reduce((sum, { load }) => sum + load.maxInFlight, 0),
      spans: joinSpans(reports, prepared),
      searches: new Map(),
      extended: null,
    },
    startedAt: new Date(Math.min(...starts)),
    endedAt: new Date(Math.max(...reports.map(({ run }) => instantOf(run.endedAt)))),
    cpus: reports.reduce((sum, { run }) => sum + run.cpus, 0),
    failures: parts.flatMap(earlyFailure),
    doubts: doubtStarts(starts, prepared),
  };
}

/** The epoch for what is no date: the starts are then found to lie apart. */
function instantOf(date: string): Ms {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? 0 : instant;
}

/** The ledgers count whole picodollars, and so does their sum. */
function sumUsd(amounts: readonly Usd[]): Usd {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 1e12), 0) / 1e12;
}

/** From what makes the whole worthless to what only shortened it. */
const STOPS = ['error', 'cancelled', 'budget', 'abort', 'decided'] as const;

function joinStops(parts: readonly ShardPart[]): StopReason | null {
  for (const stoppedBy of STOPS) {
    const part = parts.find(({ report }) => report.run.stoppedBy === stoppedBy);
    if (part !== undefined) return { stoppedBy, ...reasonOf(part) };
  }
  return null;
}

const AFTER = / \(after [\d,]+ of [\d,]+ requests?(, which saved about [^)]+)?\)$/;

function reasonOf({ shard, report }: ShardPart): Reason {
  const reason = report.reasons.find(({ code }) => code !== 'shard');
  return {
    code: reason?.code ?? report.run.stoppedBy,
    // After how many of its own part is told of the whole anew.
    message: `shard ${formatShard(shard)}: ${reason?.message.replace(AFTER, '') ?? `it ended by ${report.run.stoppedBy}`}`,
  };
}

function earlyFailure(part: ShardPart): Reason[] {
  const { code, message } = reasonOf(part);
  return code === DECIDED_FAIL || code === THRESHOLD_ABORT ? [{ code: 'threshold_failed', message }] : [];
}

/** The whole is as sound as its weakest shard. */
function joinHealth(reports: readonly Report[]): GeneratorHealth {
  const generators = reports.map(({ generator }) => generator);
  const worst = (pick: (generator: Report['generator']) => number | null): number | null =>
    worstOf(generators.map(pick));
  return {
    lateness: {
      p50: worst(({ scheduleDelayMs }) => scheduleDelayMs.p50),
      p99: worst(({ scheduleDelayMs }) => scheduleDelayMs.p99),
      max: worst(({ scheduleDelayMs }) => scheduleDelayMs.max),
    },
    eventLoopDelay: {
      p99: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.p99),
      max: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.max),
    },
    windowMs: Math.max(...reports.map(({ run }) => run.durationMs)),
    late: {
      requests: generators.reduce((sum, { lateRequests }) => sum + lateRequests, 0),
      of: reports.reduce((sum, { load }) => sum + load.sent, 0),
    },
    heldUp: {
      kind: 'told',
      firstTokenDelay: {
        p50: worst(({ firstTokenDelayMs }) => firstTokenDelayMs.p50),
        p95: worst(({ firstTokenDelayMs }) => firstTokenDelayMs.p95),
      },
      longest: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.max) ?? 0,
    },
    cpuSeconds: generators.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    cpuShare: worst(({ cpuShare }) => cpuShare),
    waitedShare: worst(({ waitedShare }) => waitedShare),
    pressureShare: worst(({ pressureShare }) => pressureShare),
    utilization: worst(({ utilization }) => utilization),
  };
}

function joinOverhead(reports: readonly Report[]): RunResult['overheadMs'] {
  const p50 = worstOf(reports.map(({ generator }) => generator.overheadMs?.p50 ?? null));
  const p99 = worstOf(reports.map(({ generator }) => generator.overheadMs?.p99 ?? null));
  return p50 === null || p99 === null ? null : { p50, p99 };
}

function worstOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Each shard asks once for itself. */
function joinOpenings(reports: readonly Report[]): RunResult['opening'] {
  const sum = (part: 'spent' | 'reported' | 'likely'): number =>
    sumUsd(reports.map(({ cost }) => cost.opening?.[part] ?? 0));
  return { spent: sum('spent'), reported: sum('reported'), likely: sum('likely'), stopped: null };
}

/** From the first shard that began a scenario to the last that ended it, of the scenarios that any began. */
function joinSpans(reports: readonly Report[], { scenarios }: PreparedRun): RunResult['spans'] {
  const spans = scenarios.map(({ scenario }) => {
    const own = reports.flatMap((report) => report.scenarios.filter(({ name }) => name === scenario.name));
    const startMs = Math.min(...own.map((each) => each.startMs));
    return { startMs, durationMs: Math.max(...own.map((each) => each.startMs + each.durationMs)) - startMs };
  });
  return spans.filter(({ startMs }) => Number.isFinite(startMs));
}

function doubtStarts(starts: readonly Ms[], { scenarios }: PreparedRun): Reason[] {
  const apart = Math.max(...starts) - Math.min(...starts);
  const load = scenarios.reduce((sum, { plan }) => sum + plan.durationMs, 0);
  if (apart <= Math.max(LEAST_APART, load * MOST_APART)) return [];
  const message = `the shards did not run at the same time: the last began ${formatMs(apart)} after the first, so that the endpoint never had the load that was planned`;
  return [{ code: 'shards_apart', message }];
}
