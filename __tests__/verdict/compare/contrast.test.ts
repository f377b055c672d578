import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { type Contrast, gatherContrast, isAsked, valueOf } from '../../../src/verdict/compare/contrast.js';
import type { MatchedGroup } from '../../../src/verdict/compare/pair-samples.js';
import { contrastOf } from '../../../src/verdict/compare/relative-question.js';
import { answeredByBoth, findUnanswered, hasAnswers } from '../../../src/verdict/compare/unanswered.js';
import { metricOf } from '../../../src/verdict/thresholds/evidence.js';
import { specOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const question = (text: string): Contrast => contrastOf(specOf(text), metricOf(specOf(text)));
const matched = (groups: readonly MatchedGroup[]) => ({ design: 'pairs', groups, missing: 0 }) as const;
const took = (ttftMs: number, fields: Partial<Sample> = {}): Sample => sampleWith({ ttftMs, ...fields });
const pair = (base: Sample | readonly Sample[], head: Sample | readonly Sample[]): MatchedGroup => ({
  base: [base].flat(),
  head: [head].flat(),
});

describe('what a contrast is computed from', () => {
  it('is one pair a group, and each arm’s own aggregate over all of its values', () => {
    const groups = [pair(took(100), took(130)), pair(took(200), took(210)), pair(took(600), took(310))];
    expect(gatherContrast(question('ttft: p(50)<+10%'), matched(groups))).toEqual({
      pairs: [
        { base: 100, head: 130 },
        { base: 200, head: 210 },
        { base: 600, head: 310 },
      ],
      base: 200,
      head: 210,
    });
    expect(gatherContrast(question('ttft: avg<+10%'), matched(groups))).toMatchObject({
      base: 300,
      head: 650 / 3,
    });
    expect(gatherContrast(question('ttft: p(100)<+10%'), matched(groups))).toMatchObject({
      base: 600,
      head: 310,
    });
  });

  it('is the aggregate of a block’s own values', () => {
    const block = pair([took(100), took(300)], [took(10), took(20), took(90)]);
    expect(gatherContrast(question('ttft: avg<+10%'), matched([block])).pairs).toEqual([
      { base: 200, head: 40 },
    ]);
    expect(gatherContrast(question('ttft: p(50)<+10%'), matched([block])).pairs).toEqual([
      { base: 200, head: 20 },
    ]);
  });

  it('takes a failure for infinitely slow in a percentile, and for nothing in a mean', () => {
    const groups = [pair(took(100), failedWith('timeout')), pair(took(200), took(220))];
    expect(gatherContrast(question('ttft: p(50)<+10%'), matched(groups)).pairs[0]).toEqual({
      base: 100,
      head: Infinity,
    });
    expect(gatherContrast(question('ttft: avg<+10%'), matched(groups))).toMatchObject({
      pairs: [{ base: 200, head: 220 }],
      base: 200,
    });
  });

  it('is nothing where neither arm has a value, and leaves out groups that lack one', () => {
    const dead = pair(failedWith('timeout'), failedWith('timeout'));
    const none = { pairs: [], base: undefined, head: undefined };
    expect(gatherContrast(question('ttft: p(50)<+10%'), matched([dead, dead]))).toEqual(none);
    expect(gatherContrast(question('ttft: p(50)<+10%'), matched([]))).toEqual(none);
    const unmeasured = took(1, { costBasis: 'reported', checks: null });
    expect(
      gatherContrast(
        question('checks: rate>-5%'),
        matched([pair(unmeasured, { ...unmeasured, checks: { a: true } })]),
      ),
    ).toEqual(none);
  });

  it('is about requests with its tags, of its phase', () => {
    const asked = question('ttft{prompt:a.md}: p(50)<+10%');
    expect([
      isAsked(asked, took(1, { prompt: 'a.md' })),
      isAsked(asked, took(1, { prompt: 'b.md' })),
    ]).toEqual([true, false]);
    expect(isAsked(asked, took(1, { prompt: 'a.md', phase: 'warmup' }))).toBe(false);
  });

  it('has of a rate the share of a request’s trials', () => {
    const of = (text: string, sample: Sample): number | null => valueOf(metricOf(specOf(text)), sample);
    expect(of('checks: rate>-5%', sampleWith({ checks: { a: true, b: false, c: true, d: false } }))).toBe(
      0.5,
    );
    expect(of('checks: rate>-5%', sampleWith({ checks: null }))).toBeNull();
    expect(of('error_rate: rate<+5%', failedWith('timeout'))).toBe(1);
    expect(of('error_rate: rate<+5%', failedWith('timeout', { phase: 'warmup' }))).toBeNull();
    expect(of('requests: count<5', sampleWith())).toBeNull();
  });
});

describe('what base did not answer', () => {
  const ttft = question('ttft: p(50)<+10%');
  const groups = [
    pair(took(100), took(110)),
    pair(failedWith('http_error'), took(120)),
    pair(took(100), failedWith('timeout')),
    pair(failedWith('rate_limited'), failedWith('rate_limited')),
  ];

  it('is counted, and whether all of it failed', () => {
    expect(findUnanswered(ttft, matched(groups))).toEqual({ count: 2, of: 4, failed: true });
    expect(findUnanswered(ttft, matched([pair(failedWith('dropped'), took(1)), groups[1]!]))).toMatchObject({
      failed: false,
    });
    expect(findUnanswered(ttft, matched(groups.slice(0, 1)))).toBeNull();
    expect(findUnanswered(question('error_rate: rate<+5%'), matched(groups))).toBeNull();
    expect(findUnanswered(question('timeout_rate: rate<+5%'), matched(groups))).toBeNull();
    expect(findUnanswered(question('ttft{prompt:none}: p(50)<+10%'), matched(groups))).toBeNull();
  });

  it('leaves the groups in which both answered', () => {
    expect(answeredByBoth(ttft, matched(groups)).groups).toEqual([groups[0]]);
    const block = pair([took(1), failedWith('timeout')], [took(2), took(3)]);
    expect(answeredByBoth(ttft, matched([block])).groups).toEqual([pair([took(1)], [took(2), took(3)])]);
  });

  it('matters only where head has a value of its own', () => {
    expect(hasAnswers(ttft, matched(groups))).toBe(true);
    expect(hasAnswers(ttft, matched(groups.slice(2)))).toBe(false);
    expect(hasAnswers(ttft, matched([]))).toBe(false);
    const unstreamed = pair(took(1), sampleWith({ ttftMs: null, events: null }));
    expect(hasAnswers(ttft, matched([unstreamed]))).toBe(false);
    expect(hasAnswers(question('ttft{prompt:none}: p(50)<+10%'), matched(groups))).toBe(false);
    expect(
      hasAnswers(question('checks: rate>-5%'), matched([pair(took(1), took(1, { checks: null }))])),
    ).toBe(false);
    expect(
      hasAnswers(question('checks: rate>-5%'), matched([pair(took(1), took(1, { checks: { a: true } }))])),
    ).toBe(true);
  });
});
