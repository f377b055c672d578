import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { compileGlob } from '../../../src/github/change/glob.js';

const surely = (pattern: string, path: string): boolean => compileGlob(pattern).surely(path);
const perhaps = (pattern: string, path: string): boolean => compileGlob(pattern).perhaps(path);

describe('a glob', () => {
  it.each([
    ['**', 'a/b\nc.md'],
    ['**/*.md', 'a/b\u2028c.md'],
    ['*', '\n'],
    ['app/(chat)/**', 'app/(chat)/page.tsx'],
    ['app/[slug]/*.tsx', 'app/[slug]/page.tsx'],
    ['src/{main}/*.ts', 'src/{main}/a.ts'],
    ['caf\u00e9/**', 'cafe\u0301/menu.md'],
    ['cafe\u0301/**', 'caf\u00e9/menu.md'],
    ['prompts/?.md', 'prompts/😀.md'],
    ['prompts/?.md', 'prompts/👩‍💻.md'],
    ['docs/**/*.md', 'docs/a.md'],
    ['**.js', 'a/b/c.js'],
    ['*.jsx?', 'page.js'],
    ['*.jsx?', 'page.jsx'],
    ['v[12].[0-9]+', 'v1.25'],
    ['*.@(md|txt)', 'a.txt'],
    ['a/(b|c)/d', 'a/c/d'],
    ['a\\*b', 'a*b'],
  ])('%j may match %j', (pattern, path) => {
    expect(perhaps(pattern, path)).toBe(true);
  });

  it.each([
    ['*.md', 'a/b.md'],
    ['a/*', 'a/b/c'],
    ['prompts/?.md', 'prompts/ab.md'],
    ['app/(chat)/**', 'app/chat/page.tsx'],
    ['a\\*b', 'axb'],
    ['[!a].md', 'a.md'],
  ])('%j never matches %j', (pattern, path) => {
    expect(perhaps(pattern, path)).toBe(false);
  });

  it.each([
    ['cafe\u0301/**', 'caf\u00e9/menu.md'],
    ['**.js', 'a/b/c.js'],
    ['*.jsx?', 'page.js'],
    ['*.@(md|txt)', 'a.txt'],
  ])('%j does not surely match %j', (pattern, path) => {
    expect(surely(pattern, path)).toBe(false);
  });

  it('takes time by its length, however many stars it has', () => {
    const pattern = `${'*a'.repeat(400)}b`;
    expect(perhaps(pattern, 'a'.repeat(4_000))).toBe(false);
    expect(perhaps('{a,b}'.repeat(40), 'x')).toBe(true);
    expect(surely('{a,b}'.repeat(40), 'x')).toBe(false);
    expect(perhaps('*'.repeat(2_000), 'x')).toBe(true);
  });

  it('matches wherever another library takes the usual signs to match', () => {
    const piece = fc.constantFrom('a', 'b', '/', '*', '**', '?', '[ab]', '{a,b}', '.', '/**/', '**/');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', '.a', 'b.a'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(pattern, path, (glob, name) => {
        fc.pre(!/\/\/|^\/|\/$|^\.\/|\/\.\/|\*{3}/.test(glob));
        if (picomatch.isMatch(name, glob, { dot: true, nonegate: true }))
          expect(compileGlob(glob).perhaps(name) || compileGlob(`${glob}/**`).perhaps(name)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
