import { describe, expect, it } from '@jest/globals';
import { isProxied, proxyOf, readProxySettings } from '../../../src/load/wire/proxy.js';

const PROXY = 'http://proxy.example:3128';

function goes(url: string, env: Record<string, string>): string | null {
  return proxyOf(new URL(url), readProxySettings(env));
}

describe('the proxy settings', () => {
  it('are null where none is set, or none may be used', () => {
    for (const env of [{}, { http_proxy: ' ' }, { https_proxy: PROXY, no_proxy: '*' }, { HTTP_PROXY: '::' }])
      expect(readProxySettings(env)).toBeNull();
  });

  it('take a value without a scheme for an HTTP proxy, and pass over what is none', () => {
    expect(goes('https://api.example/', { https_proxy: 'proxy.example:3128' })).toBe(PROXY);
    expect(goes('https://api.example/', { https_proxy: 'ftp://proxy.example' })).toBeNull();
    expect(goes('https://api.example/', { https_proxy: 'http://' })).toBeNull();
  });

  it('let the lower case win', () => {
    expect(goes('https://api.example/', { https_proxy: PROXY, HTTPS_PROXY: 'http://other' })).toBe(PROXY);
    expect(goes('https://api.example/', { https_proxy: '', HTTPS_PROXY: PROXY })).toBeNull();
  });

  it('are each for their own kind of URL, as with curl', () => {
    expect(goes('https://api.example/', { http_proxy: PROXY })).toBeNull();
    expect(goes('http://api.example/', { https_proxy: PROXY })).toBeNull();
    expect(goes('http://api.example/', { http_proxy: PROXY })).toBe(PROXY);
  });

  it('take a value with blanks around it, and its entries apart', () => {
    expect(
      readProxySettings({ HTTP_PROXY: ` ${PROXY} `, NO_PROXY: ' A.example,b.example  c.example,, ' }),
    ).toEqual({
      httpProxy: PROXY,
      httpsProxy: '',
      noProxy: ['a.example', 'b.example', 'c.example'],
    });
    expect(readProxySettings({ http_proxy: 'https://secure.example' })?.httpProxy).toBe(
      'https://secure.example',
    );
    expect(readProxySettings({ http_proxy: PROXY, https_proxy: 'socks5://x' })).toMatchObject({
      httpsProxy: '',
    });
  });

  it('spare loopback, however it is written', () => {
    for (const host of ['localhost', 'api.localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '[::1]'])
      expect(goes(`http://${host}:8080/`, { http_proxy: PROXY })).toBeNull();
    for (const host of ['localhost.example', '127.example', '128.0.0.1', '[::2]'])
      expect(goes(`http://${host}:8080/`, { http_proxy: PROXY })).toBe(PROXY);
  });

  it.each([
    ['api.example', 'https://api.example/', true],
    ['example', 'https://api.example/', true],
    ['.example', 'https://api.example/', true],
    ['*.example', 'https://api.example/', true],
    ['EXAMPLE', 'https://API.example/', true],
    ['xample', 'https://api.example/', false],
    ['a.example, api.example', 'https://api.example/', true],
    ['a.example api.example', 'https://api.example/', true],
    ['api.example:443', 'https://api.example/', true],
    ['api.example:8443', 'https://api.example/', false],
    ['api.example:8443', 'https://api.example:8443/', true],
    ['fd00::1', 'https://[fd00::1]/', true],
    ['[fd00::1]', 'https://[fd00::1]/', true],
    ['[fd00::1]:8443', 'https://[fd00::1]/', false],
    ['[fd00::1]:8443', 'https://[fd00::1]:8443/', true],
    ['10.0.0.7', 'https://10.0.0.7/', true],
    ['10.0.0.7', 'https://10.0.0.8/', false],
    // The same address, written another way.
    ['fd00:0:0:0:0:0:0:1', 'https://[fd00::1]/', true],
    ['[FD00:0::1]:443', 'https://[fd00::1]/', true],
    ['fd00:0::2', 'https://[fd00::1]/', false],
    ['::ffff:10.0.0.7', 'https://[::ffff:a00:7]/', true],
    // Ranges are of their own kind, to the bit.
    ['10.0.0.0/8', 'https://10.255.255.255/', true],
    ['10.0.0.0/8', 'https://11.0.0.0/', false],
    ['10.0.0.0/31', 'https://10.0.0.1/', true],
    ['10.0.0.0/31', 'https://10.0.0.2/', false],
    ['10.0.0.7/32', 'https://10.0.0.7/', true],
    ['10.0.0.7/33', 'https://10.0.0.7/', false],
    ['0.0.0.0/0', 'https://10.0.0.7/', true],
    ['fd00::/16', 'https://[fd00:1::1]/', true],
    ['[fd00::]/16', 'https://[fd00:1::1]/', true],
    ['fd00::/16', 'https://[fd01::1]/', false],
    ['fd00::1/128', 'https://[fd00::1]/', true],
    ['fd00::1/129', 'https://[fd00::1]/', false],
    ['fd00::/16', 'https://10.0.0.7/', false],
    ['10.0.0.0/8', 'https://ten.example/', false],
    ['example/8', 'https://example/', false],
    // Ends of names, and ports by the scheme.
    ['api.example.', 'https://api.example/', true],
    ['api.example', 'https://api.example./', true],
    ['api.example:80', 'http://api.example/', true],
    ['api.example:80', 'https://api.example/', false],
    ['api.example:443', 'http://api.example/', false],
    ['.example:8443', 'https://api.example:8443/', true],
    ['api', 'https://api.example/', false],
    ['', 'https://api.example/', false],
  ])('read no_proxy %s for %s', (no_proxy, url, spared) => {
    const settings = readProxySettings({ https_proxy: PROXY, http_proxy: PROXY, no_proxy });
    expect(isProxied(new URL(url), settings)).toBe(!spared);
  });
});
