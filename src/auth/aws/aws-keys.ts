import { type Token, TokenError } from '../token.js';

/** What requests to AWS are signed with. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of keys that end. */
  readonly sessionToken?: string;
}

/** Keys as one text, by which one pair is told from the next. */
export function packKeys(keys: AwsKeys, endsAt: number | null): Token {
  return { value: JSON.stringify([keys.accessKeyId, keys.secretAccessKey, keys.sessionToken]), endsAt };
}

export function unpackKeys(value: string): AwsKeys {
  const [accessKeyId = '', secretAccessKey = '', sessionToken] = JSON.parse(value) as (string | undefined)[];
  return { accessKeyId, secretAccessKey, ...(typeof sessionToken === 'string' ? { sessionToken } : {}) };
}

/** The parts of packed keys, each of which is a secret. */
export function secretsOfKeys(value: string): string[] {
  const { accessKeyId, secretAccessKey, sessionToken } = unpackKeys(value);
  return [accessKeyId, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}

/** What somebody else says of keys. TokenError where a part is missing. */
export function keysFrom(
  { accessKeyId, secretAccessKey, sessionToken, expiration }: Readonly<Record<string, unknown>>,
  where: string,
): Token {
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string')
    throw new TokenError(`cannot be had: the answer of ${where} holds none`);
  const endsAt = typeof expiration === 'string' ? Date.parse(expiration) : Number.NaN;
  return packKeys(
    { accessKeyId, secretAccessKey, ...(typeof sessionToken === 'string' ? { sessionToken } : {}) },
    Number.isNaN(endsAt) ? null : endsAt,
  );
}
