import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Permissive licences: they ask for no more than that their text goes along, which `dist/licenses.txt` does. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT/X11',
  'ISC',
  'Apache-2.0',
  '(Apache-2.0 AND BSD-3-Clause)',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
]);

/** Published without a licence, though its author's repository had MIT: the artifact client unpacks with it. */
const UNDECLARED = ['buffers'];

/** What ncc writes of each package: its name, its licence, then the text; an empty line before the next. */
const ENTRY = /(?:(?<=\n\n)|^)(@?[\w.-]+(?:\/[\w.-]+)?)\n([^\n]*)\n/g;

const bundled = [...readFileSync('dist/licenses.txt', 'utf8').matchAll(ENTRY)].map(
  ([, name = '', licence = '']) => ({ name, licence }),
);

describe('the bundled packages', () => {
  it('are known by name', () => {
    const names = bundled.map(({ name }) => name);
    for (const name of ['@actions/artifact', '@actions/core', '@octokit/core', 'undici', 'yaml'])
      expect(names).toContain(name);
  });

  it('have licences that allow to bundle them', () => {
    expect(
      bundled.filter(({ name, licence }) => !ALLOWED.has(licence) && !UNDECLARED.includes(name)),
    ).toEqual([]);
  });

  it('declare a licence, but for the ones that are known not to', () => {
    expect(bundled.filter(({ licence }) => licence === '').map(({ name }) => name)).toEqual(UNDECLARED);
  });
});
