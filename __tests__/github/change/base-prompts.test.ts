import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLog } from '../../../src/base/log.js';
import { createBasePrompts } from '../../../src/github/change/base-prompts.js';
import type { EventContext } from '../../../src/github/event/event.js';
import { readEvent } from '../../../src/github/event/event.js';
import type { Session } from '../../../src/github/session.js';
import { Cancellation } from '../../../src/gate/world.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { connect, sha } from '../support.js';

const [HEAD, BASE, TIP] = [sha(1), sha(2), sha(3)];

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

function contextOf(event: string, payload: unknown): EventContext {
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_REF: 'refs/heads/feature',
  };
  return readEvent(env, () => JSON.stringify(payload)).context;
}

const pullRequest = contextOf('pull_request', {
  pull_request: {
    number: 7,
    state: 'open',
    head: { sha: HEAD, repo: { full_name: 'acme/prompts' } },
    base: { ref: 'main', sha: TIP },
  },
});

async function find(context: EventContext, token = true, ref?: string) {
  const session: Session = {
    inputs: {},
    redact: (text) => text,
    hide: () => undefined,
    log: silentLog,
    context,
    entry: new URL('file:///index.js'),
    cancellation: new Cancellation(),
  };
  const send = token ? await connect(github.url) : null;
  return createBasePrompts({ send, pullRequest: null }, session)(ref);
}

const text = (content: unknown): string =>
  content instanceof Uint8Array ? Buffer.from(content).toString() : JSON.stringify(content);

describe('createBasePrompts', () => {
  it("reads a pull request's files at its merge base, with the names they had", async () => {
    github.state.comparisons.set(`main...${HEAD}`, { status: 'ahead', merge_base_commit: { sha: BASE } });
    github.state.commits.set(BASE, { 'prompts/old.md': 'before' });
    github.state.files.set(7, [
      { filename: 'prompts/new.md', previous_filename: 'prompts/old.md', status: 'renamed' },
    ]);
    const base = await find(pullRequest);
    if ('reason' in base) throw new Error(base.reason);
    expect(base).toMatchObject({
      source: 'main@2222222',
      url: `https://github.com/acme/prompts/commit/${BASE}`,
    });
    expect([...base.renames]).toEqual([['prompts/old.md', 'prompts/new.md']]);
    expect(text(await base.files.read('prompts/old.md'))).toBe('before');
    expect(await base.files.read('prompts/new.md')).toBe('missing');
  });

  it('takes the base of a merge group, and what was there before a push', async () => {
    const group = contextOf('merge_group', {
      merge_group: { head_sha: HEAD, base_sha: BASE, base_ref: 'refs/heads/main' },
    });
    expect(await find(group)).toMatchObject({ source: 'main@2222222' });
    expect(await find(contextOf('push', { before: BASE, after: HEAD }))).toMatchObject({
      source: 'feature@2222222',
    });
  });

  it('takes the merge base with the branch that `base-ref` names, on any event', async () => {
    github.state.comparisons.set(`release...${HEAD}`, { merge_base_commit: { sha: BASE } });
    for (const context of [contextOf('push', { before: TIP, after: HEAD }), pullRequest])
      expect(await find(context, true, 'release')).toMatchObject({ source: 'release@2222222' });
  });

  it('gives a reason where there is no base', async () => {
    const reason = async (context: EventContext, token = true): Promise<string> => {
      const found = await find(context, token);
      return 'reason' in found ? found.reason : 'found';
    };
    expect(await reason(contextOf('push', { before: '0'.repeat(40), after: HEAD }))).toContain('is new');
    expect(await reason(contextOf('schedule', {}))).toContain('belongs to no pull request');
    expect(await reason(pullRequest, false)).toContain('github-token');
    expect(await reason(pullRequest)).toContain('404');
    github.state.comparisons.set(`main...${HEAD}`, { status: 'diverged' });
    expect(await reason(pullRequest)).toContain('no common commit');
    github.faults.push(forbidden(/compare/));
    expect(await reason(pullRequest)).toContain('contents: read');
  });

  it('goes on without renames where they cannot be listed', async () => {
    github.state.comparisons.set(`main...${HEAD}`, { status: 'ahead', merge_base_commit: { sha: BASE } });
    github.faults.push(forbidden(/files/));
    const base = await find(pullRequest);
    expect(base).toMatchObject({ source: 'main@2222222', renames: new Map() });
  });
});
