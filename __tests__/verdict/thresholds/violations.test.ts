import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metricOf } from '../../../src/verdict/thresholds/evidence.js';
import { satisfies } from '../../../src/verdict/thresholds/threshold.js';
import { askProportion, judgedTags, observe } from '../../../src/verdict/thresholds/violations.js';
import { specOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const asked = (text: string) => askProportion(specOf(text), metricOf(specOf(text)));

describe('the share that a threshold asks about', () => {
  it.each([
    ['e2e: p(95)<1s', 0.05],
    ['e2e: p(95)<=1s', 0.05],
    ['tokens_per_second: p(10)>20', 0.1],
    ['tokens_per_second: p(10)>=20', 0.1],
    ['e2e: p(0.1)<1s', 0.999],
    ['error_rate: rate<5%', 0.05],
    ['error_rate: rate>5%', 0.95],
    ['checks: rate>0.9', 0.1],
    ['checks: rate>=0.9', 0.1],
  ])('of %s is %d', (text, share) => {
    expect(asked(text)?.theta0).toBeCloseTo(share, 12);
  });

  it.each([
    'e2e: p(0)<1s',
    'e2e: p(100)<1s',
    'e2e: avg<1s',
    'e2e: max<1s',
    'e2e: p(50)==1s',
    'e2e: p(50)!=1s',
    'e2e: p(95)<+5%',
    'e2e: p(95)<+5ms',
    'error_rate: rate<=0',
    'checks: rate>=1',
    'error_rate: rate<=1',
    'checks: rate>=0',
    'error_rate: rate==0.5',
    'requests: count<5',
  ])('of %s is none', (text) => {
    expect(asked(text)).toBeNull();
  });

  it('is of the values that do not satisfy it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('<', '<=', '>', '>='),
        fc.integer({ min: 0, max: 4 }),
        (operator, value) => {
          expect(asked(`e2e: p(95)${operator}2`)!.violates(value)).toBe(!satisfies(value, operator, 2));
        },
      ),
    );
    expect([0, 1].map((event) => asked('error_rate: rate<5%')!.violates(event))).toEqual([false, true]);
    expect([0, 1].map((event) => asked('checks: rate>0.9')!.violates(event))).toEqual([true, false]);
  });
});

describe('what a request says of a threshold', () => {
  const said = (text: string, sample = sampleWith(), isFinding = false): number[] =>
    observe(specOf(text), metricOf(specOf(text)), sample, () => isFinding);

  it('is its value, or one event for each trial', () => {
    expect(said('e2e: p(95)<1s', sampleWith({ e2eMs: 700 }))).toEqual([700]);
    expect(said('e2e: p(95)<1s', failedWith('timeout'))).toEqual([Infinity]);
    expect(said('error_rate: rate<5%', failedWith('timeout'))).toEqual([1]);
    expect(said('error_rate: rate<5%')).toEqual([0]);
    expect(said('checks: rate>0.9', sampleWith({ checks: { a: true, b: false, c: true } }))).toEqual([
      1, 1, 0,
    ]);
    expect(said('checks: rate>0.9', sampleWith({ checks: null }))).toEqual([]);
  });

  it('is nothing of another phase, arm or tag, nor of a limit that was looked for', () => {
    const warm = { phase: 'warmup' } as const;
    expect([said('e2e: p(95)<1s', sampleWith(warm)), said('error_rate: rate<5%', sampleWith(warm))]).toEqual([
      [],
      [],
    ]);
    expect(said('e2e: p(95)<1s', sampleWith({ arm: 'base' }))).toEqual([]);
    expect(said('e2e{arm:base}: p(95)<1s', sampleWith({ arm: 'base', e2eMs: 5 }))).toEqual([5]);
    expect(said('e2e{stage:2}: p(95)<1s')).toEqual([]);
    const limited = failedWith('rate_limited', { status: 429 });
    expect([said('e2e: p(95)<1s', limited), said('e2e: p(95)<1s', limited, true)]).toEqual([[Infinity], []]);
    expect(said('requests: count<5')).toEqual([]);
    expect(said('itl: p(95)<1s')).toEqual([]);
  });

  it('is asked of head, unless an arm is named or the whole run is counted', () => {
    const tagsOf = (text: string) => judgedTags(specOf(text), metricOf(specOf(text)));
    expect(tagsOf('e2e{stage:2}: p(95)<1s')).toEqual({ stage: '2', arm: 'head' });
    expect(tagsOf('e2e{arm:base}: p(95)<1s')).toEqual({ arm: 'base' });
    expect([tagsOf('requests: count<5'), tagsOf('breaking_point: value>5')]).toEqual([{}, {}]);
  });
});
