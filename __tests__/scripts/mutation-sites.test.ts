import { describe, expect, it } from '@jest/globals';
import { findMutants } from '../../scripts/mutation/sites.js';

function mutationsOf(code: string): string[] {
  return findMutants('a.ts', code).map(({ from, to, text }) => code.slice(0, from) + text + code.slice(to));
}

describe('the mutants of a file', () => {
  it('change an operator, a number or a truth value, one at a time', () => {
    expect(mutationsOf('f(a + 1);')).toEqual(['f(a - 1);', 'f(a + 2);']);
    expect(mutationsOf('a <= b;')).toEqual(['a < b;']);
    expect(mutationsOf('f(true, Math.max(a, b));')).toEqual([
      'f(false, Math.max(a, b));',
      'f(true, Math.min(a, b));',
    ]);
  });

  it('turn conditions round', () => {
    expect(mutationsOf('if (a) f();')).toEqual(['if (!(a)) f();']);
    expect(mutationsOf('a ? b : c;')).toEqual(['!(a) ? b : c;']);
  });

  it('leave types, imports and joined texts alone', () => {
    const code = "import { a } from 'a';\ntype B = 1 | 2;\ninterface C { d: 3 }\nlet e: 4;\nf('a' + g);";
    expect(mutationsOf(code)).toEqual([]);
  });

  it('leave alone what stands for an element that is always there', () => {
    expect(mutationsOf('f(values[i] ?? 7);')).toEqual(['f(values[i] && 7);']);
    expect(mutationsOf('f(values.at(i) ?? 7);')).toHaveLength(2);
  });

  it('say where they are and what they change', () => {
    const [first] = findMutants('src/a.ts', 'f();\nif (a) f();\n');
    expect(first).toMatchObject({ file: 'src/a.ts', line: 2, change: 'a → !(a) in if (a) f();' });
  });
});
