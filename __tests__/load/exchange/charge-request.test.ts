import { describe, expect, it } from '@jest/globals';
import { createInputBounds } from '../../../src/budget/bound.js';
import { FREE_PRICE } from '../../../src/budget/fixed-price.js';
import { createLedger } from '../../../src/budget/ledger.js';
import { chargeRequest } from '../../../src/load/exchange/charge.js';
import { nothingSeen, type Observation } from '../../../src/load/exchange/observation.js';
import type { Judged } from '../../../src/load/exchange/outcome.js';
import { PaceRecorder } from '../../../src/load/exchange/pace.js';
import { PriceLessons } from '../../../src/load/exchange/price-lessons.js';
import { boundOf, type PreparedRequest } from '../../../src/load/exchange/prepare.js';
import { worstCost } from '../../../src/load/terms/price-terms.js';
import type { Answer, Billing, Usage } from '../../../src/protocols/protocol.js';
import { dollarPrice, preparedWith } from '../../support/prepared.js';

const OK: Judged = { outcome: 'ok', error: null, retryAfterS: null, permanent: false };
const BROKEN: Judged = { ...OK, outcome: 'network_error', error: { kind: 'x', message: 'y' } };
const REFUSED: Judged = { ...OK, outcome: 'http_error', error: { kind: 'x', message: 'y' } };
const BILLING: Billing = { tier: null, speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] };
const usageOf = (input: number, output: number): Usage => ({
  input,
  output,
  cachedInput: null,
  cacheWrite: null,
  reasoning: null,
});
const answerOf = (usage: Usage | null, fields: Partial<Answer> = {}): Answer => ({
  finish: 'stop',
  cutOff: false,
  usage,
  text: '',
  model: 'asked',
  failure: null,
  ...fields,
});
/** An answer of that many words of two bytes each. */
const wrote = (words: number, answer: Answer, fields: Partial<Observation> = {}): Partial<Observation> => ({
  status: 200,
  contentEvents: words,
  contentTokens: words,
  contentBytes: 2 * words,
  answer,
  ...fields,
});

function charge(
  seen: Partial<Observation>,
  judged: Judged = OK,
  { prepared = preparedWith(), budget = 10_000, reserved = 500, lessons = new PriceLessons() } = {},
) {
  const ledger = createLedger(budget);
  const bounds = createInputBounds();
  const input = boundOf(prepared, bounds);
  const reservation = ledger.reserve(reserved);
  if (reservation === null) throw new Error('no room');
  const whole = { ...nothingSeen(new PaceRecorder()), writtenAt: 1, ...seen };
  const { settlement, fatal, learned } = chargeRequest({ prepared, reservation }, whole, judged, {
    ledger,
    bounds,
    lessons,
  });
  return { ...settlement, fatal, learned, spent: ledger.spent, reserved: ledger.reserved, input };
}

describe('a request is charged', () => {
  it('by its usage, and the charge is what the books say', () => {
    const usage = usageOf(5, 7);
    expect(charge(wrote(7, answerOf(usage)))).toMatchObject({
      costUsd: 12,
      likelyUsd: 12,
      costBasis: 'reported',
      usage,
      fatal: null,
      learned: false,
      spent: 12,
      reserved: 0,
    });
  });

  it('nothing where it costs nothing', () => {
    const nothing = { costUsd: 0, likelyUsd: 0, costBasis: 'reported', usage: null, spent: 0, reserved: 0 };
    expect(charge({ status: 404, answer: null }, REFUSED)).toMatchObject(nothing);
    expect(charge({ writtenAt: null }, BROKEN)).toMatchObject(nothing);
  });

  it('the most that its input can be, where a filter refused it', () => {
    const errorBody = '{"error":{"code":"content_filter"}}';
    const filtered = charge({ status: 400, errorBody }, REFUSED);
    expect(filtered).toMatchObject({
      costUsd: filtered.input,
      costBasis: 'worst_case',
      usage: null,
      fatal: null,
      spent: filtered.input,
      reserved: 0,
    });
    expect(filtered.likelyUsd).toBe(preparedWith().likelyInput);
    expect(filtered.likelyUsd).toBeLessThan(filtered.input);
  });

  it('all that was reserved where nobody knows, and says what that probably is', () => {
    const likely = preparedWith().likelyInput;
    const of = (seen: Partial<Observation>) => {
      const { costUsd, likelyUsd, costBasis, usage } = charge(seen, BROKEN);
      expect([costUsd, costBasis, usage]).toEqual([500, 'worst_case', null]);
      return likelyUsd;
    };
    expect(of({ status: null })).toBe(0);
    expect(of({ status: 500 })).toBe(0);
    expect(of(wrote(3, answerOf(null)))).toBe(likely + 3);
    expect(of(wrote(3, answerOf(null), { status: 299, reportedTokens: 9 }))).toBe(likely + 9);
    expect(of(wrote(0, answerOf(null)))).toBe(likely);
  });

  it('by the tier that serves it, once the answer has begun or said which', () => {
    const asked = { tier: null, speed: null, geo: null };
    const prepared = preparedWith({ terms: { most: 6, asked } });
    const of = (seen: Partial<Observation>, over: PreparedRequest = prepared) =>
      charge(seen, BROKEN, { prepared: over, reserved: 600 }).costUsd;
    const tier = (name: string) => answerOf(null, { billing: { ...BILLING, tier: name } });
    expect(of(wrote(0, answerOf(null)))).toBe(600);
    expect(of(wrote(1, answerOf(null)))).toBeCloseTo(100, 9);
    expect(of(wrote(0, tier('default')))).toBeCloseTo(100, 9);
    expect(of(wrote(1, tier('ultrafast')))).toBeCloseTo(600, 9);
    expect(of(wrote(1, tier('gold')))).toBe(600);
    // The fast tier by the model that the price is of, and else by the one that was asked.
    const fast = (model: string | null, name: string) =>
      of(
        wrote(1, tier('priority')),
        preparedWith({
          price: dollarPrice(model),
          terms: { most: 10, asked },
          fields: { model: name },
        }),
      );
    expect(fast('gpt-4o', 'gpt-5')).toBeCloseTo(105, 9);
    expect(fast(null, 'gpt-5')).toBeCloseTo(120, 9);
    expect(fast(null, 'other')).toBeCloseTo(150, 9);
    const own = preparedWith({ terms: { most: 6, asked: { ...asked, tier: 'ultrafast' } } });
    expect(of(wrote(1, answerOf(null)), own)).toBeCloseTo(600, 9);
    const place = preparedWith({ terms: { most: 6, place: 1.5, asked } });
    expect(of(wrote(1, answerOf(null)), place)).toBeCloseTo(150, 9);
  });

  it('as much as its content can be, where it ran past its cap', () => {
    const cut: Judged = { ...OK, outcome: 'cut' };
    const at = charge(wrote(100, answerOf(null)), cut);
    expect(at.costUsd).toBe(500);
    const beyond = charge(wrote(101, answerOf(null)), cut);
    expect(beyond).toMatchObject({ costUsd: beyond.input + 202, fatal: null, spent: beyond.input + 202 });
    const short = charge(wrote(101, answerOf(null), { contentBytes: 50 }), cut);
    expect(short.costUsd).toBe(short.input + 101);
    const poor = charge(wrote(300, answerOf(null)), cut, { budget: 400, reserved: 300 });
    expect(poor).toMatchObject({ costUsd: 400, spent: 400 });
    expect(poor.fatal).toMatchObject({ code: 'usage_beyond_bound' });
    expect(poor.fatal?.message).toContain('sent at least 300 output tokens for a request');
    expect(poor.fatal?.message).toContain('capped at 100');
    expect(poor.fatal?.message).not.toContain('input-overhead');
  });

  it('what is known to be dearer, told even where the budget cannot pay it', () => {
    const lessons = new PriceLessons();
    const prepared = preparedWith();
    charge(wrote(7, answerOf(usageOf(5, 7), { billing: { ...BILLING, statedUsd: 120 } })), OK, {
      lessons,
    });
    const worst = lessons.worst(prepared, charge({}, BROKEN).input, 100);
    expect(worst).toBe(10 * worstCost(prepared.price, prepared.terms, charge({}, BROKEN).input, 100));
    const broken = charge(wrote(1, answerOf(null)), BROKEN, { lessons, budget: 600 });
    expect(broken).toMatchObject({ costUsd: worst, spent: worst });
    expect(broken.fatal?.code).toBe('usage_beyond_bound');
  });

  it('with the usage that is plausible in part, though not by it', () => {
    const half = charge(wrote(80, answerOf(usageOf(5, 1))));
    expect(half).toMatchObject({ costBasis: 'worst_case', usage: null });
    const prepared = preparedWith({ fields: { leastInput: 100 } });
    const noInput = charge(wrote(7, answerOf(usageOf(5, 7))), OK, { prepared });
    expect(noInput).toMatchObject({ costBasis: 'worst_case', usage: usageOf(5, 7), costUsd: 500 });
  });

  it('its worst where nothing but its usage says that it ended, and tells that usage', () => {
    const usage = usageOf(5, 7);
    const open = charge(wrote(7, answerOf(usage, { finish: null, isUsageOpen: true })));
    expect(open).toMatchObject({ costUsd: 500, costBasis: 'worst_case', usage, fatal: null });
  });

  it('nothing where it is free, whatever is reported, and no run ends by it', () => {
    const prepared = preparedWith({ price: FREE_PRICE, fields: { leastInput: 100 } });
    const free = charge(wrote(7, answerOf(usageOf(1e9, 900))), OK, { prepared, reserved: 0 });
    expect(free).toMatchObject({ costUsd: 0, costBasis: 'reported', usage: usageOf(1e9, 900), fatal: null });
    const cut = charge(wrote(900, answerOf(null)), { ...OK, outcome: 'cut' }, { prepared, reserved: 0 });
    expect(cut).toMatchObject({ costUsd: 0, fatal: null });
  });
});

describe('an answer ends the run', () => {
  it('that counts more input than was sent', () => {
    const { fatal, spent } = charge(wrote(7, answerOf(usageOf(5_000, 7))));
    expect(fatal?.code).toBe('usage_beyond_bound');
    expect(fatal?.message).toContain('reports 5000 input and 7 output tokens for a request');
    expect(fatal?.message).toContain('set `input-overhead` to its tokens');
    expect(spent).toBe(5_007);
  });

  it('that is billed by something nobody understands, and is charged its worst', () => {
    const billing = { ...BILLING, unknown: ['maps'] };
    const { fatal, costUsd, likelyUsd, costBasis } = charge(wrote(7, answerOf(usageOf(5, 7), { billing })));
    expect(fatal).toMatchObject({ code: 'price_unknown' });
    expect(fatal?.message).toContain('an answer says `maps`');
    expect([costUsd, likelyUsd, costBasis]).toEqual([500, 12, 'worst_case']);
  });

  it('of a second model, where the prices are of one', () => {
    const lessons = new PriceLessons();
    const prepared = preparedWith({ price: dollarPrice(null, {}, 'written') });
    const from = (model: string | null) =>
      charge(wrote(7, answerOf(usageOf(5, 7), { model })), OK, { prepared, lessons }).fatal;
    expect([from('llama-3'), from('llama-3'), from(null)]).toEqual([null, null, null]);
    expect(from('mistral')).toEqual({
      code: 'price_unknown',
      message:
        'answers come from `llama-3` and from `mistral`, and `prices` are those of one model: name a price file with each of them',
      cancels: true,
    });
  });

  it('not, where it told something new of its price that it could pay', () => {
    const { fatal, learned } = charge(wrote(130, answerOf(usageOf(5, 130))));
    expect([fatal, learned]).toEqual([null, true]);
  });
});
