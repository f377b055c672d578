import type { Trouble } from './dialects/dialect.js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import type { Simulation } from './simulation.js';

/** Says no in the provider's words. */
export function refuse(simulation: Simulation, exchange: Exchange, trouble: Trouble): void {
  const { response, dialect, visit } = exchange;
  const refused = dialect.refuse(trouble);
  const body = JSON.stringify(refused.body);
  response.writeHead(trouble.status, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...commonHeaders(simulation, exchange),
    ...refused.headers,
  });
  response.end(body);
  visit.ended = 'refused';
}

/** What every answer carries: an id, and the state of the limits in the provider's words. */
export function commonHeaders(
  { limiter, clock }: Simulation,
  { dialect, visit }: Exchange,
): Record<string, string> {
  return { 'x-request-id': `req_${visit.ordinal}`, ...dialect.limitHeaders(limiter.state(clock.now())) };
}

/** A fault that comes before any work. */
export async function strikeNow(simulation: Simulation, exchange: Exchange, fault: Fault): Promise<void> {
  const { response, visit, pacer, dialect } = exchange;
  switch (fault.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'hang':
      await pacer.wait(() => () => undefined);
      break;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>\n');
      break;
    case 'empty':
      response.writeHead(200, { 'content-type': dialect.streamType }).end();
      break;
    case 'quota':
      refuse(simulation, exchange, {
        status: 429,
        message: 'You exceeded your current quota.',
        permanent: true,
      });
      break;
    default:
      refuse(simulation, exchange, { status: fault.status ?? 500, message: messageFor(fault.status) });
  }
  visit.ended = 'sabotaged';
}

function messageFor(status: number | undefined): string {
  return status === 429 ? 'Rate limit reached.' : 'The server had an error while processing your request.';
}
