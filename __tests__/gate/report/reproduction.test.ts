import { existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { writeReproductionFiles } from '../../../src/gate/report/reproduction.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reproduction = (path: string) => ({
  settings: 'seed: s1\n',
  files: new Map([[path, bytes('Say hi to Ada.')]]),
});

it('keeps the files at their own paths beside the settings, without what is secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const { paths, problem } = writeReproductionFiles(folder, reproduction('prompts/a.md'), (text) =>
    text.replace('Ada', '***'),
  );
  expect(problem).toBeNull();
  expect(paths).toEqual(['prompts/a.md', 'settings.yml'].map((name) => join(folder, 'reproduce', name)));
  expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('Say hi to ***.');
});

it('writes nothing outside of the folder, by a path or through a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  const climbing = writeReproductionFiles(folder, reproduction('../../stray.md'), (text) => text);
  expect(climbing.paths).toEqual([join(folder, 'reproduce', 'settings.yml')]);
  symlinkSync(outside, join(folder, 'reproduce', 'prompts'));
  const linked = writeReproductionFiles(folder, reproduction('prompts/a.md'), (text) => text);
  expect(linked.problem).toContain('leads out of the folder');
  expect(existsSync(join(outside, 'a.md'))).toBe(false);
});
