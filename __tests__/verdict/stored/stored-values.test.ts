import { describe, expect, it } from '@jest/globals';
import { storedProblem } from '../../../src/verdict/stored/stored-values.js';
import { thresholdsOf } from '../../support/relative.js';

const problemOf = (text: string): string | null => storedProblem(thresholdsOf(text)[0]!);

describe('storedProblem', () => {
  it.each([
    'ttft: p(95)<+15%',
    'itl: med<+20%',
    'cost_per_request: avg<+0.002',
    'throughput: value>-10%',
    'cost: count<+10%',
    'cold_start_latency: p(50)<+15%',
  ])('%s can be judged on stored reports', (text) => {
    expect(problemOf(text)).toBeNull();
  });
  it.each([
    ['error_rate: rate<+1%', 'absolute limit'],
    ['ttft{stage:2}: p(95)<+15%', 'not by `stage`'],
    ['ttft: max<+15%', 'extreme'],
    ['ttft: p(80)<+15%', '50, 75, 90, 95, 99'],
    ['ttft: p(50)<-100%', 'nothing can shrink'],
  ])('%s cannot: %s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });
});
