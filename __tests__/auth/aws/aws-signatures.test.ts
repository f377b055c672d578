import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packKeys } from '../../../src/auth/aws/aws-keys.js';
import { AwsSignatures } from '../../../src/auth/aws/aws-signatures.js';
import { RotatingKey } from '../../../src/auth/rotating-key.js';
import { type Token, TokenError } from '../../../src/auth/token.js';
import type { WireRequest } from '../../../src/protocols/protocol.js';
import { bedrockConverse } from '../../../src/protocols/dialects/bedrock-converse.js';
import { VirtualClock } from '../../support/virtual-clock.js';

interface Vector {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly token: string | null;
  readonly service: string;
  readonly authorization: string;
}

/** What botocore signs; made by make.py beside it. */
const VECTORS = JSON.parse(readFileSync('__tests__/fixtures/sigv4/vectors.json', 'utf8')) as Vector[];
const SIGNED_AT = Date.parse('2015-08-30T12:36:00Z');
const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

const keysWith = (sessionToken: string | null): Token =>
  packKeys({ ...KEYS, ...(sessionToken === null ? {} : { sessionToken }) }, null);

async function signaturesWith(tokens: readonly (Token | string)[], service = 'bedrock', startMs = SIGNED_AT) {
  const clock = new VirtualClock();
  const told: string[] = [];
  let asked = 0;
  const source = {
    name: 'aws',
    setting: 'auth',
    shown: 'the credentials',
    isToken: false,
    everyMs: null,
    read: () => {
      const next = tokens[Math.min(asked, tokens.length - 1)]!;
      asked += 1;
      return typeof next === 'string' ? Promise.reject(new TokenError(next)) : Promise.resolve(next);
    },
  };
  const log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (text: string) => void told.push(text),
  };
  const world = { clock, log, now: () => startMs + clock.now() };
  const keys = new RotatingKey(source, { ...world, hide: () => undefined });
  await keys.open();
  const signatures = new AwsSignatures({ ...world, keys, region: 'us-east-1', service });
  const pass = (ms: number): void => {
    clock.at(clock.now() + ms, () => undefined);
    while (clock.step());
  };
  return { signatures, pass, told, asked: () => asked };
}

const wireOf = ({
  method,
  url,
  headers,
  body,
}: Omit<Vector, 'name' | 'token' | 'service' | 'authorization'>): WireRequest => ({
  method,
  url: new URL(url),
  headers,
  body,
});
const BEDROCK = VECTORS.find(({ name }) => name === 'bedrock-converse-stream')!;

describe("a signature equals botocore's", () => {
  it.each(VECTORS)('$name', async (vector) => {
    const { signatures } = await signaturesWith([keysWith(vector.token)], vector.service);
    const { headers, url, body } = await signatures.sign(wireOf(vector));
    expect(headers['authorization']).toBe(vector.authorization);
    expect([url.href, body]).toEqual([vector.url, vector.body]);
    expect(headers).toMatchObject(vector.headers['my-header2'] === undefined ? vector.headers : {});
    expect(headers['x-amz-date']).toBe('20150830T123600Z');
    expect(headers['x-amz-security-token'] ?? null).toBe(vector.token);
  });

  it("on the path that the protocol makes of a model's id", async () => {
    const { signatures } = await signaturesWith([keysWith(null)]);
    const model = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
    const endpoint = new URL('https://bedrock-runtime.us-east-1.amazonaws.com');
    const wire = bedrockConverse.encode({ endpoint, model, messages: [], maxTokens: 64, stream: true });
    expect(wire.url.href).toBe(BEDROCK.url);
    const { headers } = await signatures.sign({ ...wire, body: BEDROCK.body, headers: BEDROCK.headers });
    expect(headers['authorization']).toBe(BEDROCK.authorization);
  });
});

describe('a signed request', () => {
  it('has every header that it had, and signs none that is changed on the way', async () => {
    const { signatures } = await signaturesWith([keysWith('token')]);
    const headers = {
      ...BEDROCK.headers,
      'user-agent': 'mine',
      authorization: 'Bearer old',
      'x-own': 'a  b',
    };
    const signed = await signatures.sign(wireOf({ ...BEDROCK, headers }));
    expect(signed.headers['user-agent']).toBe('mine');
    expect(signed.headers['authorization']).toMatch(
      /SignedHeaders=accept;content-type;host;x-amz-date;x-amz-security-token;x-own, /,
    );
    expect(Object.values(signed.headers).join()).not.toContain('Bearer');
  });

  it('is signed for the host that its header names', async () => {
    const { signatures } = await signaturesWith([keysWith(null)]);
    const host = 'bedrock-runtime.us-east-1.amazonaws.com';
    const wire = wireOf({ ...BEDROCK, url: BEDROCK.url.replace(host, 'vpce-1.example') });
    const signed = await signatures.sign({ ...wire, headers: { ...wire.headers, host } });
    expect(signed.headers['authorization']).toBe(BEDROCK.authorization);
    expect([signed.url.host, signed.headers['host']]).toEqual(['vpce-1.example', host]);
  });

  it('goes with the same signature for a minute, with that one still while the next is made, and never after five', async () => {
    const { signatures, pass } = await signaturesWith([keysWith(null)]);
    const wire = wireOf(BEDROCK);
    const first = await signatures.sign(wire);
    pass(59_000);
    expect(signatures.sign(wire)).toBe(first);
    pass(30_000);
    expect(signatures.sign(wire)).toBe(first);
    while (signatures.sign(wire) === first) await new Promise((resolve) => setImmediate(resolve));
    const second = await signatures.sign(wire);
    expect(second.headers['x-amz-date']).toBe('20150830T123729Z');
    pass(200_000);
    const third = signatures.sign(wire);
    expect(third).toBeInstanceOf(Promise);
    expect((await third).headers['x-amz-date']).toBe('20150830T124049Z');
  });
});

const refusal = (wire: WireRequest, code: string, headers: Readonly<Record<string, string>> = {}) => ({
  wire,
  key: undefined,
  status: 403,
  headers: { 'x-amzn-errortype': code, ...headers },
  body: '{"message":"No."}',
});

describe('a refused signature', () => {
  it('is made anew with keys that are newer, at once for a request that had the old ones', async () => {
    const { signatures, asked } = await signaturesWith([keysWith('old'), keysWith('new')]);
    const wire = wireOf(BEDROCK);
    const old = await signatures.sign(wire);
    expect(await signatures.refused(refusal(old, 'ExpiredTokenException:http://x'))).toBe(true);
    expect((await signatures.sign(wire)).headers['x-amz-security-token']).toBe('new');
    expect(await signatures.refused(refusal(old, 'ExpiredTokenException'))).toBe(true);
    expect(asked()).toBe(2);
    expect(signatures.failure()).toBeNull();
  });

  it('has failed where the keys have ended and the environment holds no others', async () => {
    const { signatures } = await signaturesWith([keysWith('old')]);
    const old = await signatures.sign(wireOf(BEDROCK));
    expect(await signatures.refused(refusal(old, 'ExpiredTokenException'))).toBe(false);
    expect(signatures.failure()).toContain('`role-duration-seconds`');
  });

  it("follows AWS's clock where this one is wrong, and says so once", async () => {
    const { signatures, told } = await signaturesWith([keysWith(null)], 'bedrock', SIGNED_AT + 600_000);
    const wire = wireOf(BEDROCK);
    const wrong = await signatures.sign(wire);
    const skewed = {
      ...refusal(wrong, 'InvalidSignatureException', { date: 'Sun, 30 Aug 2015 12:36:00 GMT' }),
    };
    const body =
      '{"message":"Signature not yet current: 20150830T124600Z is still later than 20150830T124100Z"}';
    expect(await signatures.refused({ ...skewed, body })).toBe(true);
    expect(await signatures.refused({ ...skewed, body })).toBe(true);
    expect((await signatures.sign(wire)).headers['authorization']).toBe(BEDROCK.authorization);
    expect(told).toEqual(["this machine's clock is 600 s ahead of AWS's: requests are signed by theirs"]);
  });

  it.each([
    ['AccessDeniedException', {}],
    ['UnrecognizedClientException', {}],
    ['InvalidSignatureException', {}],
    ['RequestTimeTooSkewed', {}],
    ['RequestTimeTooSkewed', { date: 'nonsense' }],
    ['RequestTimeTooSkewed', { date: 'Sun, 30 Aug 2015 12:36:01 GMT' }],
  ])('stands where nothing newer helps: %s %j', async (code, headers) => {
    const { signatures } = await signaturesWith([keysWith(null)]);
    const signed = await signatures.sign(wireOf(BEDROCK));
    expect(signatures.refused(refusal(signed, code, headers))).toBeNull();
  });
});
