import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import type { ComparedRow } from '../../../src/verdict/compare/compared-row.js';
import { forgiveShared } from '../../../src/verdict/compare/shared-failure.js';
import { describeThresholds } from '../../../src/verdict/thresholds/threshold-results.js';
import { nameOf } from '../../../src/verdict/thresholds/explain.js';
import { judge } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

/** 100 pairs of which every so many fail. */
function arms(head: number, base: number): Sample[] {
  return Array.from({ length: 200 }, (_, id) => {
    const [arm, every] = id % 2 === 0 ? (['head', head] as const) : (['base', base] as const);
    const fields = { id, arm, pair: id - (id % 2), startedMs: 500 * id };
    return (id >> 1) % every === 0 ? failedWith('http_error', fields) : sampleWith(fields);
  });
}

const row = (verdict: ComparedRow['verdict']): ComparedRow => ({ verdict }) as ComparedRow;

function forgiven(text: string, samples: readonly Sample[], rows: Record<string, ComparedRow> = {}) {
  const judged = judge(text, samples);
  return forgiveShared(judged, {
    rows,
    judge: ({ metric, source, tags }) => judge(`${metric}{arm:${tags.arm ?? ''}}: ${source}`, samples)[0],
  })[0];
}

describe('a limit that base exceeds in the same run', () => {
  it('is the trouble of the endpoint, and says so', () => {
    for (const text of ['error_rate: rate<5%', 'e2e: p(90)<3s']) {
      const each = forgiven(text, arms(5, 7));
      expect(each?.judgement).toMatchObject({ verdict: 'inconclusive', metBy: 'base' });
      const [told] = describeThresholds(each === undefined ? [] : [each], {
        confidence: 0.95,
        usdPerRequest: null,
        mayAskForMore: true,
      });
      // A row that is not decided shows no interval that would decide it.
      expect(told?.low).toBeNull();
      expect(told?.message).toMatch(
        /cannot be decided: base exceeds it in the same run as well, (at [\d.]+ \S+|without a bound)\.$/,
      );
    }
  });

  it('is head’s alone where base keeps it, or where head is shown to be worse', () => {
    expect(forgiven('error_rate: rate<5%', arms(5, 50))?.judgement.verdict).toBe('fail');
    const worse = { 'error_rate:rate': row('fail') };
    expect(forgiven('error_rate: rate<5%', arms(5, 7), worse)?.judgement.verdict).toBe('fail');
    expect(forgiven('timeout_rate: rate<5%', arms(5, 7), worse)?.judgement.verdict).toBe('pass');
  });

  it('is never forgiven to a threshold that names its arm, nor to the run as a whole', () => {
    expect(forgiven('error_rate{arm:head}: rate<5%', arms(5, 5))?.judgement.verdict).toBe('fail');
    const whole = forgiven('requests: count<100', arms(5, 5));
    expect(whole?.judgement.verdict).toBe('fail');
    expect(whole === undefined ? '' : nameOf(whole.spec)).toBe('requests');
  });
});
