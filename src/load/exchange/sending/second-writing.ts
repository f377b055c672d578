import type { Usd } from '../../../base/units.js';
import type { Ledger, Reservation } from '../../../budget/ledger.js';
import type { Again } from '../exchange.js';

/** What a request has reserved, and what of it a lost writing has cost already. */
interface Paid {
  reservation: Reservation;
  lostUsd: Usd | null;
}

/** Nobody knows whether the first writing was read: it stays charged at its worst, and the second is reserved anew. */
export function secondWriting(
  paid: Paid,
  { ledger, worst }: { readonly ledger: Ledger; readonly worst: () => Usd },
): Again {
  const replace = (reservation: Reservation): void => {
    paid.lostUsd = (paid.lostUsd ?? 0) + paid.reservation.forfeit();
    paid.reservation = reservation;
  };
  const { amount } = paid.reservation;
  return {
    amount,
    reserve() {
      const reservation = ledger.reserve(worst());
      if (reservation !== null) replace(reservation);
      return reservation !== null;
    },
    adopt() {
      replace(ledger.adopt(amount));
      // What the other thread could not know of prices; where the budget does not hold it, the charge finds out.
      paid.reservation.raise(Math.max(0, worst() - amount));
    },
  };
}
