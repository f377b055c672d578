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
    for (const text of ['itl: p(50)<50', 'itl: avg<50', 'itl: max<50'])
      expect(judged(text, mostlySilent, { sample: silent }).judgement).toMatchObject({
        verdict: 'fail',
        infinite: 80,
      });
    expect(judged('itl: p(10)<50', mostlySilent, { sample: silent }).judgement.verdict).toBe('pass');
    const all = judged('itl: p(50)<50', () => [], {
      sample: () => ({ events: 0, ttftMs: null, tpotMs: null }),
    });
    expect(all.judgement).toMatchObject({ verdict: 'fail', infinite: 100 });
  });
});
