import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { type ProbeDesign, type ProbeResult, ProbeWatch } from '../../../src/stats/capacity/probe-watch.js';

const CLIMB: ProbeDesign = {
  kind: 'steer',
  rate: 10,
  allowed: [0.05],
  alpha: 0.045,
  settleMs: 0,
  lengthMs: 60_000,
  leastMs: 0,
  isClimb: true,
};

interface Load {
  readonly n: number;
  readonly from?: number;
  readonly everyMs?: number;
  readonly latencyMs?: (i: number) => number;
  readonly bad?: (i: number) => boolean;
}

/** Each request ends before the next is due. */
function send(
  watch: ProbeWatch,
  { n, from = 0, everyMs = 100, latencyMs = () => 50, bad = () => false }: Load,
) {
  for (let i = 0; i < n; i += 1) {
    const at = from + i * everyMs;
    const took = latencyMs(i);
    watch.end(watch.arrive(at), at + Math.min(took, everyMs / 2), {
      latencyMs: took,
      marks: [{ good: !bad(i), level: took }],
    });
  }
  return watch;
}

const watchOf = (changes: Partial<ProbeDesign> = {}): ProbeWatch => new ProbeWatch({ ...CLIMB, ...changes });
/** Of every so many one, evenly. */
const oneOf = (k: number) => (i: number) => i % k === k - 1;

describe('a climbing probe', () => {
  it('goes on after forty requests without a bad one, and five seconds', () => {
    const fast = send(watchOf(), { n: 49 });
    expect(fast.isOver(4_999)).toBe(false);
    expect(fast.isOver(5_000)).toBe(true);
    expect(fast.finish(5_000)).toMatchObject({ word: 'good', isClear: true, carried: null });
    const slow = send(watchOf({ rate: 2 }), { n: 39, everyMs: 500 });
    expect(slow.isOver(19_500)).toBe(false);
    expect(send(slow, { n: 1, from: 19_500 }).isOver(20_000)).toBe(true);
  });

  it('counts from the end of the time to settle, and judges nothing before', () => {
    const watch = send(watchOf({ settleMs: 2_000 }), { n: 20, bad: () => true });
    send(watch, { n: 49, from: 2_000 });
    expect(watch.isOver(6_999)).toBe(false);
    expect(watch.isOver(7_000)).toBe(true);
    expect(watch.finish(7_000)).toMatchObject({ word: 'good', judgement: { bad: 0, n: 49 } });
  });

  it('does not go on with a bad one, and counts none that nobody knows of', () => {
    expect(send(watchOf(), { n: 200, bad: (i) => i === 3 }).isOver(20_000)).toBe(false);
    const unknown = watchOf();
    for (let i = 0; i < 80; i += 1)
      unknown.end(unknown.arrive(i * 100), i * 100 + 50, {
        latencyMs: 50,
        marks: [{ good: null, level: 50 }],
      });
    expect(unknown.isOver(8_000)).toBe(false);
    expect(unknown.finish(8_000).word).toBe('poor');
  });

  it('ends at ten bad ones that are three in ten', () => {
    const watch = (n: number, bad: number) => send(watchOf(), { n, everyMs: 200, bad: (i) => i < bad });
    expect(watch(30, 9).isOver(6_000)).toBe(false);
    expect(watch(34, 10).isOver(6_800)).toBe(false);
    const poor = watch(33, 10);
    expect(poor.isOver(6_600)).toBe(true);
    expect(poor.finish(6_600).word).toBe('poor');
    expect(watch(33, 10).isOver(4_999)).toBe(false);
  });

  it('waits while more are in flight than the usual time of one explains', () => {
    const watch = (inFlight: number, latencyMs: number, rate: number | null = 10) => {
      const probe = send(watchOf({ rate }), {
        n: 40,
        latencyMs: (i) => (i < 20 ? latencyMs : 20 * latencyMs),
      });
      for (let i = 0; i < inFlight; i += 1) probe.arrive(4_000 + i);
      return probe.isOver(5_000);
    };
    // Five at once: 1.3 * 5 + 3 * sqrt(5) = 13.2; half a one: 0.65 + 3.
    expect([watch(13, 500), watch(14, 500)]).toEqual([true, false]);
    expect([watch(3, 50), watch(4, 50)]).toEqual([true, false]);
    expect(watch(1_000, 500, null)).toBe(true);
  });
});

describe('a steering probe between two loads', () => {
  const steer = (n: number, bad: number, changes: Partial<ProbeDesign> = {}) =>
    send(watchOf({ isClimb: false, lengthMs: 20_000, ...changes }), { n, everyMs: 60, bad: (i) => i < bad });

  it('is good from sixty requests and half of its length on, with a quarter of the bad ones allowed', () => {
    expect(steer(59, 0).isOver(10_000)).toBe(false);
    expect(steer(60, 0).isOver(9_999)).toBe(false);
    expect(steer(60, 0).isOver(10_000)).toBe(true);
    expect(steer(160, 2).isOver(10_000)).toBe(true);
    expect(steer(159, 2).isOver(10_000)).toBe(false);
  });

  it('seems what its share says where it ends undecided, and poor where nothing was measured', () => {
    expect(steer(100, 5).finish(6_000)).toMatchObject({ word: 'good', isClear: false });
    expect(steer(100, 6).finish(6_000)).toMatchObject({ word: 'poor', isClear: false });
    expect(watchOf().finish(1_000)).toMatchObject({ word: 'poor', judgement: { n: 0 } });
  });

  it('is clearly good below half of the bad ones allowed', () => {
    const clear = (n: number, bad: number) => steer(n, bad).finish(n * 60).isClear;
    expect([clear(100, 2), clear(40, 1), clear(100, 3)]).toEqual([true, false, false]);
  });
});

describe('a probe that certifies', () => {
  const random = seededRandom('latencies');
  const latencyMs = () => 20 + 20 * random.next();
  const low = { kind: 'confirm-low', isClimb: false } as const;
  const high = { kind: 'confirm-high', isClimb: false } as const;

  it('holds from a third of its length on, where so few bad ones are rare enough', () => {
    // Pairs at least: 0.95 ** (n / 2) <= 0.045 / 9 from 207 on.
    const watch = send(watchOf({ ...low }), { n: 207, everyMs: 90, latencyMs });
    expect(watch.isOver(19_999)).toBe(false);
    expect(watch.isOver(20_000)).toBe(true);
    expect(watch.finish(20_000)).toMatchObject({ word: 'holds', isClear: false, carried: null });
    const fewer = send(watchOf({ ...low }), { n: 206, everyMs: 90, latencyMs });
    expect(fewer.isOver(20_000)).toBe(false);
  });

  it('has three ninths of its error at the second look, and five at the end', () => {
    // 0.95 ** (n / 2) <= 0.015 from 164 on, and <= 0.025 from 144 on.
    const isOver = (n: number) => {
      const watch = send(watchOf({ ...low }), { n, latencyMs });
      return [watch.isOver(20_000), watch.isOver(40_000)];
    };
    expect([isOver(163), isOver(164)]).toEqual([
      [false, false],
      [false, true],
    ]);
    const word = (n: number) => send(watchOf({ ...low }), { n, latencyMs }).finish(60_000).word;
    expect([word(143), word(144)]).toEqual(['poor', 'holds']);
  });

  it('looks twice on the way, from the end of the time to settle', () => {
    const watch = send(watchOf({ ...low, settleMs: 3_000 }), { n: 130, from: 3_000, latencyMs });
    expect(watch.isOver(23_000)).toBe(false);
    send(watch, { n: 100, from: 30_000, latencyMs });
    // Enough by now, and asked at the second look.
    expect(watch.isOver(42_999)).toBe(false);
    expect(watch.isOver(43_000)).toBe(true);
    const late = send(watchOf({ ...low }), { n: 100, latencyMs });
    expect([late.isOver(20_000), late.isOver(40_000)]).toEqual([false, false]);
    expect(send(late, { n: 300, from: 41_000, latencyMs }).isOver(80_000)).toBe(false);
    expect(late.finish(80_000).word).toBe('holds');
  });

  it('gives a low load up where twice as many are bad as may be', () => {
    const watch = (bad: number) => send(watchOf({ ...low }), { n: 100, latencyMs, bad: oneOf(100 / bad) });
    expect(watch(10).isOver(20_000)).toBe(false);
    expect(watch(12.5).isOver(20_000)).toBe(true);
    expect(watch(12.5).finish(20_000).word).toBe('poor');
    // Clear beyond as many as may be, which are five.
    expect([4, 5, 6.25, 10].map((bad) => watch(bad).finish(20_000).isClear)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(watchOf({ ...low }).isOver(20_000)).toBe(false);
  });

  it('breaks a high load at the second look, and not while more and more is answered', () => {
    const bad = oneOf(3);
    const steady = send(watchOf({ ...high }), { n: 400, latencyMs, bad });
    expect(steady.isOver(20_000)).toBe(false);
    expect(steady.isOver(40_000)).toBe(true);
    expect(steady.finish(40_000)).toMatchObject({ word: 'breaks', isClear: true, stillRises: false });
    const rising = send(watchOf({ ...high }), { n: 100, everyMs: 260, latencyMs, bad });
    send(rising, { n: 130, from: 27_000, latencyMs, bad });
    expect([rising.isOver(20_000), rising.isOver(40_000)]).toEqual([false, false]);
    expect(rising.finish(40_000)).toMatchObject({ word: 'breaks', stillRises: true });
  });

  it('from an idle start never certifies that a load holds, and from beyond never that it breaks', () => {
    const clean = send(watchOf({ ...high }), { n: 300, latencyMs });
    expect(clean.finish(30_000)).toMatchObject({ word: 'good', judgement: { word: 'holds' } });
    const undecided = send(watchOf({ ...high }), { n: 100, latencyMs });
    expect(undecided.finish(10_000)).toMatchObject({ word: 'poor', judgement: { word: 'undecided' } });
    const broken = send(watchOf({ ...low }), { n: 300, latencyMs, bad: oneOf(4) });
    expect(broken.finish(30_000)).toMatchObject({ word: 'poor', judgement: { word: 'breaks' } });
  });

  it('is clearly broken beyond five times the bad ones allowed', () => {
    const broken = (bad: (i: number) => boolean) =>
      send(watchOf({ ...high }), { n: 440, latencyMs, bad }).finish(44_000);
    expect(broken(oneOf(4))).toMatchObject({ word: 'breaks', isClear: false });
    // 3 of 11 are 5.45 times as many as 5 %.
    expect(broken((i) => i % 11 === 1 || i % 11 === 5 || i % 11 === 8)).toMatchObject({
      word: 'breaks',
      isClear: true,
    });
  });
});

describe('what a load that is too much carried', () => {
  /** Half of them fail, and none of these is carried. */
  const carried = (n: number, now: number, changes: Partial<ProbeDesign> = {}): ProbeResult['carried'] =>
    send(watchOf(changes), { n, latencyMs: (i) => (i % 2 === 0 ? 40 : Infinity), bad: oneOf(2) }).finish(now)
      .carried;

  it('is the rate of answers in the second half', () => {
    expect(carried(200, 20_000)).toEqual({ rate: 5, requests: 50 });
    expect(carried(200, 20_000, { rate: null })).toBeNull();
  });

  it('is counted from the first answer on, and over a second at least', () => {
    const late = watchOf();
    for (let i = 0; i < 30; i += 1)
      late.end(late.arrive(0), 8_000 + i * 100, {
        latencyMs: 8_000,
        marks: [{ good: false, level: 8_000 }],
      });
    // Those after 8 s to 10 s: 20 of them, in two seconds.
    expect(late.finish(10_000).carried).toEqual({ rate: 10, requests: 20 });
    expect(carried(19, 1_999)).toBeNull();
    expect(carried(20, 2_000)).not.toBeNull();
  });
});

describe('whether the throughput still rises', () => {
  it.each([
    // 10 against 28 in the last third: 18 <= 3 * sqrt(38) = 18.5; 29: 19 > 18.7.
    [28, false],
    [29, true],
  ])('is more than chance between the thirds: 10 and then %i', (last, rises) => {
    const watch = send(watchOf(), { n: 50, everyMs: 200 });
    send(watch, { n: 10, from: 10_000, everyMs: 1_000 });
    send(watch, { n: last, from: 20_000, everyMs: 300 });
    expect(watch.finish(30_000).stillRises).toBe(rises);
  });
});

describe('what a probe’s requests are worth', () => {
  it('is less where the latencies of those that ended are alike, whatever is under way', () => {
    const judged = (latencyMs: (i: number) => number, under = 0) => {
      const watch = send(watchOf({ kind: 'confirm-low', isClimb: false }), { n: 300, latencyMs });
      for (let i = 0; i < under; i += 1) watch.arrive(30_000 + 10 * i);
      return watch.finish(30_000).judgement;
    };
    const random = seededRandom('worth');
    const apart = judged(() => 20 + 20 * random.next());
    const alike = judged((i) => 30 + 20 * Math.sin(i / 15));
    expect(apart.effective).toBeGreaterThan(200);
    expect(alike.effective).toBeLessThan(100);
    const withMore = judged((i) => 30 + 20 * Math.sin(i / 15), 30);
    expect(withMore).toMatchObject({ n: 300, bad: 0 });
    expect(Math.abs(withMore.effective / alike.effective - 1)).toBeLessThan(0.2);
  });
});
