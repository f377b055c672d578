import { createServer, type Socket } from 'node:net';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Protocol, WireRequest } from '../../protocols/protocol.js';
import { Deadlines } from '../wire/deadlines.js';
import { startExchange } from '../exchange/exchange.js';
import type { Observation } from '../exchange/observation.js';
import { PREWARM_ANSWERS, type PrewarmAnswer } from './prewarm-answers.js';
import type { Transport } from '../wire/transport.js';

/** What measuring adds to a first token: from its writing by the server to its stamp. */
export interface Overhead {
  readonly p50: Ms;
  readonly p99: Ms;
}

/** Requests until the code is compiled and the connection stands; they are not measured. */
const WARMING = 8;
const MEASURED = 16;
/** Fewer say nothing. */
const LEAST_MEASURED = 8;
/** Of each answer. */
const TOKENS = 8;
/** No run waits longer for it. */
const LONGEST: Ms = 150;

/**
 * Answers a handful of requests by a null endpoint on loopback, through the very transport, exchange and decoder of the
 * run: without it the first request would be measured several milliseconds too long. Measures on the way what the
 * generator itself adds. Sends nothing to the endpoint and costs nothing; null where it does not work.
 */
export async function prewarm(
  transport: Transport,
  protocol: Protocol,
  clock: Clock,
): Promise<Overhead | null> {
  const deadline = clock.now() + LONGEST;
  try {
    const endpoint = await openNullEndpoint(protocol, clock);
    try {
      const added: Ms[] = [];
      for (let round = 0; round < WARMING + MEASURED && clock.now() < deadline; round += 1) {
        const seen = await exchangeOnce(endpoint.request, { transport, protocol, clock, deadline });
        const written = endpoint.firstWriteAt();
        if (seen.ending !== 'complete' || seen.firstContentAt === null || written === null) break;
        if (round >= WARMING) added.push(seen.firstContentAt - written);
      }
      return summarise(added);
    } finally {
      await endpoint.close();
    }
  } catch {
    return null;
  }
}

interface NullEndpoint {
  readonly request: WireRequest;
  /** When the latest answer's first token was handed to the socket. */
  firstWriteAt(): Ms | null;
  close(): Promise<void>;
}

/** On bare sockets: an HTTP server of Node's is several milliseconds of code that nothing else in a run needs. */
async function openNullEndpoint(protocol: Protocol, clock: Clock): Promise<NullEndpoint> {
  let firstWriteAt: Ms | null = null;
  const sockets = new Set<Socket>();
  const pieces = piecesOf(PREWARM_ANSWERS[protocol.name]);
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    let asked = '';
    socket
      .on('error', () => socket.destroy())
      .on('data', (bytes: Buffer) => {
        asked += bytes.toString('latin1');
        if (!isWhole(asked)) return;
        asked = '';
        firstWriteAt = clock.now();
        answer(socket, pieces);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const request = protocol.encode({
    endpoint: new URL(`http://127.0.0.1:${port ?? 0}`),
    model: 'null',
    messages: [{ role: 'user', content: 'Warm up.' }],
    maxTokens: TOKENS,
    stream: true,
  });
  return {
    request,
    firstWriteAt: () => firstWriteAt,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isWhole(asked: string): boolean {
  const head = asked.indexOf('\r\n\r\n');
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(asked)?.[1]);
  return head !== -1 && asked.length >= head + 4 + length;
}

/** As they go over the wire: the first with the head, the last with the end. */
function piecesOf({ contentType, token, end }: PrewarmAnswer): readonly Buffer[] {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: ${contentType}\r\ntransfer-encoding: chunked\r\n\r\n`;
  const [one, last] = [chunkOf(token), Buffer.concat([chunkOf(end), Buffer.from('0\r\n\r\n')])];
  const tokens = Array.from({ length: TOKENS }, (_, i) =>
    i === 0 ? Buffer.concat([Buffer.from(head), one]) : one,
  );
  return [...tokens, last];
}

function chunkOf(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

/** Each token in a tick of its own, so that it is read by itself, as a model's are. */
function answer(socket: Socket, pieces: readonly Buffer[]): void {
  let next = 0;
  const write = (): void => {
    const piece = pieces[next];
    if (piece === undefined || socket.destroyed) return;
    next += 1;
    socket.write(piece);
    setImmediate(write);
  };
  write();
}

function exchangeOnce(
  wire: WireRequest,
  run: { transport: Transport; protocol: Protocol; clock: Clock; deadline: Ms },
): Promise<Observation> {
  const { transport, protocol, clock, deadline } = run;
  const deadlines = new Deadlines(clock, Math.max(1, deadline - clock.now()));
  const request = { wire, protocol, stream: true, maxTokens: TOKENS, keepText: 0 };
  return new Promise((resolve) => startExchange(request, { transport, clock, deadlines }, resolve));
}

function summarise(added: readonly Ms[]): Overhead | null {
  if (added.length < LEAST_MEASURED) return null;
  const sorted = Float64Array.from(added).sort();
  const at = (q: number): Ms => sorted[Math.floor(q * sorted.length)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
