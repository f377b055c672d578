import { describe, expect, it } from '@jest/globals';
import { Slots } from '../../../src/load/schedule/slots.js';

const idle = { cancel: () => undefined };

describe('slots', () => {
  it('count what is in flight and the most that ever was', () => {
    const slots = new Slots(3);
    const [first, second] = [slots.take(idle), slots.take(idle)];
    expect([slots.inFlight, slots.maxInFlight]).toEqual([2, 2]);
    slots.release(first);
    slots.take(idle);
    expect([slots.inFlight, slots.maxInFlight]).toEqual([2, 2]);
    slots.take(idle);
    slots.release(second);
    expect([slots.inFlight, slots.maxInFlight]).toEqual([2, 3]);
    expect([slots.hasRoom(1), slots.hasRoom(2)]).toEqual([true, false]);
  });

  it('let in who waits, in line, as soon as there is room for the first', () => {
    const slots = new Slots(2);
    const taken = [slots.take(idle), slots.take(idle)];
    const letIn: string[] = [];
    slots.whenRoom(2, () => {
      letIn.push('two');
      slots.take(idle);
      slots.take(idle);
    });
    slots.whenRoom(1, () => letIn.push('one'));
    slots.release(taken[0] ?? 0);
    slots.admitWaiting();
    expect(letIn).toEqual([]);
    slots.release(taken[1] ?? 0);
    slots.admitWaiting();
    expect(letIn).toEqual(['two']);
    slots.dismissWaiting();
    expect(letIn).toEqual(['two', 'one']);
  });

  it('cancel all that is in flight and nothing that ended, though each frees its slot meanwhile', () => {
    const slots = new Slots(9);
    const cancelled: string[] = [];
    const take = (name: string): number => {
      const slot = slots.take({
        cancel() {
          cancelled.push(name);
          slots.release(slot);
        },
      });
      return slot;
    };
    take('first');
    const ended = take('ended');
    take('last');
    slots.release(ended);
    slots.cancelAll();
    expect(cancelled).toEqual(['first', 'last']);
    expect(slots.inFlight).toBe(0);
  });
});
