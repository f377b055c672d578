import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Deadlines, Timed } from '../../../src/load/wire/deadlines.js';
import { ManualClock } from '../../support/manual-clock.js';

const LIMIT = 100;

interface Watch {
  readonly clock: ManualClock;
  readonly deadlines: Deadlines;
  /** Instants at which each expired. */
  readonly expired: Map<string, number>;
  readonly begin: (name: string) => Timed;
}

class Named extends Timed {
  constructor(override readonly expire: () => void) {
    super();
  }
}

function watch(): Watch {
  const clock = new ManualClock();
  const deadlines = new Deadlines(clock, LIMIT);
  const expired = new Map<string, number>();
  const begin = (name: string): Timed => {
    const timed = new Named(() => void expired.set(name, clock.now()));
    deadlines.watch(timed);
    return timed;
  };
  return { clock, deadlines, expired, begin };
}

describe('deadlines', () => {
  it('end each at its own instant, whatever became of those before it', () => {
    const { clock, deadlines, expired, begin } = watch();
    const first = begin('first');
    clock.advance(40);
    begin('second');
    clock.advance(10);
    begin('third');
    deadlines.forget(first);
    clock.advance(89);
    expect(expired).toEqual(new Map());
    clock.advance(1);
    expect(expired).toEqual(new Map([['second', 140]]));
    clock.advance(1_000);
    expect(expired.get('third')).toBe(150);
    expect(clock.pending).toBe(0);
  });

  it('hold no timer where nothing is watched, and one however much is', () => {
    const { clock, deadlines, begin } = watch();
    const many = ['a', 'b', 'c'].map(begin);
    expect(clock.pending).toBe(1);
    for (const timed of many) deadlines.forget(timed);
    expect(clock.pending).toBe(0);
    begin('d');
    expect(clock.pending).toBe(1);
  });

  it('expire all that is overdue once the event loop goes on', () => {
    const { clock, expired, begin } = watch();
    begin('first');
    clock.advance(10);
    begin('second');
    clock.stall(500);
    expect(expired).toEqual(new Map(['first', 'second'].map((name) => [name, 510])));
  });

  it('watch what begins, and forget what ends, while others expire', () => {
    const { clock, deadlines, expired, begin } = watch();
    const second = new Named(() => void expired.set('second', clock.now()));
    deadlines.watch(
      new Named(() => {
        deadlines.forget(second);
        begin('third');
      }),
    );
    deadlines.watch(second);
    clock.advance(1_000);
    expect(expired).toEqual(new Map([['third', 200]]));
  });

  it('are not put off by what begins while others expire', () => {
    const { clock, deadlines, expired, begin } = watch();
    deadlines.watch(new Named(() => void begin('third')));
    clock.advance(40);
    begin('second');
    clock.advance(1_000);
    expect(expired).toEqual(
      new Map([
        ['second', 140],
        ['third', 200],
      ]),
    );
    expect(clock.pending).toBe(0);
  });

  it('never expire one early, late or twice, in any order of beginnings and ends', () => {
    const lives = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 60 }), lives: fc.integer({ min: 1, max: 250 }) }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(lives, (steps) => {
        const { clock, deadlines, expired, begin } = watch();
        const wanted = new Map<string, number>();
        steps.forEach(({ after, lives: lifetime }, index) => {
          clock.advance(after);
          const name = String(index);
          const timed = begin(name);
          if (lifetime < LIMIT) clock.at(clock.now() + lifetime, () => deadlines.forget(timed));
          else wanted.set(name, clock.now() + LIMIT);
        });
        clock.advance(1_000);
        expect(expired).toEqual(wanted);
        expect(clock.pending).toBe(0);
      }),
    );
  });
});
