import { describe, expect, it } from '@jest/globals';
import { describeLevel, judgeLevel, type Level } from '../../../src/local/quick/levels.js';
import { buildReport } from '../../support/report-builder.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const alone: Level = {
  users: 1,
  answered: 20,
  failed: 0,
  ttftMs: 200,
  tokensPerSecond: 80,
  together: 60,
  counted: 'tokens',
  spent: 0,
};
const report = buildReport();

describe('a level of users', () => {
  it('counts the tokens that came while all of its users asked', () => {
    const within = { startedMs: 0, ttftMs: 1_000, e2eMs: 3_000, outputTokens: 50, tpotMs: 40 };
    const beyond = { startedMs: 3_000, ttftMs: 500, e2eMs: 2_500, outputTokens: 40, tpotMs: 50 };
    const level = describeLevel({ report, samples: [sampleWith(within), sampleWith(beyond)] }, 2, 4_000);
    // Of the second a quarter: from 3.5 s to 4 s of 3.5 s to 5.5 s.
    expect(level.together).toBeCloseTo((50 + 10) / 4);
    expect(level).toMatchObject({
      users: 2,
      answered: 2,
      ttftMs: 750,
      tokensPerSecond: 22.5,
      counted: 'tokens',
    });
  });

  it('counts events where the server tells no tokens, and says so', () => {
    const told = { outputTokens: null, tpotMs: null, events: 11, startedMs: 0, ttftMs: 100, e2eMs: 1_100 };
    const level = describeLevel({ report, samples: [sampleWith(told)] }, 1, 2_000);
    expect(level).toMatchObject({ counted: 'events', tokensPerSecond: 10 });
  });

  it('knows nothing of answers without a stream, and counts what failed but not what its end cut off', () => {
    const whole = { ttftMs: null, tpotMs: null, events: null, outputTokens: null };
    const samples = [sampleWith(whole), failedWith('http_error'), failedWith('cancelled')];
    expect(describeLevel({ report, samples }, 1, 2_000)).toMatchObject({
      answered: 1,
      failed: 1,
      ttftMs: null,
      tokensPerSecond: null,
      together: null,
      counted: 'nothing',
    });
  });
});

describe('how a level went, beside one user alone', () => {
  it.each([
    [{ ttftMs: 390 }, 'well'],
    [{ ttftMs: 410 }, 'slowed'],
    [{ tokensPerSecond: 39 }, 'slowed'],
    [{ answered: 2 }, 'unknown'],
    [{ answered: 94, failed: 6 }, 'failing'],
    [{ answered: 96, failed: 4 }, 'well'],
    [{ ttftMs: null, tokensPerSecond: null }, 'unknown'],
  ] as const)('%j is %s', (changes, fate) =>
    expect(judgeLevel({ ...alone, users: 4, ...changes }, alone)).toBe(fate),
  );

  it('is not slowed by a wait that nobody notices', () => {
    const quick = { ...alone, ttftMs: 10 };
    expect(judgeLevel({ ...quick, users: 4, ttftMs: 40 }, quick)).toBe('well');
  });
});
