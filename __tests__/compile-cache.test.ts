import { chmodSync, mkdirSync, mkdtempSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keepCompiled } from '../src/compile-cache.js';

const uid = process.getuid?.() ?? 0;

function setUp(): { folder: string; directory: string; kept: string[]; run: (id?: number) => string | null } {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  const kept: string[] = [];
  const enable = (directory: string): void => void kept.push(directory);
  return {
    folder,
    directory: join(folder, `llm-perf-gate-compiled-${uid}`),
    kept,
    run: (id = uid) => keepCompiled({ folder, uid: id, enable }),
  };
}

describe('keepCompiled', () => {
  it('keeps compiled code in a folder of its own that only this user may write', () => {
    const { directory, kept, run } = setUp();
    expect(run()).toBe(directory);
    expect(run()).toBe(directory);
    expect(kept).toEqual([directory, directory]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it('believes no folder that others may write: they would decide what runs', () => {
    const { directory, kept, run } = setUp();
    mkdirSync(directory);
    chmodSync(directory, 0o777);
    expect(run()).toBeNull();
    expect(kept).toEqual([]);
  });

  it('follows no link that somebody laid', () => {
    const { folder, directory, kept, run } = setUp();
    symlinkSync(folder, directory);
    expect(run()).toBeNull();
    expect(kept).toEqual([]);
  });

  it('believes no folder of another user', () => {
    const { folder, kept, run } = setUp();
    mkdirSync(join(folder, `llm-perf-gate-compiled-${uid + 1}`));
    expect(run(uid + 1)).toBeNull();
    expect(kept).toEqual([]);
  });

  it('does without where Node has no such cache, or the folder cannot be made', () => {
    const { folder } = setUp();
    expect(keepCompiled({ folder, uid, enable: undefined })).toBeNull();
    expect(keepCompiled({ folder: join(folder, '\0'), uid, enable: () => undefined })).toBeNull();
  });
});
