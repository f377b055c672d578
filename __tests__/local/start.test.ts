import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSources } from '../support/house.js';

/** Imports that are evaluated with the file: neither types nor those behind an `import()`. */
const STATIC = /^(?:import|export)\s+(?!type\b)(?:([^'"`;]*?)\sfrom\s+)?'([^']+)'/gm;
const ONLY_TYPES = /^\{(\s*type\s[^,}]*,?)*\s*\}$/;

const sources = new Map(readSources('src').map(({ path, code }) => [path, code]));

/** All that is read with a file before anything of it runs: files, and packages by their names. */
function readWith(entry: string): Set<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, names = '', specifier = ''] of (sources.get(path) ?? '').matchAll(STATIC)) {
      if (ONLY_TYPES.test(names)) continue;
      const file = normalize(join(dirname(path), specifier)).replaceAll('\\', '/');
      open.push(specifier.startsWith('.') ? file.replace(/\.js$/, '.ts') : specifier);
    }
  }
  return found;
}

describe.each(['src/local/main.ts', 'src/github/main.ts'])('what is read with %s', (entry) => {
  const read = readWith(entry);

  it('is what a plain run needs before its first request', () => {
    expect([...read]).toEqual(expect.arrayContaining(['src/gate/gate.ts', 'src/load/schedule/executor.ts']));
  });

  it.each([
    ['what searches a capacity', /^src\/gate\/run\/search\/(?!search-record)/],
    ['what compares arms', /^src\/(verdict\/compare|stats\/paired)\/|\/arms\/find-arms\.ts$/],
    ['what reads prompt files', /^src\/prompts\/(formats|load-asked)/],
    ['what reports', /^src\/report\/(page|tables)\/|\/build-report\.ts$/],
    ['parts of Node that a run over plain HTTP does not use', /^node:(http|https|tls|vm|cluster)$/],
  ])('holds nothing of %s', (_, pattern) => {
    expect([...read].filter((path) => pattern.test(path))).toEqual([]);
  });
});
