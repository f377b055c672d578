import type { Ms, Usd } from '../../base/units.js';
import { createInputBounds } from '../../budget/bound.js';
import { createLedger } from '../../budget/ledger.js';
import { PriceLessons } from '../../load/exchange/price-lessons.js';
import { createDesk, type DeskParts } from './create-desk.js';
import { Executor } from '../../load/schedule/executor.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import type { Overhead } from '../../load/generator/prewarm.js';
import type { Transport } from '../../load/wire/transport.js';
import { createGapHistogram } from '../../samples/gap-histogram.js';
import { createGapStore, type GapStore } from '../../samples/gaps.js';
import { createRecorder, type SampleLog } from '../../samples/recorder.js';
import type { Sample, StopReason, StopRule } from '../../samples/sample.js';
import type { Generator } from '../../load/generator/generator.js';
import { armsOf, type PreparedRun, type PreparedScenario } from '../prepare/prepared-run.js';
import type { Extension } from './extension.js';
import { type Opening, type OpeningRequest, openPrices } from './first-request.js';
import { reportProgress } from './report-progress.js';
import type { Config } from '../../settings/schema.js';
import { gradeSamples } from './grade-samples.js';
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
  /** Of it, what went alone before the load. */
  readonly opening: Opening;
  readonly health: GeneratorHealth;
  /** What measuring adds to a first token; null where it could not be measured. */
  readonly overheadMs: Overhead | null;
  readonly durationMs: Ms;
  readonly maxInFlight: number;
  /** When each scenario that was begun started and how long it took. */
  readonly spans: readonly { readonly startMs: Ms; readonly durationMs: Ms }[];
  /** When the run went on beyond its plan, and with which request; null where it did not. */
  readonly extended: { readonly startMs: Ms; readonly firstId: number } | null;
}

export interface RunRequest {
  readonly config: Config;
  readonly prepared: PreparedRun;
  readonly generator: Generator;
  readonly transport: Transport;
  readonly rules: readonly StopRule[];
  /** Null where nothing is sent beyond the plan. */
  readonly extension: Extension | null;
  readonly cancellation: Cancellation;
}

/** Runs the scenarios one after the other against one budget, and what a suspicion adds to them. */
export async function runPlans(request: RunRequest, world: GateWorld): Promise<RunResult> {
  const { prepared, extension } = request;
  const parts = createParts(request, world);
  const { ledger } = parts;
  const health = request.generator.watch();
  const overheadMs = await warmUp(request, world);
  const opening = await open(request, world, parts);
  const startedAt = await startTogether(prepared, request.cancellation, world);
  const origin = world.clock.now();
  const { recorder, gaps, firstTokens, onSample, watchBy } = watchSamples(request.rules);
  const shared = {
    request,
    world,
    ...parts,
    origin,
    onSample,
    onLateness: (ms: Ms, due: Ms) => health.observe(ms, due),
    firstTokens,
  };
  const now = (): Ms => world.clock.now() - origin;
  let { stopped } = opening;
  let maxInFlight = 0;
  const spans: { startMs: Ms; durationMs: Ms }[] = [];
  const run = async (scenario: PreparedScenario, startMs: Ms): Promise<StopReason | null> => {
    const ran = await runScenario(scenario, { ...shared, startMs });
    maxInFlight = Math.max(maxInFlight, ran.maxInFlight);
    return ran.stopped;
  };
  health.start(origin);
  for (const scenario of stopped === null ? prepared.scenarios : []) {
    const startMs = now();
    stopped = await run(scenario, startMs);
    spans.push({ startMs, durationMs: now() - startMs });
    if (stopped !== null) break;
  }
  let extended: RunResult['extended'] = null;
  if (stopped === null && extension?.isDue(ledger.spent, recorder) === true) {
    world.log.info('The comparison ends with a suspicion: as many pairs again are sent.');
    extended = { startMs: now(), firstId: extension.firstId };
    watchBy(extension.rules);
    const reason = await run(extension.scenario, extended.startMs);
    // The plan kept its budget, so what the extension leaves undone is no failure.
    if (reason?.stoppedBy !== 'budget') stopped = reason;
    spans.splice(0, 1, { startMs: spans[0]?.startMs ?? 0, durationMs: now() - (spans[0]?.startMs ?? 0) });
  }
  return {
    startedAt,
    samples: recorder,
    gaps,
    stopped,
    spent: ledger.spent,
    opening,
    health: health.stop(),
    overheadMs,
    durationMs: now(),
    maxInFlight,
    spans,
    extended,
  };
}

type RunParts = Omit<DeskParts, 'request' | 'world' | 'origin'>;

/** What all scenarios share. */
function createParts({ config }: RunRequest, { log }: GateWorld): RunParts {
  return {
    ledger: createLedger(config.budget),
    bounds: createInputBounds(),
    lessons: new PriceLessons(),
    tell: onceEach((message) => log.warning(message)),
  };
}

/** Before the load, and before its clock starts. */
function open(request: RunRequest, world: GateWorld, parts: RunParts): Promise<Opening> {
  const { scenarios } = request.prepared;
  const deskOf: OpeningRequest['deskOf'] = (scenario, timeoutMs) =>
    createDesk(scenario, { request, world, origin: world.clock.now(), ...parts }, timeoutMs);
  return openPrices({ scenarios, cancellation: request.cancellation, deskOf }, world);
}

/** Keeps what is measured, and asks the rules of each sample whether the run should end. */
function watchSamples(first: readonly StopRule[]) {
  const [recorder, gaps] = [createRecorder(), createGapStore()];
  // A histogram: sorting a million latencies twice a second would keep the event loop from the sockets.
  const firstTokens = createGapHistogram();
  let rules = first;
  const onSample = (sample: Sample, gapsOf: readonly Ms[]): StopReason | null => {
    recorder.add(sample);
    if (gapsOf.length > 0) gaps.add(sample, gapsOf);
    if (sample.ttftMs !== null) firstTokens.add(sample.ttftMs);
    let reason: StopReason | null = null;
    for (const rule of rules) reason ??= rule.observe(sample);
    return reason;
  };
  return {
    recorder,
    gaps,
    firstTokens,
    onSample,
    watchBy: (others: readonly StopRule[]) => void (rules = others),
  };
}

async function runScenario(
  scenario: PreparedScenario,
  shared: Shared,
): Promise<{ stopped: StopReason | null; maxInFlight: number }> {
  const { request, world, ledger, origin, firstTokens } = shared;
  const executor = startScenario(scenario, shared);
  const { budget } = request.config;
  const stopProgress = reportProgress(executor, { scenario, world, ledger, origin, firstTokens, budget });
  request.cancellation.onCancel((reason) => executor.cancel(reason));
  const stopped = await executor.run();
  stopProgress();
  return { stopped, maxInFlight: executor.progress().maxInFlight };
}

/** Before the clock of the run starts, each protocol that an arm speaks; what measuring adds is told of head's. */
async function warmUp(request: RunRequest, world: GateWorld): Promise<Overhead | null> {
  const protocols = new Set(request.prepared.scenarios.flatMap(armsOf).map(({ target }) => target.protocol));
  let overhead: Overhead | null = null;
  for (const protocol of protocols) {
    if (request.cancellation.reason !== null) return null;
    const measured = await request.generator.warmUp(request.transport, protocol, world.clock);
    overhead ??= measured;
  }
  return overhead;
}

interface Shared extends DeskParts {
  readonly request: RunRequest;
  readonly startMs: Ms;
  readonly onSample: (sample: Sample, gaps: readonly Ms[]) => StopReason | null;
  readonly onLateness: (lateness: Ms, due: Ms) => void;
  readonly firstTokens: ReturnType<typeof createGapHistogram>;
}

function startScenario(prepared: PreparedScenario, shared: Shared): Executor {
  const desk = createDesk(prepared, shared, prepared.scenario.config.timeout);
  const { request, world, origin, onLateness, startMs } = shared;
  const { good } = prepared.scenario.config;
  const onSample = gradeSamples(shared.onSample, good, () => world.clock.now() - origin);
  const { shard } = request.prepared;
  return new Executor(prepared.plan, {
    clock: world.clock,
    desk,
    origin,
    startMs,
    shard,
    onSample,
    onLateness,
  });
}

/** Scenarios learn the same of an endpoint, each for itself. */
function onceEach(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (!told.has(message)) tell(message);
    told.add(message);
  };
}
