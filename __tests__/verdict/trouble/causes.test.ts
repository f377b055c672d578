import { describe, expect, it } from '@jest/globals';
import { OUTCOMES, type Sample } from '../../../src/samples/sample.js';
import { causeOf, countCauses } from '../../../src/verdict/trouble/causes.js';
import { isLastingOutage } from '../../../src/verdict/trouble/outage.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const down = (status = 503): Sample => failedWith('http_error', { status });

describe('the cause of a request without an answer', () => {
  it('is the endpoint, or the way to it', () => {
    const causes = OUTCOMES.map((outcome) => [outcome, causeOf(failedWith(outcome, { status: 500 }))]);
    expect(Object.fromEntries(causes)).toMatchObject({
      ok: null,
      rate_limited: 'rate limit',
      timeout: 'time-out',
      network_error: 'connection',
      http_error: '5xx',
      stream_error: 'stream',
      dropped: null,
      cancelled: null,
    });
    expect([499, 500, 501].map((status) => causeOf(down(status)))).toEqual([null, '5xx', '5xx']);
    expect(causeOf(failedWith('http_error', { status: null }))).toBeNull();
    // Its answer had begun.
    expect(causeOf(failedWith('timeout', { ttftMs: 0 }))).toBeNull();
  });

  it('is told in words, the most frequent three first', () => {
    expect(
      countCauses([
        failedWith('stream_error'),
        ...Array.from({ length: 2 }, () => failedWith('timeout')),
        ...Array.from({ length: 4 }, () =>
          failedWith('network_error', { error: { kind: 'ECONNREFUSED', message: '' } }),
        ),
        ...Array.from({ length: 3 }, () => down(502)),
        sampleWith(),
        down(404),
      ]),
    ).toBe('4 refused a connection, 3 answered 502, 2 timed out without a first token');
    expect(countCauses([failedWith('rate_limited', { status: 429 }), failedWith('network_error')])).toBe(
      '1 refused by a rate limit (429), 1 lost or without a connection',
    );
    expect(countCauses([failedWith('stream_error')])).toBe('1 broken off by an error in the stream');
    expect(countCauses([sampleWith()])).toBe('');
  });
});

describe('an outage that goes on to the end', () => {
  const run = (well: number, ends: readonly Sample[]): boolean =>
    isLastingOutage([...Array.from({ length: well }, () => sampleWith()), ...ends]);
  const failing = (count: number): Sample[] => Array.from({ length: count }, () => down());

  it('is ten requests at least, and a third of all', () => {
    expect([run(0, failing(9)), run(0, failing(10))]).toEqual([false, true]);
    // Of eleven and of thirty-three nine in ten fail.
    expect([run(23, failing(10)), run(24, failing(10))]).toEqual([true, false]);
    expect([run(69, failing(30)), run(70, failing(30))]).toEqual([true, false]);
  });

  it('is nine in ten of them, whatever comes last', () => {
    const mixed = (failed: number, answered: number): Sample[] => [
      ...failing(failed),
      ...Array.from({ length: answered }, () => sampleWith()),
    ];
    expect([run(20, mixed(18, 2)), run(20, mixed(18, 3))]).toEqual([true, false]);
    // What was answered before it counts as well, while nine in ten fail.
    expect(run(2, failing(18).concat(sampleWith()))).toBe(true);
  });

  it('is none of requests that were never sent, were cancelled, or whose answers are bad', () => {
    expect(
      run(
        20,
        Array.from({ length: 20 }, () => failedWith('cancelled')),
      ),
    ).toBe(false);
    expect(run(20, [...failing(10), ...Array.from({ length: 30 }, () => failedWith('cancelled'))])).toBe(
      true,
    );
    expect(run(20, [...failing(10), ...Array.from({ length: 30 }, () => failedWith('suppressed'))])).toBe(
      true,
    );
    expect(
      run(
        0,
        Array.from({ length: 20 }, () => down(400)),
      ),
    ).toBe(false);
    expect(run(0, [])).toBe(false);
  });
});
