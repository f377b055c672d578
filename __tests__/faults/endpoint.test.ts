import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../src/base/redact.js';
import { parseConfig } from '../../src/settings/config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { Cancellation, type GateWorld } from '../../src/gate/world.js';
import { worldWith } from '../support/gate-world.js';
import { onRequest, startRawServer } from '../support/raw-server.js';
import { finish, token } from '../support/scripted-transport.js';

const KEY = 'sk-key-of-the-endpoint';
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n';

/** Twelve requests in two seconds, none longer than one by the gate's clock. */
function run(
  endpoint: string,
  world: Partial<GateWorld> = {},
  { stages = '2s:6', timeout = '1s' }: { readonly stages?: string; readonly timeout?: string } = {},
): Promise<GateResult> {
  const inputs = {
    endpoint,
    'api-key': KEY,
    prices: 'input: 1, output: 10',
    stages,
    timeout,
    config: 'executor: constant-arrival-rate\nstop-early: false',
  };
  const parsed = parseConfig({ inputs, readFile: () => '' });
  return runGate(parsed, new Cancellation(), worldWith({ redact: createRedactor([KEY]), ...world }));
}

/** The same against a server that speaks as `talk` says, from the third request on: the one that goes alone and the first of the load are answered well. */
async function runAgainst(talk: (socket: Socket) => void, stages?: string): Promise<GateResult> {
  let ordinal = 0;
  const server = await startRawServer((socket) =>
    onRequest(socket, () => {
      ordinal += 1;
      if (ordinal <= 2) socket.end(`${HEAD}connection: close\r\n\r\n${token()}${finish()}`);
      else talk(socket);
    }),
  );
  try {
    return await run(server.url.href, {}, stages === undefined ? {} : { stages });
  } finally {
    await server.close();
  }
}

/** Everything planned has a sample, nothing passed, money is bounded, and nobody repeats the key. */
function expectFailed({ report, samples }: GateResult, outcome: string): void {
  expect(report).toMatchObject({ verdict: 'fail', passed: false });
  expect(samples.map((sample) => sample.id)).toEqual(samples.map((_, id) => id));
  expect(samples.slice(1).filter((sample) => sample.outcome !== outcome)).toEqual([]);
  expect(report.cost.spent).toBeLessThanOrEqual(report.cost.budget);
  expect(JSON.stringify([report, samples])).not.toContain(KEY);
}

const FAULTS: readonly (readonly [string, string, (socket: Socket) => void])[] = [
  ['resets every connection', 'network_error', (socket) => socket.resetAndDestroy()],
  ['accepts and never answers', 'timeout', () => undefined],
  ['sends its head a byte at a time', 'timeout', (socket) => dribble(socket, HEAD + 'x-slow: '.repeat(500))],
  [
    'sends its stream a byte at a time',
    'timeout',
    (socket) => dribble(socket, `${HEAD}\r\n: ${'ping '.repeat(500)}`),
  ],
  [
    'never ends its head',
    'network_error',
    (socket) => socket.write(HEAD + `x-more: ${'y'.repeat(60_000)}\r\n`.repeat(3)),
  ],
  ['sends no HTTP', 'network_error', (socket) => socket.end('220 mail.example ESMTP\r\n')],
  [
    'breaks off in the middle of a stream',
    'network_error',
    (socket) => socket.end(`${HEAD}content-length: 9999\r\n\r\n${token()}`),
  ],
  [
    'answers with a gzip bomb',
    'invalid_response',
    (socket) => {
      socket.end(Buffer.concat([Buffer.from(`${HEAD}content-encoding: gzip\r\n\r\n`), BOMB]));
    },
  ],
  [
    'repeats the key in its refusal',
    'http_error',
    (socket) => {
      socket.end(`HTTP/1.1 401 No\r\nconnection: close\r\n\r\n{"error":{"message":"bad key ${KEY}"}}`);
    },
  ],
];

/** What is longer than the time limit allows is a timeout, on a slow machine; what ends without a word, truncated. */
const FLOODS: readonly (readonly [string, RegExp, (socket: Socket) => void])[] = [
  [
    'answers with 64 MB of one event',
    /invalid_response|timeout/,
    (socket) => flood(socket, `${HEAD}\r\ndata: `, 'x'),
  ],
  [
    'answers with 64 MB of comments',
    /invalid_response|timeout|truncated/,
    (socket) => flood(socket, `${HEAD}\r\n`, ': ping\n\n'),
  ],
  ['answers with 64 MB of tokens', /cut/, (socket) => flood(socket, `${HEAD}\r\n`, token())],
  [
    'refuses with 64 MB',
    /http_error/,
    (socket) => flood(socket, 'HTTP/1.1 500 No\r\ncontent-type: text/html\r\n\r\n', '<p>'),
  ],
];
const BOMB = gzipSync(Buffer.alloc(16 * 1024 * 1024));

describe('an endpoint that', () => {
  it.each(FAULTS)('%s fails the gate, as %s', async (_, outcome, talk) => {
    expectFailed(await runAgainst(talk), outcome);
  });

  it.each(FLOODS)('%s is read no further than it must be', async (_, outcome, talk) => {
    const before = process.memoryUsage().rss;
    const { report, samples } = await runAgainst(talk, '1s:3');
    expect(report.verdict).not.toBe('pass');
    for (const sample of samples.slice(1)) expect(sample.outcome).toMatch(outcome);
    expect(report.cost.spent).toBeLessThanOrEqual(report.cost.budget);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('redirects to another origin is not followed, and the other never sees the key', async () => {
    const requests: string[] = [];
    const other = await startRawServer((socket) => onRequest(socket, (request) => requests.push(request)));
    const location = `${other.url.origin}/steal?key=${KEY}`;
    const result = await runAgainst((socket) =>
      socket.end(`HTTP/1.1 307 Away\r\nlocation: ${location}\r\nconnection: close\r\n\r\n`),
    );
    await other.close();
    expectFailed(result, 'http_error');
    expect(requests).toEqual([]);
    expect(result.samples[1]?.error?.message).toContain('redirected to');
  });

  it('has a certificate that nobody signed is an error with its reason, and gets nothing', async () => {
    const requests: unknown[] = [];
    const server = createServer(selfSigned(), (request) => requests.push(request));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { report } = await run(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
    server.close();
    expect(report).toMatchObject({ verdict: 'error', passed: false });
    expect(report.reasons.map(({ message }) => message).join()).toMatch(
      /a certificate of an authority that Node does not know/,
    );
    expect(requests).toEqual([]);
  });

  it('has a name that nobody knows is an error with its reason', async () => {
    const { report } = await run('https://no-such-host.invalid/v1', {}, { timeout: '10m' });
    expect(report).toMatchObject({ verdict: 'error', cost: { spent: 0 } });
    expect(report.reasons[0]?.message).toMatch(/no-such-host\.invalid.*(ENOTFOUND|EAI_AGAIN)/);
  });

  it('is measured on a clock of its own, whatever the date jumps to', async () => {
    let jumps = 0;
    const date = (): Date => new Date(Date.UTC(2026, 0, 1) + (jumps++ % 2 === 0 ? 1 : -1) * 3_600_000);
    const server = await startRawServer((socket) =>
      onRequest(socket, () => socket.end(`${HEAD}connection: close\r\n\r\n${token()}${finish()}`)),
    );
    const { report, samples } = await run(server.url.href, { date });
    await server.close();
    expect(samples.map(({ outcome }) => outcome)).toEqual(samples.map(() => 'ok'));
    for (const { plannedMs, startedMs, e2eMs } of samples) {
      expect(startedMs).toBeGreaterThanOrEqual(plannedMs);
      expect(e2eMs).toBeLessThan(1_000);
    }
    expect(report.run.durationMs).toBeGreaterThan(1_000);
    expect(report.run.durationMs).toBeLessThan(60_000);
  });
});

function dribble(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 10);
  socket.on('close', () => clearInterval(timer));
}

/** 64 MB, as fast as they are taken. */
function flood(socket: Socket, head: string, unit: string): void {
  const chunk = Buffer.from(unit.repeat(Math.ceil((256 * 1024) / unit.length)));
  let left = 256;
  socket.write(head);
  const pump = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= 1;
      if (!socket.write(chunk)) break;
    }
    if (left === 0) socket.end();
  };
  socket.on('drain', pump);
  pump();
}

function selfSigned(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
