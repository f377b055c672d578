import type { Usd } from '../base/units.js';
import { createLedger, type Ledger, type Reservation } from './ledger.js';

/** A part of a ledger: what is reserved in it is reserved in the whole, and passes neither ceiling. */
export function capLedger(whole: Ledger, ceiling: Usd): Ledger {
  const part = createLedger(Math.min(ceiling, whole.ceiling));
  const reserveAll = (amounts: readonly Usd[]): readonly Reservation[] | null => {
    const own = part.reserveAll(amounts);
    if (own === null) return null;
    const of = whole.reserveAll(amounts);
    if (of !== null) return own.map((each, i) => joinReservations(each, of[i] as Reservation));
    for (const each of own) each.release();
    return null;
  };
  return {
    ceiling: part.ceiling,
    get spent() {
      return part.spent;
    },
    get reserved() {
      return part.reserved;
    },
    get highWater() {
      return part.highWater;
    },
    reserve: (amount) => reserveAll([amount])?.[0] ?? null,
    reserveAll,
    reserveUpTo(amount) {
      const own = part.reserveUpTo(amount);
      return joinReservations(own, whole.reserveUpTo(own.amount));
    },
    adopt(amount) {
      const own = part.reserveUpTo(amount);
      return joinReservations(own, whole.adopt(amount));
    },
    forfeitRest() {
      part.forfeitRest();
      return whole.forfeitRest();
    },
    overdraw(amount) {
      part.overdraw(amount);
      return whole.overdraw(amount);
    },
  };
}

function joinReservations(part: Reservation, whole: Reservation): Reservation {
  return {
    get amount() {
      return whole.amount;
    },
    settle(actual) {
      part.settle(actual);
      return whole.settle(actual);
    },
    forfeit() {
      part.forfeit();
      return whole.forfeit();
    },
    release() {
      part.release();
      return whole.release();
    },
    // What is under way turned out to be dearer: the part holds what it can of it, and the whole all.
    raise(by) {
      part.raiseUpTo(by);
      return whole.raise(by);
    },
    raiseUpTo(by) {
      part.raiseUpTo(by);
      whole.raiseUpTo(by);
    },
  };
}
