import { describe, expect, it } from '@jest/globals';
import { FREE_PRICE } from '../../../src/budget/fixed-price.js';
import type { Price } from '../../../src/budget/price.js';
import { billOf, toldOfBill } from '../../../src/load/exchange/bill.js';
import { nothingSeen } from '../../../src/load/exchange/observation.js';
import { PaceRecorder } from '../../../src/load/exchange/pace.js';
import type { Answer, Billing, Usage } from '../../../src/protocols/protocol.js';
import { dollarPrice, preparedWith } from '../../support/prepared.js';

const USAGE: Usage = { input: 30, output: 12, cachedInput: null, cacheWrite: null, reasoning: null };
const BILLING: Billing = { tier: null, speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] };
const told = (billing: Partial<Billing> = {}, model: string | null = 'asked') => ({
  model,
  billing: { ...BILLING, ...billing },
});

describe('the bill of an answer', () => {
  it('is its tokens at their price, and nothing where nothing costs', () => {
    const plain = { cost: 42, unknown: null, other: null, times: 1, fees: 0, beyond: 0 };
    expect(billOf(preparedWith(), USAGE, { model: null })).toEqual(plain);
    expect(billOf(preparedWith(), USAGE, told())).toEqual(plain);
    const free = preparedWith({ price: FREE_PRICE });
    expect(billOf(free, { ...USAGE, output: 1_000 }, told({ statedUsd: 9 }))).toEqual({ ...plain, cost: 0 });
  });

  it('tells what came beyond the cap, from the first token on', () => {
    const beyond = (output: number): number => billOf(preparedWith(), { ...USAGE, output }, told()).beyond;
    expect([beyond(99), beyond(100), beyond(101)]).toEqual([0, 0, 1]);
  });

  it('is dearer by the tier that served it, or that was asked for, and by the place', () => {
    const asked = { tier: 'ultrafast', speed: null, geo: null };
    expect(billOf(preparedWith(), USAGE, told({ tier: 'ultrafast' })).cost).toBe(6 * 42);
    expect(billOf(preparedWith({ terms: { asked } }), USAGE, told()).cost).toBe(6 * 42);
    expect(billOf(preparedWith({ terms: { asked } }), USAGE, told({ tier: 'default' })).cost).toBe(42);
    const place = preparedWith({ terms: { place: 1.5, most: 3 } });
    expect(billOf(place, USAGE, told({ speed: 'fast' })).cost).toBeCloseTo(6 * 1.5 * 42, 9);
    expect(billOf(place, USAGE, told({ geo: 'us' })).cost).toBeCloseTo(1.1 * 1.5 * 42, 9);
  });

  it('is dearer by the tier as the price’s model has it, or the one that was asked for', () => {
    const fast = (model: string | null, asked: string | undefined): number =>
      billOf(
        preparedWith({ price: dollarPrice(model), fields: { model: asked } }),
        USAGE,
        told({ tier: 'priority' }, null),
      ).cost;
    expect(fast('gpt-4o', 'gpt-5')).toBe(1.75 * 42);
    expect(fast(null, 'gpt-5')).toBe(2 * 42);
    expect(fast(null, undefined)).toBe(2.5 * 42);
  });

  it('is the most that it can be where its tier is not known, and says so', () => {
    const prepared = preparedWith({ terms: { most: 6, place: 1.5 } });
    expect(billOf(prepared, USAGE, told({ tier: 'gold' }))).toMatchObject({
      unknown: 'service_tier: gold',
      cost: 6 * 42,
    });
    expect(billOf(prepared, USAGE, told({ unknown: ['searches', 'maps'] })).unknown).toBe('searches');
    // What names the tier is told before what names the rest.
    expect(billOf(prepared, USAGE, told({ tier: 'gold', unknown: ['x'] })).unknown).toBe(
      'service_tier: gold',
    );
  });

  it('has calls of hosted tools at their price, or at the dearest of any provider', () => {
    const own = preparedWith({ price: dollarPrice('asked', { toolCall: 2 }) });
    expect(billOf(own, USAGE, told({ toolCalls: 3 }))).toMatchObject({ cost: 48, fees: 6 });
    expect(billOf(preparedWith(), USAGE, told({ toolCalls: 2 }))).toMatchObject({ cost: 42.07, fees: 0.07 });
  });

  it('is never less than what the endpoint states, and tells how many times its tokens that is', () => {
    const of = (statedUsd: number, toolCalls = 0) => {
      const { cost, times } = billOf(preparedWith(), USAGE, told({ statedUsd, toolCalls }));
      return [cost, times];
    };
    expect(of(41)).toEqual([42, 1]);
    expect(of(42)).toEqual([42, 1]);
    expect(of(84)).toEqual([84, 2]);
    // Fees are no tokens: they are in what is compared.
    expect(of(84.14, 2)).toEqual([84.14, 2]);
    const none = { ...USAGE, input: 0, output: 0 };
    expect(billOf(preparedWith(), none, told({ statedUsd: 3 }))).toMatchObject({ cost: 3, times: 1 });
  });

  describe('of another model than was asked', () => {
    const dear = dollarPrice('dear', { input: 3e6, output: 3e6 });
    const cheap = dollarPrice('cheap', { input: 1, output: 1 });
    const list: Readonly<Record<string, Price>> = { dear, cheap, alias: dollarPrice('asked') };
    const target = { servedPrice: (name: string) => list[name] ?? null };

    it('is by its price where that is dearer, times what its own tier costs', () => {
      const prepared = preparedWith({ target });
      expect(billOf(prepared, USAGE, told({}, 'dear'))).toMatchObject({ cost: 126, other: dear });
      expect(billOf(prepared, USAGE, told({}, 'cheap'))).toMatchObject({ cost: 42, other: cheap });
      expect(billOf(prepared, USAGE, told({ tier: 'ultrafast' }, 'dear')).cost).toBe(6 * 126);
      // Where the other's tier is not known: what a request can cost of it at most.
      const most = preparedWith({ target, terms: { mostOf: () => 9, most: 2 } });
      expect(billOf(most, USAGE, told({ tier: 'gold' }, 'dear')).cost).toBe(9 * 126);
      expect(billOf(most, USAGE, told({}, 'dear')).cost).toBe(126);
    });

    it('is as asked where the list has both for one, or nobody has a list', () => {
      expect(billOf(preparedWith({ target }), USAGE, told({}, 'alias')).other).toBeNull();
      expect(billOf(preparedWith(), USAGE, told({}, 'dear'))).toMatchObject({ other: null, unknown: null });
      const unnamed = { fields: { model: undefined } };
      expect(billOf(preparedWith({ target, ...unnamed }), USAGE, told({}, 'dear')).other).toBeNull();
    });

    it('is not known where no list has it, unless it states its cost or is a make of what was asked', () => {
      const prepared = preparedWith({ target });
      const long = `other-${'x'.repeat(100)}`;
      expect(billOf(prepared, USAGE, told({}, 'strange')).unknown).toBe('model: strange');
      expect(billOf(prepared, USAGE, told({}, long)).unknown).toBe(`model: ${long.slice(0, 80)}`);
      expect(billOf(prepared, USAGE, told({ statedUsd: 1 }, 'strange')).unknown).toBeNull();
      expect(billOf(prepared, USAGE, told({ statedUsd: 0 }, 'strange')).unknown).not.toBeNull();
      expect(billOf(prepared, USAGE, told({}, 'asked-2026-01-01')).unknown).toBeNull();
    });

    it('is of two models of which none has a name by what was found', () => {
      const nameless = dollarPrice(null, { input: 2e6, output: 2e6 });
      const both = preparedWith({ price: dollarPrice(null), target: { servedPrice: () => nameless } });
      expect(billOf(both, USAGE, told({}, 'x'))).toMatchObject({ cost: 84, other: nameless });
    });
  });

  it('is not known of sound without a price of its own', () => {
    const sound = (usage: Partial<Usage>, rates = {}) =>
      billOf(preparedWith({ price: dollarPrice('asked', rates) }), { ...USAGE, ...usage }, told()).unknown;
    expect(sound({ audioInput: 5 })).toBe('audio_tokens of the input');
    expect(sound({ audioOutput: 5 })).toBe('audio_tokens of the output');
    expect(sound({ audioInput: 5 }, { audioInput: 2e6 })).toBeNull();
    expect(sound({ audioOutput: 5 }, { audioOutput: 2e6 })).toBeNull();
    expect(sound({ audioInput: 5, audioOutput: 5 }, { audioInput: 2e6 })).toBe('audio_tokens of the output');
  });

  it('is told by the answer, and by LiteLLM’s header beside it', () => {
    const answer: Answer = {
      ...told({ tier: 'flex' }),
      finish: null,
      cutOff: false,
      usage: null,
      text: '',
      failure: null,
    };
    const of = (headers: Record<string, string>, given: Answer | null) =>
      toldOfBill({ ...nothingSeen(new PaceRecorder()), headers, answer: given });
    expect(of({}, null)).toEqual({ model: null });
    expect(of({}, answer)).toBe(answer);
    const stated = { 'x-litellm-response-cost': '0.25' };
    expect(of(stated, answer)).toMatchObject({ model: 'asked', billing: { tier: 'flex', statedUsd: 0.25 } });
    expect(of(stated, null)).toMatchObject({ model: null, billing: { statedUsd: 0.25 } });
    for (const none of ['0', '-1', 'None', 'Infinity', ''])
      expect(of({ 'x-litellm-response-cost': none }, answer)).toBe(answer);
  });
});
