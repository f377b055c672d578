import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBooksMemory } from '../../src/budget/books.js';
import { createLedger, type Ledger, type Reservation } from '../../src/budget/ledger.js';

const LEDGERS = [
  ['one thread', (ceiling: number) => createLedger(ceiling)],
  ['several threads', (ceiling: number) => createLedger(ceiling, createBooksMemory())],
] as const;

describe.each(LEDGERS)('the ledger of %s', (_, createLedger) => {
  it('charges the real cost and gives the rest back', () => {
    const ledger = createLedger(1);
    const reservation = ledger.reserve(0.6);
    expect(ledger.reserved).toBe(0.6);
    expect(reservation?.settle(0.25)).toBe(0.25);
    expect([ledger.spent, ledger.reserved, ledger.highWater]).toEqual([0.25, 0, 0.6]);
  });

  it('charges at most what was reserved', () => {
    const ledger = createLedger(1);
    expect(ledger.reserve(0.1)?.settle(5)).toBe(0.1);
    expect(ledger.spent).toBe(0.1);
  });

  it('keeps a forfeited reservation charged whole, and charges nothing for a released one', () => {
    const ledger = createLedger(1);
    expect(ledger.reserve(0.3)?.forfeit()).toBe(0.3);
    expect(ledger.reserve(0.3)?.release()).toBe(0);
    expect(ledger.spent).toBe(0.3);
  });

  it('refuses what would pass the ceiling, and takes it once there is room again', () => {
    const ledger = createLedger(1);
    const first = ledger.reserve(0.7);
    expect(ledger.reserve(0.4)).toBeNull();
    first?.settle(0.1);
    expect(ledger.reserve(0.4)).not.toBeNull();
  });

  it('reserves a pair whole or not at all', () => {
    const ledger = createLedger(1);
    expect(ledger.reserveAll([0.6, 0.6])).toBeNull();
    expect(ledger.reserved).toBe(0);
    expect(ledger.reserveAll([0.4, 0.6])).toHaveLength(2);
    expect(ledger.reserved).toBe(1);
  });

  it('fills a decimal ceiling to the last cent', () => {
    const ledger = createLedger(7);
    for (let i = 0; i < 100; i += 1) expect(ledger.reserve(0.07)).not.toBeNull();
    expect(ledger.reserve(1e-12)).toBeNull();
    expect(ledger.reserved).toBe(7);
  });

  it('rounds amounts below a picodollar up, so that no number of them is free', () => {
    const ledger = createLedger(1e-11);
    const granted = Array.from({ length: 50 }, () => ledger.reserve(1e-13)).filter(
      (reservation) => reservation !== null,
    );
    expect(granted).toHaveLength(10);
  });

  it.each(['settle', 'forfeit', 'release'] as const)('refuses a second ending by %s', (ending) => {
    const ledger = createLedger(1);
    const reservation = ledger.reserve(0.5);
    reservation?.settle(0.2);
    expect(() => reservation?.[ending](0.1)).toThrow('ends once');
    expect([ledger.spent, ledger.reserved]).toEqual([0.2, 0]);
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
    'charges the whole reservation for a cost of %p',
    (cost) => {
      expect(createLedger(1).reserve(0.5)?.settle(cost)).toBe(0.5);
    },
  );

  it.each([Number.NaN, -0.01, Number.POSITIVE_INFINITY])('reserves no amount of %p', (amount) => {
    expect(createLedger(1).reserve(amount)).toBeNull();
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('accepts no ceiling of %p', (ceiling) => {
    expect(() => createLedger(ceiling)).toThrow(RangeError);
  });

  it('rounds what is between two picodollars up, also where the nearest is below', () => {
    const ledger = createLedger(4e-12);
    expect(ledger.reserve(1.25e-12)).not.toBeNull();
    expect(ledger.reserve(1.25e-12)).not.toBeNull();
    expect(ledger.reserve(1e-12)).toBeNull();
  });

  it('raises a reservation by what there is room for, and never one that has ended or by less than nothing', () => {
    const ledger = createLedger(1);
    const reservation = ledger.reserve(0.3);
    reservation?.raiseUpTo(-1);
    expect(reservation?.amount).toBe(0.3);
    reservation?.raiseUpTo(0.2);
    expect([reservation?.amount, ledger.reserved]).toEqual([0.5, 0.5]);
    reservation?.raiseUpTo(5);
    expect([reservation?.amount, ledger.reserved]).toEqual([1, 1]);
    reservation?.settle(0.1);
    reservation?.raiseUpTo(0.5);
    expect([ledger.reserved, ledger.spent]).toEqual([0, 0.1]);
  });

  it('carries a free request under a ceiling of nothing', () => {
    const ledger = createLedger(0);
    expect(ledger.reserve(0)?.settle(0)).toBe(0);
    expect(ledger.reserve(0.000001)).toBeNull();
  });
});

/** What a ledger should hold, in an independent and slower account: every reservation's fate in a list. */
interface Account {
  readonly ceiling: number;
  readonly entries: { reserved: number; charged: number | null }[];
}

class Reserve implements fc.Command<Account, Real> {
  constructor(readonly amounts: number[]) {}
  check = (): boolean => true;
  run(account: Account, real: Real): void {
    const taken = real.ledger.reserveAll(this.amounts);
    const held = account.entries.reduce((sum, entry) => sum + (entry.charged ?? entry.reserved), 0);
    const total = held + this.amounts.reduce((sum, amount) => sum + amount, 0);
    expect(taken !== null).toBe(total <= account.ceiling);
    if (taken !== null) {
      account.entries.push(...this.amounts.map((reserved) => ({ reserved, charged: null })));
      real.reservations.push(...taken);
    }
    holds(account, real);
  }
  toString = (): string => `reserve(${this.amounts.join('+')})`;
}

class End implements fc.Command<Account, Real> {
  constructor(
    readonly index: number,
    readonly ending: 'settle' | 'forfeit' | 'release',
    readonly actual: number,
  ) {}
  check = (account: Account): boolean => account.entries.length > 0;
  run(account: Account, real: Real): void {
    const index = this.index % account.entries.length;
    const [entry, reservation] = [account.entries[index]!, real.reservations[index]!];
    if (entry.charged !== null) {
      expect(() => reservation[this.ending](this.actual)).toThrow();
    } else {
      const known = Number.isFinite(this.actual) && this.actual >= 0;
      const settled = known ? Math.min(this.actual, entry.reserved) : entry.reserved;
      entry.charged = { settle: settled, forfeit: entry.reserved, release: 0 }[this.ending];
      reservation[this.ending](this.actual * MICRO);
    }
    holds(account, real);
  }
  toString = (): string => `${this.ending}(#${this.index}, ${this.actual})`;
}

/** Amounts are drawn in whole microdollars, so that the account's plain sums are exact. */
const MICRO = 1e-6;

interface Real {
  readonly ledger: Ledger;
  readonly reservations: Reservation[];
}

function holds({ ceiling, entries }: Account, { ledger }: Real): void {
  const spent = entries.reduce((sum, entry) => sum + (entry.charged ?? 0), 0);
  const reserved = entries.reduce((sum, entry) => sum + (entry.charged === null ? entry.reserved : 0), 0);
  expect(Math.round(ledger.spent / MICRO)).toBe(spent);
  expect(Math.round(ledger.reserved / MICRO)).toBe(reserved);
  expect(spent + reserved).toBeLessThanOrEqual(ceiling);
  expect(ledger.highWater).toBeLessThanOrEqual(ledger.ceiling);
}

describe.each(LEDGERS)('any interleaving of reservations and endings, of %s', (_, createLedger) => {
  const amount = fc.integer({ min: 0, max: 400_000 });
  const actual = fc.oneof(amount, fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY));
  const commands = fc.commands<Account, Real>([
    fc.array(amount, { minLength: 1, maxLength: 3 }).map((amounts) => new Reserve(amounts)),
    fc
      .tuple(fc.nat(), fc.constantFrom('settle' as const, 'forfeit' as const, 'release' as const), actual)
      .map((parts) => new End(...parts)),
  ]);

  it('keeps spent and reserved together under the ceiling, and the account exact', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 0, max: 1_000_000 }), (steps, ceiling) => {
        fc.modelRun(
          () => ({
            model: { ceiling, entries: [] },
            real: { ledger: inMicros(createLedger(ceiling * MICRO)), reservations: [] },
          }),
          steps,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never passes the ceiling with amounts of any size and any binary fraction', () => {
    const money = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        money,
        fc.array(fc.tuple(money, money, fc.boolean()), { maxLength: 200 }),
        (ceiling, steps) => {
          const ledger = createLedger(ceiling);
          for (const [wanted, cost, ends] of steps) {
            const reservation = ledger.reserve(wanted / 50);
            if (ends) reservation?.settle(cost / 50);
            expect(ledger.spent + ledger.reserved).toBeLessThanOrEqual(ceiling + Number.EPSILON);
          }
          expect(ledger.highWater).toBeLessThanOrEqual(ceiling + Number.EPSILON);
        },
      ),
    );
  });
});

/** A ledger that is spoken to in microdollars. */
function inMicros(ledger: Ledger): Ledger {
  return {
    ...ledger,
    get spent() {
      return ledger.spent;
    },
    get reserved() {
      return ledger.reserved;
    },
    get highWater() {
      return ledger.highWater;
    },
    reserve: (amount) => ledger.reserve(amount * MICRO),
    reserveAll: (amounts) => ledger.reserveAll(amounts.map((amount) => amount * MICRO)),
  };
}

describe('ledgers on one memory', () => {
  it('are one: what one of them holds is not there for the other', () => {
    const memory = createBooksMemory();
    const [here, there] = [createLedger(1, memory), createLedger(1, memory)];
    expect(there.reserve(0.7)).not.toBeNull();
    expect(here.reserve(0.4)).toBeNull();
    expect(here.reserveUpTo(0.4).amount).toBe(0.3);
    expect([here.spent, here.reserved]).toEqual([0, 1]);
  });

  it('let the one end what the other reserved', () => {
    const memory = createBooksMemory();
    const [here, there] = [createLedger(1, memory), createLedger(1, memory)];
    there.reserve(0.5);
    expect(here.adopt(0.5).settle(0.2)).toBe(0.2);
    expect([there.spent, there.reserved]).toEqual([0.2, 0]);
  });

  it('charge in the end what a thread had reserved that is no more', () => {
    const ledger = createLedger(1, createBooksMemory());
    ledger.reserve(0.5);
    expect(ledger.forfeitRest()).toBe(0.5);
    expect([ledger.spent, ledger.reserved]).toEqual([0.5, 0]);
    expect(ledger.forfeitRest()).toBe(0);
  });

  it('give all that a word can count to whoever asks for more than that', () => {
    const ledger = createLedger(1e9, createBooksMemory());
    expect(ledger.ceiling).toBeCloseTo(4_611_686, 0);
    expect(ledger.reserveUpTo(1e9).amount).toBe(ledger.ceiling);
    expect(ledger.reserveUpTo(1).amount).toBe(0);
  });

  it('count as far as a word goes and never wrap, whatever an endpoint bills', () => {
    const ledger = createLedger(1e9, createBooksMemory());
    expect(ledger.reserve(1e8)).toBeNull();
    expect(ledger.overdraw(1e15)).toBeCloseTo(4_611_686, 0);
    expect(ledger.overdraw(1e15)).toBe(0);
    expect(ledger.spent).toBeCloseTo(4_611_686, 0);
    expect(ledger.reserve(1e-12)).toBeNull();
  });
});
