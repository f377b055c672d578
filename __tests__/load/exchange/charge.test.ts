import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrivals, planOf, settle, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import {
  answer,
  finish,
  refusal,
  ScriptedTransport,
  type Step,
  token,
} from '../../support/scripted-transport.js';

const PRICES = { input: 1e6, output: 1e6 };
/** A dollar a token: input of the prompt `a` is bounded by bytes, 100 tokens of output. */
const CAP = 100;

/** Runs one request and says what it cost. */
async function charge(steps: readonly Step[], budget = 10_000) {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, () => steps);
  const run = startRun(planOf(arrivals(0, 5_000)), {
    clock,
    transport,
    prices: PRICES,
    budget,
    maxTokens: CAP,
  });
  const worst = run.ledger.reserved;
  clock.advance(1_500);
  const [sample] = run.samples;
  const stopped = run.executor.progress();
  clock.advance(60_000);
  const reason = await run.result;
  return { worst, sample, reason, stopped, ledger: run.ledger };
}

const usage = (input: unknown, output: unknown): unknown => ({
  prompt_tokens: input,
  completion_tokens: output,
});

describe('a request is charged', () => {
  it('what the provider reports, where that is within the reservation', async () => {
    const { sample, reason } = await charge(answer(100, 50, usage(5, 2)));
    expect(sample).toMatchObject({
      outcome: 'ok',
      costUsd: 7,
      costBasis: 'reported',
      usageSource: 'reported',
    });
    expect(reason).toBeNull();
  });

  it.each([
    ['missing', undefined],
    ['negative', usage(5, -3)],
    ['fractional', usage(5, 2.5)],
    ['absurd', usage(5, 1e15)],
    ['text', usage('5', '2')],
    ['null', null],
  ])('its worst case where the usage is %s', async (_, report) => {
    const steps = answer(100, 50, report).map((step) =>
      report === undefined && step.do === 'data' && step.text.includes('[DONE]')
        ? { ...step, text: step.text.replace(/,"usage":\{[^}]*\}/, '') }
        : step,
    );
    const { sample, worst } = await charge(steps);
    expect(sample).toMatchObject({
      outcome: 'ok',
      costUsd: worst,
      costBasis: 'worst_case',
      usageSource: 'none',
    });
  });

  it('nothing for a refusal, its body complete or not', async () => {
    for (const status of [302, 400, 401, 404, 422, 429]) {
      expect((await charge(refusal(status))).sample).toMatchObject({ costUsd: 0, costBasis: 'reported' });
      expect((await charge(refusal(status).slice(0, 2))).ledger.spent).toBe(0);
    }
  });

  it.each([408, 499, 500, 502, 503, 529])(
    'its worst case for a %i, behind which there may be a bill',
    async (status) => {
      const { sample, worst } = await charge(refusal(status));
      expect(sample).toMatchObject({ costUsd: worst, costBasis: 'worst_case' });
    },
  );

  it('nothing where it was never written', async () => {
    const { sample } = await charge([{ after: 5, do: 'fail', error: new Error('ECONNREFUSED') }]);
    expect(sample).toMatchObject({ outcome: 'network_error', startedMs: null, costUsd: 0 });
  });

  it('its worst case where the stream broke off, even behind a usage on the way', async () => {
    const running = 'data: {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":1}}\n\n';
    const broken: Step[] = [
      { after: 0, do: 'written' },
      { after: 5, do: 'head', status: 200 },
      { after: 5, do: 'data', text: token() + running },
      { after: 5, do: 'fail', error: new Error('reset') },
    ];
    const { sample, worst } = await charge(broken);
    expect(sample).toMatchObject({ outcome: 'network_error', costUsd: worst, costBasis: 'worst_case' });
  });

  it('what is reported behind a stop reason that names a fault, and its worst where nothing is', async () => {
    const failed = (...last: string[]): Step[] => [
      { after: 0, do: 'written' },
      { after: 5, do: 'head', status: 200 },
      { after: 5, do: 'data', text: token() },
      {
        after: 5,
        do: 'data',
        text: 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"network_error"}]}\n\n',
      },
      ...last.map((text): Step => ({ after: 5, do: 'data', text })),
      { after: 0, do: 'end' },
    ];
    const report =
      'data: {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2}}\n\ndata: [DONE]\n\n';
    const told = await charge(failed(report));
    expect(told.sample).toMatchObject({
      outcome: 'stream_error',
      error: { kind: 'network_error' },
      costUsd: 7,
      costBasis: 'reported',
    });
    const silent = await charge(failed('data: [DONE]\n\n'));
    expect(silent.sample).toMatchObject({ outcome: 'stream_error', costUsd: silent.worst });
  });

  it('what is reported for an answer that came whole where a stream was asked for', async () => {
    const body = JSON.stringify({
      choices: [{ message: { content: 'All at once.' }, finish_reason: 'stop' }],
      usage: usage(5, 4),
    });
    const steps: Step[] = [
      { after: 0, do: 'written' },
      { after: 5, do: 'head', status: 200 },
      { after: 5, do: 'data', text: body },
      { after: 0, do: 'end' },
    ];
    const { sample } = await charge(steps);
    expect(sample).toMatchObject({ outcome: 'invalid_response', costUsd: 9, costBasis: 'reported' });
  });

  it('more than its reservation from what is left of the budget', async () => {
    // All at the end, so that nothing cuts the stream before.
    const { sample, worst, reason } = await charge(endsWith(usage(5, 400)));
    expect(sample).toMatchObject({ costUsd: 405, costBasis: 'reported' });
    expect(worst).toBeLessThan(405);
    expect(reason).toBeNull();
  });

  it('what is known to be billed even where the budget cannot pay it, and nothing more is sent', async () => {
    const { sample, reason, ledger } = await charge(endsWith(usage(5, 4_000)), 400);
    expect(sample).toMatchObject({ costUsd: 4_005, costBasis: 'reported' });
    expect(reason).toMatchObject({ stoppedBy: 'error', code: 'usage_beyond_bound' });
    expect(ledger.spent).toBe(4_005);
  });

  it('as many tokens as its content can be, where it runs past its cap and is cut', async () => {
    const { sample, worst, reason } = await charge(runsOn(1_000));
    expect(sample).toMatchObject({ outcome: 'cut', usageSource: 'none', costBasis: 'worst_case' });
    // A word an event is cut in the read behind the cap; six bytes each are at most six tokens.
    expect(sample?.costUsd).toBe(worst - CAP + (CAP + 1) * 6);
    expect(reason).toBeNull();
  });

  it('all that is left where the budget cannot pay for what a cut stream sent, and the run ends', async () => {
    const { sample, reason, ledger } = await charge(runsOn(1_000), 300);
    expect(sample).toMatchObject({ outcome: 'cut', costUsd: 300, costBasis: 'worst_case' });
    expect(reason).toMatchObject({ stoppedBy: 'error', code: 'usage_beyond_bound' });
    expect(ledger.spent).toBeLessThanOrEqual(300);
  });

  it('its worst case where the usage is far less than what came', async () => {
    const words = token(' word'.repeat(80));
    const steps = endsWith(usage(5, 1)).map((step) =>
      step.do === 'data' && step.text === token() ? { ...step, text: words } : step,
    );
    expect((await charge(steps)).sample).toMatchObject({
      outcome: 'ok',
      costBasis: 'worst_case',
      usageSource: 'none',
    });
    const fair = endsWith(usage(5, 40)).map((step) =>
      step.do === 'data' && step.text === token() ? { ...step, text: words } : step,
    );
    expect((await charge(fair)).sample).toMatchObject({ costUsd: 45, costBasis: 'reported' });
  });

  it('and ends the run where the endpoint counts more input than was sent', async () => {
    const { reason } = await charge(answer(100, 50, usage(5_000, 2)));
    expect(reason).toMatchObject({ stoppedBy: 'error', code: 'usage_beyond_bound' });
  });
});

/** A word an event, for ever. */
function runsOn(events: number): Step[] {
  return [
    { after: 0, do: 'written' },
    { after: 5, do: 'head', status: 200 },
    ...Array.from({ length: events }, (): Step => ({ after: 1, do: 'data', text: token(' words') })),
  ];
}

/** Usage with the answer’s last read: too late for the stream to be cut. */
function endsWith(report: unknown): Step[] {
  return [
    { after: 0, do: 'written' },
    { after: 5, do: 'head', status: 200 },
    { after: 5, do: 'data', text: token() },
    { after: 5, do: 'data', text: finish(report).replace('data: [DONE]\n\n', '') },
    { after: 0, do: 'end' },
  ];
}

const anyUsage = fc.oneof(
  fc.record({
    prompt_tokens: fc.integer({ min: 0, max: 300 }),
    completion_tokens: fc.integer({ min: 0, max: 200 }),
  }),
  fc.record({ prompt_tokens: fc.anything(), completion_tokens: fc.anything() }),
  fc.record({
    prompt_tokens: fc.integer({ min: -5, max: 1e9 }),
    completion_tokens: fc.integer({ min: -5, max: 1e9 }),
    prompt_tokens_details: fc.record({ cached_tokens: fc.integer({ min: -5, max: 1e9 }) }),
  }),
  fc.constant(undefined),
);

const anyAnswer = fc.oneof(
  fc
    .record({ ms: fc.integer({ min: 1, max: 900 }), usage: anyUsage })
    .map(({ ms, usage: report }) => answer(ms, ms / 2, report)),
  anyUsage.map(endsWith),
  fc.constantFrom(200, 204, 302, 400, 408, 429, 500, 503).map((status) => refusal(status)),
  fc.constant<Step[]>([{ after: 3, do: 'fail', error: new Error('refused') }]),
  fc.integer({ min: 0, max: 3 }).map((length) => answer(300).slice(0, length)),
);

describe('the ceiling', () => {
  it('is never passed, whatever the endpoint reports and in whatever order answers end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswer, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 0, max: 3_000 }),
        fc.option(fc.integer({ min: 0, max: 4_000 })),
        async (answers, instants, budget, cancelAt) => {
          const clock = new ManualClock();
          const transport = new ScriptedTransport(clock, (n) => answers[n % answers.length] ?? []);
          const plan = planOf(arrivals(...instants.sort((a, b) => a - b)));
          const options = { clock, transport, prices: PRICES, budget, maxTokens: CAP, timeoutMs: 700 };
          const run = startRun(plan, options);
          clock.advance(cancelAt ?? 0);
          if (cancelAt !== null)
            run.executor.cancel({ stoppedBy: 'cancelled', code: 'cancelled', message: '' });
          clock.advance(60_000);
          await settle();
          expect(run.ended()).not.toBeUndefined();
          expect(run.ledger.highWater).toBeLessThanOrEqual(budget);
          expect(run.ledger.reserved).toBe(0);
          const charged = run.samples.reduce((sum, { costUsd }) => sum + costUsd, 0);
          expect(charged).toBeCloseTo(run.ledger.spent, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
