import { type Token, TokenError, type TokenSource } from '../token.js';
import { askJson, type AskTerms } from '../exchange/ask-json.js';
import { type AwsKeys, keysFrom, packKeys, secretsOfKeys } from './aws-keys.js';
import { assumeRole } from './assume-role.js';

export interface AwsSourceTerms extends AskTerms {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly region: string;
  /** A role that the workflow's identity may assume; then nothing of the environment counts. */
  readonly roleArn: string | undefined;
  /** The workflow's identity; null where there is none. */
  readonly identity: (() => Promise<string>) | null;
  readonly readFile: (path: string) => string;
}

/**
 * Keys as AWS's SDKs find them, in their order, but for profiles and the metadata of a machine: of the environment; of a role by a
 * web identity (`AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN`); of the container (`AWS_CONTAINER_CREDENTIALS_*_URI`). See
 * docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html. Those of the environment are read once, the others
 * are renewed.
 */
export function awsSource(terms: AwsSourceTerms): TokenSource {
  return {
    name: JSON.stringify(['aws', terms.region, terms.roleArn]),
    setting: 'auth',
    shown: 'the credentials of `aws`',
    isToken: false,
    everyMs: null,
    secretsOf: secretsOfKeys,
    read: () => readKeys(terms),
  };
}

async function readKeys(terms: AwsSourceTerms): Promise<Token> {
  const { env, roleArn, identity } = terms;
  if (roleArn !== undefined) {
    if (identity === null)
      throw new TokenError(
        'cannot be had: `role-arn` takes GitHub Actions with `permissions: id-token: write`',
      );
    return await assumeRole(
      { roleArn, sessionName: 'llm-perf-gate', identityToken: await identity() },
      terms,
    );
  }
  const own = keysOf(env);
  if (own !== null) return packKeys(own, endOf(env));
  const [file, role] = [env['AWS_WEB_IDENTITY_TOKEN_FILE'] ?? '', env['AWS_ROLE_ARN'] ?? ''];
  if (file !== '' && role !== '') {
    const sessionName = env['AWS_ROLE_SESSION_NAME'] ?? 'llm-perf-gate';
    return await assumeRole({ roleArn: role, sessionName, identityToken: identityIn(file, terms) }, terms);
  }
  const place = containerPlace(env);
  if (place !== null) return await keysOfContainer(place, terms);
  throw new TokenError(
    'are not here: neither `AWS_ACCESS_KEY_ID`, which `aws-actions/configure-aws-credentials` leaves, nor a web identity, nor those of a container are set',
  );
}

function keysOf(env: AwsSourceTerms['env']): AwsKeys | null {
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'] ?? '', env['AWS_SECRET_ACCESS_KEY'] ?? ''];
  const sessionToken = env['AWS_SESSION_TOKEN'] ?? '';
  if (accessKeyId === '' || secretAccessKey === '') return null;
  return { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) };
}

/** As `aws configure export-credentials` writes it. */
function endOf(env: AwsSourceTerms['env']): number | null {
  const end = Date.parse(env['AWS_CREDENTIAL_EXPIRATION'] ?? '');
  return Number.isNaN(end) ? null : end;
}

function identityIn(path: string, { readFile }: AwsSourceTerms): string {
  try {
    const token = readFile(path).trim();
    if (token !== '') return token;
  } catch {
    // Told below.
  }
  throw new TokenError('cannot be had: the file of `AWS_WEB_IDENTITY_TOKEN_FILE` holds no token');
}

/** Plain HTTP to the machine itself and to the two addresses of AWS alone, as its SDKs have it. */
const PLAIN_HOSTS = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|169\.254\.170\.(2|23)|\[fd00:ec2::23\])$/;

function containerPlace(env: AwsSourceTerms['env']): URL | null {
  const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] ?? '';
  if (relative !== '') return new URL(relative, 'http://169.254.170.2');
  const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'] ?? '';
  if (full === '') return null;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (url === null || !(url.protocol === 'https:' || PLAIN_HOSTS.test(url.hostname)))
    throw new TokenError(
      'are not asked for: `AWS_CONTAINER_CREDENTIALS_FULL_URI` is neither `https` nor an address of this machine or of AWS',
    );
  return url;
}

async function keysOfContainer(url: URL, terms: AwsSourceTerms): Promise<Token> {
  const { env } = terms;
  const file = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'] ?? '';
  const authorization =
    file === '' ? (env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] ?? '') : terms.readFile(file).trim();
  const headers = { accept: 'application/json', ...(authorization === '' ? {} : { authorization }) };
  const { status, object } = await askJson({ method: 'GET', url, headers, body: '' }, terms);
  if (status !== 200) throw new TokenError(`are refused by the container (${status})`);
  const { AccessKeyId, SecretAccessKey, Token: sessionToken, Expiration } = object;
  return keysFrom(
    { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken, expiration: Expiration },
    'the container',
  );
}
