import { systemClock } from '../../src/base/system-clock.js';
import { Deadlines } from '../../src/load/wire/deadlines.js';
import { startExchange } from '../../src/load/exchange/exchange.js';
import { prewarm } from '../../src/load/generator/prewarm.js';
import { createNetworkTransport } from '../../src/load/wire/network-transport.js';
import { openAiChat } from '../../src/protocols/dialects/openai-chat.js';
import { wasSent } from '../../src/samples/sample.js';
import { type BenchClient, errorOf, monotonicOrigin, STAMP_DIGITS, startMeter } from './client.js';
import { planRate, planStreams } from './plans.js';
import { runPlan } from './run-plan.js';

const transport = createNetworkTransport({ connectTimeoutMs: 10_000, proxy: null });
const deadlines = new Deadlines(systemClock, 30_000);
const surroundings = { transport, clock: systemClock, deadlines };

/** This repository's own client: whole runs, and single exchanges. */
export const gateClient: BenchClient = {
  sender({ url, stream }) {
    const wire = openAiChat.encode({
      endpoint: new URL(url),
      model: 'bench',
      messages: [{ role: 'user', content: 'Hello.' }],
      maxTokens: 1_000_000,
      stream,
    });
    const request = {
      wire,
      protocol: openAiChat,
      stream,
      maxTokens: 1_000_000,
      keepText: STAMP_DIGITS,
    };
    return (done) => {
      startExchange(request, surroundings, ({ answer, contentEvents, firstContentAt }) =>
        done({
          ok: answer?.failure === null,
          tokens: contentEvents,
          firstTokenErrorMs: errorOf(firstContentAt, answer?.text ?? ''),
        }),
      );
    };
  },
  async prewarm() {
    await prewarm(transport, openAiChat, systemClock);
  },
  async load(task) {
    const plan = planStreams(task);
    const counts = { requests: 0, failures: 0, tokens: 0 };
    const stopMeter = startMeter();
    const { errorsMs } = await runPlan(plan, task, transport, ({ outcome, events }) => {
      if (!wasSent(outcome)) return;
      counts.requests += 1;
      counts.tokens += events ?? 0;
      if (outcome !== 'ok') counts.failures += 1;
    });
    return { ...counts, ...stopMeter(), errorsMs };
  },
  async schedule(task) {
    const plan = planRate(task);
    const { sessions } = plan;
    const { origin } = await runPlan(plan, task, transport, () => undefined);
    const due = (i: number): number => sessions.get(i).dueMs + origin + monotonicOrigin;
    return { dueMs: Array.from({ length: sessions.length }, (_, i) => due(i)) };
  },
};
