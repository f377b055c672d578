import { BlockList, isIP } from 'node:net';

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

/**
 * An entry is a host, a domain (with or without `.` or `*.` before it), an address, IPv6 with or without brackets, each with
 * or without a port; or a range of addresses, `10.0.0.0/8`.
 */
function matchesNoProxy(url: URL, entry: string): boolean {
  const range = /^([0-9a-f.:]+|\[[0-9a-f.:]+\])\/(\d{1,3})$/.exec(entry);
  if (range !== null) return isWithin(url.hostname, range[1] ?? '', Number(range[2]));
  const bracketed = /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/.test(entry) ? `[${entry}]` : entry;
  const [, written = '', port] = /^(.+?)(?::(\d+))?$/.exec(bracketed.replace(/^\*?\./, '')) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const name = written.replace(/\.$/, '');
  const host = url.hostname.replace(/\.$/, '');
  // An address that is written another way is the same one.
  if (isIP(bare(name)) !== 0 && isIP(bare(host)) !== 0)
    return isWithin(host, name, isIP(bare(name)) === 4 ? 32 : 128);
  return host === name || host.endsWith(`.${name}`);
}

/** Whether an address is in a range of its own kind. A name is in none: it may have any address. */
function isWithin(hostname: string, network: string, prefix: number): boolean {
  const [host, base] = [bare(hostname), bare(network)];
  const kind = isIP(host);
  if (kind === 0 || kind !== isIP(base) || prefix > (kind === 4 ? 32 : 128)) return false;
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return list.check(host, family);
}

function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

function proxyUrl(value: string): string {
  const candidate = value === '' || value.includes('://') ? value : `http://${value}`;
  return URL.canParse(candidate) && /^https?:$/.test(new URL(candidate).protocol) ? candidate : '';
}
