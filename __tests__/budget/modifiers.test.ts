import { describe, expect, it } from '@jest/globals';
import { NO_MODIFIERS, priceFactor } from '../../src/budget/modifiers.js';

const factor = (
  told: Partial<typeof NO_MODIFIERS>,
  included: Partial<typeof NO_MODIFIERS> = {},
): ReturnType<typeof priceFactor> =>
  priceFactor({ ...NO_MODIFIERS, ...told }, 'claude-opus-4-6', {
    included: { ...NO_MODIFIERS, ...included },
  });

describe('the factor of what a request was served by', () => {
  it('is the product of all that was told, and one of nothing', () => {
    expect(factor({})).toBe(1);
    expect(factor({ speed: 'fast' })).toBe(6);
    expect(factor({ speed: 'fast', geo: 'us' })).toBeCloseTo(6.6, 12);
  });

  it('leaves out what the price includes, and takes the rest over it, never below the price', () => {
    expect(factor({ geo: 'us' }, { geo: 'us' })).toBe(1);
    expect(factor({ geo: 'us' }, { geo: 'global' })).toBeCloseTo(1.1, 12);
    expect(factor({ geo: 'global' }, { geo: 'us' })).toBe(1);
    // What nobody understands is in the price as it stands.
    expect(factor({ speed: 'fast' }, { speed: 'odd' })).toBe(6);
  });

  it.each([
    ['gpt-5-mini', 'priority', 2],
    ['gpt-4o', 'priority', 1.75],
    ['gemini-2.5-pro', 'SERVICE_TIER_PRIORITY', 2],
    ['amazon.nova-pro', 'priority', 2.5],
    [null, 'priority', 2.5],
    ['gpt-5-mini', 'default', 1],
  ])('has what a fast tier costs at most of %s, %s: %d', (model, tier, times) => {
    expect(priceFactor({ ...NO_MODIFIERS, tier }, model, {})).toBe(times);
  });

  it('names what it does not understand', () => {
    expect(factor({ speed: 'warp' })).toEqual({ unknown: 'speed: warp' });
  });
});
