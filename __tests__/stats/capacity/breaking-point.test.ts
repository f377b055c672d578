import { describe, expect, it } from '@jest/globals';
import { bracketBreakingPoint, type LoadedStage } from '../../../src/stats/capacity/breaking-point.js';

const alphas = { pass: 0.05, fail: 0.05 };

/** A stage of 100 requests with a p95 threshold. */
function stage(rate: number, violations: number, lost = 0, n = 100): LoadedStage {
  return {
    rate,
    thresholds: [{ counts: { violations, n }, theta0: 0.05 }],
    losses: { violations: lost, n },
    isCut: false,
    grows: false,
  };
}

describe('bracketBreakingPoint', () => {
  it('lies between the last stage that held and the first that broke', () => {
    const stages = [stage(1, 0), stage(2, 5), stage(3, 8), stage(4, 30), stage(5, 90)];
    expect(bracketBreakingPoint(stages, alphas)).toEqual({
      lastGood: 3,
      surelyGood: 3,
      firstBroken: 4,
      thin: false,
      growing: [],
    });
  });

  it('counts what was lost, whatever the latencies of the rest', () => {
    expect(bracketBreakingPoint([stage(1, 0), stage(2, 0, 20)], alphas)).toMatchObject({
      lastGood: 1,
      firstBroken: 2,
    });
    expect(bracketBreakingPoint([stage(1, 0), stage(2, 0, 7)], alphas).firstBroken).toBeUndefined();
  });

  it('is open where nothing broke or the first stage did', () => {
    expect(bracketBreakingPoint([stage(1, 0), stage(2, 0)], alphas)).toMatchObject({
      lastGood: 2,
      firstBroken: undefined,
    });
    expect(bracketBreakingPoint([stage(1, 50), stage(2, 0)], alphas)).toMatchObject({
      lastGood: undefined,
      firstBroken: 1,
    });
    expect(bracketBreakingPoint([], alphas)).toEqual({
      lastGood: undefined,
      firstBroken: undefined,
      thin: false,
      growing: [],
    });
  });

  it('does not cross itself where a lower rate breaks after a higher one held', () => {
    expect(bracketBreakingPoint([stage(5, 0), stage(2, 0), stage(3, 50)], alphas)).toMatchObject({
      lastGood: 2,
      firstBroken: 3,
    });
  });

  it('tells the highest rate that held from the highest that surely did', () => {
    const stages = [stage(1, 0), stage(2, 0), stage(3, 0, 0, 20)];
    expect(bracketBreakingPoint(stages, alphas)).toMatchObject({ lastGood: 3, surelyGood: 2, thin: true });
    const thin = [1, 2].map((rate) => stage(rate, 0, 0, 20));
    expect(bracketBreakingPoint(thin, alphas)).toMatchObject({ lastGood: 2, surelyGood: undefined });
  });

  it('believes a stage that was cut short where it broke, or had requests enough', () => {
    const cut = (violations: number, n: number): LoadedStage => ({
      ...stage(2, violations, 0, n),
      isCut: true,
    });
    const bracketOf = (last: LoadedStage): object => bracketBreakingPoint([stage(1, 0), last], alphas);
    expect(bracketOf(cut(0, 20))).toEqual({
      lastGood: 1,
      surelyGood: 1,
      firstBroken: undefined,
      thin: false,
      growing: [],
    });
    expect(bracketOf(cut(20, 20))).toMatchObject({ lastGood: 1, firstBroken: 2 });
    expect(bracketOf(cut(0, 59))).toMatchObject({ lastGood: 2, surelyGood: 2 });
  });

  it('says when a stage was too short to tell, and skips empty ones', () => {
    expect(bracketBreakingPoint([stage(1, 0, 0, 58)], alphas).thin).toBe(true);
    expect(bracketBreakingPoint([stage(1, 0, 0, 59)], alphas).thin).toBe(false);
    expect(bracketBreakingPoint([stage(1, 0), stage(9, 0, 0, 0)], alphas).lastGood).toBe(1);
  });
});

describe('a stage that is too thin', () => {
  /** No threshold of its own: only the losses tell. */
  const lossesOf = (n: number, lost = 0, rate = 1): LoadedStage => ({
    rate,
    thresholds: [],
    losses: { violations: lost, n },
    isCut: false,
    grows: false,
  });

  it('has too few requests to show that fewer than five in a hundred are lost', () => {
    expect([58, 59].map((n) => bracketBreakingPoint([lossesOf(n)], alphas).thin)).toEqual([true, false]);
    expect(bracketBreakingPoint([lossesOf(58)], alphas)).toMatchObject({
      lastGood: 1,
      surelyGood: undefined,
    });
    expect(bracketBreakingPoint([lossesOf(59)], alphas)).toMatchObject({ lastGood: 1, surelyGood: 1 });
  });

  it('breaks where surely more are lost', () => {
    // P(Bin(100, 0.05) >= 9) = 0.063, of ten 0.028.
    expect([9, 10].map((lost) => bracketBreakingPoint([lossesOf(100, lost)], alphas).firstBroken)).toEqual([
      undefined,
      1,
    ]);
  });

  it('or too few for any of its thresholds, behind the break it does not count', () => {
    const p99 = { ...stage(2, 0, 0, 298), thresholds: [{ counts: { violations: 0, n: 298 }, theta0: 0.01 }] };
    const enough = {
      ...stage(2, 0, 0, 299),
      thresholds: [{ counts: { violations: 0, n: 299 }, theta0: 0.01 }],
    };
    expect([p99, enough].map((each) => bracketBreakingPoint([each], alphas).thin)).toEqual([true, false]);
    expect(bracketBreakingPoint([stage(1, 0), stage(2, 60), lossesOf(5)], alphas)).toMatchObject({
      thin: false,
      lastGood: 1,
      firstBroken: 2,
    });
    expect(bracketBreakingPoint([lossesOf(20), stage(2, 60)], alphas)).toMatchObject({
      thin: true,
      surelyGood: undefined,
    });
  });

  it('counts a rate under which the requests in flight grew as one that held, and not as one that surely did', () => {
    const growing = { ...stage(3, 0), grows: true };
    expect(bracketBreakingPoint([stage(1, 0), growing, stage(5, 60)], alphas)).toMatchObject({
      lastGood: 3,
      surelyGood: 1,
      firstBroken: 5,
      growing: [3],
    });
    // What broke grew as well, and is told by that.
    expect(bracketBreakingPoint([stage(1, 0), { ...stage(3, 60), grows: true }], alphas).growing).toEqual([]);
  });
});
