import { createInputBounds } from '../../src/budget/bound.js';
import { fixedPrice } from '../../src/budget/fixed-price.js';
import { capLedger } from '../../src/budget/cap-ledger.js';
import { createLedger, type Ledger } from '../../src/budget/ledger.js';
import type { Clock } from '../../src/base/clock.js';
import { createAnswerChecks } from '../../src/load/exchange/answer-checks.js';
import { type Carrier, carryHere } from '../../src/load/exchange/carrier.js';
import { RequestDesk } from '../../src/load/exchange/desk.js';
import { Executor } from '../../src/load/schedule/executor.js';
import { PriceLessons } from '../../src/load/exchange/price-lessons.js';
import { type ArmTarget, RequestBook } from '../../src/load/exchange/prepare.js';
import type { Transport } from '../../src/load/wire/transport.js';
import type { Rates } from '../../src/budget/price.js';
import type { ProtocolName } from '../../src/protocols/protocol.js';
import type { Plan, Session } from '../../src/plan/plan.js';
import { protocolByName } from '../../src/protocols/registry.js';
import type { Sample, StopReason } from '../../src/samples/sample.js';
import { planPrompt } from './plans.js';

/** A host that serves every request at the standard tier, so that what is reserved is the plain worst case. */
const STANDARD_TIER = 'http://api.groq.com';

/** A plan of the sessions given, over ten seconds; say what is different about it. */
export function planOf(sessions: readonly Session[], fields: Partial<Plan> = {}): Plan {
  return {
    scenario: 'load',
    type: 'load',
    executor: null,
    sessions: { length: sessions.length, get: (index) => sessions[index] as Session },
    stages: [
      { index: 1, startMs: 0, durationMs: 5_000, from: 1, target: 1, planned: 0 },
      { index: 2, startMs: 5_000, durationMs: 5_000, from: 1, target: 1, planned: 0 },
    ],
    prompts: ['a', 'b', 'c'].map((id) => planPrompt(id)),
    durationMs: 10_000,
    gracefulStopMs: 30_000,
    maxConcurrency: 50,
    planned: null,
    onRateLimit: 'backoff',
    iterations: null,
    ...fields,
  };
}

/** One request due at that instant. */
export function arrival(dueMs: number, id = 0): Session {
  const request = { id, prompt: 0, arm: 'head', phase: 'measure' } as const;
  return { dueMs, stage: 1, pair: null, turns: [{ pauseMs: 0, requests: [request] }], loop: null };
}

export function arrivals(...instants: readonly number[]): Session[] {
  return instants.map((instant, id) => arrival(instant, id));
}

export interface RunOptions {
  readonly clock: Clock;
  readonly transport: Transport;
  /** By default the transport, in this thread. */
  readonly carrier?: Carrier;
  readonly budget?: number;
  readonly timeoutMs?: number;
  readonly maxTokens?: number;
  /** Of `budget`, what canaries may take; all where it is left out. */
  readonly canaryBudget?: number;
  readonly prices?: Partial<Rates> & { readonly input: number; readonly output: number };
  readonly protocol?: ProtocolName;
  readonly endpoint?: string;
  readonly stream?: boolean;
  readonly tell?: (message: string) => void;
  readonly onSample?: (sample: Sample) => StopReason | null;
}

export interface LoadRun {
  readonly executor: Executor;
  readonly ledger: Ledger;
  readonly samples: Sample[];
  readonly lateness: number[];
  /** What `run` resolved to; undefined until then. */
  readonly ended: () => StopReason | null | undefined;
  readonly result: Promise<StopReason | null>;
}

/** Starts a plan against a transport; nothing happens before the clock goes on. */
export function startRun(plan: Plan, options: RunOptions): LoadRun {
  const { clock, transport } = options;
  const ledger = createLedger(options.budget ?? 1_000);
  const samples: Sample[] = [];
  const lateness: number[] = [];
  const origin = clock.now();
  const target = targetOf(options);
  const book = new RequestBook(
    { head: target, base: target, canary: target },
    { maxTokens: options.maxTokens ?? 100, nonce: null },
  );
  const desk = new RequestDesk(
    {
      clock,
      carrier: options.carrier ?? carryHere(transport, clock),
      ledger,
      canaryLedger: capLedger(ledger, options.canaryBudget ?? 1_000),
      bounds: createInputBounds(),
      lessons: new PriceLessons(),
      book,
      checks: createAnswerChecks([]),
      redact: (text) => text,
      timeoutMs: options.timeoutMs ?? 30_000,
      shard: null,
      hitHeader: null,
      hashesText: false,
      wallClock: () => 0,
      ...(options.tell === undefined ? {} : { tell: options.tell }),
    },
    origin,
  );
  const executor = new Executor(plan, {
    clock,
    desk,
    origin,
    startMs: 0,
    shard: null,
    onSample: (sample) => {
      samples.push(sample);
      return options.onSample?.(sample) ?? null;
    },
    onLateness: (late) => lateness.push(late),
  });
  let ended: StopReason | null | undefined;
  const result = executor.run().then((reason) => (ended = reason));
  return { executor, ledger, samples, lateness, ended: () => ended, result };
}

function targetOf({ prices, endpoint, protocol, stream = true }: RunOptions): ArmTarget {
  const { input, output } = { input: 0, output: 0, ...prices };
  const price = fixedPrice(
    { input, output, cachedInput: input, cacheWrite: input, request: 0, ...prices },
    { source: 'setting', model: null },
  );
  return {
    endpoint: new URL(endpoint ?? STANDARD_TIER),
    protocol: protocolByName(protocol ?? 'openai-chat'),
    apiKey: undefined,
    headers: {},
    body: undefined,
    stream,
    model: 'sim-model',
    priceOf: () => price,
  };
}

/** Lets promises settle. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
}

export const outcomesOf = (samples: readonly Sample[]): string[] => samples.map(({ outcome }) => outcome);

/** The ids of a plan's requests, where none loops. */
export function plannedIds(plan: Plan): number[] {
  const sessions = Array.from({ length: plan.sessions.length }, (_, index) => plan.sessions.get(index));
  return sessions.flatMap(({ turns }) => turns.flatMap(({ requests }) => requests.map(({ id }) => id)));
}
