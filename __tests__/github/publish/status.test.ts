import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publishStatus, type Status, stateOf } from '../../../src/github/publish/status.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

async function publish(changes: Partial<Status> = {}): Promise<Record<string, unknown> | undefined> {
  const status: Status = {
    sha: sha(1),
    state: 'success',
    context: 'gate',
    description: 'fine',
    targetUrl: 'https://github.test/run',
    ...changes,
  };
  await publishStatus(await openApi(github.url), status);
  return github.state.statuses.at(-1);
}

describe('publishStatus', () => {
  it('sets the state of the commit under the name of the gate', async () => {
    expect(await publish()).toEqual({
      sha: sha(1),
      creator: { login: 'github-actions[bot]', type: 'Bot' },
      state: 'success',
      context: 'gate',
      description: 'fine',
      target_url: 'https://github.test/run',
    });
  });

  it('tells no control characters and nothing that changes direction', async () => {
    const status = await publish({
      context: 'gate\u001b[31m\u0007',
      description: 'a\u001b]0;x\u0007 b\u202ec\u2028d',
    });
    expect(status).toMatchObject({ context: 'gate', description: 'a bc d' });
  });

  it('keeps the description within 140 characters of one line', async () => {
    const status = await publish({ description: `a\nb ${'é'.repeat(300)}` });
    expect(String(status?.['description'])).toHaveLength(140);
    expect(status?.['description']).toMatch(/^a b é+…$/);
  });

  it('leaves out what GitHub refuses in a description', async () => {
    expect((await publish({ description: '🔥 p95 \ud83d is 3 s' }))?.['description']).toBe('p95 is 3 s');
  });

  it('does without a page to point to', async () => {
    expect(await publish({ targetUrl: null })).not.toHaveProperty('target_url');
  });
});

describe('stateOf', () => {
  it('is an error only where the run could not be made', () => {
    expect(stateOf('pass', true)).toBe('success');
    expect(stateOf('fail', false)).toBe('failure');
    expect(stateOf('inconclusive', true)).toBe('success');
    expect(stateOf('inconclusive', false)).toBe('failure');
    expect(stateOf('skipped', true)).toBe('success');
    expect(stateOf('error', false)).toBe('error');
  });
});
