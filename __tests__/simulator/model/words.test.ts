import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../src/base/random.js';
import { countTokens, speak } from '../../../src/simulator/model/words.js';

describe('the words of the simulator', () => {
  it('are as many as asked for, apart from each other', () => {
    const words = speak(seededRandom(1), 200);
    expect(words).toHaveLength(200);
    expect(words.join('').split(' ')).toHaveLength(200);
  });

  it('include characters of several bytes', () => {
    const text = speak(seededRandom(1), 200).join('');
    expect(Buffer.byteLength(text)).toBeGreaterThan(text.length);
  });

  it('count as no more tokens than a text has bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(countTokens(text)).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });
});
