import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defuseCommands } from '../../../src/github/publish/log-text.js';

/** As the runner looks for commands: the new form at a line's start, the old one anywhere in it. */
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || line.includes('##[');

describe('text for the log', () => {
  it('holds no command to the runner, wherever a line begins', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '##[',
      '#',
      '[',
      ' ',
      '\t',
      '\n',
      '\r\n',
      'set-output name=x',
      ']',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const lines = defuseCommands(pieces.join('')).split(/\r?\n/);
        expect(lines.filter(isCommand)).toEqual([]);
      }),
    );
  });

  it('leaves other text alone', () => {
    const text = '✅ All 2 thresholds hold: std::vector, 10:30:00\n  ## heading';
    expect(defuseCommands(text)).toBe(text);
  });
});
