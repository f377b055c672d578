import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCapacity, type Release } from '../../../src/simulator/model/capacity.js';

function tickets(): {
  ask: (name: string) => { granted(release: Release): void };
  granted: string[];
  releases: Release[];
} {
  const granted: string[] = [];
  const releases: Release[] = [];
  return {
    granted,
    releases,
    ask: (name) => ({
      granted: (release) => {
        granted.push(name);
        releases.push(release);
      },
    }),
  };
}

describe('the capacity of the simulator', () => {
  it('lets as many in as it has slots, the others in the order they came', () => {
    const { ask, granted, releases } = tickets();
    const capacity = createCapacity(1, 2);
    expect(['a', 'b', 'c', 'd'].map((name) => capacity.enter(ask(name)))).toEqual([true, true, true, false]);
    expect(granted).toEqual(['a']);
    releases[0]?.();
    releases[1]?.();
    expect(granted).toEqual(['a', 'b', 'c']);
  });

  it('forgets who leaves the queue', () => {
    const { ask, granted, releases } = tickets();
    const capacity = createCapacity(1, 2);
    capacity.enter(ask('a'));
    const impatient = ask('b');
    capacity.enter(impatient);
    capacity.enter(ask('c'));
    capacity.leave(impatient);
    releases[0]?.();
    expect(granted).toEqual(['a', 'c']);
  });

  it('takes a slot back once, however often it is given back', () => {
    const { ask, releases } = tickets();
    const capacity = createCapacity(2, 0);
    capacity.enter(ask('a'));
    capacity.enter(ask('b'));
    releases[0]?.();
    releases[0]?.();
    expect(capacity.running).toBe(1);
  });

  it('never runs more than its slots, nor idles while somebody waits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 60 }),
        (slots, steps) => {
          const { ask, releases } = tickets();
          const capacity = createCapacity(slots, 5);
          for (const [i, arrives] of steps.entries()) {
            if (arrives) capacity.enter(ask(String(i)));
            else releases.shift()?.();
            expect(capacity.running).toBeLessThanOrEqual(slots);
            expect(capacity.queued).toBeLessThanOrEqual(5);
            if (capacity.queued > 0) expect(capacity.running).toBe(slots);
          }
        },
      ),
    );
  });
});
