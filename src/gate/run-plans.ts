import type { Ms, Usd } from '../base/units.js';
import { createInputBounds } from '../budget/bound.js';
import { createLedger, type Ledger } from '../budget/ledger.js';
import { createAnswerChecks } from '../load/answer-checks.js';
import { RequestDesk } from '../load/desk.js';
import { Executor } from '../load/executor.js';
import { type GeneratorHealth, HealthMonitor } from '../load/health.js';
import { type Overhead, prewarm } from '../load/prewarm.js';
import type { Transport } from '../load/transport.js';
import { createGapStore, type GapStore } from '../samples/gaps.js';
import { createRecorder, type SampleLog } from '../samples/recorder.js';
import type { Sample, StopReason, StopRule } from '../samples/sample.js';
import { percentile, sortAscending } from '../stats/percentile.js';
import type { PreparedRun, PreparedScenario } from './prepare-run.js';
import type { Config } from './settings/schema.js';
import { startTogether } from './start-together.js';
import type { Cancellation, GateWorld } from './world.js';

/** What a run left. */
export interface RunResult {
  /** On the wall clock. */
  readonly startedAt: Date;
  readonly samples: SampleLog;
  readonly gaps: GapStore;
  readonly stopped: StopReason | null;
  readonly spent: Usd;
  readonly health: GeneratorHealth;
  /** What measuring adds to a first token; null where it could not be measured. */
  readonly overheadMs: Overhead | null;
  readonly durationMs: Ms;
  readonly maxInFlight: number;
  /** When each scenario that was begun started and how long it took. */
  readonly spans: readonly { readonly startMs: Ms; readonly durationMs: Ms }[];
}

export interface RunRequest {
  readonly config: Config;
  readonly prepared: PreparedRun;
  readonly transport: Transport;
  readonly rules: readonly StopRule[];
  readonly cancellation: Cancellation;
}

const PROGRESS_EVERY: Ms = 500;

/** Runs the scenarios one after the other against one budget. */
export async function runPlans(request: RunRequest, world: GateWorld): Promise<RunResult> {
  const { config, prepared } = request;
  const ledger = createLedger(config.budget);
  const [recorder, gaps, health] = [createRecorder(), createGapStore(), new HealthMonitor()];
  const overheadMs = await warmUp(request, world);
  const startedAt = await startTogether(prepared, request.cancellation, world);
  const origin = world.clock.now();
  const firstTokens: number[] = [];
  const onSample = (sample: Sample, gapsOf: readonly Ms[]): StopReason | null => {
    recorder.add(sample);
    if (gapsOf.length > 0) gaps.add(sample, gapsOf);
    if (sample.ttftMs !== null) firstTokens.push(sample.ttftMs);
    let first: StopReason | null = null;
    for (const rule of request.rules) first ??= rule.observe(sample);
    return first;
  };
  const shared = {
    request,
    world,
    ledger,
    bounds: createInputBounds(),
    origin,
    onSample,
    onLateness: (ms: Ms) => health.observe(ms),
  };
  let stopped: StopReason | null = null;
  let maxInFlight = 0;
  const spans: { startMs: Ms; durationMs: Ms }[] = [];
  health.start();
  for (const scenario of prepared.scenarios) {
    const startMs = world.clock.now() - origin;
    const executor = startScenario(scenario, { ...shared, startMs });
    const stopProgress = reportProgress(executor, {
      scenario,
      world,
      ledger,
      origin,
      firstTokens,
      budget: config.budget,
    });
    request.cancellation.onCancel((reason) => executor.cancel(reason));
    stopped = await executor.run();
    stopProgress();
    maxInFlight = Math.max(maxInFlight, executor.progress().maxInFlight);
    spans.push({ startMs, durationMs: world.clock.now() - origin - startMs });
    if (stopped !== null) break;
  }
  return {
    startedAt,
    samples: recorder,
    gaps,
    stopped,
    spent: ledger.spent,
    health: health.stop(),
    overheadMs,
    durationMs: world.clock.now() - origin,
    maxInFlight,
    spans,
  };
}

/** Before the clock of the run starts. */
async function warmUp(request: RunRequest, world: GateWorld): Promise<Overhead | null> {
  const [first] = request.prepared.scenarios;
  if (first === undefined || request.cancellation.reason !== null) return null;
  return prewarm(request.transport, first.target.protocol, world.clock);
}

interface Shared {
  readonly request: RunRequest;
  readonly world: GateWorld;
  readonly ledger: Ledger;
  readonly bounds: ReturnType<typeof createInputBounds>;
  readonly origin: Ms;
  readonly startMs: Ms;
  readonly onSample: (sample: Sample, gaps: readonly Ms[]) => StopReason | null;
  readonly onLateness: (lateness: Ms) => void;
}

function startScenario(prepared: PreparedScenario, shared: Shared): Executor {
  const { scenario, plan, book } = prepared;
  const { request, world, ledger, bounds, origin } = shared;
  const { config } = scenario;
  const cacheHeader = config.cache['hit-header'];
  const desk = new RequestDesk(
    {
      clock: world.clock,
      transport: request.transport,
      ledger,
      bounds,
      book,
      checks: createAnswerChecks(config.checks ?? []),
      redact: world.redact,
      timeoutMs: config.timeout,
      stream: config.stream,
      shard: request.prepared.shard,
      cacheHeader: cacheHeader === '' ? null : cacheHeader.toLowerCase(),
      wallClock: () => world.date().getTime(),
    },
    origin,
  );
  const { onSample, onLateness, startMs } = shared;
  const { shard } = request.prepared;
  return new Executor(plan, { clock: world.clock, desk, origin, startMs, shard, onSample, onLateness });
}

interface Watched {
  readonly scenario: PreparedScenario;
  readonly world: GateWorld;
  readonly ledger: Ledger;
  readonly origin: Ms;
  readonly firstTokens: readonly number[];
  readonly budget: Usd;
}

function reportProgress(executor: Executor, watched: Watched): () => void {
  const { world, scenario, ledger, origin, firstTokens, budget } = watched;
  const { onProgress } = world;
  if (onProgress === undefined) return () => undefined;
  const { plan } = scenario;
  let clear = (): void => undefined;
  const tick = (): void => {
    const { inFlight, done, stage } = executor.progress();
    onProgress({
      elapsedMs: world.clock.now() - origin,
      totalMs: plan.type === 'load' && Number.isFinite(plan.durationMs) ? plan.durationMs : null,
      inFlight,
      done,
      planned: plan.planned,
      firstTokenP95Ms: percentile(sortAscending(firstTokens), 0.95) ?? null,
      spentUsd: ledger.spent,
      budgetUsd: budget,
      stage,
      stages: plan.stages.length,
    });
    clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
  };
  clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
  return () => clear();
}
