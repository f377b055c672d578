import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../src/samples/sample.js';
import type { LoadEffect } from '../../src/scenarios/load-effect.js';
import { findQuality } from '../../src/scenarios/quality-findings.js';
import { sampleWith } from '../support/samples.js';

/** Forty requests of two prompts, whose answers differ in length. */
function group(change: (i: number) => Partial<Sample> = () => ({})): Sample[] {
  return Array.from({ length: 40 }, (_, i) => {
    const prompt = i % 2 === 0 ? 'short' : 'long';
    const outputTokens = (prompt === 'short' ? 20 : 200) + ((i * 7919) % 11);
    return sampleWith({
      id: i,
      prompt,
      outputTokens,
      ttftMs: 180 + (i % 9),
      checks: { polite: true },
      ...change(i),
    });
  });
}
const effectOf = (high: Sample[], latencyRose = false): LoadEffect => ({
  groups: { low: group(), high, lowRate: 1, highRate: 2.4 },
  latencyRose,
  errorsRose: false,
  errorsStayed: false,
  limitedShare: 0,
  lostShare: 0,
});
const sentence = (change: (i: number) => Partial<Sample>, latencyRose?: boolean): string =>
  findQuality(effectOf(group(change), latencyRose))[0]?.message ?? '';

describe('quality by load', () => {
  it('is told to fall while latency holds, by each of its signs', () => {
    expect(sentence((i) => ({ checks: { polite: i % 4 > 0, brief: true } }))).toBe(
      'From 2.4 req/s on, against up to 1 req/s, quality falls while latency holds (median 184 ms, 184 ms at low rates): checks fail in 25 % of the answers (0 %).',
    );
    expect(sentence((i) => ({ finish: i % 3 === 0 ? 'length' : 'stop' }))).toContain(
      'the output cap or the window cuts off 35 % of the answers (0 %)',
    );
    expect(sentence((i) => ({ finish: i % 3 === 0 ? 'content_filter' : 'stop' }))).toContain(
      'filters or refusals end 35 % of the answers (0 %)',
    );
    expect(sentence((i) => ({ outputTokens: i % 2 === 0 ? 12 : 120 }))).toMatch(
      /: answers get shorter, 66 tokens on average \(11\d\)\.$/,
    );
  });

  it('says nothing of latency that it does not show', () => {
    const failing = (i: number): Partial<Sample> => ({ checks: { polite: i % 4 > 0 }, ttftMs: 900 });
    expect(sentence(failing, true)).toContain('quality falls, and answers take longer as well:');
    expect(sentence(failing)).toContain('quality falls: checks fail');
  });

  it('is silent where nothing changed, where the mix of prompts did, and where one rate was offered', () => {
    expect(sentence(() => ({}))).toBe('');
    expect(sentence((i) => ({ checks: { polite: i !== 3 } }))).toBe('');
    const onlyShort = group().filter(({ prompt }) => prompt === 'short');
    expect(findQuality(effectOf(onlyShort))).toEqual([]);
    expect(findQuality({ ...effectOf([]), groups: null })).toEqual([]);
  });
});
