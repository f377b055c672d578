import type { Usd } from '../base/units.js';

/** Money is counted in whole picodollars: sums are exact, so no number of requests leaks past the ceiling. */
const PICO_PER_USD = 1e12;

/** Money set aside for one request. Exactly one of the three endings happens, once; a second one throws. */
export interface Reservation {
  readonly amount: Usd;
  /**
   * The real cost is known: charges it, at most what was reserved, gives the rest back and returns the charge.
   * A cost that is no number of zero or more is not known, and charges the whole reservation.
   */
  settle(actual: Usd): Usd;
  /** The real cost never became known: the reservation stays charged whole. */
  forfeit(): Usd;
  /** The request was not written: nothing is charged. */
  release(): Usd;
  /** Sets so much more aside; false, and no more, where that would pass the ceiling. */
  raise(by: Usd): boolean;
  /** As much of it as the ceiling has room for. */
  raiseUpTo(by: Usd): void;
}

/**
 * A hard ceiling: `spent + reserved` never passes it, whatever the order of reservations and endings. What an endpoint
 * bills beyond every bound is told all the same: `overdraw` is the one exception, and whoever calls it ends the run.
 */
export interface Ledger {
  readonly ceiling: Usd;
  readonly spent: Usd;
  readonly reserved: Usd;
  /** The most that `spent + reserved` ever was, but for what was overdrawn. */
  readonly highWater: Usd;
  /** Null where the amount would pass the ceiling, or is no amount. */
  reserve(amount: Usd): Reservation | null;
  /** All of them or, where they would together pass the ceiling, none. */
  reserveAll(amounts: readonly Usd[]): readonly Reservation[] | null;
  /** What is left of the ceiling, or as much of it as that. */
  reserveUpTo(amount: Usd): Reservation;
  /** Charges what an endpoint is known to bill though nothing was reserved for it, beyond the ceiling too; returns the charge. */
  overdraw(amount: Usd): Usd;
}

/** One of `parts` equal ceilings, rounded down to a picodollar, so that together they never pass the whole. */
export function shareCeiling(ceiling: Usd, parts: number): Usd {
  return toUsd((floorPico(ceiling) ?? 0n) / BigInt(parts));
}

/** Throws RangeError for a ceiling that is no amount. */
export function createLedger(ceiling: Usd): Ledger {
  const limit = floorPico(ceiling);
  if (limit === undefined) throw new RangeError(`a budget must be an amount of 0 or more, not ${ceiling}`);
  const books: Books = { spent: 0n, reserved: 0n, highWater: 0n };

  const left = (): bigint =>
    limit > books.spent + books.reserved ? limit - books.spent - books.reserved : 0n;
  const hold = (total: bigint): boolean => {
    const held = books.spent + books.reserved + total;
    if (held > limit) return false;
    books.reserved += total;
    if (held > books.highWater) books.highWater = held;
    return true;
  };
  const room: Room = { left, hold };
  const reserveAll = (amounts: readonly Usd[]): readonly Reservation[] | null => {
    const wanted = amounts.map(ceilPico);
    if (!wanted.every((amount) => amount !== undefined)) return null;
    if (!hold(wanted.reduce((sum, amount) => sum + amount, 0n))) return null;
    return wanted.map((amount) => new OpenReservation(books, amount, room));
  };

  return {
    ceiling: toUsd(limit),
    get spent() {
      return toUsd(books.spent);
    },
    get reserved() {
      return toUsd(books.reserved);
    },
    get highWater() {
      return toUsd(books.highWater);
    },
    reserve: (amount) => reserveAll([amount])?.[0] ?? null,
    reserveAll,
    reserveUpTo(amount) {
      const most = smaller(ceilPico(amount) ?? left(), left());
      hold(most);
      return new OpenReservation(books, most, room);
    },
    overdraw(amount) {
      const charge = ceilPico(amount) ?? 0n;
      books.spent += charge;
      return toUsd(charge);
    },
  };
}

/** In picodollars. */
interface Books {
  spent: bigint;
  reserved: bigint;
  highWater: bigint;
}

/** What is left of the ceiling. */
interface Room {
  left(): bigint;
  /** Reserves so much more, where there is room for it. */
  hold(pico: bigint): boolean;
}

class OpenReservation implements Reservation {
  private isOpen = true;

  constructor(
    private readonly books: Books,
    private pico: bigint,
    private readonly room: Room,
  ) {}

  get amount(): Usd {
    return toUsd(this.pico);
  }

  settle(actual: Usd): Usd {
    return this.close(smaller(ceilPico(actual) ?? this.pico, this.pico));
  }

  forfeit(): Usd {
    return this.close(this.pico);
  }

  release(): Usd {
    return this.close(0n);
  }

  raise(by: Usd): boolean {
    const more = ceilPico(by);
    if (!this.isOpen || more === undefined || !this.room.hold(more)) return false;
    this.pico += more;
    return true;
  }

  raiseUpTo(by: Usd): void {
    const more = smaller(ceilPico(Math.max(0, by)) ?? 0n, this.room.left());
    if (this.isOpen && this.room.hold(more)) this.pico += more;
  }

  private close(charge: bigint): Usd {
    if (!this.isOpen)
      throw new Error('a reservation ends once: it was settled, forfeited or released before');
    this.isOpen = false;
    this.books.reserved -= this.pico;
    this.books.spent += charge;
    return toUsd(charge);
  }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function toUsd(pico: bigint): Usd {
  return Number(pico) / PICO_PER_USD;
}

/** Charges round up, so that rounding is never in the spender's favour; undefined for what is no amount. */
function ceilPico(usd: Usd): bigint | undefined {
  return toPico(usd, Math.ceil);
}

/** The ceiling rounds down, for the same reason. */
function floorPico(usd: Usd): bigint | undefined {
  return toPico(usd, Math.floor);
}

/** A decimal amount such as 0.07 is a whole number of picodollars; only its binary form is a hair beside it. */
function toPico(usd: Usd, round: (value: number) => number): bigint | undefined {
  const exact = usd * PICO_PER_USD;
  if (!Number.isFinite(exact) || exact < 0) return undefined;
  const nearest = Math.round(exact);
  return BigInt(Math.abs(exact - nearest) <= nearest * 2 ** -50 ? nearest : round(exact));
}
