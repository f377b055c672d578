import { describe, expect, it } from '@jest/globals';
import { isSilent, lacksGaps, lacksPace } from '../../src/metrics/answers.js';
import type { Sample } from '../../src/samples/sample.js';
import { judge } from '../support/judging.js';
import { failedWith, sampleWith } from '../support/samples.js';

const silent = { events: 0, ttftMs: null, tpotMs: null, finish: 'length', outputTokens: 256 } as const;
const unstreamed = { events: 1, ttftMs: null, tpotMs: null };

describe('an answered request', () => {
  it.each<[string, Partial<Sample>, boolean, boolean, boolean]>([
    ['of many events lacks nothing', {}, false, false, false],
    ['that shows no token lacks all there is to time', silent, true, true, true],
    ['in one event lacks its pace', { events: 1, tpotMs: null }, false, true, true],
    [
      'of a token and its end has no pace to lack',
      { events: 1, tpotMs: null, outputTokens: 2 },
      false,
      false,
      false,
    ],
    [
      'of events that nobody counted lacks its pace',
      { tpotMs: null, outputTokens: null },
      false,
      true,
      false,
    ],
    ['that was not streamed is not asked', unstreamed, false, false, false],
  ])('%s', (_, fields, token, pace, gaps) => {
    const sample = sampleWith(fields);
    expect([isSilent(sample), lacksPace(sample), lacksGaps(sample)]).toEqual([token, pace, gaps]);
  });

  it('counts as infinitely slow where it lacks the value, and the sentence says so', () => {
    const samples = Array.from({ length: 60 }, (_, id) =>
      sampleWith({ id, ...(id % 5 === 0 ? {} : silent) }),
    );
    for (const text of ['ttft: p(50)<150', 'tpot: p(50)<150']) {
      const [judged] = judge(text, samples);
      expect([text, judged?.judgement.verdict, judged?.row.losses]).toEqual([text, 'fail', { silent: 48 }]);
    }
    expect(judge('ttft: avg<150', samples)[0]?.judgement.verdict).toBe('fail');
    expect(judge('e2e: p(90)<2s', samples)[0]?.judgement.verdict).toBe('pass');
  });

  it('lacks nothing where the request failed: that is a loss of its own', () => {
    expect(isSilent(failedWith('timeout', { events: 0 }))).toBe(false);
    expect(lacksPace(failedWith('http_error'))).toBe(false);
  });
});
