import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

it('takes away what an earlier run wrote there, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const own = join(folder, 'reproduce', 'notes.txt');
  writeReproductionFiles(folder, reproduction('prompts/deep/old.md'), (text) => text);
  writeFileSync(own, 'mine');
  writeReproductionFiles(folder, reproduction('prompts/new.md'), (text) => text);
  expect(existsSync(join(folder, 'reproduce/prompts/deep'))).toBe(false);
  expect(existsSync(join(folder, 'reproduce/prompts/new.md'))).toBe(true);
  // A run that was not made has nothing to repeat.
  expect(writeReproductionFiles(folder, undefined, (text) => text).paths).toEqual([]);
  expect(readdirSync(join(folder, 'reproduce'))).toEqual(['notes.txt']);
});

it('takes nothing away outside of the folder, whatever the list says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  for (const place of [join(folder, 'report.json'), join(outside, 'a.md')]) writeFileSync(place, 'keep');
  mkdirSync(join(folder, 'reproduce'));
  symlinkSync(outside, join(folder, 'reproduce', 'link'));
  writeFileSync(
    join(folder, 'reproduce', '.written'),
    `../report.json\n${join(outside, 'a.md')}\nlink/a.md\n\n.\n`,
  );
  writeReproductionFiles(folder, undefined, (text) => text);
  expect(existsSync(join(folder, 'report.json'))).toBe(true);
  expect(existsSync(join(outside, 'a.md'))).toBe(true);
});
