import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import { leavings } from '../support/leavings.js';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.js';
import { type BundleResult, type BundleRun, runBundle } from '../support/run-bundle.js';

const LASTS_MS = 1_500;
const REQUEST_TOKEN = 'the-runners-request-token';

/** GitHub's provider of identities, OpenAI's exchange and its API, which repeats what it refuses. */
class Providers {
  readonly tokens = new Map<string, number>();
  readonly identities: string[] = [];
  refused = 0;

  answer(
    path: string,
    query: URLSearchParams,
    { headers, body }: { headers: Readonly<Record<string, unknown>>; body: Buffer },
  ) {
    const json = (value: unknown, status = 200) => ({ status, body: JSON.stringify(value) });
    if (path === '/identity') {
      if (headers['authorization'] !== `Bearer ${REQUEST_TOKEN}`) return json({ message: 'no' }, 403);
      const identity = `header.${Buffer.from(JSON.stringify({ aud: query.get('audience') })).toString('base64url')}.of-identity-${this.identities.length}`;
      this.identities.push(identity);
      return json({ value: identity });
    }
    if (path === '/oauth/token') {
      const asked = JSON.parse(body.toString()) as Record<string, string>;
      if (!this.identities.includes(asked['subject_token'] ?? ''))
        return json(
          { error: 'invalid_grant', error_description: `nobody knows ${asked['subject_token'] ?? ''}` },
          401,
        );
      const token = `short-lived-token-${this.tokens.size}`;
      this.tokens.set(token, Date.now());
      return json({ access_token: token, token_type: 'Bearer', expires_in: LASTS_MS / 1_000 });
    }
    const shown = String(headers['authorization']).replace('Bearer ', '');
    const from = this.tokens.get(shown) ?? 0;
    if (Date.now() - from > LASTS_MS) {
      this.refused += 1;
      return json({ error: { message: `Your token ${shown} has expired.` } }, 401);
    }
    // An endpoint that repeats what it was shown in everything that it says.
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'x-ratelimit-of': shown },
      body: JSON.stringify({
        model: `m-${shown}`,
        choices: [{ message: { content: `Your token is ${shown}.` }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 5, completion_tokens: 5 },
      }),
    };
  }
}

let server: LoopbackServer;
let providers: Providers;
beforeEach(async () => {
  providers = new Providers();
  server = await startLoopbackServer(({ path, query, headers, body }) =>
    providers.answer(path, query, { headers, body }),
  );
});
afterEach(() => server.close());

function run(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  event: Partial<BundleRun> = {},
): Promise<BundleResult> {
  return runBundle({
    ...event,
    inputs: {
      endpoint: `${server.url}/v1`,
      model: 'm',
      prices: 'free',
      stream: 'false',
      stages: '5s:8',
      config: 'stop-early: false\nexecutor: constant-arrival-rate',
      thresholds: 'error_rate: rate<0.9',
      ...inputs,
    },
    env: { NO_PROXY: '127.0.0.1', ...env },
  });
}

const AUTH = 'type: openai-oidc\nidentity-provider-id: idp_1\nservice-account-id: sa_1';

it("exchanges the workflow's identity, renews what it is given in mid-run, and shows none of it", async () => {
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/identity?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
  };
  const result = await run({ auth: AUTH }, env);
  const path = join(result.folder, 'llm-perf-gate-report', 'report.json');
  const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(report.load).toMatchObject({ sent: 40, ok: 40 });
  expect(providers.tokens.size).toBeGreaterThan(2);
  const said = leavings(result);
  for (const secret of [...providers.tokens.keys(), ...providers.identities])
    expect(said).not.toContain(secret);
  for (const secret of providers.tokens.keys()) expect(result.log).toContain(`::add-mask::${secret}`);
  expect(JSON.parse(Buffer.from(providers.identities[0]!.split('.')[1]!, 'base64url').toString())).toEqual({
    aud: 'https://api.openai.com/v1',
  });
});

it('names the permission where the job may have no identity, and sends nothing', async () => {
  const { code, log } = await run({ auth: AUTH }, {});
  expect(code).toBe(1);
  expect(log).toContain('id-token: write');
  expect(server.requests).toEqual([]);
});

it('takes the token of a program, which is asked for again where the endpoint refuses it', async () => {
  providers.tokens.set('short-lived-token-0', Date.now());
  const program = `let n = 0; const fs = require("fs"); try { n = Number(fs.readFileSync("count")) } catch {}; fs.writeFileSync("count", String(n + 1)); console.log("short-lived-token-" + n)`;
  const answer = providers.answer.bind(providers);
  providers.answer = (path, query, request) => {
    const shown = String(request.headers['authorization']).replace('Bearer ', '');
    // The first is revoked in mid-run; the second lasts.
    if (shown === 'short-lived-token-1') providers.tokens.set(shown, Date.now());
    return answer(path, query, request);
  };
  const result = await run(
    { 'api-key-command': `'${process.execPath}' -e '${program}' argument-of-the-program` },
    {},
  );
  const path = join(result.folder, 'llm-perf-gate-report', 'report.json');
  const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(report.load.ok).toBe(40);
  expect(providers.refused).toBeGreaterThan(0);
  const said = leavings(result);
  for (const secret of ['short-lived-token-', 'argument-of-the-program']) expect(said).not.toContain(secret);
});

it('is skipped, and green, for a fork, which gets no identity', async () => {
  const head = { sha: 'a'.repeat(40), repo: { full_name: 'mallory/prompts' } };
  const payload = {
    pull_request: { number: 7, state: 'open', head, base: { ref: 'main', sha: 'b'.repeat(40) } },
    repository: { full_name: 'acme/prompts', id: 1, default_branch: 'main' },
  };
  const { code, outputs } = await run({ auth: AUTH }, {}, { event: 'pull_request', payload });
  expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
  expect(server.requests).toEqual([]);
});
