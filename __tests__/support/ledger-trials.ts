import { seededRandom } from '../../src/base/random.js';
import { createLedger } from '../../src/budget/ledger.js';

export interface Spending {
  /** Picodollars that this thread's reservations were charged. */
  readonly charged: number;
  readonly granted: number;
  readonly refused: number;
  /** The most picodollars that it ever saw held. */
  readonly most: number;
}

/** Waits for the other threads, then reserves and ends at random, by every way there is; nothing of it stays open. */
export function spendAtRandom(
  memory: SharedArrayBuffer,
  gate: SharedArrayBuffer,
  { ceiling, seed, steps, threads }: { ceiling: number; seed: string; steps: number; threads: number },
): Spending {
  const ledger = createLedger(ceiling, memory);
  const source = seededRandom(seed, 'ledger');
  const random = (): number => source.next();
  const arrived = new Int32Array(gate);
  Atomics.add(arrived, 0, 1);
  while (Atomics.load(arrived, 0) < threads);
  let [charged, granted, refused, most] = [0, 0, 0, 0];
  const count = (usd: number): void => void (charged += Math.round(usd * 1e12));
  let open: NonNullable<ReturnType<typeof ledger.reserve>>[] = [];
  for (let step = 0; step < steps; step += 1) {
    const amounts = Array.from({ length: 1 + Math.floor(random() * 2) }, () => random() * ceiling * 0.2);
    const taken = random() < 0.9 ? ledger.reserveAll(amounts) : [ledger.reserveUpTo(ceiling * 0.1)];
    if (taken === null) refused += 1;
    else {
      granted += 1;
      open.push(...taken);
    }
    // In whole picodollars: a sum of two fractions may round above both.
    most = Math.max(most, Math.round((ledger.spent + ledger.reserved) * 1e12));
    if (random() < 0.6) continue;
    for (const reservation of open) {
      const ending = random();
      if (ending < 0.5) count(reservation.settle(reservation.amount * random() * 0.001));
      else if (ending < 0.98) reservation.release();
      else count(reservation.forfeit() > 0 ? reservation.amount : 0);
    }
    open = [];
  }
  for (const reservation of open) reservation.release();
  return { charged, granted, refused, most };
}
