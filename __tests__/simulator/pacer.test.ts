import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../../src/base/clock.js';
import { createPacer } from '../../src/simulator/pacer.js';

/** Stands at 0 and keeps its one alarm until it is rung. */
function stillClock(): Clock & { ring(): void; alarms(): number } {
  const alarms = new Set<() => void>();
  return {
    now: () => 0,
    at(_instant, action) {
      alarms.add(action);
      return () => void alarms.delete(action);
    },
    ring: () => alarms.forEach((action) => action()),
    alarms: () => alarms.size,
  };
}

async function settled(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

describe('a pacer', () => {
  it('waits for the instant', async () => {
    const clock = stillClock();
    const waiting = createPacer(clock).until(10);
    expect(await settled(waiting)).toBe(false);
    clock.ring();
    expect(await settled(waiting)).toBe(true);
  });

  it('does not wait for what is past', async () => {
    const clock = stillClock();
    expect(await settled(createPacer(clock).until(0))).toBe(true);
    expect(clock.alarms()).toBe(0);
  });

  it('ends its wait and cleans up when stopped, and waits no more', async () => {
    const clock = stillClock();
    const pacer = createPacer(clock);
    const waiting = pacer.until(10);
    pacer.stop();
    expect(await settled(waiting)).toBe(true);
    expect(clock.alarms()).toBe(0);
    expect(await settled(pacer.wait(() => () => undefined))).toBe(true);
    expect(pacer.stopped).toBe(true);
  });
});
