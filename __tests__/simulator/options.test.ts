import { describe, expect, it } from '@jest/globals';
import { behaviourOf, completeOptions, DEFAULT_OPTIONS } from '../../src/simulator/options.js';

describe('the options of the simulator', () => {
  it('are the defaults where nothing is said', () => {
    expect(completeOptions()).toEqual(DEFAULT_OPTIONS);
  });

  it('keep what a partial section leaves out', () => {
    const options = completeOptions({ ttft: { medianMs: 9 }, limits: { retryAfter: { named: false } } });
    expect(options.ttft).toEqual({ medianMs: 9, sigma: DEFAULT_OPTIONS.ttft.sigma });
    expect(options.limits.retryAfter).toEqual({ named: false, factor: 1 });
  });

  it('take optional limits as numbers and give them up as null', () => {
    const limits = { requestsPerMinute: 60, tokensPerMinute: null };
    expect(completeOptions({ limits, apiKey: 'k' })).toMatchObject({ limits, apiKey: 'k' });
  });

  it('let a model differ in any part of its behaviour and no other model', () => {
    const options = completeOptions({ seed: 7, models: { slow: { ttft: { medianMs: 999 } } } });
    expect(behaviourOf(options, 'slow')).toMatchObject({
      ttft: { medianMs: 999, sigma: 0.25 },
      itl: options.itl,
    });
    expect(behaviourOf(options, 'other').ttft).toEqual(options.ttft);
    expect(behaviourOf(options, 'constructor').ttft).toEqual(options.ttft);
  });

  it('name every key and value that makes no sense at once', () => {
    const wrong = { slot: 3, ttft: { medianMs: -1 }, itl: { sigma: NaN }, seed: {}, faults: 'all' } as object;
    expect(() => completeOptions(wrong)).toThrow(
      /`slot`.*did you mean `slots`.*`ttft.medianMs` is -1.*`itl.sigma`.*`seed`.*`faults`/,
    );
  });

  it('are checked for every model before the first request', () => {
    const models = { a: { tft: { medianMs: 1 } } } as object;
    expect(() => completeOptions({ models })).toThrow('did you mean `ttft`');
  });

  it.each([
    { kind: 'explode' },
    { kind: 'status', status: 200 },
    { kind: 'reset', rate: 1.5 },
    { kind: 'reset', every: 0 },
    { kind: 'hang', afterTokens: -1 },
  ])('do not take %o for a fault', (fault) => {
    expect(() => completeOptions({ faults: [fault as never] })).toThrow('not a fault');
    expect(() => completeOptions({ models: { m: { faults: [fault as never] } } })).toThrow('not a fault');
  });
});
