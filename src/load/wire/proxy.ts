/** Where requests go through a proxy, and where they do not. URLs; '' for none. */
export interface ProxySettings {
  /** For `http:` endpoints. */
  readonly httpProxy: string;
  /** For `https:` endpoints. */
  readonly httpsProxy: string;
  /** Hosts that are reached directly, with everything below them; some with a port. */
  readonly noProxy: readonly string[];
}

/**
 * Reads `https_proxy`, `http_proxy` and `no_proxy` (either case, the lower one wins) as curl does: each is for its own
 * kind of URL, and a value without a scheme is an HTTP proxy. What is no HTTP proxy's URL is passed over. Null where
 * none is set.
 */
export function readProxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings | null {
  const read = (name: string): string => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
  const httpProxy = proxyUrl(read('http_proxy'));
  const httpsProxy = proxyUrl(read('https_proxy'));
  const noProxy = read('no_proxy')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if ((httpProxy === '' && httpsProxy === '') || noProxy.includes('*')) return null;
  return { httpProxy, httpsProxy, noProxy };
}

/** The proxy through which a request to `url` goes; null where it goes straight, as it always does on loopback. */
export function proxyOf(url: URL, proxy: ProxySettings | null): string | null {
  if (proxy === null || isLoopback(url.hostname)) return null;
  const chosen = url.protocol === 'https:' ? proxy.httpsProxy : proxy.httpProxy;
  return chosen === '' || proxy.noProxy.some((entry) => matchesNoProxy(url, entry)) ? null : chosen;
}

/** Whether a request to `url` would go through the proxy. */
export function isProxied(url: URL, proxy: ProxySettings | null): boolean {
  return proxyOf(url, proxy) !== null;
}

function isLoopback(hostname: string): boolean {
  return hostname === '[::1]' || /^(?:.+\.)?localhost\.?$|^127(?:\.\d+){3}$/.test(hostname);
}

/** An entry is a host, a domain (with or without `.` or `*.` before it) or an address, IPv6 with or without brackets. */
function matchesNoProxy(url: URL, entry: string): boolean {
  const bracketed = /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/.test(entry) ? `[${entry}]` : entry;
  const [, name = '', port] = /^(.+?)(?::(\d+))?$/.exec(bracketed.replace(/^\*?\./, '')) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  return url.hostname === name || url.hostname.endsWith(`.${name}`);
}

function proxyUrl(value: string): string {
  const candidate = value === '' || value.includes('://') ? value : `http://${value}`;
  return URL.canParse(candidate) && /^https?:$/.test(new URL(candidate).protocol) ? candidate : '';
}
