import { describe, expect, it } from '@jest/globals';
import { NO_MODIFIERS, type PriceModifiers, priceFactor } from '../../src/budget/modifiers.js';
import { placeFactor } from '../../src/budget/places.js';

const factor = (told: Partial<PriceModifiers>, model: string | null = null, own = {}) =>
  priceFactor({ ...NO_MODIFIERS, ...told }, model, own);

describe('how many times its price a request costs', () => {
  it.each([
    ...['default', 'standard', 'standard_only', 'on_demand', 'flex', 'batch', 'bulk', 'scale', 'reserved'],
    ...['provisioned', 'provisioned_throughput', 'free', 'SERVICE_TIER_STANDARD', 'ON_DEMAND_FLEX'],
  ])('is once at the tier %s', (tier) => {
    expect(factor({ tier }, 'gpt-5')).toBe(1);
  });

  it.each([
    ['gpt-5', 2],
    ['gpt-5.4-mini', 2],
    ['gpt-5.5', 2.5],
    ['gpt-4.1-nano', 2],
    ['gpt-4.1', 1.75],
    ['openai/gpt-4o-2024-05-13', 1.75],
    ['GPT-4o', 1.75],
    ['o3', 1.75],
    ['o4-mini', 2],
    ['gemini-3-pro', 2],
    ['claude', 2.5],
    [null, 2.5],
  ])('of %s is %d at the fast tiers, by all their names', (model, times) => {
    for (const tier of ['priority', 'fast', 'auto', 'performance', 'Priority', 'SERVICE_TIER_PRIORITY'])
      expect(factor({ tier }, model)).toBe(times);
    // A list that says it itself is believed.
    expect(factor({ tier: 'fast' }, model, { fast: 3 })).toBe(3);
    expect(factor({ tier: 'ultrafast' }, model, { fast: 3 })).toBe(6);
  });

  it('is told by speed and place, and is the product of all', () => {
    expect(factor({ speed: 'standard' })).toBe(1);
    expect(factor({ speed: 'fast' }, 'claude-opus-4-6')).toBe(6);
    expect(factor({ speed: 'fast' }, 'claude-opus-4-8')).toBe(2);
    expect(factor({ speed: 'fast' }, null)).toBe(6);
    for (const geo of ['global', 'not_available', 'default', 'GLOBAL']) expect(factor({ geo })).toBe(1);
    expect(factor({ geo: 'US' })).toBe(1.1);
    expect(factor({ tier: 'ultrafast', speed: 'fast', geo: 'us' })).toBeCloseTo(39.6, 12);
    expect(factor({})).toBe(1);
  });

  it('is unknown where one of them is, by its name', () => {
    expect(factor({ tier: 'gold' })).toEqual({ unknown: 'service_tier: gold' });
    expect(factor({ tier: 'fast', speed: 'slow' })).toEqual({ unknown: 'speed: slow' });
    expect(factor({ geo: 'eu' })).toEqual({ unknown: 'inference_geo: eu' });
  });

  it('counts what the price has in it already, and never lowers it', () => {
    const of = (tier: string, included: string) =>
      factor({ tier }, 'gpt-5', { included: { ...NO_MODIFIERS, tier: included } });
    expect(of('gold', 'gold')).toBe(1);
    expect(of('ultrafast', 'priority')).toBe(3);
    expect(of('default', 'priority')).toBe(1);
    expect(of('priority', 'gold')).toBe(2);
  });
});

describe('how many times its listed price a model costs at a host', () => {
  it.each([
    ['bedrock-runtime.us-east-1.amazonaws.com', 1],
    ['bedrock-runtime.us-west-2.amazonaws.com', 1],
    ['bedrock-runtime.us-gov-west-1.amazonaws.com', 1.2],
    ['bedrock-runtime.sa-east-1.amazonaws.com', 1.68],
    ['bedrock-runtime.ap-south-1.amazonaws.com', 1.2],
    ['bedrock-runtime.ca-central-1.amazonaws.com', 1.17],
    ['bedrock-runtime.eu-west-1.amazonaws.com', 1.17],
    ['bedrock-runtime.eu-central-1.amazonaws.com', 1.33],
    ['bedrock-runtime.ap-southeast-1.amazonaws.com', 1.33],
    ['api.x.ai', 1],
    ['eu-west-1.api.x.ai', 1.1],
    ['eu-api.together.ai', 1.25],
    ['api.together.ai', 1],
    ['us-east5-aiplatform.googleapis.com', 1.1],
    ['aiplatform.googleapis.com', 1],
    ['mine.openai.azure.com', 1.1],
    ['api.openai.com', 1],
    ['bedrock-runtime.eu-central-1.amazonaws.com.example', 1],
  ])('%s: %d', (host, times) => {
    expect(placeFactor(new URL(`https://${host}/`), 'nova')).toBe(times);
  });

  it('by the id, where that names the place', () => {
    const at = (model: string | null) =>
      placeFactor(new URL('https://bedrock-runtime.eu-central-1.amazonaws.com/'), model);
    expect([at('global.anthropic.claude-4-5'), at('regional.x'), at('eu.anthropic.claude-4-5')]).toEqual([
      1, 1, 1.1,
    ]);
    expect(at(null)).toBe(1.33);
  });
});
