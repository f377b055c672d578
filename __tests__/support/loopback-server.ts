import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a fake sees it: read to its end. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** What goes wrong with a request instead of its answer. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  /** `lost` does the work and then drops the connection; `drip` sends an answer that never ends. */
  readonly kind: number | 'hang' | 'drip' | 'broken_json' | 'reset' | 'lost';
  readonly message?: string;
  /** In place of the message as JSON: a proxy's page, say. */
  readonly page?: string;
  readonly headers?: Record<string, string>;
  /** How often; for ever where it is absent. */
  times?: number;
}

export interface LoopbackServer {
  readonly url: string;
  readonly requests: Received[];
  /** May be added to and emptied at any time; the first that fits is used. */
  readonly faults: Fault[];
  /** What comes back undoes whatever has happened since. */
  remember(): () => void;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that answers by `answer`, unless a fault stands in the way. */
export async function startLoopbackServer(
  answer: (request: Received, url: string) => Reply,
): Promise<LoopbackServer> {
  const requests: Received[] = [];
  const faults: Fault[] = [];
  let url = '';
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const target = new URL(incoming.url ?? '/', url);
    const request: Received = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(target.pathname),
      query: target.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    const fault = takeFault(faults, request);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'drip') {
      drip(response);
      return;
    }
    if (fault?.kind === 'lost') answer(request, url);
    if (fault?.kind === 'reset' || fault?.kind === 'lost') {
      incoming.socket.destroy();
      return;
    }
    const reply = fault === undefined ? answer(request, url) : replyOf(fault);
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
  };
  const server = createServer(
    (incoming, response) => void handle(incoming, response).catch(() => response.destroy()),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const remember = (): (() => void) => {
    const [known, planned] = [requests.length, faults.map((fault) => ({ ...fault }))];
    return () => {
      requests.length = known;
      faults.splice(0, faults.length, ...planned.map((fault) => ({ ...fault })));
    };
  };
  return { url, requests, faults, remember, close };
}

/** A byte from time to time, until the other side has had enough. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

/** A JSON answer as GitHub words it. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

function takeFault(faults: readonly Fault[], request: Received): Fault | undefined {
  const fits = ({ method, path, times }: Fault): boolean =>
    (method === undefined || method === request.method) && path.test(request.path) && times !== 0;
  const fault = faults.find(fits);
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

function replyOf(fault: Fault): Reply {
  const html = { 'content-type': 'text/html', ...fault.headers };
  if (fault.page !== undefined) return { status: Number(fault.kind), headers: html, body: fault.page };
  if (fault.kind === 'broken_json') return { ...json(200, null, fault.headers), body: '{"broken": ' };
  return json(Number(fault.kind), { message: fault.message ?? `fault ${fault.kind}` }, fault.headers);
}
