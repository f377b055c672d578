import { describe, expect, it } from '@jest/globals';
import { goodValue } from '../../../src/settings/values/good-value.js';

const read = (raw: unknown): unknown => {
  const parsed = goodValue.parse(raw, 'good');
  return parsed.ok ? parsed.value : parsed.problems.map(({ message }) => message).join('; ');
};
const EXPECTED = {
  limits: [
    { metric: 'time_to_first_token', value: 2_000 },
    { metric: 'time_per_output_token', value: 50 },
  ],
  checks: true,
};

describe('the setting `good`', () => {
  it.each([
    [{ ttft: '2s', tpot: '50ms', checks: true }],
    ['{ ttft: 2s, tpot: 50ms, checks: true }'],
    ['ttft: 2s, tpot: 50ms, checks: true'],
    ['ttft: 2s\ntpot: 50ms\nchecks: true\n'],
    ['{"time_to_first_token": "2s", "time_per_output_token": "50ms", "checks": true}'],
  ])('is read from %j', (raw) => {
    expect(read(raw)).toEqual(EXPECTED);
  });

  it('takes a least pace as a number', () => {
    expect(read({ tokens_per_second: 20 })).toEqual({
      limits: [{ metric: 'tokens_per_second', value: 20 }],
      checks: false,
    });
  });

  it.each([
    ['', 'says nothing of a good request'],
    [['ttft'], 'is no map such as'],
    ['2s', 'a good request has no `2s`'],
    [{}, 'says nothing of a good request'],
    [{ checks: false }, 'says nothing of a good request'],
    [{ ttft: 2 }, '`ttft`: `2` is no time with its unit, such as `2s` or `50ms`'],
    [{ ttft: '0s' }, 'is no time with its unit'],
    [{ ttft: '2s', time_to_first_token: '3s' }, '`time_to_first_token` has two limits'],
    [{ itl: '50ms' }, 'a good request has no `itl`'],
    [{ ttfd: '2s' }, 'did you mean `ttft`?'],
    [{ checks: 'maybe' }, '`checks`: `maybe` is neither'],
    [{ tokens_per_second: 'fast' }, 'is no number above 0, in tokens/s'],
  ])('refuses %j', (raw, message) => {
    expect(read(raw)).toContain(message);
  });
});
