import type { Usd } from '../base/units.js';
import { type Books, MOST_SHARED_PICO, ownBooks, sharedBooks } from './books.js';

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
  /** Money that another thread reserved on the same books, to be ended here. */
  adopt(amount: Usd): Reservation;
  /** Charges whatever is still reserved: what a thread had reserved when it died. Returns the charge. */
  forfeitRest(): Usd;
  /** Charges what an endpoint is known to bill though nothing was reserved for it, beyond the ceiling too; returns the charge. */
  overdraw(amount: Usd): Usd;
}

/** One of `parts` equal ceilings, rounded down to a picodollar, so that together they never pass the whole. */
export function shareCeiling(ceiling: Usd, parts: number): Usd {
  return toUsd((floorPico(ceiling) ?? 0n) / BigInt(parts));
}

/**
 * Throws RangeError for a ceiling that is no amount. Ledgers on the same `memory` (see `books.ts`) are one, whatever
 * thread they are in, and their ceiling is at most what shared books can count.
 */
export function createLedger(ceiling: Usd, memory?: SharedArrayBuffer): Ledger {
  const asked = floorPico(ceiling);
  if (asked === undefined) throw new RangeError(`a budget must be an amount of 0 or more, not ${ceiling}`);
  const limit = memory === undefined ? asked : smaller(asked, MOST_SHARED_PICO);
  const books = memory === undefined ? ownBooks() : sharedBooks(memory);
  const room = roomOf(books, limit);
  const open = (amount: bigint): Reservation => new OpenReservation(books, amount, room);

  const reserveAll = (amounts: readonly Usd[]): readonly Reservation[] | null => {
    const wanted = amounts.map(ceilPico);
    if (!wanted.every((amount) => amount !== undefined)) return null;
    return room.hold(wanted.reduce((sum, amount) => sum + amount, 0n)) ? wanted.map(open) : null;
  };

  return {
    ceiling: toUsd(limit),
    get spent() {
      return toUsd(books.spent);
    },
    get reserved() {
      return toUsd(books.held - books.spent);
    },
    get highWater() {
      return toUsd(books.highWater);
    },
    reserve: (amount) => reserveAll([amount])?.[0] ?? null,
    reserveAll,
    reserveUpTo: (amount) => open(room.holdUpTo(ceilPico(amount))),
    adopt: (amount) => open(ceilPico(amount) ?? 0n),
    forfeitRest() {
      const rest = books.held - books.spent;
      books.close(rest, rest);
      return toUsd(rest);
    },
    overdraw: (amount) => toUsd(books.add(ceilPico(amount) ?? 0n)),
  };
}

/** What is left of the ceiling. */
interface Room {
  /** Reserves so much more, where there is room for it. */
  hold(pico: bigint): boolean;
  /** As much of it as there is room for, or of all that is left; returns how much. */
  holdUpTo(pico: bigint | undefined): bigint;
}

function roomOf(books: Books, limit: bigint): Room {
  return {
    hold: (pico) => books.take(pico, limit),
    holdUpTo(pico) {
      for (;;) {
        const left = limit > books.held ? limit - books.held : 0n;
        const part = smaller(pico ?? left, left);
        // Another thread may have taken of it since.
        if (part === 0n || books.take(part, limit)) return part;
      }
    },
  };
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
    if (this.isOpen) this.pico += this.room.holdUpTo(ceilPico(Math.max(0, by)) ?? 0n);
  }

  private close(charge: bigint): Usd {
    if (!this.isOpen)
      throw new Error('a reservation ends once: it was settled, forfeited or released before');
    this.isOpen = false;
    this.books.close(this.pico, charge);
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
