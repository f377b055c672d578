import { createServer, type ServerResponse } from 'node:http';
import { STAMP_DIGITS } from '../clients/client.js';

// What bench/c/server.c does, where there is no C compiler. It is slower than its clients, so figures under
// saturation are its own.
const arrivals: bigint[] = [];
const closes: bigint[] = [];
let written = 0;
const stamp = (): string => process.hrtime.bigint().toString().padStart(STAMP_DIGITS, '0');
const event = (delta: object, finish: string | null = null): string => {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'chatcmpl-bench', object: 'chat.completion.chunk', model: 'bench', choices })}\n\n`;
};

const tell = (response: ServerResponse, instants: bigint[]): void => {
  response.end(
    instants
      .splice(0)
      .map((instant) => `${instant}\n`)
      .join(''),
  );
};

function stream(
  response: ServerResponse,
  { tokens, intervalMs, batch }: { tokens: number; intervalMs: number; batch: number },
): void {
  arrivals.push(process.hrtime.bigint());
  response.on('close', () => {
    if (!response.writableFinished) closes.push(process.hrtime.bigint());
  });
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
    const count = Math.min(batch, left);
    left -= count;
    written += count;
    due += intervalMs;
    response.write(event({ content: stamp() }).repeat(count));
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
    const [, kind, tokens, intervalUs, batch] = (request.url ?? '').split('/');
    if (kind === 's') {
      const intervalMs = Number(intervalUs) / 1_000;
      stream(response, { tokens: Number(tokens), intervalMs, batch: Number(batch ?? 1) });
    } else if (kind === 'arrivals') {
      tell(response, arrivals);
    } else if (kind === 'closes') {
      tell(response, closes);
    } else if (kind === 'written') {
      response.end(`${written}\n`);
      written = 0;
    } else if (kind === '429') {
      arrivals.push(process.hrtime.bigint());
      response.writeHead(429, { 'retry-after': '1' }).end();
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
  process.stdout.write(`${typeof address === 'object' ? (address?.port ?? 0) : 0} 0\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
