import { readFileSync } from 'node:fs';
import { systemClock } from '../../src/base/system-clock.js';
import { Deadlines } from '../../src/load/wire/deadlines.js';
import { startExchange } from '../../src/load/exchange/exchange.js';
import { prewarm } from '../../src/load/generator/prewarm.js';
import { createNetworkTransport } from '../../src/load/wire/network-transport.js';
import { openAiChat } from '../../src/protocols/dialects/openai-chat.js';
import { type Sample, wasSent } from '../../src/samples/sample.js';
import { createBooksMemory } from '../../src/budget/books.js';
import { carryHere } from '../../src/load/exchange/carrier.js';
import { startCrew } from '../../src/load/threads/crew.js';
import { threadsOf } from '../../src/load/threads/thread.js';
import { CERTIFICATE } from '../endpoint/endpoint.js';
import { type BenchClient, errorOf, monotonicOrigin, STAMP_DIGITS, startMeter } from './client.js';
import { growth } from './memory.js';
import { planCount, planHalted, planRate, planStreams } from './plans.js';
import { type Hands, runPlan } from './run-plan.js';
import type { HaltResult, HaltTask, Target } from './task.js';

/** The server of the benchmarks has signed it itself. */
const TLS = { ca: readFileSync(CERTIFICATE, 'utf8') };
const transport = createNetworkTransport({ connectTimeoutMs: 10_000, proxy: null, tls: TLS });
const deadlines = new Deadlines(systemClock, 30_000);
const surroundings = { transport, clock: systemClock, deadlines };

const HERE: Hands = { carrier: carryHere(transport, systemClock), begin: () => undefined };

async function openHands(count: number): Promise<Hands> {
  if (count === 0) return HERE;
  const budget = { ceiling: 1, memory: createBooksMemory() };
  const data = { proxy: null, tls: TLS, protocols: [openAiChat.name], budget };
  const launch = threadsOf(new URL('./load-worker.mjs', import.meta.url));
  const crew = await startCrew(count, data, { launch, clock: systemClock });
  const onDeath = (reason: string): void => {
    throw new Error(reason);
  };
  return {
    carrier: crew,
    begin: (origin) => crew.begin(origin, { onLateness: () => undefined, onDeath }),
  };
}

/** This repository's own client: whole runs, and single exchanges. `threads` carry the load beside the one that plans. */
export async function openGate(threads: number): Promise<BenchClient> {
  const hands = await openHands(threads);
  return {
    sender,
    async prewarm() {
      await prewarm(transport, openAiChat, systemClock);
    },
    async load(task) {
      const plan = planStreams(task);
      const counts = { requests: 0, failures: 0, tokens: 0 };
      const stopMeter = startMeter();
      const { errorsMs } = await runPlan(plan, task, hands, (sample) => count(sample, counts));
      return { ...counts, ...stopMeter(), errorsMs };
    },
    async schedule(task) {
      const plan = planRate(task);
      const { sessions } = plan;
      const counts = { requests: 0, failures: 0, tokens: 0 };
      const stopMeter = startMeter();
      const { origin, errorsMs } = await runPlan(plan, task, hands, (sample) => count(sample, counts));
      const due = (i: number): number => sessions.get(i).dueMs + origin + monotonicOrigin;
      const dueMs = Array.from({ length: sessions.length }, (_, i) => due(i));
      return { dueMs, load: { ...counts, ...stopMeter(), errorsMs } };
    },
    kept: ({ url, count }) =>
      growth(async () => {
        const { kept } = await runPlan(planCount(count), { url, stream: false }, hands, () => undefined);
        return kept;
      }),
    halt: (task) => runHalted(task, hands),
  };
}

/** Long after everything is in flight. */
const HALT_AFTER_MS: Readonly<Record<HaltTask['how'], number>> = { stop: 400, cancel: 1_500, refusal: 800 };

async function runHalted(task: HaltTask, hands: Hands): Promise<HaltResult> {
  let haltedMs: number | null = null;
  const reason = { stoppedBy: 'error', code: 'halted', message: 'by the benchmark' } as const;
  await runPlan(
    planHalted(task),
    task,
    hands,
    () => undefined,
    (executor) => {
      setTimeout(() => {
        if (task.how !== 'refusal') haltedMs = performance.now() + monotonicOrigin;
        if (task.how === 'cancel') executor.cancel(reason);
        else executor.stop(reason);
      }, HALT_AFTER_MS[task.how]);
    },
  );
  return { haltedMs };
}

function count(
  { outcome, events }: Sample,
  counts: { requests: number; failures: number; tokens: number },
): void {
  if (!wasSent(outcome)) return;
  counts.requests += 1;
  counts.tokens += events ?? 0;
  if (outcome !== 'ok') counts.failures += 1;
}

function sender({ url, stream }: Target): ReturnType<BenchClient['sender']> {
  const wire = openAiChat.encode({
    endpoint: new URL(url),
    model: 'bench',
    messages: [{ role: 'user', content: 'Hello.' }],
    maxTokens: 1_000_000,
    stream,
  });
  const request = { wire, protocol: openAiChat, stream, maxTokens: 1_000_000, keepText: STAMP_DIGITS };
  return (done) => {
    startExchange(request, surroundings, ({ answer, contentEvents, firstContentAt }) =>
      done({
        ok: answer?.failure === null,
        tokens: contentEvents,
        firstTokenErrorMs: errorOf(firstContentAt, answer?.text ?? ''),
      }),
    );
  };
}
