import { describe, expect, it } from '@jest/globals';
import { JUDGE_SETTINGS } from '../../../src/settings/definitions/judge-settings.js';

function parse(text: string): unknown {
  const parsed = JUDGE_SETTINGS.thresholds.parse(text, 'thresholds');
  return parsed.ok
    ? parsed.value.map(({ metric, source, abort }) => `${metric} ${source}${abort ? ' (abort)' : ''}`)
    : parsed.problems.map(({ message }) => message).join('\n');
}

describe('thresholds in an input or a flag', () => {
  it.each([
    ['a map of lists', 'ttft:\n  - p(50)<1s\n  - p(95)<3s # slow\nerror_rate: [rate<5%]'],
    ['a map in brackets', '{ ttft: [p(50)<1s, p(95)<3s], error_rate: rate<5% }'],
    ['a list of maps', '- ttft: [p(50)<1s, p(95)<3s]\n- error_rate: rate<5%'],
    ['lines with comments', '# ours\nttft: p(50)<1s\nttft: p(95)<3s   # twice\n\n- error_rate: rate<5%'],
  ])('may be %s', (_, text) => {
    expect(parse(text)).toEqual([
      'time_to_first_token p(50)<1s',
      'time_to_first_token p(95)<3s',
      'error_rate rate<5%',
    ]);
  });

  it('may have k6’s objects', () => {
    expect(parse('ttft:\n  - threshold: p(95)<3s\n    abortOnFail: true')).toEqual([
      'time_to_first_token p(95)<3s abort (abort)',
    ]);
    expect(parse('ttft: [{ threshold: "p(95)<3s", abortOnFail: false }]')).toEqual([
      'time_to_first_token p(95)<3s',
    ]);
  });

  it('answers k6’s HTTP names with what is measured here', () => {
    expect(parse('http_req_duration: p(95)<3s')).toContain('did you mean `total_generation_time`');
    expect(parse('http_req_failed: rate<1%')).toContain('did you mean `error_rate`');
  });
});
