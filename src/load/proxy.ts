/** Proxy settings in the form undici's EnvHttpProxyAgent takes. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];

/**
 * Reads `https_proxy`, `http_proxy` and `no_proxy` (either case) as curl users write them: a value without a
 * scheme is an HTTP proxy, and loopback never goes through one. Null where none is set.
 */
export function readProxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings | null {
  const read = (name: string): string => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
  const httpProxy = withScheme(read('http_proxy'));
  const httpsProxy = withScheme(read('https_proxy')) || httpProxy;
  if (httpProxy === '' && httpsProxy === '') return null;
  const noProxy = read('no_proxy');
  if (noProxy === '*') return null;
  return {
    httpProxy,
    httpsProxy,
    noProxy: [...noProxy.split(/[\s,]+/).filter(Boolean), ...LOOPBACK].join(','),
  };
}

/** Whether a request to `url` would go through the proxy. */
export function isProxied(url: URL, proxy: ProxySettings | null): boolean {
  if (proxy === null || (url.protocol === 'https:' ? proxy.httpsProxy : proxy.httpProxy) === '') return false;
  return !proxy.noProxy.split(',').some((entry) => matchesNoProxy(url, entry));
}

function matchesNoProxy(url: URL, entry: string): boolean {
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.replace(/^\*?\./, '').toLowerCase()) ?? [];
  if (
    port !== undefined &&
    !entry.startsWith('[') &&
    port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))
  )
    return false;
  const host = url.hostname.toLowerCase();
  return host === name || host === entry.toLowerCase() || host.endsWith(`.${name}`);
}

function withScheme(value: string): string {
  return value === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
}
