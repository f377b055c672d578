import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadPrompts } from '../../../src/prompts/load-prompts.js';
import { workspaceFiles } from '../../../src/prompts/files/read-files.js';

describe('the workspace', () => {
  let parent = '';
  let root = '';

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'prompts-'));
    root = join(parent, 'work');
    for (const folder of ['prompts/deep', 'node_modules/x', '.git', '.github'])
      mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    for (const file of [
      'prompts/a.md',
      'prompts/deep/b.md',
      'node_modules/x/c.md',
      '.git/d.md',
      '.github/e.md',
      '..odd.md',
    ]) {
      writeFileSync(join(root, file), `This is ${file}`);
    }
    symlinkSync(join(parent, 'secret.txt'), join(root, 'leak.txt'));
    symlinkSync('prompts/a.md', join(root, 'inside.md'));
    symlinkSync('.', join(root, 'prompts/circle'));
    symlinkSync('nowhere', join(root, 'prompts/broken.md'));
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  });

  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('lists its files in order, without what was installed and without going in circles', async () => {
    const { paths, complete } = await workspaceFiles(root).list('');
    expect(complete).toBe(true);
    expect(paths).toEqual([
      '..odd.md',
      '.github/e.md',
      'inside.md',
      'leak.txt',
      'prompts/a.md',
      'prompts/deep/b.md',
    ]);
    expect((await workspaceFiles(root).list('prompts/deep')).paths).toEqual(['prompts/deep/b.md']);
    expect((await workspaceFiles(root).list('..')).paths).toEqual([]);
    expect((await workspaceFiles(root).list('none')).paths).toEqual([]);
  });

  it('reads files inside it, also by links and by absolute paths', async () => {
    for (const path of [
      'prompts/a.md',
      './prompts/../prompts/a.md',
      'inside.md',
      join(root, 'prompts/a.md'),
    ]) {
      expect(Buffer.from((await workspaceFiles(root).read(path)) as Uint8Array).toString()).toBe(
        'This is prompts/a.md',
      );
    }
    expect(await workspaceFiles(root).read('..odd.md')).toBeInstanceOf(Uint8Array);
  });

  it.each(['../secret.txt', 'leak.txt', '/etc/passwd', 'prompts/../../secret.txt'])(
    'does not read %s, which lies outside',
    async (path) => {
      expect(await workspaceFiles(root).read(path)).toEqual({ fault: 'lies outside the workspace' });
    },
  );

  it.each([
    ['prompts', 'is a folder; name its files, for example with /**/*.md'],
    ['pipe.txt', 'is no regular file'],
  ])('does not read %s, which %s', async (path, fault) => {
    expect(await workspaceFiles(root).read(path)).toEqual({ fault });
  });

  it.each(['nothing.txt', 'a\0b', 'x'.repeat(5000), 'prompts/a.md/x', 'prompts/broken.md'])(
    'has no file %j',
    async (path) => {
      expect(await workspaceFiles(root).read(path)).toBe('missing');
    },
  );

  it('gives prompts by glob, and problems for links that lead out', async () => {
    const { files, problems } = await loadPrompts('prompts/**/*.md\n*.txt', workspaceFiles(root));
    expect(files).toEqual(['prompts/a.md', 'prompts/deep/b.md', 'leak.txt']);
    expect(problems).toEqual([
      { setting: 'prompts', file: 'leak.txt', line: 1, message: 'the file lies outside the workspace' },
    ]);
  });

  it('gives up on a tree that no glob should cover, and still finds a folder of it', async () => {
    mkdirSync(join(root, 'many'));
    for (let i = 0; i < 20_001; i += 1) writeFileSync(join(root, 'many', `${i}.log`), '');
    const { problems } = await loadPrompts('**/*.md', workspaceFiles(root));
    expect(problems[0]?.message).toContain('too many files; start the glob with a folder');
    expect((await loadPrompts('prompts/*.md', workspaceFiles(root))).files).toEqual(['prompts/a.md']);
  });
});
