import type { Ms, Usd } from '../../base/units.js';
import { createInputBounds } from '../../budget/bound.js';
import { capLedger } from '../../budget/cap-ledger.js';
import { createLedger } from '../../budget/ledger.js';
import { PriceLessons } from '../../load/exchange/price-lessons.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import type { Overhead } from '../../load/generator/prewarm.js';
import type { ThreadHealth } from '../../load/threads/messages.js';
import type { GapStore } from '../../samples/gaps.js';
import type { SampleLog } from '../../samples/recorder.js';
import type { StopReason } from '../../samples/sample.js';
import type { PreparedScenario } from '../prepare/prepared-run.js';
import type { GateWorld } from '../world.js';
import { CANARY_SHARE } from '../../plan/canaries.js';
import { createDesk, type DeskParts } from './create-desk.js';
import { type Opening, type OpeningRequest, openPrices } from './first-request.js';
import { type Hands, openHands } from './hands.js';
import { reportProgress } from './report-progress.js';
import { runAll, type RunScenario } from './run-all.js';
import type { RunRequest } from './run-request.js';
import type { SearchRecord } from './search/search-record.js';
import { onceEach, type Shared, startScenario } from './start-scenario.js';
import { startTogether } from './start-together.js';
import { watchSamples } from './watch-samples.js';

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
  /** How each thread of the load fared; none where the thread that plans carried it. */
  readonly threads: readonly ThreadHealth[];
  /** What measuring adds to a first token; null where it could not be measured. */
  readonly overheadMs: Overhead | null;
  readonly durationMs: Ms;
  readonly maxInFlight: number;
  /** When each scenario that was begun started and how long it took. */
  readonly spans: readonly { readonly startMs: Ms; readonly durationMs: Ms }[];
  /** What the capacity scenarios found, by the number of the scenario. */
  readonly searches: ReadonlyMap<number, SearchRecord>;
  /** When the run went on beyond its plan, and with which request; null where it did not. */
  readonly extended: { readonly startMs: Ms; readonly firstId: number } | null;
}

/** Runs the scenarios one after the other against one budget, and what a suspicion adds to them. */
export async function runPlans(request: RunRequest, world: GateWorld): Promise<RunResult> {
  const { prepared, extension } = request;
  const hands = await openHands(request, world);
  const parts = createParts(request, hands, world);
  const { ledger } = parts;
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
    onLateness: (ms: Ms, due: Ms) => hands.onLateness(ms, due),
    firstTokens,
  };
  const now = (): Ms => world.clock.now() - origin;
  let maxInFlight = 0;
  const losses = new Losses();
  const run: RunScenario = async (scenario, startMs, onEach = onSample) => {
    const ran = await runScenario(scenario, { ...shared, startMs, losses, onSample: onEach });
    maxInFlight = Math.max(maxInFlight, ran.maxInFlight);
    return ran.stopped;
  };
  hands.begin(origin, (reason) => losses.report(reason));
  const ran = await runAll(opening.stopped === null ? prepared : { ...prepared, scenarios: [] }, {
    run,
    now,
    onSample,
    tell: (message) => world.log.info(message),
  });
  const { spans, searches } = ran;
  let stopped = opening.stopped ?? ran.stopped;
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
  const durationMs = now();
  const { lost, ...fared } = await hands.finish();
  // What a thread had reserved when it died is nobody's to give back.
  ledger.forfeitRest();
  const ended = { startedAt, stopped: stopped ?? lost, spent: ledger.spent, opening, extended, searches };
  const { overheadMs } = hands;
  return { ...ended, ...fared, samples: recorder, gaps, overheadMs, durationMs, maxInFlight, spans };
}

type RunParts = Omit<DeskParts, 'request' | 'world' | 'origin'>;

/** What all scenarios share. */
function createParts({ config, threads }: RunRequest, { carrier }: Hands, { log }: GateWorld): RunParts {
  const ledger = createLedger(config.budget, threads?.memory);
  return {
    carrier,
    ledger,
    canaryLedger: capLedger(ledger, CANARY_SHARE * config.budget),
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

async function runScenario(
  scenario: PreparedScenario,
  shared: Shared & { readonly losses: Losses },
): Promise<{ stopped: StopReason | null; maxInFlight: number }> {
  const { request, world, ledger, origin, firstTokens } = shared;
  const executor = startScenario(scenario, shared);
  const { budget } = request.config;
  const stopProgress = reportProgress(executor, { scenario, world, ledger, origin, firstTokens, budget });
  request.cancellation.onCancel((reason) => executor.cancel(reason));
  shared.losses.watch((reason) => executor.stop(reason));
  const stopped = await executor.run();
  stopProgress();
  return { stopped, maxInFlight: executor.progress().maxInFlight };
}

/** Ends whichever scenario is under way, and every later one, where a part of what carries the load is lost. */
class Losses {
  private reason: StopReason | null = null;
  private stop: (reason: StopReason) => void = () => undefined;

  report(reason: StopReason): void {
    this.reason ??= reason;
    this.stop(this.reason);
  }

  watch(stop: (reason: StopReason) => void): void {
    this.stop = stop;
    if (this.reason !== null) stop(this.reason);
  }
}
