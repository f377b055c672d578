import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { billRun } from '../../src/metrics/bill.js';
import { billChange } from '../../src/metrics/bill-change.js';
import type { Sample } from '../../src/samples/sample.js';
import { centsOf, MONTH, question, simulatePairs } from '../support/bill-trials.js';

describe('what a change costs a month', () => {
  it('has parts that sum to it, to the cent', () => {
    for (let run = 0; run < 20; run += 1) {
      const change = billChange(simulatePairs(seededRandom(run, 'pairs'), 30), question(run));
      expect(change?.parts.reduce((sum, { usd }) => sum + centsOf(usd), 0)).toBe(centsOf(change?.usd ?? 0));
    }
  });

  it('counts a prompt that nothing changed as no change, with its share of the requests', () => {
    const samples = simulatePairs(seededRandom(7), 60);
    const alone = billChange(samples, question(1));
    const half = billChange(samples, question(1, ['other'], ['inline-1', 'other']));
    expect(half?.usd).toBeCloseTo((alone?.usd ?? 0) / 2, 1);
  });

  it('follows how often each prompt is asked', () => {
    const [a, b] = [simulatePairs(seededRandom(3), 40), simulatePairs(seededRandom(4), 40)];
    const named = (samples: Sample[], prompt: string, from: number): Sample[] =>
      samples.map((sample) => ({ ...sample, prompt, pair: (sample.pair ?? 0) + from }));
    const byPrompt = { a: MONTH, b: 0 };
    const change = billChange([...named(a, 'a', 0), ...named(b, 'b', 100)], {
      ...question(1),
      prompts: ['a', 'b'],
      volume: { requests: MONTH, byPrompt },
    });
    expect(change?.usd).toBeCloseTo(billChange(a, question(1))?.usd ?? 0, 1);
  });

  it('is that of all requests of a pair of blocks, and not of the last of each', () => {
    const samples = simulatePairs(seededRandom(5), 120);
    const blocks = samples.map((sample) => ({ ...sample, pair: Math.floor((sample.pair ?? 0) / 10) }));
    const change = billChange(blocks, question(1));
    expect(change?.n).toBe(12);
    expect(change?.usd).toBeCloseTo(billChange(samples, question(1))?.usd ?? 0, 1);
    expect(change?.parts.reduce((sum, { usd }) => sum + centsOf(usd), 0)).toBe(centsOf(change?.usd ?? 0));
    expect(change?.low ?? Infinity).toBeLessThan(change?.usd ?? 0);
  });

  it('is not told of answers that failed or told no usage', () => {
    const samples = simulatePairs(seededRandom(3), 10);
    const broken = samples.map((sample) => ({ ...sample, costBasis: 'worst_case' as const }));
    expect(billChange(broken, question(1))).toBeNull();
    expect(billRun(broken, question(1))).toBeNull();
  });
});

describe('what a run costs a month', () => {
  it('is the mean cost of a request so many times, and its parts sum to it', () => {
    const samples = simulatePairs(seededRandom(9), 200);
    const bill = billRun(samples, question(1));
    const head = samples.filter(({ arm }) => arm === 'head');
    const mean = head.reduce((sum, { costUsd }) => sum + costUsd, 0) / head.length;
    expect(bill?.usd).toBeCloseTo(mean * MONTH, 1);
    expect(bill?.parts.reduce((sum, { usd }) => sum + centsOf(usd), 0)).toBe(centsOf(bill?.usd ?? 0));
    expect(bill?.parts.map(({ part }) => part)).toEqual(['input', 'cached_input', 'output', 'reasoning']);
    expect(bill?.low).toBeLessThan(bill?.usd ?? 0);
  });

  it('of a thousand requests for less than a dollar has parts that sum to a millionth', () => {
    const bill = billRun(simulatePairs(seededRandom(9), 20), {
      ...question(1),
      volume: { requests: 100, byPrompt: null },
    });
    const millionths = (usd: number): number => Math.round(usd * 1e6);
    expect(bill?.parts.reduce((sum, { usd }) => sum + millionths(usd), 0)).toBe(millionths(bill?.usd ?? 0));
  });
});
