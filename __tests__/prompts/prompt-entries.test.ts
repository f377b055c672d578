import { describe, expect, it } from '@jest/globals';
import { promptGlobs } from '../../src/prompts/prompt-entries.js';

describe('the globs of the files that the setting names', () => {
  it.each<[string, unknown, string[]]>([
    ['a file', './prompts/a.md', ['prompts/a.md', 'prompts/a.md/**']],
    ['a glob', 'prompts/**/*.md', ['prompts/**/*.md']],
    ['a folder', 'prompts/', ['prompts', 'prompts/**']],
    ['a YAML list in a text', '- prompts/*.md\n- b.txt', ['prompts/*.md', 'b.txt', 'b.txt/**']],
    ['a quoted path', '"a.md"', ['a.md', 'a.md/**']],
    ['a map', [{ file: 'a b.md', variables: { x: 1 } }], ['a b.md', 'a b.md/**']],
    ['texts, addresses and what is taken away', 'Say hi.\nhttps://x.y/z\n!a/*.md\n# note', []],
    ['nothing', undefined, []],
  ])('%s', (_, setting, globs) => {
    expect(promptGlobs(setting)).toEqual(globs);
  });
});
