import { describe, expect, it } from '@jest/globals';
import { leaveOpen } from '../../../src/verdict/compare/relative-question.js';
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
