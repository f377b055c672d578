import { describe, expect, it } from '@jest/globals';
import { exchangeAtAnthropic } from '../../../src/auth/exchange/anthropic-exchange.js';
import { identitySource } from '../../../src/auth/exchange/identity-source.js';
import { exchangeAtOpenAi } from '../../../src/auth/exchange/openai-exchange.js';
import { type Answer, scripted } from '../../support/scripted-answers.js';
import { playOut } from '../../support/virtual-clock.js';

const GIVEN = { status: 200, body: '{"access_token":"short-lived","expires_in":1800,"token_type":"Bearer"}' };
const OPENAI = { identityProviderId: 'idp_1', serviceAccountId: 'sa_1' };
const ANTHROPIC = {
  federationRuleId: 'fdrl_1',
  organizationId: 'org-1',
  serviceAccountId: 'svac_1',
  workspaceId: undefined,
};

describe('an exchange', () => {
  it("asks OpenAI by its reference's fields", async () => {
    const { clock, asked, terms, closed } = scripted([GIVEN]);
    const token = await playOut(clock, exchangeAtOpenAi('jwt', OPENAI, terms));
    expect(token).toEqual({ value: 'short-lived', endsAt: 1_000_000 + 1_800_000 });
    const { url, headers, body, method } = asked[0]!.request;
    expect([url.href, method, headers['content-type']]).toEqual([
      'https://auth.openai.com/oauth/token',
      undefined,
      'application/json',
    ]);
    expect(JSON.parse(body)).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: 'jwt',
      identity_provider_id: 'idp_1',
      service_account_id: 'sa_1',
    });
    expect(closed()).toBe(1);
  });

  it("asks Anthropic by its reference's fields, those that are not set left out", async () => {
    const { clock, asked, terms } = scripted([GIVEN]);
    await playOut(clock, exchangeAtAnthropic('jwt', ANTHROPIC, terms));
    const { url, headers, body } = asked[0]!.request;
    expect(url.href).toBe('https://api.anthropic.com/v1/oauth/token');
    expect(headers['anthropic-beta']).toBe('oauth-2025-04-20,oidc-federation-2026-04-01');
    expect(JSON.parse(body)).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: 'jwt',
      federation_rule_id: 'fdrl_1',
      organization_id: 'org-1',
      service_account_id: 'svac_1',
    });
  });

  it('lasts an hour at OpenAI where it does not say how long, and is none at Anthropic', async () => {
    const silent = { status: 200, body: '{"access_token":"a"}' };
    const { clock, terms } = scripted([silent]);
    const token = await playOut(clock, exchangeAtOpenAi('jwt', OPENAI, terms));
    expect(token.endsAt).toBe(1_000_000 + 3_600_000);
    await expect(playOut(clock, exchangeAtAnthropic('jwt', ANTHROPIC, terms))).rejects.toThrow(
      'no `expires_in`',
    );
  });

  it.each([
    ['a 429 with its wait', { status: 429, headers: { 'retry-after': '7' } }, [0, 7_000]],
    ['a 429 whose wait is too long to keep', { status: 429, headers: { 'retry-after': '900' } }, [0, 15_000]],
    ['a 503', { status: 503 }, [0, 1_000]],
    ['a broken connection', null, [0, 1_000]],
    ['silence', 'hang', [0, 11_000]],
  ] as [string, Answer | 'hang' | null, number[]][])('asks again after %s', async (_, first, at) => {
    const { clock, asked, terms } = scripted([first, GIVEN]);
    const token = await playOut(clock, exchangeAtOpenAi('jwt', OPENAI, terms));
    expect(token.value).toBe('short-lived');
    expect(asked.map((each) => each.at)).toEqual(at);
  });

  it.each([
    [{ status: 429 }, 'auth.openai.com answers 429 (4 attempts)'],
    [null, 'auth.openai.com cannot be reached: ECONNREFUSED'],
    ['hang', 'auth.openai.com did not come within 10 s'],
    [{ status: 200, body: '<html>' }, 'is no JSON object'],
    [{ status: 200, body: '{"access_token":5}' }, 'has no `access_token`'],
    [{ status: 302, body: '' }, 'is no JSON object'],
    [
      { status: 401, body: '{"error":"invalid_grant","error_description":"audience"}' },
      '(401: invalid_grant: audience)',
    ],
    [{ status: 400, body: '{"error":{"message":"No mapping.","type":"x"}}' }, '(400: No mapping.)'],
    [{ status: 403, body: '<html>' }, 'is refused by OpenAI (403)'],
  ] as [Answer | 'hang' | null, string][])('says why there is none: %j', async (answer, message) => {
    const { clock, terms, closed } = scripted([answer]);
    await expect(playOut(clock, exchangeAtOpenAi('jwt', OPENAI, terms))).rejects.toThrow(message);
    expect(closed()).toBe(1);
  });
});

describe("the workflow's identity", () => {
  const given = { value: 'short-lived', endsAt: 9 };
  const source = (ask: ((audience: string | undefined) => Promise<string>) | null, hidden: string[] = []) =>
    identitySource({
      kind: 'openai-oidc',
      ids: ['idp_1'],
      audience: 'aud',
      ask,
      hide: (secrets) => void hidden.push(...secrets),
      exchange: (identity) => Promise.resolve({ ...given, value: `${given.value}-for-${identity}` }),
    });

  it('is asked for anew each time, hidden, and exchanged', async () => {
    const hidden: string[] = [];
    let count = 0;
    const own = source((audience) => Promise.resolve(`${audience}-jwt-${(count += 1)}`), hidden);
    expect((await own.read()).value).toBe('short-lived-for-aud-jwt-1');
    expect((await own.read()).value).toBe('short-lived-for-aud-jwt-2');
    expect(hidden).toEqual(['aud-jwt-1', 'aud-jwt-2']);
  });

  it('takes a permission, which is named where it is missing', async () => {
    await expect(source(null).read()).rejects.toThrow('`permissions: id-token: write`');
    const refused = source(() => Promise.reject(new Error('Error message: 403 Forbidden')));
    await expect(refused.read()).rejects.toThrow(/403 Forbidden.*id-token: write/);
  });
});
