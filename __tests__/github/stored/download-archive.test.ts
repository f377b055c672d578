import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { downloadArchive } from '../../../src/github/stored/download-archive.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { zipOf } from '../../support/zip.js';
import { openApi } from '../support.js';

const archive = zipOf([
  { name: 'report.json', content: '{"a":1}' },
  { name: '../escape', content: 'x' },
]);

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.state.artifacts.push({
    id: 3,
    name: 'gate',
    expired: false,
    created_at: '',
    workflow_run: {},
    archive,
  });
});
afterEach(() => github.close());

async function download(
  over: { readonly id?: number; readonly size?: number; readonly digest?: string } = {},
): Promise<ReadonlyMap<string, Buffer>> {
  const artifact = { id: 3, name: 'gate', size: archive.length, ...over };
  return downloadArchive(await openApi(github.url), artifact, new Set(['report.json']), 1_000);
}

describe('downloadArchive', () => {
  it('gives the wanted files alone', async () => {
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
    const files = await download({ digest });
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
      ['report.json', '{"a":1}'],
    ]);
  });

  it('takes nothing that differs from what was stored', async () => {
    await expect(download({ digest: `sha256:${'0'.repeat(64)}` })).rejects.toThrow('its digest differs');
    await expect(download({ size: archive.length - 1 })).rejects.toThrow('larger than it was said to be');
  });

  it('tells one that is gone from a permission that is missing', async () => {
    await expect(download({ id: 4 })).rejects.toMatchObject({ kind: 'not_found' });
    github.faults.push(forbidden(/zip/));
    await expect(download()).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('`actions: read`') as unknown as string,
    });
  });
});
