import { describe, expect, it } from '@jest/globals';
import type { ComparedRow } from '../../../../src/verdict/compare/compared-row.js';
import { explainLoad } from '../../../../src/verdict/compare/explain/explain-load.js';

function tokens(ratio: number, low: number): ComparedRow {
  const rest = {
    p: null,
    level: null,
    verdict: 'info',
    tolerance: null,
    suspect: false,
    message: '',
  } as const;
  return { unit: 'tokens', base: 100, head: 100 * ratio, ratio, low, high: 2 * ratio, ...rest };
}

describe('explainLoad', () => {
  it('says what longer answers put on the endpoint, and whether the design shows what that does', () => {
    expect(explainLoad(tokens(1.3, 1.2), 'pairs')).toMatch(/\+30 % output tokens .*×1\.30.*do not show/);
    expect(explainLoad(tokens(1.3, 1.2), 'switchback')).toContain('its blocks include');
  });

  it('says nothing of answers that are as long, shorter, or perhaps longer', () => {
    expect(explainLoad(tokens(1.04, 1.02), 'pairs')).toBeNull();
    expect(explainLoad(tokens(0.7, 0.6), 'pairs')).toBeNull();
    expect(explainLoad(tokens(1.2, 0.98), 'pairs')).toBeNull();
    expect(explainLoad(undefined, 'pairs')).toBeNull();
  });
});
