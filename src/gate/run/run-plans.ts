import type { Ms, Usd } from '../../base/units.js';
import { createInputBounds } from '../../budget/bound.js';
import { createLedger, type Ledger } from '../../budget/ledger.js';
import { createAnswerChecks } from '../../load/exchange/answer-checks.js';
import { RequestDesk } from '../../load/exchange/desk.js';
import { Executor } from '../../load/schedule/executor.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import type { Overhead } from '../../load/generator/prewarm.js';
import type { Transport } from '../../load/wire/transport.js';
import { createGapHistogram } from '../../samples/gap-histogram.js';
import { createGapStore, type GapStore } from '../../samples/gaps.js';
import { createRecorder, type SampleLog } from '../../samples/recorder.js';
import type { Sample, StopReason, StopRule } from '../../samples/sample.js';
import type { Generator } from '../../load/generator/generator.js';
import type { PreparedRun, PreparedScenario } from '../prepare/prepared-run.js';
import { reportProgress } from './report-progress.js';
import type { Config } from '../../settings/schema.js';
import { startTogether } from './start-together.js';
import type { Cancellation, GateWorld } from '../world.js';

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
  readonly generator: Generator;
  readonly transport: Transport;
  readonly rules: readonly StopRule[];
  readonly cancellation: Cancellation;
}

/** Runs the scenarios one after the other against one budget. */
export async function runPlans(request: RunRequest, world: GateWorld): Promise<RunResult> {
  const { config, prepared } = request;
  const ledger = createLedger(config.budget);
  const [recorder, gaps, health] = [createRecorder(), createGapStore(), request.generator.watch()];
  const overheadMs = await warmUp(request, world);
  const startedAt = await startTogether(prepared, request.cancellation, world);
  const origin = world.clock.now();
  // A histogram: sorting a million latencies twice a second would keep the event loop from the sockets.
  const firstTokens = createGapHistogram();
  const onSample = (sample: Sample, gapsOf: readonly Ms[]): StopReason | null => {
    recorder.add(sample);
    if (gapsOf.length > 0) gaps.add(sample, gapsOf);
    if (sample.ttftMs !== null) firstTokens.add(sample.ttftMs);
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
  return request.generator.warmUp(request.transport, first.target.protocol, world.clock);
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
