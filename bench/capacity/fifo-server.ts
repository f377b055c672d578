import { createServer, type ServerResponse } from 'node:http';
import { lognormal, seededRandom } from '../../src/base/random.js';
import { QUEUE } from './queue.js';

/*
 * Queues of known capacity, one a port: so many places, first come first served. Arguments: how many. Prints their ports.
 */

const ANSWER = JSON.stringify({
  id: 'x',
  object: 'chat.completion',
  created: 0,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Yes.' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
});

function openQueue(seed: number): Promise<number> {
  const random = seededRandom(seed, 'service');
  const waiting: ServerResponse[] = [];
  let busy = 0;
  const begin = (response: ServerResponse): void => {
    busy += 1;
    setTimeout(
      () => {
        busy -= 1;
        const next = waiting.shift();
        if (next !== undefined) begin(next);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(ANSWER),
        });
        response.end(ANSWER);
      },
      lognormal(random, QUEUE.medianMs, QUEUE.sigma),
    );
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (busy < QUEUE.places) begin(response);
      else waiting.push(response);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}

const ports = await Promise.all(Array.from({ length: Number(process.argv[2] ?? 1) }, (_, i) => openQueue(i)));
process.stdout.write(`${JSON.stringify(ports)}\n`);
