import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectGitHub } from '../../../src/github/api/connect.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/fake-github.js';

const before = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), 'event-'));
let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await github.close();
});

describe('connectGitHub', () => {
  it('says that there is no token', async () => {
    await expect(connectGitHub('', github.url, process.env)).rejects.toThrow('no `github-token`');
  });

  it('works beside an event file that is broken, and leaves its path where it was', async () => {
    const path = join(folder, 'event.json');
    writeFileSync(path, '{"broken": ');
    process.env['GITHUB_EVENT_PATH'] = path;
    const send = await connectGitHub('token', `${github.url}/api/v3`, process.env);
    github.state.comments.push({
      id: 1,
      issue: 1,
      body: 'b',
      user: { login: 'a', type: 'User' },
      html_url: '',
    });
    const answer = await send(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { owner: 'a', repo: 'b', issue_number: 1 },
      new AbortController().signal,
    );
    expect(answer).toMatchObject({ status: 200, data: [{ id: 1 }] });
    expect(github.requests[0]?.path).toBe('/api/v3/repos/a/b/issues/1/comments');
    expect(process.env['GITHUB_EVENT_PATH']).toBe(path);
  });
});
