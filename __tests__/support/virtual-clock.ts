import type { Clock } from '../../src/base/clock.js';

interface Timer {
  readonly instant: number;
  readonly order: number;
  action: (() => void) | null;
}

/** Virtual time for long runs: a heap of timers, and as fast as their actions. */
export class VirtualClock implements Clock {
  private time = 0;
  private count = 0;
  private readonly heap: Timer[] = [];

  now(): number {
    return this.time;
  }

  at(instant: number, action: () => void): () => void {
    const timer: Timer = { instant, order: this.count, action };
    this.count += 1;
    this.push(timer);
    return () => {
      timer.action = null;
    };
  }

  /** Goes on to the next timer and fires it; false where there is none. */
  step(): boolean {
    for (let timer = this.pop(); timer !== undefined; timer = this.pop()) {
      const { action } = timer;
      if (action === null) continue;
      this.time = Math.max(this.time, timer.instant);
      action();
      return true;
    }
    return false;
  }

  private push(timer: Timer): void {
    const { heap } = this;
    let place = heap.length;
    heap.push(timer);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(timer, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = timer;
  }

  private pop(): Timer | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.instant < b.instant || (a.instant === b.instant && a.order < b.order);
}

/** Lets time go on until what is running on the clock has come to its end. */
export async function playOut<T>(clock: VirtualClock, running: Promise<T>): Promise<T> {
  const state = { over: false };
  const end = (): void => {
    state.over = true;
  };
  running.then(end, end);
  while (!state.over) {
    // What goes on in promises has time to set its timers.
    if (clock.step()) await Promise.resolve();
    else await new Promise((resolve) => setImmediate(resolve));
  }
  return running;
}
