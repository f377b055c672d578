import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import type { Comparison } from '../../../src/stats/estimates/estimate.js';
import { type Gate, planRows, planThresholds } from '../../../src/verdict/compare/comparison-gates.js';
import {
  describeRow,
  describeThreshold,
  type Describing,
} from '../../../src/verdict/compare/describe-comparison.js';
import { explainGate, type ExplainingComparison } from '../../../src/verdict/compare/explain-comparison.js';
import type { JudgedGate } from '../../../src/verdict/compare/judge-gates.js';
import { matchSamples, type MatchedSamples } from '../../../src/verdict/compare/pair-samples.js';
import { specsOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const rows = planRows({ typical: 0.1, tail: 0.25, cost: 0.1 });
const watched = rows[0]!;
const guard = rows.find(({ role }) => role === 'guard')!;
const thresholdOf = (text: string): Gate => planThresholds(specsOf(text))[0]!;

const pairs = (count: number, baseFails = 0): MatchedSamples =>
  matchSamples(
    Array.from({ length: count }, (_, pair): Sample[] =>
      (['base', 'head'] as const).map((arm, i) => {
        const own = { id: 2 * pair + i, pair: 2 * pair, arm };
        return arm === 'base' && pair < baseFails ? failedWith('http_error', own) : sampleWith(own);
      }),
    ).flat(),
    'pairs',
  );

interface Seen {
  readonly verdict: JudgedGate['verdict'];
  readonly comparison?: Partial<Comparison> | undefined;
  readonly n?: number;
  readonly least?: number;
  readonly fields?: Partial<JudgedGate>;
}

function judgedAs(gate: Gate, { verdict, comparison, n = 60, least = 0, fields = {} }: Seen): JudgedGate {
  const whole = { estimate: 1.18, low: 1.12, high: 1.25, n, method: '', p: 0.0001, ...comparison };
  return {
    gate,
    found: { comparison: 'comparison' in fields ? undefined : whole, base: 100, head: 118, n, least },
    alphas: { pass: 0.05, fail: 0.001 },
    verdict,
    suspect: false,
    byPoint: false,
    withheld: null,
    ...fields,
  };
}

const say = (gate: Gate, seen: Seen, fields: Partial<ExplainingComparison> = {}): string =>
  explainGate(judgedAs(gate, seen), { matched: pairs(60), source: 'main', needed: null, ...fields });
/** What follows the values. */
const end = (...args: Parameters<typeof say>): string => say(...args).replace(/^.*?\): /, '');

describe('a row of the comparison in one sentence', () => {
  it('has the values, the change within pairs, and its interval', () => {
    expect(say(thresholdOf('ttft: p(50)<+30%'), { verdict: 'pass' })).toBe(
      'median time to first token is 118 ms against 100 ms in main (+18 % within 60 pairs, +12 % to +25 %): the limit of +30 % holds.',
    );
    const gate = thresholdOf('ttft{prompt:a.md}: p(50)<+30ms');
    const change = { estimate: 18, low: 12, high: Infinity };
    expect(say(gate, { verdict: 'inconclusive', comparison: change })).toMatch(
      /^median time to first token \(prompt a\.md\) is .* in main \(\+18 ms within 60 pairs, .*\+12 ms.*\): the limit of \+30 ms cannot be decided\.$/,
    );
    expect(
      say(gate, { verdict: 'pass', comparison: { estimate: -18, low: -Infinity, high: Infinity } }),
    ).toContain('(−18 ms within 60 pairs): the limit of +30 ms holds');
    expect(say(thresholdOf('ttft: p(50)<-30ms'), { verdict: 'pass', comparison: change })).toContain(
      'limit of −30 ms',
    );
    const none = { verdict: 'no_data', fields: { comparison: undefined } } as const;
    expect(say(watched, none as unknown as Seen)).toContain(
      'in main (60 pairs): the pairs allow no comparison.',
    );
    expect(say(watched, { verdict: 'pass' }, { matched: { ...pairs(4), design: 'switchback' } })).toContain(
      'within 60 block pairs',
    );
    expect(say(guard, { verdict: 'pass' })).toContain('in main (60 pairs): no sign of being worse.');
  });

  it('says of a pass whether the limit holds, or that nothing speaks against it', () => {
    expect(end(thresholdOf('ttft: p(50)<+10%'), { verdict: 'pass' })).toBe('the limit of +10 % holds.');
    expect(end(thresholdOf('tokens_per_second: p(50)>-10%'), { verdict: 'pass' })).toBe(
      'the least of −10 % holds.',
    );
    const at = (estimate: number, high: number, p: number): string =>
      end(watched, { verdict: 'pass', comparison: { estimate, high, p } });
    expect(at(1.05, 1.09, 0.3)).toBe('the limit of +10 % holds.');
    expect(at(1.05, 1.1, 0.3)).toBe('no sign of being worse, and at most +10 %.');
    expect(at(1.05, 1.2, 0.05)).toBe('probably within the limit of +10 %, and at most +20 %.');
    expect(at(1.05, 1.2, 0.051)).toBe('no sign of being worse, and at most +20 %.');
    expect(at(1.12, 1.2, 0.3)).toBe('not shown to be worse, and at most +20 %.');
    expect(end(watched, { verdict: 'pass', fields: { byPoint: true } })).toBe(
      'the limit of +10 % holds by the estimate, which is all that was asked.',
    );
  });

  it('says of a failure whether all of the interval is beyond the limit, or the estimate alone', () => {
    const at = (text: string, low: number, high: number): string =>
      end(thresholdOf(text), { verdict: 'fail', comparison: { low, high } });
    expect(at('ttft: p(50)<+10%', 1.1, 1.3)).toBe('the limit of +10 % does not hold.');
    expect(at('ttft: p(50)<+10%', 1.09, 1.3)).toBe(
      'worse than base, and by the estimate beyond the limit of +10 %.',
    );
    expect(at('tokens_per_second: p(50)>-10%', 0.7, 0.9)).toBe('the least of −10 % does not hold.');
    expect(at('tokens_per_second: p(50)>-10%', 0.7, 0.91)).toBe(
      'worse than base, and by the estimate beyond the least of −10 %.',
    );
    expect(end(guard, { verdict: 'fail' })).toBe('worse than base.');
    expect(end(guard, { verdict: 'fail' }, { words: { head: 'small', base: 'large' } })).toBe(
      'worse than large.',
    );
    expect(end(watched, { verdict: 'fail', fields: { byPoint: true } })).toBe(
      'the limit of +10 % does not hold by the estimate, which is all that was asked.',
    );
  });

  it('says of a doubt what would settle it', () => {
    const open = { verdict: 'inconclusive' } as const;
    expect(end(watched, open)).toBe('the limit of +10 % cannot be decided.');
    expect(end(watched, open, { needed: { requests: 120, usd: 0.3 } })).toBe(
      'the limit of +10 % cannot be decided; about 120 more requests ($0.30) would.',
    );
    expect(end(watched, open, { needed: { requests: 120, usd: 0 } })).toMatch(
      /about 120 more requests would\.$/,
    );
    expect(end(watched, open, { needed: { requests: 120, usd: null } })).toMatch(
      /about 120 more requests would\.$/,
    );
    expect(end(watched, { ...open, n: 60, least: 100 })).toBe(
      'the limit of +10 % cannot be decided, which takes 100 pairs.',
    );
    expect(end(watched, { ...open, n: 100, least: 100 })).toBe('the limit of +10 % cannot be decided.');
    expect(end(watched, { ...open, comparison: { p: 0.004 }, fields: { suspect: true } })).toBe(
      'suspect, for head is worse at p = 0.004, and red takes 0.001 at most.',
    );
    expect(end(watched, open, { matched: pairs(60, 40) })).toBe(
      'base answered 20 of 60 requests, so there is nothing to hold head against.',
    );
  });

  it('says why nothing is judged', () => {
    expect(end(watched, { verdict: 'info', n: 60, least: 100 })).toBe('not judged, which takes 100 pairs.');
    expect(end(watched, { verdict: 'info', n: 100, least: 100 })).toBe('not judged.');
    expect(say(watched, { verdict: 'no_data', n: 0 })).toBe(
      'median time to first token: no pair measured it in both arms.',
    );
    const withheld = { count: 40, of: 60, failed: true };
    expect(say(watched, { verdict: 'inconclusive', n: 0, fields: { withheld } })).toBe(
      'median time to first token cannot be compared: base failed 40 of 60 requests: nothing to compare with.',
    );
    expect(
      end(watched, { verdict: 'inconclusive', fields: { withheld: { ...withheld, failed: false } } }),
    ).toBe(
      'base did not answer 40 of 60 requests, and what both arms answered does not show that the limit holds.',
    );
  });
});

describe('the requests that would decide', () => {
  const describing: Describing = { matched: pairs(60), source: 'main', alpha: 0.05, usdPerRequest: 0.01 };
  const needed = (gate: Gate, seen: Seen, fields: Partial<Describing> = {}) =>
    describeThreshold(judgedAs(gate, seen), specsOf('ttft: p(50)<+30%')[0]!, { ...describing, ...fields })
      .needed;
  const open = (estimate: number, low: number, high: number, n = 60, least = 0): Seen => ({
    verdict: 'inconclusive',
    comparison: { estimate, low, high },
    n,
    least,
  });

  /** Pairs on which the interval, which shrinks with their root, leaves room for chance in four of five runs. */
  function pairsFor(gap: number, reach: number, n: number): number {
    let more = n;
    // 1.2816 standard errors more than the 1.6449 of the interval would be 90 %; 0.8416 are 80 %.
    while (reach * Math.sqrt(n / more) * (1 + 0.8416212335729143 / 1.6448536269514722) > gap) more += 1;
    return more - n;
  }
  /** To two digits, upwards. */
  const rounded = (requests: number): number => {
    const step = requests < 100 ? 1 : 10 ** (String(requests).length - 2);
    return Math.ceil(requests / step) * step;
  };

  it('are reckoned with the power of four in five, on the scale of the question', () => {
    const ratio = thresholdOf('ttft: p(50)<+30%');
    for (const [estimate, high] of [
      [1.1, 1.35],
      [1.02, 1.4],
      [1.5, 1.75],
    ] as const) {
      const more = pairsFor(Math.abs(Math.log(1.3 / estimate)), Math.log(high / estimate), 60);
      expect(needed(ratio, open(estimate, 0.9, high))).toEqual({
        requests: rounded(2 * more),
        usd: expect.closeTo(0.01 * rounded(2 * more), 9),
        condition: null,
      });
    }
    const least = thresholdOf('tokens_per_second: p(50)>-20%');
    expect(needed(least, open(0.9, 0.7, 9))!.requests).toBe(
      rounded(2 * pairsFor(Math.log(0.9 / 0.8), Math.log(0.9 / 0.7), 60)),
    );
    const difference = thresholdOf('ttft: p(50)<+30ms');
    expect(needed(difference, open(10, -90, 40))!.requests).toBe(rounded(2 * pairsFor(20, 30, 60)));
    expect(needed(difference, open(10, -90, 40), { usdPerRequest: null })!.usd).toBeNull();
  });

  it('are those that a tail lacks, where these are more', () => {
    const tail = thresholdOf('e2e: p(95)<+30%');
    expect(needed(tail, open(1.01, 0.9, 1.02, 60, 100))!.requests).toBe(80);
  });

  it('are unknown where none would do, or nobody would wait for them', () => {
    const difference = thresholdOf('ttft: p(50)<+100');
    // As many as there are would do: something else withholds it.
    expect(needed(difference, open(0, -9, 50))).toBeNull();
    // (reach / gap * 1.5117)² is 19.99 and 20.02.
    expect(needed(difference, open(0, -9, 295.7))).not.toBeNull();
    expect(needed(difference, open(0, -9, 295.9))).toBeNull();
    expect(needed(difference, open(0, -9, Infinity))).toBeNull();
    expect(needed(difference, { ...open(0, -9, 200), verdict: 'pass' })).toBeNull();
    const seen = open(0, -9, 200);
    expect(needed(difference, seen)).not.toBeNull();
    expect(needed(difference, seen, { mayAskForMore: false })).toBeNull();
    expect(needed(difference, seen, { mayAskForMore: true })).not.toBeNull();
    expect(needed(difference, seen, { matched: { ...pairs(60), design: 'switchback' } })).toBeNull();
    expect(needed(difference, seen, { matched: pairs(60, 40) })).toBeNull();
    expect(
      needed(difference, { ...seen, fields: { withheld: { count: 1, of: 9, failed: true } } }),
    ).toBeNull();
  });

  it('stand in the row as well', () => {
    const row = describeRow(judgedAs(thresholdOf('ttft: p(50)<+100'), open(0, -9, 200)), describing);
    expect(row).toMatchObject({ ratio: 1.18, low: null, high: null, level: 0.001, tolerance: 100 });
    expect(row.message).toContain(' more requests ($');
    const told = describeRow(judgedAs(watched, { verdict: 'info' }), describing);
    expect(told).toMatchObject({
      ratio: 1.18,
      low: 1.12,
      high: 1.25,
      level: null,
      tolerance: null,
      suspect: false,
    });
    expect(describeRow(judgedAs(guard, { verdict: 'no_data' }), describing)).toMatchObject({
      level: null,
      tolerance: 1,
    });
    const withheld = { count: 7, of: 9, failed: true };
    expect(
      describeRow(judgedAs(watched, { verdict: 'inconclusive', fields: { withheld } }), describing),
    ).toMatchObject({
      baseUnanswered: 7,
    });
    expect(told).not.toHaveProperty('baseUnanswered');
  });
});
