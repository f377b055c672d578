import type { Sample } from './sample.js';

/** Samples in any order go in; those whose turn it is, by their ids, come out. */
export function createQueue(firstId: number): (sample: Sample) => Generator<Sample> {
  const waiting = new Map<number, Sample>();
  let next = firstId;
  return function* (sample) {
    waiting.set(sample.id, sample);
    for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
      waiting.delete(next);
      next += 1;
      yield due;
    }
  };
}
