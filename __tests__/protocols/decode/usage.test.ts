import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { credibleUsage, sumOfCounts } from '../../../src/protocols/decode/usage.js';

describe('reported usage', () => {
  it('is kept where it is credible, parts not reported being null', () => {
    expect(credibleUsage({ input: 10, output: 0 })).toEqual({
      input: 10,
      output: 0,
      cachedInput: null,
      cacheWrite: null,
      reasoning: null,
    });
    expect(
      credibleUsage({ input: 1e9, output: 5, cachedInput: 4, cacheWrite: null, reasoning: 5 }),
    ).toMatchObject({ cachedInput: 4, cacheWrite: null, reasoning: 5 });
  });

  it.each([-1, 0.5, 1e9 + 1, Number.NaN, Infinity, '5', null, undefined, {}, true])(
    'is dropped for a count of %p',
    (count) => {
      expect(credibleUsage({ input: count, output: 1 })).toBeNull();
      expect(credibleUsage({ input: 1, output: count })).toBeNull();
      if (count !== null && count !== undefined)
        expect(credibleUsage({ input: 9, output: 9, cachedInput: count })).toBeNull();
    },
  );

  it('is dropped where a part is larger than its whole', () => {
    expect(credibleUsage({ input: 10, output: 1, cachedInput: 6, cacheWrite: 5 })).toBeNull();
    expect(credibleUsage({ input: 10, output: 1, reasoning: 2 })).toBeNull();
  });

  it('never has a part above its whole, whatever was reported', () => {
    const count = fc.oneof(fc.nat(20), fc.constantFrom(null, -1, 2.5));
    fc.assert(
      fc.property(count, count, count, count, (input, output, cachedInput, reasoning) => {
        const usage = credibleUsage({ input, output, cachedInput, reasoning });
        if (usage === null) return;
        expect(usage.cachedInput ?? 0).toBeLessThanOrEqual(usage.input);
        expect(usage.reasoning ?? 0).toBeLessThanOrEqual(usage.output);
      }),
    );
  });
});

describe('a sum of counts', () => {
  it('passes over what is absent and is null beside what is no count', () => {
    expect(sumOfCounts(1, undefined, null, 2)).toBe(3);
    expect(sumOfCounts()).toBe(0);
    expect(sumOfCounts(1, -1)).toBeNull();
  });
});
