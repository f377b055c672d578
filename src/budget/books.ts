/** The sums of a ledger in whole picodollars. `held` is what is spent and what is reserved, together. */
export interface Books {
  readonly spent: bigint;
  readonly held: bigint;
  /** The most that `held` ever was, but for what was added beyond a limit. */
  readonly highWater: bigint;
  /** Holds an amount unless that would pass the limit; returns whether it does. */
  take(amount: bigint, limit: bigint): boolean;
  /** Ends what was taken: of it `charge` is spent, and the rest is free again. */
  close(amount: bigint, charge: bigint): void;
  /** Spends what was never taken, whatever the limit, as far as the books can count; returns what was added. */
  add(charge: bigint): bigint;
}

/** For one thread. */
export function ownBooks(): Books {
  let [spent, held, highWater] = [0n, 0n, 0n];
  return {
    get spent() {
      return spent;
    },
    get held() {
      return held;
    },
    get highWater() {
      return highWater;
    },
    take(amount, limit) {
      if (held + amount > limit) return false;
      held += amount;
      if (held > highWater) highWater = held;
      return true;
    },
    close(amount, charge) {
      spent += charge;
      held -= amount - charge;
    },
    add(charge) {
      spent += charge;
      held += charge;
      return charge;
    },
  };
}

/** Of a shared memory of books. */
const [HELD, SPENT, HIGH_WATER, CELLS] = [0, 1, 2, 3];
/** What a signed word of 64 bits holds with room to spare: 4.6 million dollars. */
export const MOST_SHARED_PICO = 2n ** 62n;

/** New and empty, for `sharedBooks` of any number of threads. */
export function createBooksMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
}

/** For all threads that have the memory: each amount is taken in one step, so that they never pass a limit together. */
export function sharedBooks(memory: SharedArrayBuffer): Books {
  const cells = new BigInt64Array(memory);
  const raise = (amount: bigint): void => {
    for (let seen = Atomics.load(cells, HIGH_WATER); seen < amount; seen = Atomics.load(cells, HIGH_WATER))
      Atomics.compareExchange(cells, HIGH_WATER, seen, amount);
  };
  return {
    get spent() {
      return Atomics.load(cells, SPENT);
    },
    get held() {
      return Atomics.load(cells, HELD);
    },
    get highWater() {
      return Atomics.load(cells, HIGH_WATER);
    },
    take(amount, limit) {
      for (;;) {
        const held = Atomics.load(cells, HELD);
        const next = held + amount;
        if (next > limit || next > MOST_SHARED_PICO) return false;
        if (Atomics.compareExchange(cells, HELD, held, next) !== held) continue;
        raise(next);
        return true;
      }
    },
    close(amount, charge) {
      // In this order nobody sees less held than is spent.
      Atomics.sub(cells, HELD, amount - charge);
      Atomics.add(cells, SPENT, charge);
    },
    add(charge) {
      const room = MOST_SHARED_PICO - Atomics.load(cells, HELD);
      const added = charge < room ? charge : room > 0n ? room : 0n;
      Atomics.add(cells, HELD, added);
      Atomics.add(cells, SPENT, added);
      return added;
    },
  };
}
