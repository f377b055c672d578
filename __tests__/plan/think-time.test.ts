import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { drawThinkTime, parseThinkTime } from '../../src/plan/think-time.js';

describe('parseThinkTime', () => {
  it('reads a duration or a range', () => {
    expect(parseThinkTime('2s')).toEqual({ minMs: 2_000, maxMs: 2_000 });
    expect(parseThinkTime('500ms-2s')).toEqual({ minMs: 500, maxMs: 2_000 });
    expect(parseThinkTime('1 - 3')).toEqual({ minMs: 1_000, maxMs: 3_000 });
    expect(parseThinkTime(1.5)).toEqual({ minMs: 1_500, maxMs: 1_500 });
  });

  it.each(['', '-1s', '2s-1s', '1s-2s-3s', '1s-', 'soon', 'NaN'])('refuses %j', (text) => {
    expect(parseThinkTime(text)).toBeUndefined();
  });
});

describe('drawThinkTime', () => {
  it('stays within the range and reaches both halves of it', () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 200 }, () => drawThinkTime({ minMs: 100, maxMs: 300 }, random));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...drawn)).toBeLessThan(300);
    expect(drawn.filter((ms) => ms < 200).length).toBeGreaterThan(50);
    expect(drawn.filter((ms) => ms >= 200).length).toBeGreaterThan(50);
  });
});
