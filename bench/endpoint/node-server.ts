import { createServer, type ServerResponse } from 'node:http';
import { STAMP_DIGITS } from '../clients/client.js';

// What bench/c/server.c does, where there is no C compiler. It is slower than its clients, so figures under
// saturation are its own.
const arrivals: bigint[] = [];
const stamp = (): string => process.hrtime.bigint().toString().padStart(STAMP_DIGITS, '0');
const event = (delta: object, finish: string | null = null): string => {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'chatcmpl-bench', object: 'chat.completion.chunk', model: 'bench', choices })}\n\n`;
};

function stream(response: ServerResponse, tokens: number, intervalMs: number): void {
  arrivals.push(process.hrtime.bigint());
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event({ role: 'assistant', content: '' }));
  let left = tokens;
  let due = performance.now() + intervalMs;
  const write = (): void => {
    if (response.destroyed) return;
    if (left === 0) {
      response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
      return;
    }
    left -= 1;
    due += intervalMs;
    response.write(event({ content: stamp() }));
    next();
  };
  const next = (): void => {
    if (intervalMs === 0) setImmediate(write);
    else setTimeout(write, Math.max(0, due - performance.now()));
  };
  next();
}

const server = createServer({ noDelay: true }, (request, response) => {
  request.resume().on('end', () => {
    const [, kind, tokens, intervalUs] = (request.url ?? '').split('/');
    if (kind === 's') {
      stream(response, Number(tokens), Number(intervalUs) / 1_000);
    } else if (kind === 'arrivals') {
      response.end(
        arrivals
          .splice(0)
          .map((instant) => `${instant}\n`)
          .join(''),
      );
    } else {
      const message = { role: 'assistant', content: stamp() };
      const usage = { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9 };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage }));
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? (address?.port ?? 0) : 0}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
