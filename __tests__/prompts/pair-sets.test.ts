import { describe, expect, it } from '@jest/globals';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import { type PromptSet, pairSets } from '../../src/prompts/pair-sets.js';
import { memoryFiles } from '../support/memory-files.js';

const FILES = memoryFiles({
  'v1/answer.md': 'Answer.',
  'v1/deep/sum.md': 'Sum up.',
  'v2/answer.md': 'Answer briefly.',
  'v2/deep/sum.md': 'Sum up.',
  'v2/new.md': 'And now?',
  'one.jsonl': '{"text":"a"}\n{"text":"b"}\n',
  'two.jsonl': '{"text":"a"}\n{"text":"c"}\n',
  'three.jsonl': '{"text":"a"}\n',
});

const setOf = (setting: unknown): Promise<PromptSet> => loadPrompts(setting, FILES);

async function paired(head: unknown, base: unknown): Promise<unknown> {
  const pairs = pairSets(await setOf(head), await setOf(base));
  return typeof pairs === 'string'
    ? pairs
    : pairs.map((pair) => [pair.id, pair.status, pair.head?.id ?? null, pair.base?.id ?? null]);
}

describe('two sets of prompts', () => {
  it('pair by the names of their files below the folder that each has in common', async () => {
    expect(await paired('v2/**/*.md', 'v1/**/*.md')).toEqual([
      ['v2/answer.md', 'changed', 'v2/answer.md', 'v1/answer.md'],
      ['v2/deep/sum.md', 'unchanged', 'v2/deep/sum.md', 'v1/deep/sum.md'],
      ['v2/new.md', 'new', 'v2/new.md', null],
    ]);
  });

  it('pair one by one where no name is in both', async () => {
    expect(await paired('two.jsonl', 'one.jsonl')).toEqual([
      ['two.jsonl#1', 'unchanged', 'two.jsonl#1', 'one.jsonl#1'],
      ['two.jsonl#2', 'changed', 'two.jsonl#2', 'one.jsonl#2'],
    ]);
    expect(await paired(['What is it?'], 'v1/answer.md')).toEqual([
      ['inline-1', 'changed', 'inline-1', 'v1/answer.md'],
    ]);
  });

  it('do not pair one by one where they are not as many, which is said with both numbers', async () => {
    expect(await paired('two.jsonl', 'three.jsonl')).toMatch(/`prompts` has 2, base's has 1$/);
  });
});
