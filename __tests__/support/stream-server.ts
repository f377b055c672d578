import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pace {
  readonly events: number;
  /** Between the writings of bursts. */
  readonly everyMs: number;
  /** Events that are written at once. */
  readonly burst: number;
  /** Whether an answer's text depends on nothing but its prompt, as at temperature 0. */
  readonly isSettled?: boolean;
}

/** A server that speaks openai-chat, one token an event, and keeps its own account. */
export interface StreamServer {
  readonly port: number;
  /** The bodies of all requests. */
  readonly asked: readonly string[];
  /** Time per token of every answer, as it was written: from the first event to the last over the tokens after it. */
  readonly paces: number[];
  close(): Promise<void>;
}

export async function startStreamServer(pace: Pace): Promise<StreamServer> {
  const paces: number[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(body);
      const seed = pace.isSettled === true ? body.length : asked.length;
      void answer(response, pace, { id: `chatcmpl-${asked.length}`, seed }).then((took) => paces.push(took));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    paces,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  response: ServerResponse,
  pace: Pace,
  from: { id: string; seed: number },
): Promise<number> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (choices: unknown[], more: object = {}): string =>
    `data: ${JSON.stringify({ id: from.id, object: 'chat.completion.chunk', created: 1, model: 'm', choices, ...more })}\n\n`;
  const token = (index: number): string =>
    event([{ index: 0, delta: { content: ` w${(from.seed * 7 + index) % 97}` }, finish_reason: null }]);
  const began = performance.now();
  let lastMs = began;
  for (let sent = 0; sent < pace.events; sent += pace.burst) {
    // By the clock and not by pauses, which add up.
    const dueMs = began + (sent / pace.burst) * pace.everyMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
    const size = Math.min(pace.burst, pace.events - sent);
    lastMs = performance.now();
    response.write(Array.from({ length: size }, (_, i) => token(sent + i)).join(''));
  }
  const usage = { prompt_tokens: 20, completion_tokens: pace.events, total_tokens: 20 + pace.events };
  const end = event([{ index: 0, delta: {}, finish_reason: 'stop' }]) + event([], { usage });
  response.end(`${end}data: [DONE]\n\n`);
  return (lastMs - began) / (pace.events - 1);
}
