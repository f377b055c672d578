import type { Config } from './schema.js';

/** Masking a shorter value would blank out innocent text all over the log. */
const SHORTEST_SECRET = 4;

export interface SecretSources {
  /** Values that are secret as a whole: the API key, the token. */
  readonly keys: readonly (string | undefined)[];
  /** `Name: value` lines. */
  readonly headers: string | undefined;
  /** Their credentials and query values are secret: endpoints and proxies. */
  readonly urls: readonly (string | undefined)[];
}

/** Every secret that the sources hold, longest first: a mask of a part would leave the rest readable. */
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

/** Those that came by `config` or a config file are only known once the settings are read. */
export function findConfigSecrets(config: Config): string[] {
  const headers = Object.entries(config.headers).map(([name, value]) => `${name}: ${value}`);
  const urls = [config.endpoint, config['base-endpoint']].map((url) =>
    url instanceof URL ? url.href : undefined,
  );
  return findSecrets({
    keys: [config['api-key'], config['github-token']],
    headers: headers.join('\n'),
    urls,
  });
}

/** Tells the runner to mask them, before anything else is said. */
export function registerSecrets(sources: SecretSources, setSecret: (secret: string) => void): string[] {
  const secrets = findSecrets(sources);
  for (const secret of secrets) setSecret(secret);
  return secrets;
}

/** The value, and of `Bearer abc` also `abc`; a line that is no header may be a secret set down wrongly. */
function secretsOfHeader(line: string): string[] {
  const value = line.slice(line.indexOf(':') + 1).trim();
  const credentials = /^(?:bearer|basic|token|apikey)\s+(\S+)$/i.exec(value)?.[1];
  return credentials === undefined ? [value] : [value, credentials];
}

function secretsOfUrl(text: string): string[] {
  const url = parseUrl(text);
  if (url === null) return [];
  const raw = [url.username, url.password];
  return [...raw, ...raw.map(decoded), ...url.searchParams.values()];
}

/** A proxy may be given as `user:password@host:port`. */
function parseUrl(text: string): URL | null {
  const candidate = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(candidate) ? new URL(candidate) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
