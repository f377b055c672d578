import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { findServers, USUAL_PLACES } from '../../../src/gate/run/find-servers.js';
import { turnClock } from '../../support/turn-clock.js';

const world = { clock: turnClock(), env: {} };

async function answering<T>(
  answer: (path: string) => { status: number; body: string },
  use: (url: URL) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const listOf = (...data: object[]): { status: number; body: string } => ({
  status: 200,
  body: JSON.stringify({ object: 'list', data }),
});

describe('findServers', () => {
  it('names a server by what it says of itself, with the models that write', () =>
    answering(
      (path) =>
        path === '/v1/models'
          ? listOf({ id: 'nomic-embed-text', owned_by: 'vllm' }, { id: 'small', owned_by: 'vllm' })
          : { status: 404, body: '{}' },
      async (url) => {
        const [found] = await findServers([{ url, usual: 'llama.cpp' }], world);
        expect(found).toEqual({ url, name: 'vLLM', models: ['small'] });
      },
    ));

  it('asks the list of a base URL as SDKs take it', () =>
    answering(
      (path) => (path === '/api/v1/models' ? listOf({ id: 'm' }) : { status: 404, body: '' }),
      async (url) => {
        for (const path of ['/api/v1', '/api/v1/', '/api', '/api/v1/chat/completions'])
          expect(await findServers([{ url: new URL(path, url), usual: 'x' }], world)).toMatchObject([
            { models: ['m'] },
          ]);
      },
    ));

  it.each([
    ['a page', { status: 200, body: '<html>' }, 'is no list of models'],
    ['a list of something else', listOf({ name: 'job' }), 'is a list of something else'],
    ['a refusal', { status: 401, body: '{}' }, 'is answered with 401'],
  ])('takes %s for no server of models', (_, answer, why) =>
    answering(
      () => answer,
      async (url) => expect(await findServers([{ url, usual: 'x' }], world)).toEqual([why]),
    ),
  );

  it('says why there is none where nobody listens', async () => {
    const closed = await answering(
      () => listOf(),
      (url) => Promise.resolve(url),
    );
    expect(await findServers([{ url: closed, usual: 'x' }], world)).toEqual([
      expect.stringContaining('ECONNREFUSED'),
    ]);
  });

  it('knows the ports of five servers', () =>
    expect(USUAL_PLACES.map(({ url }) => Number(url.port || 80))).toEqual([11434, 8080, 8000, 1234, 30000]));
});
