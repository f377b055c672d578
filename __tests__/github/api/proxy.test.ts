import { describe, expect, it } from '@jest/globals';
import { type MutableEnv, normaliseProxies } from '../../../src/github/api/proxy.js';

function normalise(env: MutableEnv): { env: MutableEnv; warnings: string[] } {
  return { warnings: normaliseProxies(env), env };
}

describe('normaliseProxies', () => {
  it('leaves an environment without proxies as it is', () => {
    expect(normalise({ no_proxy: 'a.example' })).toEqual({ env: { no_proxy: 'a.example' }, warnings: [] });
  });

  it('adds the scheme that is missing, and spares loopback', () => {
    expect(
      normalise({ HTTP_PROXY: 'proxy:3128', https_proxy: 'http://user:p%40ss@proxy:3128' }).env,
    ).toMatchObject({
      HTTP_PROXY: 'http://proxy:3128',
      https_proxy: 'http://user:p%40ss@proxy:3128',
      no_proxy: 'localhost,127.0.0.1,::1',
      NO_PROXY: 'localhost,127.0.0.1,::1',
    });
  });

  it('keeps what is spared already', () => {
    expect(normalise({ http_proxy: 'http://p', NO_PROXY: 'a.example, localhost' }).env['no_proxy']).toBe(
      'a.example,localhost,127.0.0.1,::1',
    );
    expect(normalise({ http_proxy: 'http://p', no_proxy: '*' }).env['no_proxy']).toBe('*');
  });

  it.each(['http://', 'socks5://proxy:1080', 'http://a b', 'http://u:%zz@proxy:1', '://'])(
    'takes %s out, without repeating it',
    (value) => {
      const { env, warnings } = normalise({ HTTPS_PROXY: value });
      expect(env).not.toHaveProperty('HTTPS_PROXY');
      expect(warnings).toEqual([expect.stringContaining('HTTPS_PROXY')]);
      expect(warnings[0]).not.toContain(value);
    },
  );
});
