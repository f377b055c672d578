import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSettingsFile } from '../../../src/gate/prepare/settings-file.js';

function workspace(): { readonly root: string; readonly outside: string } {
  const folder = mkdtempSync(join(tmpdir(), 'settings-file-'));
  const root = join(folder, 'workspace');
  mkdirSync(join(root, 'ci'), { recursive: true });
  const outside = join(folder, 'secret.yml');
  writeFileSync(outside, 'outside');
  writeFileSync(join(root, 'ci', 'gate.yml'), 'inside');
  return { root, outside };
}

describe('a file that a setting names', () => {
  it('is read from the workspace, and from wherever its path says so openly', () => {
    const { root, outside } = workspace();
    symlinkSync('ci/gate.yml', join(root, 'link.yml'));
    expect(readSettingsFile('ci/gate.yml', root)).toBe('inside');
    expect(readSettingsFile('link.yml', root)).toBe('inside');
    expect(readSettingsFile(outside, root)).toBe('outside');
    expect(readSettingsFile('../secret.yml', root)).toBe('outside');
  });

  it('is not read through a link that leads out, of a file or a folder', () => {
    const { root, outside } = workspace();
    symlinkSync(outside, join(root, 'gate.yml'));
    symlinkSync('../..', join(root, 'ci', 'up'));
    for (const path of ['gate.yml', 'ci/up/secret.yml', join(root, 'gate.yml')])
      expect(() => readSettingsFile(path, root)).toThrow('a link leads out of the workspace');
  });

  it('is a file, of a size that settings may have', () => {
    const { root } = workspace();
    writeFileSync(join(root, 'large.yml'), 'x'.repeat(1_048_577));
    expect(() => readSettingsFile('large.yml', root)).toThrow('larger than 1 MiB');
    expect(() => readSettingsFile('ci', root)).toThrow('no file');
    expect(() => readSettingsFile('/dev/zero', root)).toThrow('no file');
  });
});
