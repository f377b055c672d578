import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { fewestToHold, judgeProbe, type ProbeArrival } from '../../../src/stats/capacity/probe.js';
import { binomialAtMost } from '../../../src/stats/distributions/binomial.js';

const QUESTION = { allowed: [0.05], alpha: 0.005, by: 'in flight', leastMs: 0 } as const;

function arrivals(
  n: number,
  isBad: (i: number) => boolean,
  inFlight = (i: number) => 10 + (i % 3),
): ProbeArrival[] {
  const random = seededRandom('probe');
  return Array.from({ length: n }, (_, i) => {
    const good = !isBad(i);
    const latencyMs = good ? 500 + 500 * random.next() : 5_000;
    return {
      dueMs: i * 100,
      latencyMs,
      marks: [{ good, level: latencyMs }],
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

  it('holds where all that is asked does, each at the full error, and breaks where one does, each at its part of it', () => {
    const QUIET = () => 10;
    /** Of `n` arrivals those that break each of the things asked, evenly. */
    const word = (n: number, bads: readonly number[], allowed = bads.map(() => 0.05)) => {
      const each = arrivals(n, () => false, QUIET).map((arrival, i) => ({
        ...arrival,
        marks: bads.map((bad) => ({
          good: Math.floor((i * bad) / n) === Math.floor(((i + 1) * bad) / n),
          level: 500 + (i % 7),
        })),
      }));
      return judgeProbe(each, { ...QUESTION, allowed });
    };
    // 0.95 ** (n / 2) <= 0.005 from 207 on, however many are asked.
    expect([word(206, [0]).word, word(207, [0]).word]).toEqual(['undecided', 'holds']);
    expect([word(206, [0, 0, 0, 0]).word, word(207, [0, 0, 0, 0]).word]).toEqual(['undecided', 'holds']);
    expect(word(300, [0, 0, 12]).word).toBe('undecided');
    // P(Bin(200, 0.05) >= 19) = 0.0063, >= 20: 0.0027, >= 21: 0.0011: a fourth of 0.005 is 0.00125.
    expect([19, 20].map((bad) => word(200, [bad]).word)).toEqual(['undecided', 'breaks']);
    expect([20, 21].map((bad) => word(200, [0, bad, 0, 0]).word)).toEqual(['undecided', 'breaks']);
    // The figures are those of what broke, or of what is nearest to it by what it allows.
    expect(word(200, [0, 21, 0, 0])).toMatchObject({ about: 1, bad: 21, n: 200 });
    expect(word(300, [10, 40], [0.05, 0.5])).toMatchObject({ about: 0, bad: 10 });
    expect(word(300, [1, 140], [0.05, 0.5])).toMatchObject({ about: 1, bad: 140 });
  });

  it('does not hold while nobody knows anything of one thing that is asked', () => {
    const unknown = arrivals(800, () => false).map((arrival) => ({
      ...arrival,
      marks: [...arrival.marks, { good: null, level: null }],
    }));
    expect(judgeProbe(unknown, { ...QUESTION, allowed: [0.05, 0.05] })).toMatchObject({
      word: 'undecided',
      about: 1,
      n: 0,
    });
    expect(judgeProbe(unknown, QUESTION).word).toBe('holds');
  });

  it('needs as many as the most demanding of what is asked', () => {
    const asked = (allowed: readonly number[]) => {
      const each = arrivals(300, () => false).map((arrival) => ({
        ...arrival,
        marks: allowed.map(() => arrival.marks[0]!),
      }));
      return judgeProbe(each, { ...QUESTION, allowed }).needed!;
    };
    expect(asked([0.05, 0.01])).toBe(asked([0.01]));
    expect(asked([0.01])).toBeGreaterThan(asked([0.05]));
  });

  it('tells the fewest that can hold', () => {
    const word = (n: number) =>
      judgeProbe(
        arrivals(
          n,
          () => false,
          () => 10,
        ),
        { ...QUESTION, allowed: [0.02] },
      ).word;
    const least = fewestToHold(0.02, 0.005);
    expect(least).toBe(526);
    expect([word(least - 2), word(least)]).toEqual(['undecided', 'holds']);
  });

  it('counts only those whose end is known', () => {
    const cut = arrivals(800, () => false).map((each, i) =>
      i < 700 ? each : { ...each, marks: [], latencyMs: null },
    );
    expect(judgeProbe(cut, QUESTION).n).toBeLessThanOrEqual(700);
    expect(judgeProbe([], QUESTION)).toMatchObject({ word: 'undecided', n: 0 });
  });

  it('says nothing of no arrivals, and breaks on no fewer than ten', () => {
    expect(judgeProbe([], QUESTION)).toEqual({
      word: 'undecided',
      about: 0,
      bad: 0,
      n: 0,
      effective: 0,
      fromMs: 0,
      isSettled: false,
      grows: false,
      needed: null,
    });
    const dead = (n: number) =>
      judgeProbe(
        arrivals(n, () => true),
        QUESTION,
      );
    expect([9, 10].map((n) => dead(n).word)).toEqual(['undecided', 'breaks']);
    expect(dead(10)).toMatchObject({ bad: 10, n: 10, needed: null });
  });

  it('is worth fewer where latencies are alike, long before any is late', () => {
    const alike = arrivals(600, () => false).map((each, i) => {
      const latencyMs = 500 + 400 * Math.sin(i / 12);
      return { ...each, latencyMs, marks: [{ good: true, level: latencyMs }] };
    });
    const [plain, drifting] = [arrivals(600, () => false), alike].map((all) => judgeProbe(all, QUESTION));
    expect(plain!.effective).toBeGreaterThan(500);
    expect(drifting!.effective).toBeLessThan(200);
    expect([plain!.word, drifting!.word]).toEqual(['holds', 'undecided']);
  });
});

describe('a probe of users, whose number is given', () => {
  const BY_LATENCY = { ...QUESTION, by: 'latency' } as const;
  /** The first hundred are slow; of the others some fail, and some are under way. */
  const warming = arrivals(
    900,
    () => false,
    (i) => i,
  ).map((each, i) =>
    i < 100
      ? { ...each, latencyMs: 9_000 }
      : i % 97 === 0
        ? { ...each, latencyMs: i % 2 === 0 ? Infinity : null }
        : each,
  );

  it('shows its warm-up by the latency, and does not grow by the requests in flight', () => {
    expect(judgeProbe(warming, BY_LATENCY)).toMatchObject({ fromMs: 10_000, isSettled: true, grows: false });
    expect(judgeProbe(warming, QUESTION)).toMatchObject({ isSettled: false });
  });
});

describe('bad ones that come in clumps', () => {
  /** So many bad ones, evenly, among n. */
  const spread = (n: number, bad: number) =>
    judgeProbe(
      arrivals(
        n,
        (i) => Math.floor(((i + 1) * bad) / n) > Math.floor((i * bad) / n),
        () => 10,
      ),
      QUESTION,
    );
  /** What they are taken for. */
  const worth = (count: number, effect: number): number => count / effect;
  const passes = (bad: number, n: number, effect: number): boolean =>
    binomialAtMost(worth(bad, effect), worth(n, effect), 0.05) <= 0.005;

  it.each([
    // Pairs where there is none, half of that beyond one at fifteen, a fifth of it at thirty.
    [0, 2],
    [15, 1.5],
    [30, 1.2],
  ])('%i of them are taken for clumps of %d', (bad, effect) => {
    let least = 20;
    while (!passes(bad, least, effect)) least += 5;
    expect([spread(least - 5, bad).word, spread(least + 5, bad).word]).toEqual(['undecided', 'holds']);
  });

  it.each([
    [100, 0],
    [150, 1],
    [300, 4],
    [600, 15],
  ])(
    'as many times as many as are needed would decide in four of five probes: of %i with %i bad',
    (n, bad) => {
      const { needed, word } = spread(n, bad);
      expect(word).toBe('undecided');
      expect(needed).toBeGreaterThan(1);
      const effect = 1 + 1 / (1 + (bad / 15) ** 2);
      const [m, share] = [Math.round((needed! * n) / effect), (bad / effect + 0.5) / (n / effect + 1)];
      let most = -1;
      while (binomialAtMost(most + 1, m, 0.05) <= 0.005) most += 1;
      const power = binomialAtMost(most, m, share);
      expect(power).toBeGreaterThan(0.65);
      expect(power).toBeLessThan(0.95);
    },
  );

  it('are not too few to tell where they are as many as may be', () => {
    expect(spread(200, 10).needed).toBeNull();
    expect(spread(200, 3).needed).not.toBeNull();
  });
});
