import { SHORTEST_SECRET } from '../base/redact.js';
import { mapIn } from './definitions/arm-fields.js';
import { secretsOfHeader, secretsOfUrl } from './secret-parts.js';
import { isObject } from './values/structures.js';

export interface SecretSources {
  /** Values that are secret as a whole: the API key, the token. */
  readonly keys: readonly (string | undefined)[];
  /** `Name: value` lines. */
  readonly headers: string | undefined;
  /** Their credentials and query values are secret: endpoints and proxies. */
  readonly urls: readonly (string | undefined)[];
}

/** Every secret that the sources hold, in each form that is sent; longest first: a mask of a part would leave the rest readable. */
export function findSecrets(sources: SecretSources): string[] {
  const found = [
    ...sources.keys.flatMap((key) => (key === undefined ? [] : [key, ...key.split(/\r?\n/)])),
    ...(sources.headers ?? '').split(/\r?\n/).flatMap(secretsOfHeader),
    ...sources.urls.flatMap((url) => (url === undefined ? [] : secretsOfUrl(url))),
  ].map((secret) => secret.trim());
  return [...new Set(found)]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length);
}

/**
 * Those of settings as they were written, whether or not they can be read: what came by `config` or a config file is
 * only known then. A value of a wrong shape is secret as a whole.
 */
export function findGivenSecrets(given: (setting: string) => unknown): string[] {
  const named = mapIn(given('arms'));
  const maps = [mapIn(given('base')), ...(isObject(named) ? Object.values(named) : [])];
  const own = (field: string): unknown[] => maps.filter(isObject).map((arm) => arm[field]);
  const shapeless = [given('base'), given('arms'), ...(isObject(named) ? Object.values(named) : [])].filter(
    (value) => !isObject(mapIn(value)),
  );
  return findSecrets({
    keys: [...own('api-key'), given('api-key'), given('github-token'), ...shapeless].flatMap(textsOf),
    headers: [...own('headers'), given('headers')].flatMap(headerLines).join('\n'),
    urls: [...own('endpoint'), given('endpoint'), given('base-endpoint')].flatMap(textsOf),
  });
}

/** Every text in a value, keys of maps included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, own]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...textsOf(own),
  ]);
}

function headerLines(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return textsOf(value);
  return Object.entries(value).flatMap(([name, own]) => textsOf(own).map((text) => `${name}: ${text}`));
}
