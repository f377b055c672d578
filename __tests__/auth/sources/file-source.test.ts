import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { fileSource } from '../../../src/auth/sources/file-source.js';

const folder = mkdtempSync(join(tmpdir(), 'token-'));
const read = (path: string) => fileSource(path, () => 0).read();

it('gives the token that stands in a file, as it is now', async () => {
  const path = join(folder, 'token');
  const source = fileSource(path, () => 0);
  writeFileSync(path, 'first\n');
  expect(await source.read()).toEqual({ value: 'first', endsAt: null });
  writeFileSync(path, '{"token":"second","expires_in":9}');
  expect(await source.read()).toEqual({ value: 'second', endsAt: 9_000 });
});

it.each([
  [folder, 'is a folder'],
  [join(folder, 'none'), 'does not exist'],
])('says why there is none: %s', async (path, message) => {
  await expect(read(path)).rejects.toThrow(message);
});

it('says of an empty and of a huge file what they are', async () => {
  const path = join(folder, 'odd');
  writeFileSync(path, '');
  await expect(read(path)).rejects.toThrow('gives nothing');
  writeFileSync(path, 'x'.repeat(200_000));
  await expect(read(path)).rejects.toThrow('is larger than 128 KiB');
});
