import { describe, expect, it } from '@jest/globals';
import { lintThresholds } from '../../../src/verdict/thresholds/lint-thresholds.js';
import { specsOf } from '../../support/judging.js';

const lint = (text: string, planned: number | null, fields = {}): string[] =>
  lintThresholds(specsOf(text), {
    confidence: 0.95,
    onInconclusive: 'warn',
    planned: () => planned,
    usdPerRequest: 0.01,
    ...fields,
  });

describe('thresholds that the plan can never satisfy', () => {
  it.each([
    ['ttft: p(50)<1s', 5],
    ['ttft: p(90)<1s', 29],
    ['ttft: p(95)<1s', 59],
    ['ttft: p(99)<1s', 299],
    ['tokens_per_second: p(10)>20', 29],
    ['error_rate: rate<5%', 59],
    ['checks: rate>95%', 59],
    ['e2e: avg<1s', 30],
  ])('%s takes %d requests', (text, least) => {
    expect(lint(text, least)).toEqual([]);
    const [warning] = lint(text, least - 1);
    expect(warning).toContain(`it takes ${least}`);
    expect(warning).toContain(`judged on ${least - 1} requests`);
  });

  it('says what enough requests would cost', () => {
    expect(lint('ttft: p(99)<1s', 298)[0]).toContain('about $2.99');
    expect(lint('ttft: p(99)<1s', 298, { usdPerRequest: 0 })[0]).not.toContain('$');
  });

  it.each(['ttft: max<1s', 'cost: count<1', 'error_rate: rate<=0', 'ttft: p(100)<1s', 'ttft: p(50)==1s'])(
    'do not include %s, which one request can decide',
    (text) => {
      expect(lint(text, 1)).toEqual([]);
    },
  );

  it('are not known where only the run shows how many requests there are', () => {
    expect(lint('ttft: p(99)<1s', null)).toEqual([]);
  });

  it('do not exist where the point estimate decides', () => {
    expect(lint('ttft: p(99)<1s', 1, { onInconclusive: 'point' })).toEqual([]);
  });
});
