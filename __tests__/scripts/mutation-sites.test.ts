import { describe, expect, it } from '@jest/globals';
import typescript from 'typescript';
import { nearestTests } from '../../scripts/mutation/nearest-tests.js';
import { findMutants } from '../../scripts/mutation/sites.js';
import { readSources } from '../support/house.js';

function mutationsOf(code: string): string[] {
  return findMutants('a.ts', code).map(({ from, to, text }) => code.slice(0, from) + text + code.slice(to));
}

describe('the mutants of a file', () => {
  it('change an operator, a number or a truth value, one at a time', () => {
    expect(mutationsOf('const c = a + 1')).toEqual(['const c = a - 1', 'const c = a + 2']);
    expect(mutationsOf('const c = a <= b')).toEqual(['const c = a < b']);
    expect(mutationsOf('const c = f(true, Math.max(a, b))')).toEqual([
      'const c = f(false, Math.max(a, b))',
      'const c = f(true, Math.min(a, b))',
    ]);
  });

  it('halve shares and levels, for one more of them is no level', () => {
    expect(mutationsOf('const c = 0.05')).toEqual(['const c = 0.025']);
    expect(mutationsOf('const c = 1e-9')).toEqual(['const c = 1.000000001']);
    expect(mutationsOf('const c = 60_000')).toEqual(['const c = 60001']);
  });

  it('turn conditions round', () => {
    expect(mutationsOf('if (a) b(); else c()')).toContain('if (!(a)) b(); else c()');
    expect(mutationsOf('const d = a ? b : c')).toEqual(['const d = !(a) ? b : c']);
  });

  it('change some methods, and none that only every object has', () => {
    expect(mutationsOf('const b = a.some(c)')).toEqual(['const b = a.every(c)']);
    expect(mutationsOf('const b = a.toString(); const c = b.constructor')).toEqual([]);
  });

  it('leave out a statement, or what is returned', () => {
    expect(mutationsOf('f(); throw a; for (const b of c) d(); super(e)')).toEqual([
      '; throw a; for (const b of c) d(); super(e)',
      'f(); ; for (const b of c) d(); super(e)',
      'f(); throw a; ; super(e)',
      'f(); throw a; for (const b of c) ; super(e)',
    ]);
    expect(mutationsOf('if (a) return b')).toEqual(['if (!(a)) return b', ';', 'if (a) return (undefined)']);
    expect(mutationsOf('for (;;) { return null }')).toEqual([]);
  });

  it('put brackets around operators of another rank: whatever they stand in remains code', () => {
    expect(mutationsOf('const d = a ?? b ?? c')).toEqual([
      'const d = ((a ?? b) && (c))',
      'const d = ((a) && (b)) ?? c',
    ]);
    expect(mutationsOf('const d = a || b && c')).toContain('const d = a || ((b) || (c))');
    const code = readSources('src').find(({ path }) => path === 'src/base/random.ts')!.code;
    for (const mutation of mutationsOf(code)) {
      const { diagnostics } = typescript.transpileModule(mutation, { reportDiagnostics: true });
      expect(diagnostics).toEqual([]);
    }
  });

  it('leave types, imports and joined texts alone', () => {
    const code = "import { a } from 'a'\ntype B = 1 | 2\ninterface C { d: 3 }\nlet e: 4\nlet h = 'a' + g + h";
    expect(mutationsOf(code)).toEqual([]);
  });

  it('leave alone what stands for an element that is always there', () => {
    expect(mutationsOf('const a = values[i] ?? 7')).toEqual(['const a = ((values[i]) && (7))']);
    expect(mutationsOf('const a = values.at(i) ?? 7')).toHaveLength(2);
  });

  it('say where they are and what they change', () => {
    const [, first] = findMutants('src/a.ts', 'f();\nif (a) f();\n');
    expect(first).toMatchObject({ file: 'src/a.ts', line: 2, change: 'a → !(a) in if (a) f();' });
  });
});

describe('the tests of a mutant', () => {
  it('are those of its own room, the one beside it first and then those that import it themselves', () => {
    const near = nearestTests('stats', 'src/stats/paired/holm.ts');
    expect(near[0]).toEqual({ path: '__tests__/stats/paired/holm.test.ts', steps: 0 });
    expect(near.every(({ path }) => path.startsWith('__tests__/stats/'))).toBe(true);
    expect(near.map(({ steps }) => steps)).toEqual(near.map(({ steps }) => steps).sort((a, b) => a - b));
  });

  it('are of equal ones those of its wing first', () => {
    const near = nearestTests('load', 'src/load/schedule/executor.ts').filter(({ steps }) => steps === 2);
    const isOwn = near.map(({ path }) => path.includes('/schedule/'));
    expect(isOwn).toEqual([...isOwn].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(isOwn).size).toBe(2);
  });
});
