import { describe, expect, it } from '@jest/globals';
import type { ArmRow } from '../../../src/report/schema/schema.js';
import { addedLines } from '../../../src/report/tables/added-text.js';

type Added = NonNullable<ArmRow['added']>;

const NONE: Added = { connection: null, firstByte: null, firstToken: null, total: null, usdPerRequest: null };
const amount = (added: number, low: number | null, high: number | null) => ({ added, low, high, n: 200 });

function linesOf(added: Added | null, names: readonly [string, string] = ['head', 'base']): string[] {
  const row = (name: string, endpoint: string, isControl: boolean, own: Added | null) =>
    ({ name, endpoint, isControl, added: own }) as ArmRow;
  const [head, base] = names;
  return addedLines({
    arms: [
      row(base, 'https://api.openai.com/v1', true, null),
      row(head, 'https://gateway.example.com/v1', false, added),
    ],
  });
}

describe('what a way adds, in words', () => {
  it('has the first token first, then its head, its end, its connections and its money', () => {
    const added: Added = {
      connection: { headMs: 12, baseMs: 30, opened: 8 },
      firstByte: amount(4, 3.5, 4.5),
      firstToken: amount(5, 4.2, 5.8),
      total: amount(-20, -40, -1),
      usdPerRequest: amount(0.0005, 0.0004, 0.0006),
    };
    expect(linesOf(added)).toEqual([
      'gateway.example.com adds 5 ms to the first token of api.openai.com (+4.2 ms to +5.8 ms) in 200 pairs; ' +
        '+4 ms (+3.5 ms to +4.5 ms) until the head of the answer, −20 ms (−40 ms to −1 ms) until its end, ' +
        'opening a connection took 12 ms instead of 30 ms, +$0.50 (+$0.40 to +$0.60) per 1,000 requests.',
    ]);
  });

  it.each([
    [amount(2, -1, 5), 'gateway.example.com adds nothing that is shown (+2 ms) to the first token'],
    [
      amount(2, null, null),
      'gateway.example.com adds nothing that is shown (+2 ms) to the first token of api.openai.com in',
    ],
    [
      amount(-7, -9, -5),
      'gateway.example.com takes 7 ms off the first token of api.openai.com (−9 ms to −5 ms)',
    ],
  ])('says no more than is shown: %j', (firstToken, words) => {
    expect(linesOf({ ...NONE, firstToken })[0]).toContain(words);
  });

  it('is of the whole answer where nothing streams, and silent about money that is not shown', () => {
    const added = { ...NONE, total: amount(9, 8, 10), usdPerRequest: amount(0, -0.1, 0.1) };
    expect(linesOf(added, ['luna', 'terra'])).toEqual([
      'luna adds 9 ms to a whole answer of terra (+8 ms to +10 ms) in 200 pairs.',
    ]);
  });

  it('is nothing where no arm is another way, or none was told', () => {
    expect(linesOf(null)).toEqual([]);
    expect(linesOf(NONE)).toEqual([]);
  });
});
