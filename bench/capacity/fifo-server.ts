import { createServer, type ServerResponse } from 'node:http';
import { lognormal, seededRandom } from '../../src/base/random.js';
import { QUEUE } from './queue.js';

/*
 * Queues of known capacity, one a port. Arguments: how many, and how many times as quick as `QUEUE`. Prints their ports; `/asked` tells
 * how many requests a queue was sent since it was last asked, and answers as soon as the queue is empty.
 *
 * When a request is done is reckoned from its arrival and not by timers: that they are late by a millisecond makes an answer late
 * by as much, but never the queue slower than it says.
 */

const MODEL = 'mock-model';
const speed = Number(process.argv[3] ?? 1);

function openQueue(seed: number): Promise<number> {
  const random = seededRandom(seed, 'service');
  const freeAt = new Array<number>(QUEUE.places).fill(0);
  let [asked, inFlight] = [0, 0];
  const serve = (response: ServerResponse, text: string): void => {
    const now = performance.now();
    const place = freeAt.indexOf(Math.min(...freeAt));
    const done = Math.max(now, freeAt[place] ?? 0) + lognormal(random, QUEUE.medianMs, QUEUE.sigma) / speed;
    freeAt[place] = done;
    asked += 1;
    inFlight += 1;
    setTimeout(() => {
      inFlight -= 1;
      answer(response, isStream(text));
    }, done - now);
  };
  const tell = (response: ServerResponse): void => {
    if (inFlight > 0) {
      setTimeout(() => tell(response), 10);
      return;
    }
    send(response, { asked });
    asked = 0;
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/v1/chat/completions') serve(response, text);
      else if (request.url === '/asked') tell(response);
      else if (request.url === '/v1/models')
        send(response, { object: 'list', data: [{ id: MODEL, object: 'model' }] });
      else if (request.url === '/health') send(response, {});
      else send(response, {}, 404);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}

function isStream(text: string): boolean {
  return (JSON.parse(text) as { stream?: boolean }).stream === true;
}

const usage = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 };
const head = { id: 'x', created: 0, model: MODEL };

/** Two words, one event each. */
function answer(response: ServerResponse, stream: boolean): void {
  if (!stream) {
    const message = { role: 'assistant', content: 'Yes indeed' };
    send(response, {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage,
    });
    return;
  }
  const chunk = (delta: object, finish_reason: string | null = null): object => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason }],
  });
  const events = [
    chunk({ role: 'assistant', content: 'Yes' }),
    chunk({ content: ' indeed' }),
    chunk({}, 'stop'),
    { ...head, object: 'chat.completion.chunk', choices: [], usage },
  ];
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(`${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`);
}

function send(response: ServerResponse, body: object, status = 200): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const ports = await Promise.all(Array.from({ length: Number(process.argv[2] ?? 1) }, (_, i) => openQueue(i)));
process.stdout.write(`${JSON.stringify(ports)}\n`);
