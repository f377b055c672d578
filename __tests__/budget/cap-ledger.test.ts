import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capLedger } from '../../src/budget/cap-ledger.js';
import { createLedger, type Reservation } from '../../src/budget/ledger.js';

describe('a part of a ledger', () => {
  it('takes from the whole what is reserved in it, and gives back what it did not cost', () => {
    const whole = createLedger(10);
    const part = capLedger(whole, 2);
    const first = part.reserve(1.5);
    expect([part.reserved, whole.reserved]).toEqual([1.5, 1.5]);
    expect(part.reserve(0.6)).toBeNull();
    expect(whole.reserved).toBe(1.5);
    expect(first?.amount).toBe(1.5);
    expect(first?.settle(0.25)).toBe(0.25);
    expect([part.spent, part.reserved, whole.spent, whole.reserved]).toEqual([0.25, 0, 0.25, 0]);
    expect(part.reserve(0.75)?.forfeit()).toBe(0.75);
    expect(part.reserve(0.5)?.release()).toBe(0);
    expect([part.spent, part.highWater, whole.spent, whole.highWater]).toEqual([1, 1.5, 1, 1.5]);
    expect(part.ceiling).toBe(2);
    expect(capLedger(whole, 50).ceiling).toBe(10);
  });

  it('reserves nothing where the whole has no room, and leaves its own room free', () => {
    const whole = createLedger(3);
    const part = capLedger(whole, 2);
    whole.reserve(2);
    expect(part.reserveAll([1, 0.5])).toBeNull();
    expect([part.reserved, whole.reserved]).toEqual([0, 2]);
    expect(part.reserveUpTo(5).amount).toBe(1);
    expect(whole.reserved).toBe(3);
  });

  it('raises both, the part by what it can hold', () => {
    const whole = createLedger(10);
    const part = capLedger(whole, 1);
    const reservation = part.reserve(0.5);
    reservation?.raiseUpTo(0.25);
    expect([part.reserved, whole.reserved, reservation?.amount]).toEqual([0.75, 0.75, 0.75]);
    reservation?.raiseUpTo(2);
    expect([part.reserved, whole.reserved]).toEqual([1, 2.75]);
    expect(reservation?.raise(1)).toBe(true);
    expect([part.reserved, whole.reserved]).toEqual([1, 3.75]);
    reservation?.settle(3);
    expect([part.spent, whole.spent, whole.reserved]).toEqual([1, 3, 0]);
  });

  it('charges the whole what an endpoint bills beyond it', () => {
    const whole = createLedger(3);
    const part = capLedger(whole, 1);
    expect(part.overdraw(2)).toBe(2);
    expect([part.spent, whole.spent]).toEqual([2, 2]);
  });

  it('passes neither ceiling, whatever is reserved and how it ends', () => {
    const step = fc.record({ amount: fc.double({ min: 0, max: 2, noNaN: true }), own: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const whole = createLedger(5);
        const part = capLedger(whole, 0.75);
        const open: Reservation[] = [];
        for (const { amount, own } of steps) {
          const made = (own ? part : whole).reserve(amount);
          if (made !== null) open.push(made);
          if (open.length > 3) open.shift()?.settle(amount / 2);
          expect(part.spent + part.reserved).toBeLessThanOrEqual(0.75 + 1e-9);
          expect(whole.spent + whole.reserved).toBeLessThanOrEqual(5 + 1e-9);
          expect(whole.spent + whole.reserved).toBeGreaterThanOrEqual(part.spent + part.reserved - 1e-9);
        }
      }),
    );
  });
});
