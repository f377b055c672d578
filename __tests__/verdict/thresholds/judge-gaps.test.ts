import { describe, expect, it } from '@jest/globals';
import { createGapStore } from '../../../src/samples/gaps.js';
import type { Sample } from '../../../src/samples/sample.js';
import type {
  JudgedThreshold,
  JudgingSettings,
} from '../../../src/verdict/thresholds/evaluate-thresholds.js';
import { explainThreshold } from '../../../src/verdict/thresholds/explain.js';
import { judge } from '../../support/judging.js';
import { sampleWith } from '../../support/samples.js';

function judged(
  text: string,
  gapsOf: (id: number) => readonly number[],
  {
    settings = {},
    sample = () => ({}),
  }: { settings?: Partial<JudgingSettings>; sample?: (id: number) => Partial<Sample> } = {},
): JudgedThreshold {
  const gaps = createGapStore();
  const samples = Array.from({ length: 100 }, (_, id) =>
    sampleWith({ id, events: gapsOf(id).length + 1, ...sample(id) }),
  );
  for (const one of samples) if (gapsOf(one.id).length > 0) gaps.add(one, gapsOf(one.id));
  const [first] = judge(text, samples, settings, { gaps });
  if (first === undefined) throw new Error(text);
  return first;
}
const even = (): number[] => Array.from({ length: 20 }, () => 30);

describe('thresholds on gaps', () => {
  it('pass and fail where the gaps are the model’s', () => {
    expect(judged('itl: p(50)<50', even).judgement.verdict).toBe('pass');
    expect(judged('itl: p(50)<20', even).judgement.verdict).toBe('fail');
  });

  it.each(['warn', 'fail', 'point'] as const)(
    'are open where a proxy bundles the events (on-inconclusive: %s)',
    (onInconclusive) => {
      const bundled = (id: number): number[] => [0, 0, 0, 100 + id, 0, 0, 0, 0, 0, 100];
      for (const text of ['itl: p(50)<50', 'itl: p(99)<50', 'itl: avg<50', 'itl: max<1']) {
        const threshold = judged(text, bundled, { settings: { onInconclusive } });
        expect(threshold.judgement).toMatchObject({ verdict: 'inconclusive', observed: undefined });
        const sentence = explainThreshold(threshold, {
          confidence: 0.95,
          usdPerRequest: null,
          mayAskForMore: true,
        });
        expect(sentence).toMatch(/cannot be judged: 80 % of the gaps .* the way .*`time_per_output_token`/);
      }
    },
  );

  it('are on the time between the bursts of a server that hands on several tokens at a time', () => {
    const steps = (): number[] => Array.from({ length: 8 }, () => [60, 0, 0, 0]).flat();
    const sample = (): Partial<Sample> => ({ connectMs: 0.2 });
    for (const text of ['itl: p(50)<50', 'itl: avg<50', 'itl: p(95)<50'])
      expect(judged(text, steps, { sample }).judgement.verdict).toBe('fail');
    const held = judged('itl: p(50)<70', steps, { sample }).judgement;
    expect(held).toMatchObject({ verdict: 'pass', n: 100 });
    expect(held.observed).toBeCloseTo(60, 0);
  });

  it('count an answer that one read brought as infinitely slow, and one of two tokens not at all', () => {
    const some = (id: number): number[] => (id % 10 === 0 ? [0, 0, 0, 0] : even());
    expect(judged('itl: p(95)<50', some).judgement).toMatchObject({ verdict: 'fail', infinite: 10, n: 100 });
    expect(judged('itl: p(50)<50', some).judgement.verdict).toBe('pass');
    const brief = (id: number): Partial<Sample> => (id % 10 === 0 ? { outputTokens: 2 } : {});
    const judgement = judged('itl: p(95)<50', some, { sample: brief }).judgement;
    expect(judgement).toMatchObject({ verdict: 'pass', infinite: 0, n: 90 });
  });

  it('count an answer of several tokens without a gap as infinitely slow', () => {
    const mostlySilent = (id: number): number[] => (id % 5 === 0 ? even() : []);
    const silent = (id: number): Partial<Sample> =>
      id % 5 === 0 ? {} : { events: 0, ttftMs: null, tpotMs: null };
    for (const text of ['itl: p(50)<50', 'itl: max<50'])
      expect(judged(text, mostlySilent, { sample: silent }).judgement).toMatchObject({
        verdict: 'fail',
        infinite: 80,
      });
    expect(judged('itl: p(10)<50', mostlySilent, { sample: silent }).judgement.verdict).toBe('pass');
    const mean = judged('itl: avg<50', mostlySilent, { sample: silent }).judgement;
    expect(mean).toMatchObject({ verdict: 'fail', infinite: 0, standIns: { silent: 80 } });
    const all = judged('itl: p(50)<50', () => [], {
      sample: () => ({ events: 0, ttftMs: null, tpotMs: null }),
    });
    expect(all.judgement).toMatchObject({ verdict: 'fail', infinite: 100 });
  });
});

describe('answers, and not gaps, are what a threshold on gaps rests on', () => {
  /** So many answers with gaps of 1 to 100 ms each, and others without one that took so long. */
  const asked = (text: string, count: number, { silent = 0, tookMs = 900 } = {}) => {
    const gaps = createGapStore();
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    const samples = Array.from({ length: count + silent }, (_, id) =>
      id < count
        ? sampleWith({ id, events: 101 })
        : sampleWith({ id, events: 0, ttftMs: null, tpotMs: null, outputTokens: 40, e2eMs: tookMs }),
    );
    for (const one of samples.slice(0, count)) gaps.add(one, hundred);
    return judge(text, samples, {}, { gaps })[0]!.judgement;
  };
  /** Within the width of a bucket of the histogram. */
  const expectNear = (value: number, expected: number): void => {
    expect(Math.abs(value / expected - 1)).toBeLessThan(0.02);
  };

  it('have the interval of as many independent values', () => {
    // Of 100 at one half 59 and more, or 41 and fewer, come in less than one in twenty.
    const half = asked('itl: p(50)<48', 100);
    expect(half).toMatchObject({ verdict: 'inconclusive', n: 100, effective: 100, infinite: 0 });
    expectNear(half.low, 42);
    expectNear(half.high, 59);
    expectNear(half.observed!, 50.5);
    const least = asked('itl: p(50)>48', 100);
    expectNear(least.low, 42);
    expectNear(least.high, 59);
    expect(
      ['itl: p(50)<40', 'itl: p(50)<61', 'itl: p(50)>61'].map((text) => asked(text, 100).verdict),
    ).toEqual(['fail', 'pass', 'fail']);
  });

  it('are too few where the bound is beyond them, and it is known how many more would do', () => {
    expect(asked('itl: p(95)<200', 58)).toMatchObject({
      verdict: 'inconclusive',
      high: Infinity,
      needed: { more: 1, given: 'none_violates' },
    });
    expect(asked('itl: p(95)<200', 59)).toMatchObject({ verdict: 'pass', needed: null });
    expect(asked('itl: p(5)>0.5', 58)).toMatchObject({
      low: -Infinity,
      needed: { more: 1, given: 'none_violates' },
    });
    const one = asked('itl: p(50)<48', 1);
    expect(one).toMatchObject({ verdict: 'inconclusive', n: 1, low: -Infinity, high: Infinity });
    expect(asked('itl: p(50)<48', 2)).toMatchObject({ verdict: 'inconclusive', low: -Infinity });
    // Half of the gaps violate: so do as many answers.
    const { needed } = asked('itl: p(90)<86', 60);
    expect(needed).toMatchObject({ given: 'likely' });
    expect(needed!.more).toBeGreaterThan(50);
  });

  it('count those without a gap beyond all gaps, and to a mean with all the time they took', () => {
    const mixed = asked('itl: p(50)<48', 75, { silent: 25 });
    expect(mixed).toMatchObject({ n: 100, infinite: 25 });
    // A half of all is two thirds of those that have gaps.
    expectNear(mixed.observed!, 67);
    expectNear(mixed.low, 56);
    expect(asked('itl: p(75)<48', 75, { silent: 25 }).observed).toBe(Infinity);
    expect(asked('itl: max<48', 75, { silent: 25 })).toMatchObject({
      verdict: 'fail',
      observed: Infinity,
      infinite: 25,
    });
    const mean = asked('itl: avg<48', 75, { silent: 25 });
    expect(mean.observed).toBeCloseTo((75 * 5_050 + 25 * 900) / (75 * 100 + 25), 6);
    expect(mean).toMatchObject({
      verdict: 'fail',
      method: 'point',
      standIns: { silent: 25 },
      infinite: 0,
      n: 100,
    });
    expect(asked('itl: p(50)<48', 0, { silent: 30 })).toMatchObject({ verdict: 'fail', n: 30, infinite: 30 });
    expect(asked('itl: p(50)<48', 0)).toMatchObject({ verdict: 'no_data', n: 0 });
    const { needed } = asked('itl: p(70)<2000', 75, { silent: 25 });
    expect(needed).toMatchObject({ given: 'likely' });
  });

  it('are none where each had a single token', () => {
    const single = Array.from({ length: 30 }, (_, id) =>
      sampleWith({ id, events: 1, outputTokens: 1, tpotMs: null }),
    );
    expect(judge('itl: p(50)<48', single)[0]!.judgement).toMatchObject({ verdict: 'no_data' });
    const [first] = single;
    const gaps = createGapStore();
    const some = [
      ...single,
      ...Array.from({ length: 60 }, (_, i) =>
        sampleWith({ ...first, id: 30 + i, events: 3, outputTokens: 3 }),
      ),
    ];
    for (const one of some.slice(30)) gaps.add(one, [30, 30]);
    expect(judge('itl: p(95)<48', some, {}, { gaps })[0]!.judgement).toMatchObject({
      verdict: 'pass',
      n: 60,
    });
  });
});
