import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { judgeProbe, type ProbeArrival } from '../../../src/stats/capacity/probe.js';

const QUESTION = { theta0: 0.05, alpha: 0.005, by: 'in flight', leastMs: 0 } as const;

function arrivals(
  n: number,
  isBad: (i: number) => boolean,
  inFlight = (i: number) => 10 + (i % 3),
): ProbeArrival[] {
  const random = seededRandom('probe');
  return Array.from({ length: n }, (_, i) => {
    const good = !isBad(i);
    return {
      dueMs: i * 100,
      latencyMs: good ? 500 + 500 * random.next() : 5_000,
      good,
      inFlight: inFlight(i),
    };
  });
}

describe('a probe', () => {
  it('holds where few are bad, breaks where many are, and tells neither in between', () => {
    const random = seededRandom('share');
    const draws = Array.from({ length: 2_000 }, () => random.next());
    const word = (share: number, n = 800): string =>
      judgeProbe(
        arrivals(n, (i) => draws[i]! < share),
        QUESTION,
      ).word;
    expect(word(0.005)).toBe('holds');
    expect(word(0.05)).toBe('undecided');
    expect(word(0.15)).toBe('breaks');
    expect(word(0.005, 100)).toBe('undecided');
  });

  it('takes bad ones that come in clumps for fewer', () => {
    const clumps = judgeProbe(
      arrivals(800, (i) => i % 400 < 40),
      QUESTION,
    );
    expect(clumps.word).toBe('undecided');
    expect(clumps.effective).toBeLessThan(100);
  });

  it('does not hold while the requests in flight grow, or where the plateau is too short', () => {
    expect(
      judgeProbe(
        arrivals(
          800,
          () => false,
          (i) => i / 4,
        ),
        QUESTION,
      ),
    ).toMatchObject({ word: 'undecided', isSettled: false });
    expect(
      judgeProbe(
        arrivals(800, () => false),
        { ...QUESTION, leastMs: 90_000 },
      ).word,
    ).toBe('undecided');
    expect(
      judgeProbe(
        arrivals(800, () => false),
        { ...QUESTION, leastMs: 30_000 },
      ).word,
    ).toBe('holds');
  });

  it('grows where the last tenth has more in flight than the first by 1.64 deviations of a random walk', () => {
    // Of 400 arrivals: 1.64 * sqrt(2 * 400) = 46.4.
    const grown = (more: number) =>
      judgeProbe(
        arrivals(
          400,
          () => false,
          (i) => (i < 360 ? 10 : 10 + more),
        ),
        QUESTION,
      );
    expect(grown(46)).toMatchObject({ grows: false, fromMs: 0, n: 400 });
    expect(grown(47)).toMatchObject({ grows: true, word: 'undecided' });
  });

  it('holds on a plateau just as long as it takes', () => {
    const word = (leastMs: number) =>
      judgeProbe(
        arrivals(
          800,
          () => false,
          () => 10,
        ),
        { ...QUESTION, leastMs },
      ).word;
    expect([word(79_900), word(79_901)]).toEqual(['holds', 'undecided']);
  });

  it('does not judge its warm-up', () => {
    const warming = arrivals(
      900,
      (i) => i < 100,
      (i) => (i < 100 ? 60 : 10 + (i % 3)),
    );
    expect(judgeProbe(warming, QUESTION)).toMatchObject({ word: 'holds', fromMs: 10_000, bad: 0, n: 800 });
  });

  it('counts only those whose end is known', () => {
    const cut = arrivals(800, () => false).map((each, i) =>
      i < 700 ? each : { ...each, good: null, latencyMs: null },
    );
    expect(judgeProbe(cut, QUESTION).n).toBeLessThanOrEqual(700);
    expect(judgeProbe([], QUESTION)).toMatchObject({ word: 'undecided', n: 0 });
  });
});
