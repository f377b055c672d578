import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as an endpoint sees it. */
export interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** From 0. */
  readonly ordinal: number;
}

/** What an endpoint answers, and what it writes on the invoice, by its own rules. */
export interface Invoiced {
  readonly status?: number;
  readonly events?: readonly unknown[];
  /** In place of events: a whole body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly usd: number;
  /** Ends a stream without its last event. */
  readonly breaks?: boolean;
}

export interface InvoiceServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Dollars, of all answers so far. */
  invoiced(): number;
  close(): Promise<void>;
}

/** An endpoint on 127.0.0.1 that bills as its rule says, whatever its answers tell. */
export async function startInvoiceServer(rule: (asked: Asked) => Invoiced): Promise<InvoiceServer> {
  const asked: Asked[] = [];
  let invoiced = 0;
  const server = createServer({ noDelay: true }, (incoming, response) => {
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Asked['body'];
      const one = { path: incoming.url ?? '', body, ordinal: asked.length };
      asked.push(one);
      const answer = rule(one);
      invoiced += answer.usd;
      send(response, answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    invoiced: () => invoiced,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(
  response: ServerResponse,
  { status = 200, events, body, headers, breaks = false }: Invoiced,
): void {
  if (events === undefined) {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body ?? {}));
    return;
  }
  response.writeHead(status, { 'content-type': 'text/event-stream', ...headers });
  for (const event of events) {
    const name = (event as { type?: unknown }).type;
    response.write(`${typeof name === 'string' ? `event: ${name}\n` : ''}data: ${JSON.stringify(event)}\n\n`);
  }
  response.end(breaks ? '' : 'data: [DONE]\n\n');
}

/** A chat answer of so many words, with these fields beside it and this usage at its end. */
export function chatEvents(
  words: number,
  usage: unknown,
  fields: Readonly<Record<string, unknown>> = {},
): unknown[] {
  const delta = (content: string): unknown => ({ ...fields, choices: [{ index: 0, delta: { content } }] });
  return [
    ...Array.from({ length: words }, () => delta(' word')),
    { ...fields, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
    ...(usage === undefined ? [] : [{ ...fields, choices: [], usage }]),
  ];
}

/** An answer of Anthropic's of so many words, with its usage told in two parts. */
export function messageEvents(
  words: number,
  start: unknown,
  end: unknown,
  model = 'claude-sonnet-5',
): unknown[] {
  return [
    { type: 'message_start', message: { model, usage: start } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...Array.from({ length: words }, () => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: ' word' },
    })),
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: end },
    { type: 'message_stop' },
  ];
}
