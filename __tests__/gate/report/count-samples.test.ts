import { describe, expect, it } from '@jest/globals';
import { countErrors } from '../../../src/gate/report/count-samples.js';
import { errorLines } from '../../../src/report/error-lines.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const failures = (
  count: number,
  kind: string,
  messages: readonly string[],
  outcome: 'http_error' | 'timeout' = 'http_error',
) =>
  Array.from({ length: count }, (_, id) =>
    failedWith(outcome, {
      id,
      status: outcome === 'timeout' ? null : 400,
      error: { kind, message: messages[id % messages.length] ?? '' },
    }),
  );

describe('why requests failed', () => {
  it('is told by kind, the most frequent first, each with its most frequent message and its share of what was sent', () => {
    const samples = [
      ...failures(5, 'unsupported_parameter', [
        'Use max_completion_tokens',
        'Use max_completion_tokens',
        'other',
      ]),
      ...failures(2, 'timeout', ['no first token'], 'timeout'),
      ...Array.from({ length: 3 }, () => sampleWith()),
      failedWith('dropped'),
      failedWith('cancelled', { error: { kind: 'cancelled', message: 'x' } }),
    ];
    const errors = countErrors(samples);
    expect(errors).toEqual([
      {
        outcome: 'http_error',
        status: 400,
        kind: 'unsupported_parameter',
        message: 'Use max_completion_tokens',
        count: 5,
        share: 5 / 11,
      },
      {
        outcome: 'timeout',
        status: null,
        kind: 'timeout',
        message: 'no first token',
        count: 2,
        share: 2 / 11,
      },
    ]);
    expect(errorLines({ errors })).toEqual([
      '5 × http error 400 (unsupported_parameter), 45 % of the requests: Use max_completion_tokens',
      '2 × timeout, 18 % of the requests: no first token',
    ]);
  });

  it('is told in at most five ways, and not at all where nothing failed', () => {
    const many = Array.from({ length: 9 }, (_, i) => failures(i + 1, `kind_${i}`, ['m'])).flat();
    expect(countErrors(many).map(({ count }) => count)).toEqual([9, 8, 7, 6, 5]);
    expect(countErrors([sampleWith()])).toEqual([]);
  });
});
