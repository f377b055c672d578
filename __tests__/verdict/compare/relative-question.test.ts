import { describe, expect, it } from '@jest/globals';
import { judgeEqual, leaveOpen } from '../../../src/verdict/compare/relative-question.js';
import { thresholdsOf } from '../../support/relative.js';

describe('leaveOpen', () => {
  it('neither passes nor fails a threshold that nothing could be compared for', () => {
    const [spec] = thresholdsOf('ttft: p(95)<+15%');
    expect(leaveOpen(spec!, 'the branch is new')).toMatchObject({
      verdict: 'inconclusive',
      limit: 1.15,
      unit: 'ratio',
      n: 0,
      observed: null,
      message: 'p95 time to first token (`p(95)<+15%`) cannot be judged: the branch is new.',
    });
  });
});

describe('judgeEqual', () => {
  const judged = (text: string) => judgeEqual(thresholdsOf(text)[0]!, 'main@def5678');

  it('passes what may not be worse: a ratio of 1, a difference of 0', () => {
    for (const text of ['ttft: p(95)<+15%', 'ttft: p(95)<+0%', 'tokens_per_second: p(50)>-20%'])
      expect(judged(text)).toMatchObject({ verdict: 'pass', observed: 1, low: 1, high: 1, unit: 'ratio' });
    for (const text of ['ttft: p(95)<+20ms', 'ttft: p(95)<+0ms', 'tokens_per_second: p(50)>-2'])
      expect(judged(text)).toMatchObject({ verdict: 'pass', observed: 0, low: 0, high: 0 });
    expect(judged('ttft: p(95)<+20ms')).toMatchObject({
      limit: 20,
      unit: 'ms',
      message:
        'p95 time to first token (`p(95)<+20ms`) holds: nothing that it is about differs from main@def5678.',
    });
  });

  it('leaves open what must be better', () => {
    for (const text of ['ttft: p(95)<-5%', 'tokens_per_second: p(50)>+5%', 'ttft: p(95)<-1ms'])
      expect(judged(text)).toMatchObject({ verdict: 'inconclusive', observed: null });
    expect(judged('ttft: p(95)<-5%').message).toContain('neither better nor worse');
  });
});
