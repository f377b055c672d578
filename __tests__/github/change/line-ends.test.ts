import { describe, expect, it } from '@jest/globals';
import { withLineEndsOf } from '../../../src/github/change/line-ends.js';
import { memoryFiles } from '../../support/memory-files.js';

/** What is read of base's `path`, beside a checkout with these files. */
async function readBeside(
  checkout: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
  { path = 'a.md', renames = {} }: { path?: string; renames?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const committed = {
    source: 'main',
    url: null,
    files: memoryFiles(base),
    renames: new Map(Object.entries(renames)),
  };
  const bytes = await withLineEndsOf(committed, memoryFiles(checkout)).files.read(path);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : JSON.stringify(bytes);
}

describe('line ends of the base', () => {
  it('are those that the checkout has', async () => {
    expect(await readBeside({ 'a.md': 'Say hi.\r\nNow.\r\n' }, { 'a.md': 'Say hé.\nThen.\n' })).toBe(
      'Say hé.\r\nThen.\r\n',
    );
    expect(await readBeside({ 'a.md': 'Say hi.\nNow.\n' }, { 'a.md': 'Say hé.\nThen.\n' })).toBe(
      'Say hé.\nThen.\n',
    );
  });

  it('stay where the checkout mixes both, has one line, or lacks the file', async () => {
    for (const head of ['a\r\nb\n', 'a'] as const)
      expect(await readBeside({ 'a.md': head }, { 'a.md': 'x\ny\n' })).toBe('x\ny\n');
    expect(await readBeside({}, { 'a.md': 'x\ny\n' })).toBe('x\ny\n');
  });

  it('stay where the commit itself has both', async () => {
    expect(await readBeside({ 'a.md': 'a\r\nb\r\n' }, { 'a.md': 'x\r\ny\n' })).toBe('x\r\ny\n');
  });

  it('are those of the renamed file', async () => {
    const renames = { 'old.md': 'new.md' };
    expect(await readBeside({ 'new.md': 'a\r\n' }, { 'old.md': 'x\n' }, { path: 'old.md', renames })).toBe(
      'x\r\n',
    );
  });

  it('leave what is missing, and a fault', async () => {
    expect(await readBeside({ 'a.md': 'a\r\n' }, {})).toBe('"missing"');
  });
});
