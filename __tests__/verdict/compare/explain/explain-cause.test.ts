import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../../src/samples/sample.js';
import { explainCause } from '../../../../src/verdict/compare/explain/explain-cause.js';
import { matchSamples } from '../../../../src/verdict/compare/pair-samples.js';
import { sampleWith } from '../../../support/samples.js';

function causeOf(metric: string, ofHead: (pair: number) => Partial<Sample>, both: Partial<Sample> = {}) {
  const samples = Array.from({ length: 40 }, (_, pair) =>
    (['base', 'head'] as const).map((arm, i) =>
      sampleWith({
        id: 2 * pair + i,
        pair: 2 * pair,
        arm,
        inputTokens: 400 + (pair % 3),
        outputTokens: 180 + (pair % 5),
        ...both,
        ...(arm === 'head' ? ofHead(pair) : {}),
      }),
    ),
  ).flat();
  return explainCause(metric, matchSamples(samples, 'pairs'));
}

describe('explainCause', () => {
  it('names longer answers, slower tokens, longer prompts, a colder cache and another model', () => {
    const longer = (pair: number): Partial<Sample> => ({ outputTokens: 310 + (pair % 5) });
    expect(causeOf('total_generation_time', longer)).toBe('because answers grew from 182 to 312 tokens');
    expect(causeOf('total_generation_time', (pair) => ({ tpotMs: 15 + (pair % 3) }))).toBe(
      'because each token takes 16 ms instead of 10 ms',
    );
    expect(causeOf('time_to_first_token', (pair) => ({ inputTokens: 1_900 + pair }))).toBe(
      'because prompts grew from 401 to 1,920 tokens',
    );
    expect(causeOf('cost_per_request', () => ({ cachedInputTokens: 10 }), { cachedInputTokens: 250 })).toBe(
      'because 2.5 % of the input came from the prompt cache instead of 62 %',
    );
    expect(causeOf('cost_per_request', () => ({ model: 'large', costUsd: 0.01 }))).toBe(
      'because large costs more a token than small',
    );
  });

  it('names the two most telling causes at most', () => {
    const all = (pair: number): Partial<Sample> => ({
      outputTokens: 310 + (pair % 5),
      tpotMs: 20,
      inputTokens: 1_900,
    });
    expect(causeOf('total_generation_time', all)).toBe(
      'because answers grew from 182 to 312 tokens and each token takes 20 ms instead of 10 ms',
    );
  });

  it('names none where nothing differs, or too little to matter', () => {
    expect(causeOf('total_generation_time', () => ({}))).toBe('');
    expect(causeOf('time_to_first_token', () => ({ inputTokens: 14 }), { inputTokens: 11 })).toBe('');
    // 2 % more a token than another model, or less.
    expect(causeOf('cost_per_request', () => ({ model: 'large', costUsd: 0.00102 }))).toBe('');
    expect(causeOf('cost_per_request', () => ({ model: 'large', costUsd: 0.0005 }))).toBe('');
    expect(causeOf('error_rate', () => ({ outputTokens: 999 }))).toBe('');
  });
});
