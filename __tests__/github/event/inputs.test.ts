import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../../src/github/event/inputs.js';

describe('readInputs', () => {
  it('finds inputs as the runner spells them', () => {
    const env = { 'INPUT_API-KEY': ' k ', INPUT_MAX_TOKENS: '5', 'INPUT_REPORT-DIR': 'out' };
    expect(readInputs(env, ['api-key', 'max tokens', 'report-dir'])).toEqual({
      'api-key': 'k',
      'max tokens': '5',
      'report-dir': 'out',
    });
  });

  it('takes an empty input as absent, and reads no other', () => {
    expect(readInputs({ INPUT_MODEL: '  ', INPUT_OTHER: 'x' }, ['model', 'name'])).toEqual({});
  });

  it('keeps the lines of a long input', () => {
    expect(readInputs({ INPUT_HEADERS: 'A: 1\nB: 2\n' }, ['headers'])).toEqual({ headers: 'A: 1\nB: 2' });
  });
});
