import { describe, expect, it } from '@jest/globals';
import { relativeProblem } from '../../../src/verdict/thresholds/relative-thresholds.js';
import { thresholdsOf } from '../../support/relative.js';

const problemOf = (text: string): string | null => relativeProblem(thresholdsOf(text)[0]!);

describe('relativeProblem', () => {
  it.each([
    'ttft: p(95)<+15%',
    'ttft: p(99.9)<=+15%',
    'e2e{stage:2,prompt:a.md}: p(50)<-5%',
    'cost_per_request: avg<+0.002',
    'error_rate: rate<+1%',
    'tokens_per_second: p(10)>-10%',
    'checks: rate>-0.02',
  ])('%s can be judged on pairs', (text) => {
    expect(problemOf(text)).toBeNull();
  });
  it.each([
    ['itl: p(95)<+15%', 'time_per_output_token'],
    ['requests: count<+15%', 'a counter has one value a run'],
    ['throughput: value>-10%', 'a gauge has one value a run'],
    ['cold_start_latency: p(50)<+15%', 'not measured in pairs'],
    ['ttft: max<+15%', 'extreme'],
    ['ttft: p(100)<+15%', 'extreme'],
    ['ttft: p(50)<-100%', 'nothing can shrink'],
    ['ttft{arm:base}: p(50)<+15%', 'not by arm'],
    ['ttft{model:x,status:200}: p(50)<+15%', 'not by model, status'],
  ])('%s cannot: %s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });
});
