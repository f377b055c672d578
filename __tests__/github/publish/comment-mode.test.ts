import { describe, expect, it } from '@jest/globals';
import { commentModeOf } from '../../../src/github/publish/comment-mode.js';
import { parseConfig } from '../../../src/settings/config.js';

function modeOf(inputs: Readonly<Record<string, string>>): string {
  return commentModeOf(parseConfig({ inputs: { endpoint: 'simulator', ...inputs }, readFile: () => '' }));
}

describe('when a run comments', () => {
  it('is as the setting says, and always without it', () => {
    expect(modeOf({})).toBe('always');
    expect(modeOf({ comment: 'on-failure' })).toBe('on-failure');
    expect(commentModeOf(null)).toBe('always');
  });

  it('is for an estimate only where somebody wrote so, as an input or in `config`', () => {
    expect(modeOf({ mode: 'estimate' })).toBe('never');
    expect(modeOf({ mode: 'estimate', comment: '' })).toBe('never');
    expect(modeOf({ mode: 'estimate', comment: 'always' })).toBe('always');
    expect(modeOf({ mode: 'estimate', config: 'comment: on-change' })).toBe('on-change');
  });
});
