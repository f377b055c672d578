/** An environment that may be written to, such as `process.env`. */
export type MutableEnv = Record<string, string | undefined>;

const PROXY_NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'] as const;

/**
 * Brings the proxy variables into the one form that every HTTP client in the process reads alike: values with a
 * scheme, loopback spared. A value that is no URL is taken out. Returns what was wrong, without the values:
 * they may hold a password.
 */
export function normaliseProxies(env: MutableEnv): string[] {
  const warnings: string[] = [];
  let proxied = false;
  for (const name of PROXY_NAMES) {
    const value = env[name]?.trim();
    if (value === undefined || value === '') continue;
    const url = proxyUrl(value);
    if (url === null) {
      Reflect.deleteProperty(env, name);
      warnings.push(`${name} is not the URL of an http or https proxy: it is ignored`);
    } else {
      env[name] = url;
      proxied = true;
    }
  }
  if (proxied) spareLoopback(env);
  return warnings;
}

function proxyUrl(value: string): string | null {
  const candidate = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' && isDecodable(url.username + url.password)
    ? candidate
    : null;
}

/** Clients decode the credentials, and die of a stray `%`. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Lower case wins where both stand, as curl has it; so both must say it. */
function spareLoopback(env: MutableEnv): void {
  const listed = (env['no_proxy'] ?? env['NO_PROXY'] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  if (listed.includes('*')) return;
  const complete = [...new Set([...listed, ...LOOPBACK])].join(',');
  env['no_proxy'] = complete;
  env['NO_PROXY'] = complete;
}
