import { describe, expect, it } from '@jest/globals';
import { unpackKeys } from '../../../src/auth/aws/aws-keys.js';
import { awsPlace } from '../../../src/auth/aws/aws-place.js';
import { awsSource } from '../../../src/auth/aws/aws-source.js';
import { type Answer, scripted } from '../../support/scripted-answers.js';
import { playOut } from '../../support/virtual-clock.js';

const XML = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <Credentials>
      <SessionToken>session</SessionToken>
      <SecretAccessKey>secret</SecretAccessKey>
      <Expiration>2026-11-30T13:00:00Z</Expiration>
      <AccessKeyId>ASIA1</AccessKeyId>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`;
const REFUSED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>';
const CONTAINER = JSON.stringify({
  AccessKeyId: 'ASIA2',
  SecretAccessKey: 'secret',
  Token: 'session',
  Expiration: '2026-11-30T13:00:00Z',
});
const END = Date.parse('2026-11-30T13:00:00Z');

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly answers?: readonly (Answer | null)[];
  readonly region?: string;
  readonly roleArn?: string;
  readonly identity?: (() => Promise<string>) | null;
  readonly files?: Readonly<Record<string, string>>;
}

async function read({
  env = {},
  answers = [null],
  region = 'eu-west-1',
  roleArn,
  identity = null,
  files = {},
}: Given) {
  const { clock, asked, terms } = scripted(answers);
  const source = awsSource({
    ...terms,
    env,
    region,
    roleArn,
    identity,
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  });
  const { value, endsAt } = await playOut(clock, source.read());
  return {
    keys: unpackKeys(value),
    endsAt,
    asked: asked.map(({ request }) => request),
    secrets: source.secretsOf?.(value),
  };
}

const OWN = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };
const WEB = { AWS_WEB_IDENTITY_TOKEN_FILE: '/run/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/a' };

describe('the credentials of AWS', () => {
  it('are those of the environment, with the token of a session', async () => {
    const { keys, endsAt, secrets } = await read({ env: { ...OWN, AWS_SESSION_TOKEN: 'session', ...WEB } });
    expect(keys).toEqual({ accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'session' });
    expect(endsAt).toBeNull();
    expect(secrets).toEqual(['AKIA', 'secret', 'session']);
    const ending = await read({ env: { ...OWN, AWS_CREDENTIAL_EXPIRATION: '2026-11-30T13:00:00Z' } });
    expect([ending.keys.sessionToken, ending.endsAt]).toEqual([undefined, END]);
  });

  it("are a role's by the web identity of a file, asked of the region's STS without a signature", async () => {
    const { keys, endsAt, asked } = await read({
      env: WEB,
      files: { '/run/token': 'jwt\n' },
      answers: [{ status: 200, body: XML }],
    });
    expect(keys).toEqual({ accessKeyId: 'ASIA1', secretAccessKey: 'secret', sessionToken: 'session' });
    expect(endsAt).toBe(END);
    const [request] = asked;
    expect(request?.url.href).toBe('https://sts.eu-west-1.amazonaws.com/');
    expect(Object.keys(request?.headers ?? {})).toEqual(['content-type']);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: 'arn:aws:iam::1:role/a',
      RoleSessionName: 'llm-perf-gate',
      WebIdentityToken: 'jwt',
    });
  });

  it("are a role's by the workflow's own identity where `auth` names the role, whatever else is there", async () => {
    const { keys, asked } = await read({
      env: OWN,
      region: 'cn-north-1',
      roleArn: 'arn:aws-cn:iam::1:role/b',
      identity: () => Promise.resolve('of-workflow'),
      answers: [{ status: 200, body: XML }],
    });
    expect(keys.accessKeyId).toBe('ASIA1');
    expect(asked[0]?.url.host).toBe('sts.cn-north-1.amazonaws.com.cn');
    expect(asked[0]?.body).toContain('WebIdentityToken=of-workflow');
  });

  it.each([
    [
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/x' },
      'http://169.254.170.2/v2/credentials/x',
      undefined,
    ],
    [
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1',
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/run/pod',
      },
      'http://169.254.170.23/v1',
      'of-pod',
    ],
    [
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'https://keys.example/x',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'mine',
      },
      'https://keys.example/x',
      'mine',
    ],
  ] as [Record<string, string>, string, string | undefined][])(
    'are those of the container: %j',
    async (env, address, authorization) => {
      const { keys, endsAt, asked } = await read({
        env,
        files: { '/run/pod': 'of-pod\n' },
        answers: [{ status: 200, body: CONTAINER }],
      });
      expect([keys.accessKeyId, keys.sessionToken, endsAt]).toEqual(['ASIA2', 'session', END]);
      expect([asked[0]?.method, asked[0]?.url.href, asked[0]?.headers['authorization']]).toEqual([
        'GET',
        address,
        authorization,
      ]);
    },
  );

  it.each([
    ['nothing is set', {}, 'neither `AWS_ACCESS_KEY_ID`'],
    [
      'only half a pair is',
      { env: { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: '' } },
      'neither `AWS_ACCESS_KEY_ID`',
    ],
    ['the file is missing', { env: WEB }, 'the file of `AWS_WEB_IDENTITY_TOKEN_FILE` holds no token'],
    [
      'STS refuses',
      { env: WEB, files: { '/run/token': 'jwt' }, answers: [{ status: 403, body: REFUSED }] },
      'refused by STS (403: AccessDenied: Not authorized',
    ],
    [
      'STS is silent',
      { env: WEB, files: { '/run/token': 'jwt' }, answers: [{ status: 200, body: '<x/>' }] },
      'the answer of STS holds none',
    ],
    ['the job has no identity', { roleArn: 'arn' }, '`permissions: id-token: write`'],
    [
      'somebody else would be asked in the clear',
      { env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://keys.example/x' } },
      'neither `https` nor an address',
    ],
    [
      'the container refuses',
      { env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }, answers: [{ status: 404, body: '{}' }] },
      'refused by the container (404)',
    ],
    [
      'nobody answers',
      { env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }, answers: [null] },
      '169.254.170.2 cannot be reached: ECONNREFUSED',
    ],
  ] as [string, Given, string][])('are none where %s', async (_, given, message) => {
    await expect(read(given)).rejects.toThrow(message);
  });
});

describe('the place of a signature', () => {
  const place = (host: string, given = {}, env = {}) => awsPlace(given, new URL(`https://${host}`), env);

  it("is that of the setting, else of the endpoint's name, else of the environment", () => {
    const env = { AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-north-1' };
    const host = 'bedrock-runtime.us-gov-west-1.amazonaws.com';
    expect(place(host, { region: 'ap-south-1' }, env)).toEqual({ region: 'ap-south-1', service: 'bedrock' });
    expect(place(host, { service: 'other' }, env)).toEqual({ region: 'us-gov-west-1', service: 'other' });
    expect(place('gateway.example.com', {}, env).region).toBe('eu-central-1');
    expect(place('127.0.0.1:9', {}, { AWS_DEFAULT_REGION: 'eu-north-1' }).region).toBe('eu-north-1');
    expect(() => place('gateway.example.com')).toThrow('auth: `aws` needs a `region`');
  });
});
