import { describe, expect, it } from '@jest/globals';
import { createInputBounds, boundInputTokens } from '../../src/budget/bound.js';
import { createBooksMemory } from '../../src/budget/books.js';
import { capLedger } from '../../src/budget/cap-ledger.js';
import { createLedger, type Ledger, type Reservation, shareCeiling } from '../../src/budget/ledger.js';
import { isUpdate, parsePrices, pinnedHash } from '../../src/budget/parse-prices.js';
import { dearestOf, tieredPrice } from '../../src/budget/tiered-price.js';
import type { Price, Rates } from '../../src/budget/price.js';

const open = (ledger: Ledger, amount: number): Reservation => {
  const reservation = ledger.reserve(amount);
  if (reservation === null) throw new Error('no room');
  return reservation;
};

describe.each([
  ['one thread', () => createLedger(10)],
  ['several threads', () => createLedger(10, createBooksMemory())],
  ['a part', () => capLedger(createLedger(30), 10)],
])('the ledger of %s', (_, create) => {
  it('raises as far as there is room, never down, and nothing that has ended', () => {
    const ledger = create();
    const [one, two] = [open(ledger, 4), open(ledger, 3)];
    one.raiseUpTo(-2);
    expect(one.amount).toBe(4);
    one.raiseUpTo(1);
    expect([one.amount, ledger.reserved]).toEqual([5, 8]);
    one.forfeit();
    one.raiseUpTo(1);
    expect(one.raise(1)).toBe(false);
    expect([ledger.spent, ledger.reserved]).toEqual([5, 3]);
    expect(two.raise(2)).toBe(true);
    expect([two.amount, ledger.reserved, ledger.highWater]).toEqual([5, 5, 10]);
    expect(() => one.release()).toThrow('a reservation ends once');
    two.release();
    expect([ledger.spent, ledger.reserved, ledger.highWater]).toEqual([5, 0, 10]);
  });

  it('overdraws only what is told, and reserves no more behind that', () => {
    const ledger = create();
    expect(ledger.overdraw(12)).toBe(12);
    expect([ledger.spent, ledger.reserved]).toEqual([12, 0]);
    expect(ledger.reserve(0.1)).toBeNull();
    expect(ledger.reserveUpTo(3).amount).toBe(0);
  });

  it('charges what is still reserved at the end', () => {
    const ledger = create();
    open(ledger, 4);
    open(ledger, 2).settle(1);
    expect(ledger.forfeitRest()).toBe(4);
    expect([ledger.spent, ledger.reserved]).toEqual([5, 0]);
  });

  it('rounds charges up to a picodollar and no decimal amount at all', () => {
    const ledger = create();
    expect(open(ledger, 0.07).amount).toBe(0.07);
    expect(open(ledger, 1e-13).amount).toBe(1e-12);
    expect(open(ledger, 1.5e-12).amount).toBe(2e-12);
    for (const none of [Number.NaN, Infinity, -1]) expect(ledger.reserve(none)).toBeNull();
    const whole = open(ledger, 1);
    expect(whole.settle(Number.NaN)).toBe(1);
    expect(open(ledger, 1).settle(5)).toBe(1);
  });
});

describe('shares of a ceiling', () => {
  it('are equal, whole picodollars, and never more than the whole', () => {
    expect(shareCeiling(9, 3)).toBe(3);
    expect(shareCeiling(1, 3)).toBe(0.333333333333);
    expect(shareCeiling(1e-12, 2)).toBe(0);
  });
});

describe('the bound of input', () => {
  it('is what bytes can be, with what varies and what is added, until it was measured', () => {
    const bounds = createInputBounds();
    const bytes = boundInputTokens(['hello there']);
    const more = { varying: 7, added: 100 };
    const bound = (): number => bounds.bound('k', ['hello there'], more);
    expect(bound()).toBe(bytes + 107);
    expect([bounds.observe('k', 0), bounds.observe('k', -1), bounds.observe('other', 1e9)]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    expect(bound()).toBe(bytes + 107);
    expect(bounds.observe('k', bytes + 107)).toBe('ok');
    expect(bounds.observe('k', bytes + 108)).toBe('beyond_bound');
    expect(bound()).toBe(bytes + 107);
    const fresh = createInputBounds();
    const next = (): number => fresh.bound('k', ['hello there'], more);
    next();
    fresh.observe('k', 50);
    expect(next()).toBe(57);
    // As much more as varies is steady; a token more is not.
    fresh.observe('k', 57);
    expect(next()).toBe(57);
    fresh.observe('k', 58);
    expect(next()).toBe(bytes + 107);
  });

  it('is an eighth of the bytes at least', () => {
    const bounds = createInputBounds();
    const whole = bounds.bound('k', ['x'.repeat(792)]);
    bounds.observe('k', 1);
    expect(bounds.bound('k', [''])).toBe(whole / 8);
  });
});

describe('prices of tiers', () => {
  const rates = (fields: Partial<Rates>): Rates => ({
    input: 1e6,
    cachedInput: 1e6,
    cacheWrite: 1e6,
    output: 1e6,
    request: 0,
    ...fields,
  });
  const price = (fields: Partial<Rates>, more: readonly { above: number; rates: Rates }[] = []): Price =>
    tieredPrice([{ above: 0, rates: rates(fields) }, ...more], { source: 'x', model: null });
  const usage = (fields: object) => ({
    input: 10,
    output: 10,
    cachedInput: null,
    cacheWrite: null,
    ...fields,
  });

  it('count a request, hours, and sound where it may be', () => {
    expect(price({ request: 5 }).cost(usage({}))).toBe(25);
    expect(price({ request: 5 }).worst(10, 10)).toBe(25);
    expect(price({}).worst(10, 10, { hourLong: true })).toBe(30);
    expect(price({}).worst(10, 10, { hourLong: false })).toBe(20);
    expect(price({ hourLongWrite: 5e6 }).worst(10, 10)).toBe(60);
    expect(price({}).cost(usage({ cacheWrite: 4, hourLongWrite: 3 }))).toBe(23);
    expect(price({ cacheWrite: 3e6 }).cost(usage({ cacheWrite: 4, hourLongWrite: 3 }))).toBe(28);
    const sound = price({ audioInput: 4e6, audioOutput: 6e6 });
    expect([sound.worst(10, 10), sound.worst(10, 10, { sound: true })]).toEqual([20, 100]);
    expect(sound.cost(usage({ audioInput: 2, audioOutput: 3 }))).toBe(20 + 2 * 3 + 3 * 5);
    expect(sound.cost(usage({ audioInput: 99 }))).toBe(20 + 10 * 3);
    // Cheaper sound lowers nothing.
    expect(price({ audioInput: 1, audioOutput: 1 }).cost(usage({ audioInput: 2, audioOutput: 2 }))).toBe(20);
  });

  it('cut the parts of an input to what it was', () => {
    const parts = price({ cachedInput: 0, cacheWrite: 2e6 });
    expect(parts.cost(usage({ cachedInput: 4 }))).toBe(16);
    expect(parts.cost(usage({ cachedInput: 99 }))).toBe(10);
    expect(parts.cost(usage({ cacheWrite: 99, cachedInput: 99 }))).toBe(30);
    expect(parts.cost(usage({ cacheWrite: 4, cachedInput: 99 }))).toBe(18);
    expect(parts.cost(usage({ cachedInput: -4, output: -1 }))).toBe(10);
  });

  it('begin above their limit, and a lower one may be the worst', () => {
    const two = price({ output: 3e6 }, [{ above: 100, rates: rates({ input: 2e6 }) }]);
    expect([100, 101].map((input) => two.cost(usage({ input })))).toEqual([130, 212]);
    expect(two.worst(100, 100)).toBe(400);
    expect(two.worst(101, 1_000)).toBe(3_101);
    expect(two.worst(1_000, 10)).toBe(2_010);
  });

  it('are compared by a short request', () => {
    const [cheap, dear] = [price({}), price({ output: 2e6 })];
    expect(dearestOf([cheap, dear, cheap])).toBe(dear);
    expect(dearestOf([price({ input: 0, cachedInput: 0, cacheWrite: 0, output: 0 })])).not.toBeNull();
    expect(dearestOf([])).toBeNull();
  });
});

describe('the setting of prices', () => {
  it('may ask for the published table, pinned or not', () => {
    const hash = 'aB'.repeat(32);
    for (const update of ['update', ' UPDATE ', `update@sha256:${hash.toLowerCase()}`])
      expect(isUpdate(update)).toBe(true);
    for (const other of ['updated', 'update@sha256:12', 'free', 7, null, { update: 1 }]) {
      expect(isUpdate(other)).toBe(false);
      expect(pinnedHash(other)).toBeNull();
    }
    expect(pinnedHash('update')).toBeNull();
    expect(pinnedHash(` update@sha256:${hash} `)).toBe(hash.toLowerCase());
  });

  it('names what they are of, and nothing where it does not', () => {
    const [own, plain] = ['input: 1, output: 2, tier: priority', 'input: 1, output: 2'].map((text) =>
      parsePrices(text),
    );
    expect(own).toMatchObject({ included: { tier: 'priority', speed: null, geo: null } });
    expect(plain).not.toHaveProperty('included');
    for (const tier of ['', 'two words', 'x'.repeat(41)]) {
      expect(parsePrices(`input: 1, output: 2, tier: ${tier}`)).toMatchObject([
        { message: expect.stringContaining('is no name') as unknown },
      ]);
      // One fault hides no other.
      expect(parsePrices(`input: x, output: 2, tier: ${tier}`)).toHaveLength(2);
    }
    expect(parsePrices({ input: 1, output: 2, tier: 7 })).toHaveLength(1);
  });

  it('is no price without amounts', () => {
    expect(parsePrices('input, output: 2')).toMatchObject([
      { message: expect.stringContaining('is no amount') as unknown },
    ]);
    expect(parsePrices('cheap')).toHaveLength(1);
    expect(parsePrices(':1')).not.toHaveProperty('cost');
    expect(parsePrices('input: 1, input: 2, output: 1')).toMatchObject([
      { message: '`input` is given twice' },
    ]);
    expect(parsePrices('{input: 1, output: 2}')).toMatchObject({ rates: { input: 1, output: 2 } });
  });
});
