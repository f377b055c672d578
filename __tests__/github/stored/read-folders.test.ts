import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readFolders } from '../../../src/github/stored/read-folders.js';

const wanted = new Set(['report.json']);
const isShard = (name: string): boolean => name.startsWith('gate-shard-');

it('reads the wanted files of the folders of shards, in order, and follows no link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'));
  const outside = join(folder, 'secret.json');
  writeFileSync(outside, 'secret');
  for (const name of ['gate-shard-10-of-10', 'gate-shard-2-of-10', 'gate-shard-3-of-10', 'other']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'notes.txt'), 'x');
    if (name === 'gate-shard-3-of-10') symlinkSync(outside, join(folder, name, 'report.json'));
    else writeFileSync(join(folder, name, 'report.json'), name);
  }
  symlinkSync(join(folder, 'other'), join(folder, 'gate-shard-4-of-10'));
  const found = await readFolders(folder, isShard, wanted);
  expect(found.map(({ name, files }) => [name, [...files.values()].map(String)])).toEqual([
    ['gate-shard-2-of-10', ['gate-shard-2-of-10']],
    ['gate-shard-3-of-10', []],
    ['gate-shard-10-of-10', ['gate-shard-10-of-10']],
  ]);
});

it('finds nothing where there is no folder', async () =>
  expect(await readFolders(join(tmpdir(), 'is-not-there'), isShard, wanted)).toEqual([]));
