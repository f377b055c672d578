import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CAP,
  DUST,
  expectKept,
  expectTold,
  invoicedGate,
  plain,
  plainUsd,
  type Told,
  WRITTEN,
} from '../support/invoiced-gate.js';
import { type Asked, chatEvents, type Invoiced } from '../support/invoice-server.js';

const FILES = {
  'prices.json': JSON.stringify({
    models: { cheap: { input: 1_000, output: 4_000 }, dear: { input: 16_000, output: 64_000 } },
  }),
};
const DEAR = 16;

const chat = (fields: Readonly<Record<string, unknown>>, usd: number, usage: object = plain): Invoiced => ({
  events: chatEvents(CAP, usage, fields),
  usd,
});

/** What nobody asked for, and what it costs by the endpoint's own rule. */
const SURPRISES: Readonly<Record<string, Invoiced>> = {
  'another model': chat({ model: 'dear' }, DEAR * plainUsd),
  'another model at a dear tier': chat({ model: 'dear', service_tier: 'priority' }, DEAR * 2.5 * plainUsd),
  'calls of tools': chat({}, plainUsd + 0.09, { ...plain, server_tool_use: { web_search_requests: 3 } }),
  'a cost of its own': chat({}, 4 * plainUsd, { ...plain, cost: 4 * plainUsd }),
  'a dear tier': chat({ service_tier: 'fast' }, 2.5 * plainUsd),
};

async function run(
  rule: (asked: Asked) => Invoiced,
  settings: Readonly<Record<string, string>> = {},
): Promise<Told> {
  return invoicedGate(rule, { model: 'cheap', prices: 'prices.json', iterations: '60', ...settings }, FILES);
}

const anyLoad = {
  concurrency: fc.integer({ min: 1, max: 50 }),
  // From a budget that holds hardly more than the first request to one that holds all.
  budget: fc.double({ min: 6, max: 300, noNaN: true }),
};

describe('an answer that costs more than was asked for', () => {
  it('never passes the ceiling where the first one tells it, at any concurrency', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(SURPRISES)),
        anyLoad.concurrency,
        anyLoad.budget,
        async (name, concurrency, budget) => {
          const settings = { vus: String(concurrency), 'max-concurrency': '50', budget: budget.toFixed(6) };
          expectKept(await run(() => SURPRISES[name] as Invoiced, settings));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('ends the run and is told whole where it comes in the middle; what was in flight is all that can pass the ceiling', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(SURPRISES)),
        anyLoad.concurrency,
        anyLoad.budget,
        fc.integer({ min: 1, max: 40 }),
        async (name, concurrency, budget, first) => {
          const surprise = SURPRISES[name] as Invoiced;
          const settings = { vus: String(concurrency), 'max-concurrency': '50', budget: budget.toFixed(6) };
          const told = await run(
            ({ ordinal }) => (ordinal < first ? chat({ model: 'cheap' }, plainUsd) : surprise),
            settings,
          );
          const report = expectTold(told);
          const above = told.invoiced - report.cost.budget;
          expect(above).toBeLessThanOrEqual(concurrency * surprise.usd + DUST);
          if (above > DUST) expect(report.verdict).toBe('error');
        },
      ),
      { numRuns: 12 },
    );
  });

  it('ends the run before the load where the price list does not know its model', async () => {
    const told = await run(() => chat({ model: 'nobody-knows' }, plainUsd), { budget: '50' });
    const report = expectKept(told);
    expect(told.asked).toHaveLength(1);
    expect(report.reasons[0]).toMatchObject({
      code: 'price_unknown',
      message: expect.stringContaining('nobody-knows') as unknown,
    });
    expect(report).toMatchObject({
      verdict: 'error',
      cost: { opening: { spent: report.cost.spent } },
      load: { sent: 0 },
    });
  });

  it('ends it where a second name answers at prices of one model', async () => {
    const told = await invoicedGate(
      ({ ordinal }) => chat({ model: ordinal < 9 ? 'alias-of-m' : 'other' }, plainUsd),
      { budget: '50' },
    );
    const report = expectKept(told);
    expect(report.reasons[0]).toMatchObject({
      code: 'price_unknown',
      message: expect.stringMatching(/alias-of-m.*other/) as unknown,
    });
    expect(told.asked.length).toBeLessThan(25);
  });
});

describe('the request that goes alone before the load', () => {
  it('is not sent where one user asks one thing after the other at a price of the setting', async () => {
    const told = await run(() => chat({}, plainUsd), {
      vus: '1',
      prices: WRITTEN,
      iterations: '4',
      budget: '3',
    });
    expect(told.asked).toHaveLength(4);
    expectKept(told);
  });

  it('is short, is no sample, and stands in the sums', async () => {
    const { asked, report } = await run(() => chat({ model: 'cheap' }, plainUsd), {
      'max-tokens': '500',
      budget: '200',
    });
    expect(asked[0]?.body).toMatchObject({ max_tokens: 64, messages: [{ content: 'Reply with OK.' }] });
    expect(asked[1]?.body).toMatchObject({ max_tokens: 500 });
    expect(report).toMatchObject({ load: { sent: 60 }, outcomes: { ok: 60 } });
    expect(report?.cost.spent).toBeCloseTo(61 * plainUsd, 9);
    expect(report?.cost.opening?.spent).toBeCloseTo(plainUsd, 9);
  });

  it('is sent again with the cap of the load where the short one is refused', async () => {
    const { asked, report } = await run(
      ({ body }) =>
        Number(body['max_tokens']) < 100
          ? {
              status: 400,
              body: { error: { message: 'max_tokens is less than the thinking budget' } },
              usd: 0,
            }
          : chat({ model: 'dear' }, DEAR * plainUsd),
      { 'max-tokens': '500', budget: '600' },
    );
    expect(asked.slice(0, 2).map(({ body }) => body['max_tokens'])).toEqual([64, 500]);
    expect(report?.cost.opening?.spent).toBeCloseTo(DEAR * plainUsd, 9);
  });

  it.each([
    ['nothing costs', { prices: 'free' }],
    ['one request is in flight at a time anyway', { 'max-concurrency': '1', vus: '1' }],
    [
      'the endpoint is to be found cold',
      {
        scenario: 'cold-start',
        executor: '',
        vus: '',
        iterations: '',
        config: '{"cold-start": {"cycles": 2, "idle": "1s", "warm-requests": 1}}',
      },
    ],
  ])('is not sent where %s', async (_, settings) => {
    const { asked, refusal } = await run(() => chat({ model: 'cheap' }, plainUsd), {
      budget: '50',
      ...settings,
    });
    expect(refusal).toBe('');
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toContain('Reply with OK');
  });

  it('asks each model of a comparison once', async () => {
    const { asked, refusal } = await run(
      ({ body }) => chat({ model: body['model'] }, plainUsd * (body['model'] === 'dear' ? DEAR : 1)),
      {
        compare: 'base',
        'base-model': 'dear',
        budget: '900',
        thresholds: 'error_rate: rate<=1',
      },
    );
    expect(refusal).toBe('');
    const first = asked.filter(({ body }) => JSON.stringify(body).includes('Reply with OK'));
    expect(first.map(({ body }) => body['model']).sort()).toEqual(['cheap', 'dear']);
  });
});
