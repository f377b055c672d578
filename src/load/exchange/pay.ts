import type { Usd } from '../../base/units.js';
import type { Ledger, Reservation } from '../../budget/ledger.js';

/** What was charged for a request in the end. */
export interface Payment {
  readonly charged: Usd;
  /** Whether the budget could pay all of it. */
  readonly isCovered: boolean;
}

/** What is more than was reserved is paid from what is left of the budget, and told even where that is too little. */
export function pay(reservation: Reservation, cost: Usd, ledger: Ledger): Payment {
  if (cost <= reservation.amount) return { charged: reservation.settle(cost), isCovered: true };
  const rest = ledger.reserve(cost - reservation.amount);
  const beyond = rest === null ? ledger.overdraw(cost - reservation.amount) : rest.forfeit();
  return { charged: reservation.forfeit() + beyond, isCovered: rest !== null };
}

/** A worst case is no bill: where the budget cannot pay it, all that is left of it is charged, and no more. */
export function payWorst(reservation: Reservation, worst: Usd, ledger: Ledger): Payment {
  if (worst <= reservation.amount) return pay(reservation, worst, ledger);
  const wanted = worst - reservation.amount;
  const rest = ledger.reserveUpTo(wanted);
  const isCovered = rest.amount >= wanted;
  return { charged: reservation.forfeit() + rest.forfeit(), isCovered };
}
