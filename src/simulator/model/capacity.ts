/** Gives back a slot; further calls do nothing. */
export type Release = () => void;

export interface Capacity {
  /**
   * Calls `granted` once a slot is free, at once or in the order of asking. False where the queue is full.
   * A request that leaves the queue does so through `leave`.
   */
  enter(ticket: Ticket): boolean;
  leave(ticket: Ticket): void;
  readonly running: number;
  readonly queued: number;
}

export interface Ticket {
  granted(release: Release): void;
}

/** A server of `slots` places with a first-come-first-served queue of at most `maxQueue`. */
export function createCapacity(slots: number, maxQueue: number): Capacity {
  const queue = new Set<Ticket>();
  let running = 0;
  const grant = (ticket: Ticket): void => {
    running += 1;
    let held = true;
    ticket.granted(() => {
      if (!held) return;
      held = false;
      running -= 1;
      const [next] = queue;
      if (next === undefined) return;
      queue.delete(next);
      grant(next);
    });
  };
  return {
    enter(ticket) {
      if (running < slots) grant(ticket);
      else if (queue.size < maxQueue) queue.add(ticket);
      else return false;
      return true;
    },
    leave: (ticket) => void queue.delete(ticket),
    get running() {
      return running;
    },
    get queued() {
      return queue.size;
    },
  };
}
