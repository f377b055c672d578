import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/base/system-clock.js';
import { fetchWhole, type WholeAnswer } from '../../../src/load/wire/fetch-whole.js';
import { createNetworkTransport } from '../../../src/load/wire/network-transport.js';

async function fetchFrom(
  answer: (response: ServerResponse) => void,
  deadline = 600_000,
): Promise<WholeAnswer | string> {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`);
  const transport = createNetworkTransport({ connectTimeoutMs: 600_000, proxy: null });
  try {
    const request = { method: 'GET' as const, url, headers: {}, body: '' };
    return await fetchWhole(request, transport, { clock: systemClock, deadline, limit: 1000 });
  } finally {
    await transport.close();
    server.closeAllConnections();
    server.close();
  }
}

describe('a small answer', () => {
  it('is read whole, with its headers', async () => {
    const answer = await fetchFrom((response) => {
      response.setHeader('last-modified', 'Mon, 23 Nov 2026 09:00:00 GMT');
      response.write('a'.repeat(400));
      response.end('b'.repeat(600));
    });
    if (typeof answer === 'string') throw new Error(answer);
    expect(answer.body.toString()).toBe('a'.repeat(400) + 'b'.repeat(600));
    expect(answer.headers['last-modified']).toContain('2026');
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    [
      'one that never ends',
      (response) => {
        const drip = (): void => void response.write('x'.repeat(500), () => setImmediate(drip));
        drip();
      },
      'is larger than 1000 bytes',
    ],
    ['a byte too many', (response) => response.end('x'.repeat(1001)), 'is larger than 1000 bytes'],
    ['a refusal', (response) => response.writeHead(404).end(), 'is answered with 404'],
    [
      'a way elsewhere',
      (response) => response.writeHead(302, { location: '/x' }).end(),
      'is answered with 302',
    ],
    [
      'gzip',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'comes compressed',
    ],
    ['a broken line', (response) => response.destroy(), 'cannot be had'],
  ])('is given up where it is %s', async (_, answer, why) => {
    expect(await fetchFrom(answer)).toContain(why);
  });

  it('is given up at the deadline', async () => {
    expect(await fetchFrom(() => undefined, 50)).toBe('did not come within 0.05 s');
  });
});
