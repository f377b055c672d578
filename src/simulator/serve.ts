import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '../base/errors.js';
import { BadRequest, type Trouble } from './dialects/dialect.js';
import { openAiChat } from './dialects/openai-chat.js';
import { routePath, type Place } from './dialects/registry.js';
import { strikesAtOnce } from './faults.js';
import { presentedKey, readAsk, readBody } from './intake.js';
import { createPacer } from './pacer.js';
import type { Exchange } from './exchange.js';
import { refuse, strikeNow } from './refusal.js';
import type { PreparedCall, Simulation } from './simulation.js';
import { work } from './work.js';

/** Answers one request, or refuses it; resolves when nothing more will be sent. */
export async function serve(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const visit = simulation.tally.arrive();
  const pacer = createPacer(simulation.clock);
  response.once('close', () => pacer.stop());
  const [path = '', query] = (request.url ?? '').split('?', 2);
  const place = routePath(path);
  const exchange = { request, response, visit, pacer, dialect: place?.dialect ?? openAiChat };
  try {
    await answer(simulation, exchange, { place, query: new URLSearchParams(query) });
  } catch (error) {
    // A client that went while its request was read is nobody to answer; anything else is a defect and must show.
    if (response.headersSent || response.destroyed) response.destroy();
    else refuse(simulation, exchange, { status: 500, message: `The simulator failed: ${messageOf(error)}` });
  } finally {
    if (response.headersSent) visit.status = response.statusCode;
    simulation.tally.leave(visit);
  }
}

interface Target {
  readonly place: Place | null;
  readonly query: URLSearchParams;
}

async function answer(simulation: Simulation, exchange: Exchange, target: Target): Promise<void> {
  const body = await readBody(exchange.request);
  const call = admit(simulation, exchange, { ...target, body });
  if ('status' in call) refuse(simulation, exchange, call);
  else if (call.fault !== null && strikesAtOnce(call.fault))
    await strikeNow(simulation, exchange, call.fault);
  else await work(simulation, exchange, call);
}

/** The checks in the order in which a provider makes them: place, method, size, key, shape, limits. */
function admit(
  simulation: Simulation,
  { request, visit }: Exchange,
  { place, query, body }: Target & { readonly body: string | null },
): PreparedCall | Trouble {
  const { apiKey } = simulation.options;
  if (place === null)
    return { status: 404, message: `Unknown request URL: ${request.method} ${request.url}.` };
  if (request.method !== 'POST') return { status: 405, message: `Not allowed to ${request.method} here.` };
  if (body === null) return { status: 413, message: 'The request is too large.' };
  if (apiKey !== null && presentedKey(request, query) !== apiKey) {
    return { status: 401, message: 'Incorrect API key provided.' };
  }
  const ask = readAsk(body, request, place);
  if (ask instanceof BadRequest) return { status: 400, message: ask.message };
  visit.model = ask.model;
  const call = simulation.prepare(ask, visit.ordinal);
  const waitMs = simulation.limiter.take(call.inputTokens + call.expectedOutput, simulation.clock.now());
  return waitMs === null ? call : limitTrouble(simulation, waitMs);
}

function limitTrouble({ options }: Simulation, waitMs: number): Trouble {
  const { named, factor } = options.limits.retryAfter;
  const message = `Rate limit reached. Please try again in ${Math.ceil(waitMs)}ms.`;
  return { status: 429, message, retryAfterMs: named ? waitMs * factor : null };
}
