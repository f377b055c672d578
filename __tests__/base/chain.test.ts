import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chain, Link } from '../../src/base/chain.js';

class Item extends Link {
  constructor(readonly name: number) {
    super();
  }
}

function namesOf(chain: Chain<Item>): number[] {
  const names: number[] = [];
  for (let item = chain.first; item !== null; item = item.after) names.push(item.name);
  return names;
}

/** Positive: that many come; negative: the one at that place leaves, counted from the beginning. */
const steps = fc.array(fc.integer({ min: -8, max: 3 }), { maxLength: 60 });

describe('a chain', () => {
  it('has what a list has, in its order, whoever leaves', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const chain = new Chain<Item>();
        let list: Item[] = [];
        let count = 0;
        for (const change of changes) {
          for (let i = 0; i < change; i += 1) {
            const item = new Item((count += 1));
            chain.add(item);
            list = [...list, item];
          }
          const leaving = change < 0 ? list[(-change - 1) % Math.max(1, list.length)] : undefined;
          if (leaving !== undefined) chain.remove(leaving);
          list = list.filter((item) => item !== leaving);
          expect(namesOf(chain)).toEqual(list.map(({ name }) => name));
        }
      }),
    );
  });

  it('lets nobody leave twice, and whoever left refers to none', () => {
    const chain = new Chain<Item>();
    const [a, b, c] = [new Item(1), new Item(2), new Item(3)];
    for (const item of [a, b, c]) chain.add(item);
    chain.remove(b);
    chain.remove(b);
    expect(namesOf(chain)).toEqual([1, 3]);
    expect([b.before, b.after]).toEqual([null, null]);
    chain.add(b);
    expect(namesOf(chain)).toEqual([1, 3, 2]);
    for (const item of [a, b, c]) chain.remove(item);
    chain.remove(a);
    expect(chain.first).toBeNull();
  });
});
