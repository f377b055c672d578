import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairPrompts, type PromptPair } from '../../src/prompts/pair-prompts.js';
import type { Prompt } from '../../src/prompts/prompt.js';

function prompt(file: string, row: number | null, content: string, rowKey?: string): Prompt {
  return {
    id: row === null ? file : `${file}#${row}`,
    messages: [{ role: 'user', content }],
    source: { file, line: row ?? 1 },
    ...(rowKey !== undefined && { rowKey }),
  };
}

function show(pairs: readonly PromptPair[]): string[] {
  return pairs.map(({ id, status, head, base }) => `${id} ${status} ${head?.id ?? '-'} ${base?.id ?? '-'}`);
}

describe('the pairing of prompts', () => {
  it('tells unchanged, changed, new and deleted files', () => {
    const head = [prompt('a', null, 'same'), prompt('b', null, 'after'), prompt('c', null, 'c')];
    const base = [prompt('d', null, 'd'), prompt('b', null, 'before'), prompt('a', null, 'same')];
    expect(show(pairPrompts({ head, base }))).toEqual([
      'a unchanged a a',
      'b changed b b',
      'c new c -',
      'd deleted - d',
    ]);
  });

  it('follows renames', () => {
    const renames = new Map([
      ['old', 'new'],
      ['was', 'is'],
    ]);
    const head = [prompt('new', null, 'same'), prompt('is', null, 'after')];
    const base = [prompt('old', null, 'same'), prompt('was', null, 'before')];
    expect(show(pairPrompts({ head, base, renames }))).toEqual(['new renamed new old', 'is changed is was']);
  });

  it('knows a row of test data again wherever it stands', () => {
    const head = [prompt('f', 1, 'New X', 'x'), prompt('f', 2, 'New Y', 'y'), prompt('f', 3, 'New Z', 'z')];
    const base = [prompt('f', 1, 'Old Y', 'y'), prompt('f', 2, 'Old W', 'w'), prompt('f', 3, 'New Z', 'z')];
    expect(show(pairPrompts({ head, base }))).toEqual([
      'f#1 new f#1 -',
      'f#2 changed f#2 f#1',
      'f#3 unchanged f#3 f#3',
      'f#2@base deleted - f#2',
    ]);
  });

  it('pairs rows without a key by their place, also in a renamed file', () => {
    const head = [prompt('n', 1, 'a'), prompt('n', 2, 'c')];
    const base = [prompt('o', 1, 'a'), prompt('o', 2, 'b')];
    expect(show(pairPrompts({ head, base, renames: new Map([['o', 'n']]) }))).toEqual([
      'n#1 renamed n#1 o#1',
      'n#2 changed n#2 o#2',
    ]);
  });

  it('takes another output cap for a change, and another line for none', () => {
    const one = prompt('a', null, 'x');
    expect(pairPrompts({ head: [{ ...one, maxTokens: 5 }], base: [one] })[0]?.status).toBe('changed');
    expect(pairPrompts({ head: [{ ...one, source: { file: 'a', line: 99 } }], base: [one] })[0]?.status).toBe(
      'unchanged',
    );
  });

  it('pairs prompts of no file by their id', () => {
    const inline: Prompt = { id: 'inline-1', messages: [{ role: 'user', content: 'x' }] };
    expect(show(pairPrompts({ head: [inline], base: [inline] }))).toEqual([
      'inline-1 unchanged inline-1 inline-1',
    ]);
  });

  it('uses every prompt exactly once and gives every pair an id of its own', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('f', 'g'), fc.constantFrom('x', 'y', 'z'), fc.string({ maxLength: 2 })),
      { maxLength: 12 },
    );
    const build = (list: [string, string, string][]): Prompt[] =>
      list.map(([file, key, text], i) => prompt(file, i + 1, text, key));
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const [head, base] = [build(left), build(right)];
        const pairs = pairPrompts({ head, base });
        expect(pairs.flatMap((pair) => pair.head ?? [])).toEqual(head);
        expect(new Set(pairs.flatMap((pair) => pair.base ?? []))).toEqual(new Set(base));
        expect(pairs.flatMap((pair) => pair.base ?? [])).toHaveLength(base.length);
        expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
      }),
    );
  });
});
