import { describe, expect, it } from '@jest/globals';
import { threadEnv } from '../../../src/load/threads/thread.js';

describe('the environment of a thread of the load', () => {
  it('holds what Node reads on its way to an endpoint, so that a thread connects as the process would', () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0', SSL_CERT_FILE: '/ca.pem', NODE_OPTIONS: undefined };
    expect(threadEnv(env)).toEqual({ NODE_TLS_REJECT_UNAUTHORIZED: '0', SSL_CERT_FILE: '/ca.pem' });
  });

  it('holds no secret', () => {
    expect(threadEnv({ OPENAI_API_KEY: 's', GITHUB_TOKEN: 's', HTTPS_PROXY: 'http://u:p@proxy' })).toEqual(
      {},
    );
  });
});
