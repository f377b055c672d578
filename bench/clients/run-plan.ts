import { systemClock } from '../../src/base/system-clock.js';
import { createInputBounds } from '../../src/budget/bound.js';
import { FREE_PRICE } from '../../src/budget/fixed-price.js';
import { createLedger } from '../../src/budget/ledger.js';
import type { AnswerChecks } from '../../src/load/exchange/answer-checks.js';
import type { Carrier } from '../../src/load/exchange/carrier.js';
import { PriceLessons } from '../../src/load/exchange/price-lessons.js';
import { RequestDesk } from '../../src/load/exchange/desk.js';
import { Executor } from '../../src/load/schedule/executor.js';
import { HealthMonitor } from '../../src/load/generator/health.js';
import { RequestBook } from '../../src/load/exchange/prepare.js';
import type { Plan } from '../../src/plan/plan.js';
import { openAiChat } from '../../src/protocols/dialects/openai-chat.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { createRecorder } from '../../src/samples/recorder.js';
import type { Sample } from '../../src/samples/sample.js';
import { errorOf, STAMP_DIGITS } from './client.js';
import type { Target } from './task.js';

/** What a run left. */
export interface PlanRun {
  /** On the clock. */
  readonly origin: number;
  /** Of the first tokens of all streams. */
  readonly errorsMs: readonly number[];
  /** Everything that a run keeps of its requests. */
  readonly kept: unknown;
}

/** What carries the requests: the thread that plans them, or others. */
export interface Hands {
  readonly carrier: Carrier;
  begin(origin: number): void;
}

/**
 * Runs a plan as the gate does, with all its books: executor, reservations, exchange, decoder, samples in columns, gaps,
 * and the watch over the generator itself.
 */
export async function runPlan(
  plan: Plan,
  { url, stream }: Target,
  hands: Hands,
  onSample: (sample: Sample) => void,
  onStart: (executor: Executor) => void = () => undefined,
): Promise<PlanRun> {
  const [recorder, gaps, health] = [createRecorder(), createGapStore(), new HealthMonitor()];
  const errorsMs: number[] = [];
  const origin = systemClock.now();
  const desk = new RequestDesk(
    {
      clock: systemClock,
      carrier: hands.carrier,
      lessons: new PriceLessons(),
      ledger: createLedger(1),
      bounds: createInputBounds(),
      book: bookOf(new URL(url), stream),
      checks: stampReader((error) => errorsMs.push(error)),
      redact: (text) => text,
      timeoutMs: 30_000,
      shard: null,
      hitHeader: null,
      hashesText: false,
      wallClock: () => 0,
    },
    origin,
  );
  health.start(origin);
  hands.begin(origin);
  const executor = new Executor(plan, {
    clock: systemClock,
    desk,
    origin,
    startMs: 0,
    shard: null,
    onSample(sample, between) {
      recorder.add(sample);
      if (between.length > 0) gaps.add(sample, between);
      onSample(sample);
      return null;
    },
    onLateness: (lateness, due) => health.observe(lateness, due),
  });
  const running = executor.run();
  onStart(executor);
  await running;
  health.stop();
  return { origin, errorsMs, kept: { recorder, gaps, plan } };
}

function bookOf(endpoint: URL, stream: boolean): RequestBook {
  const head = {
    endpoint,
    protocol: openAiChat,
    apiKey: undefined,
    headers: {},
    body: undefined,
    stream,
    model: 'bench',
    priceOf: () => FREE_PRICE,
  };
  return new RequestBook({ head }, { maxTokens: 1_000_000, nonce: null });
}

/** A check that reads the server's stamp, the text of the first token. */
function stampReader(take: (errorMs: number) => void): AnswerChecks {
  return {
    textNeeded: () => STAMP_DIGITS,
    evaluate(_prompt, { firstContentAt, answer }) {
      const error = errorOf(firstContentAt, answer?.text ?? '');
      if (error !== null) take(error);
      return null;
    },
  };
}
