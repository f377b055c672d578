import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../../src/base/errors.js';
import { createRedactor } from '../../../src/base/redact.js';
import { readConfig } from '../../../src/settings/config.js';
import { Cancellation } from '../../../src/gate/world.js';
import { readEvent } from '../../../src/github/event/event.js';
import type { Session } from '../../../src/github/session.js';
import {
  findReasonToSkip,
  isClosed,
  skipWithoutCredential,
  skipWithoutEndpoint,
} from '../../../src/github/change/skip.js';
import { silentLog } from '../../../src/base/log.js';
import { memoryFiles } from '../../support/memory-files.js';
import { sha } from '../support.js';

interface Setting {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly pull?: object;
  readonly actor?: string;
}

async function reasonToSkip(setting: Setting): Promise<string | null> {
  const { inputs = {}, event = 'pull_request', pull = {}, actor = 'mona' } = setting;
  const given = { endpoint: 'https://api.example/v1', prices: 'free', ...inputs };
  const session = sessionOf(given, { event, pull, actor });
  const { parsed, problems } = readConfig({ inputs: given, readFile: () => '' });
  expect(problems).toEqual([]);
  return (await findReasonToSkip(parsed.config, null, session, memoryFiles({})))?.code ?? null;
}

function sessionOf(
  inputs: Readonly<Record<string, string>>,
  { event, pull, actor }: { readonly event: string; readonly pull: object; readonly actor: string },
): Session {
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_ACTOR: actor,
  };
  const head = { sha: sha(1), repo: { full_name: 'acme/prompts' } };
  const payload = { pull_request: { number: 7, state: 'open', head, base: { ref: 'main' }, ...pull } };
  const { context } = readEvent(env, () => JSON.stringify(payload));
  return {
    inputs,
    redact: createRedactor([]),
    hide: () => undefined,
    log: silentLog,
    context,
    entry: new URL(import.meta.url),
    cancellation: new Cancellation(),
  };
}

const FORK = { head: { sha: sha(1), repo: { full_name: 'eve/prompts' } } };

describe('findReasonToSkip', () => {
  it.each([
    ['no key at all', {}],
    ['an empty header', { headers: 'X-Api-Key:' }],
    ['the bare scheme of an absent secret', { headers: 'Authorization: Bearer ' }],
    ['an empty key beside a header that is none', { headers: 'X-Team: perf\nAuthorization: Bearer' }],
    ['an empty header in a config', { config: 'headers: {x-api-key: ""}' }],
  ])('skips a fork and Dependabot with %s, and not the repository itself', async (_, inputs) => {
    expect(await reasonToSkip({ inputs, pull: FORK })).toBe('no_key');
    expect(await reasonToSkip({ inputs, actor: 'dependabot[bot]' })).toBe('no_key');
    expect(await reasonToSkip({ inputs })).toBeNull();
  });

  it.each([
    ['a key', { 'api-key': 'sk-1234' }],
    ['a header that holds something', { headers: 'Authorization: Bearer abc' }],
    ['the simulator', { endpoint: 'simulator' }],
  ])('runs a fork with %s', async (_, inputs) => {
    expect(await reasonToSkip({ inputs, pull: FORK })).toBeNull();
  });

  it('sends nothing for a pull request that is closed, but for one that is a draft', async () => {
    expect(await reasonToSkip({ pull: { state: 'closed' } })).toBe('closed');
    expect(await reasonToSkip({ pull: { state: 'closed' }, event: 'pull_request_target' })).toBe('closed');
    expect(await reasonToSkip({ pull: { draft: true } })).toBeNull();
  });
});

describe('isClosed', () => {
  it('is for events of the pull request itself: a push to its branch is measured all the same', () => {
    const closed = { event: 'pull_request', pull: { state: 'closed' }, actor: 'mona' };
    expect(isClosed(sessionOf({}, closed).context)).toBe(true);
    expect(isClosed(sessionOf({}, { ...closed, event: 'push' }).context)).toBe(false);
  });
});

describe('skipWithoutEndpoint', () => {
  const missing = { setting: 'endpoint', message: 'is required: the URL of the API, or `simulator`' };
  const other = { setting: 'budget', message: '`lots` is no amount' };
  const code = (problems: readonly Problem[], pull: object, actor = 'mona'): string | undefined =>
    skipWithoutEndpoint(problems, sessionOf({}, { event: 'pull_request', pull, actor }))?.code;

  it('skips whoever sees no secrets, where nothing else is wrong', () => {
    expect(code([missing], FORK)).toBe('no_endpoint');
    expect(code([missing], {}, 'dependabot[bot]')).toBe('no_endpoint');
    expect(code([missing, other], FORK)).toBeUndefined();
    expect(code([{ ...missing, message: '`htp://x` is no URL' }], FORK)).toBeUndefined();
    expect(code([missing], {})).toBeUndefined();
  });
});

describe('a run for which no token can be had', () => {
  const of = (pull: object, actor = 'mona') =>
    skipWithoutCredential(sessionOf({}, { event: 'pull_request', pull, actor }))?.code;
  const fork = { head: { sha: sha(1), repo: { full_name: 'mallory/prompts' } } };

  it('is skipped where it may have none, and an error where somebody has to mend it', () => {
    expect(of(fork)).toBe('no_key');
    expect(of({}, 'dependabot[bot]')).toBe('no_key');
    expect(of({})).toBeUndefined();
  });

  it('is only known when the token is asked for', async () => {
    const auth = 'type: openai-oidc\nidentity-provider-id: i\nservice-account-id: s';
    const endpoint = 'https://api.openai.com/v1';
    expect(await reasonToSkip({ pull: fork, inputs: { auth, endpoint } })).toBeNull();
    expect(await reasonToSkip({ pull: fork, inputs: { 'api-key-command': 'az token' } })).toBeNull();
  });
});
