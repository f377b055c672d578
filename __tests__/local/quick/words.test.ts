import { describe, expect, it } from '@jest/globals';
import type { Level } from '../../../src/local/quick/levels.js';
import { type QuickResult, tellQuick } from '../../../src/local/quick/words.js';

const level = (users: number, changes: Partial<Level> = {}): Level => ({
  users,
  answered: 20 * users,
  failed: 0,
  ttftMs: 200,
  tokensPerSecond: 80,
  together: 60 * users,
  counted: 'tokens',
  spent: 0,
  ...changes,
});

const result = (levels: readonly Level[], changes: Partial<QuickResult> = {}): QuickResult => ({
  server: 'llama.cpp',
  model: 'm',
  endpoint: 'http://127.0.0.1:8080',
  firstMs: 210,
  levels,
  tookMs: 52_000,
  ended: 'found',
  free: true,
  ...changes,
});

const tell = (...given: Parameters<typeof result>): string => tellQuick(result(...given)).join('\n');

describe('what quick says', () => {
  it('is speed, how many users before it slows, and what all get together', () => {
    const slow = level(8, { ttftMs: 1_400, tokensPerSecond: 30, together: 240 });
    expect(tellQuick(result([level(1), level(2), level(4), slow]))).toEqual([
      'm at llama.cpp (http://127.0.0.1:8080): 300 answers in 52 s.',
      'Alone, a user waits 200 ms for the first token (median), and then gets 80 tokens a second.',
      '4 users at once are served well; with 8, the first token takes 1.4 s (7 times as long as alone) and each gets 30 tokens a second.',
      'Together, users got at most 240 tokens a second, with 4 users.',
    ]);
  });

  it('claims no more users than were tried, and says why no more were', () => {
    expect(tell([level(1), level(2)], { ended: 'time' })).toContain(
      '2 users at once are served as well as one, and the minute ended before more were tried',
    );
    expect(tell([level(1)], { ended: 'budget', free: false })).toContain(
      'How many users at once it serves well is not known: the budget ended before more were tried.',
    );
    expect(tell([level(1), level(64)], { ended: 'most' })).toContain('more were not tried');
  });

  it('does not know what too few answers do not tell', () => {
    expect(tell([level(1, { answered: 2 })], { ended: 'time' })).toContain('(median, by 2 answers only)');
    expect(tell([level(1), level(2, { answered: 1 })])).toContain(
      'is not known: with 2 users only 1 answer came in time',
    );
  });

  it('tells failures as failures', () => {
    expect(tell([level(1), level(2, { answered: 5, failed: 35 })])).toContain(
      'One user is served well; with 2, 35 of 40 requests failed.',
    );
  });

  it('says that speed is counted in events, and what it does not know at all', () => {
    expect(tell([level(1, { counted: 'events' })])).toContain('tells no token counts');
    const whole = { ttftMs: null, tokensPerSecond: null, together: null, counted: 'nothing' } as const;
    expect(tell([level(1, whole)])).toContain('how long a user waits for the first token is not known');
    expect(tell([level(1, whole)])).not.toContain('Together');
  });

  it('tells the loading of the model apart from its speed', () => {
    expect(tell([level(1)], { firstMs: 14_000 })).toContain('The very first token took 14 s');
    expect(tell([level(1)], { firstMs: 500 })).not.toContain('very first');
  });

  it('says nothing of what was not answered', () => {
    expect(tell([level(1, { answered: 0, failed: 3 })])).toContain('Nothing was answered');
    expect(tell([])).toContain('Nothing was answered');
  });
});
