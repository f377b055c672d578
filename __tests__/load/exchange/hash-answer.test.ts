import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashAnswer } from '../../../src/load/exchange/hash-answer.js';

const answer = (text: string, id?: string | null) => ({
  finish: null,
  cutOff: false,
  usage: null,
  text,
  model: null,
  failure: null,
  ...(id === undefined ? {} : { id }),
});
const sha = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

describe('the hash of an answer', () => {
  it('is of its letters, wherever blanks stand', () => {
    expect(hashAnswer(answer('one two'))).toBe(sha('onetwo', 16));
    expect(hashAnswer(answer('\tone\n\ntwo '))).toBe(sha('onetwo', 16));
  });

  it('is none where there are no letters', () => {
    for (const none of [null, answer(''), answer(' \n'), answer('', 'id')])
      expect(hashAnswer(none)).toBeNull();
  });

  it('has its id’s beside it, marked where that is long enough to be drawn at random', () => {
    const [short, long] = ['x'.repeat(19), 'x'.repeat(20)];
    expect(hashAnswer(answer('a', null))).toBe(sha('a', 16));
    expect(hashAnswer(answer('a', ''))).toBe(sha('a', 16));
    expect(hashAnswer(answer('a', short))).toBe(`${sha('a', 16)}.${sha(short, 8)}`);
    expect(hashAnswer(answer('a', long))).toBe(`${sha('a', 16)}.${sha(long, 8)}!`);
  });
});
