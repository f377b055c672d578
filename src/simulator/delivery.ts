import type { ServerResponse } from 'node:http';
import type { Clock } from '../base/clock.js';
import type { Ms } from '../base/units.js';
import type { Dialect, Frame, Reply, Timings } from './dialects/dialect.js';
import { tokensBefore, type Fault } from './faults.js';
import type { Piece, Script } from './model/laws.js';
import type { Pacer } from './pacer.js';
import type { Visit } from './stats.js';

/** One answer on its way to the client. */
export interface Delivery {
  readonly response: ServerResponse;
  readonly dialect: Dialect;
  readonly stream: boolean;
  readonly reply: Reply;
  readonly script: Script;
  readonly fault: Fault | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly pacer: Pacer;
  readonly visit: Visit;
  /** Spent on loading the model before the first token's time begins. */
  readonly loadMs: Ms;
  /** Least time that this many tokens take among all that run now. */
  shareMs(tokens: number): Ms;
}

/** An endless stream yields to the event loop at least this often. */
const SHORTEST_ENDLESS_GAP: Ms = 1;

/** Generates and sends the answer, fault included; `visit` says how far it came. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { stream, fault, visit, pacer } = delivery;
  const sink = stream ? openStream(delivery) : openWhole(delivery);
  const startedAt = delivery.clock.now();
  const unharmed = fault === null ? Infinity : tokensBefore(fault, delivery.script.outputTokens);
  await generate(delivery, unharmed, (piece) => sink.content(piece));
  if (pacer.stopped) return;
  if (fault !== null) {
    visit.ended = 'sabotaged';
    await sabotage(delivery, fault, sink);
    return;
  }
  sink.close(measure(delivery, startedAt));
  visit.ended = 'complete';
}

/** Where generated tokens go: on the wire as they come, or all together at the end. */
interface Sink {
  content(piece: Piece): void;
  close(timings: Timings): void;
  malformed(): Frame;
  error(): Frame;
  /** What is there to be sent half of, before the answer breaks off. */
  fragment(): Frame;
}

function openStream({ response, dialect, reply, headers }: Delivery): Sink {
  const writer = dialect.stream(reply);
  response.writeHead(200, { 'content-type': dialect.streamType, 'cache-control': 'no-cache', ...headers });
  response.flushHeaders();
  send(response, writer.open());
  return {
    content: (piece) => send(response, writer.content(piece.kind, piece.text)),
    close: (timings) => {
      send(response, writer.close(timings));
      response.end();
    },
    malformed: () => writer.malformed(),
    error: () => writer.error(MID_STREAM_TROUBLE),
    fragment: () => '',
  };
}

function openWhole({ response, dialect, reply, headers }: Delivery): Sink {
  const head = { 'content-type': 'application/json', ...headers };
  const whole = (timings: Timings): string => JSON.stringify(dialect.whole(reply, timings));
  const partly = (frame: string): string => {
    response.writeHead(200, head);
    return frame;
  };
  return {
    content: () => undefined,
    close: (timings) => {
      const body = whole(timings);
      response.writeHead(200, { ...head, 'content-length': String(Buffer.byteLength(body)) });
      response.end(body);
    },
    malformed: () => partly('{"broken": '),
    error: () => partly(JSON.stringify(dialect.refuse(MID_STREAM_TROUBLE).body)),
    fragment: () => {
      const body = whole({ loadMs: 0, promptMs: 0, generationMs: 0 });
      return partly(body.slice(0, Math.floor(body.length / 2)));
    },
  };
}

const MID_STREAM_TROUBLE = { status: 503, message: 'The server is overloaded. Please try again later.' };

/** Lets the pieces come at their instants, absolute ones, so that no lateness adds up; stops before `limit` tokens. */
async function generate(delivery: Delivery, limit: number, emit: (piece: Piece) => void): Promise<void> {
  const { clock, pacer, visit, response } = delivery;
  let due = clock.now() + delivery.loadMs;
  let tokens = 0;
  for (const piece of delivery.script.pieces) {
    if (tokens + piece.tokens > limit) return;
    due += tokens === 0 ? piece.gapMs : Math.max(piece.gapMs, delivery.shareMs(piece.tokens));
    await pacer.until(due);
    if (response.writableNeedDrain) await drain(response, pacer);
    if (pacer.stopped) return;
    tokens += piece.tokens;
    visit.lastContentAt = clock.now();
    visit.firstContentAt ??= visit.lastContentAt;
    if (!visit.cacheHit) visit.outputTokens += piece.tokens;
    emit(piece);
  }
}

async function sabotage(delivery: Delivery, fault: Fault, sink: Sink): Promise<void> {
  const { response, pacer } = delivery;
  switch (fault.kind) {
    case 'malformed':
    case 'error':
      send(response, fault.kind === 'error' ? sink.error() : sink.malformed());
      response.end();
      return;
    case 'reset':
      send(response, sink.fragment());
      await flush(response, pacer);
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      send(response, sink.fragment());
      await pacer.wait(() => () => undefined);
      return;
    case 'endless':
      send(response, sink.fragment());
      await repeatForever(delivery, sink);
      return;
    default:
      send(response, sink.fragment());
      response.end();
  }
}

/** Streams repeat themselves; an answer in one piece goes on with blanks, which JSON allows anywhere. */
async function repeatForever(delivery: Delivery, sink: Sink): Promise<void> {
  const { clock, pacer, response, script, visit, stream } = delivery;
  let due = clock.now();
  for (let i = 0; ; i = (i + 1) % Math.max(1, script.pieces.length)) {
    // The first piece's gap is the time to first token, so later ones set the pace.
    const piece = script.pieces[Math.max(1, i)] ?? ENDLESS_PIECE;
    due = Math.max(due + Math.max(SHORTEST_ENDLESS_GAP, piece.gapMs), clock.now() - SHORTEST_ENDLESS_GAP);
    await pacer.wait((resume) => clock.at(due, resume));
    if (response.writableNeedDrain) await drain(response, pacer);
    if (pacer.stopped) return;
    visit.outputTokens += piece.tokens;
    if (stream) sink.content(piece);
    else response.write(' ');
  }
}

const ENDLESS_PIECE: Piece = { kind: 'text', text: ' on', tokens: 1, gapMs: 10 };

function measure({ clock, loadMs, visit }: Delivery, startedAt: Ms): Timings {
  const now = clock.now();
  const firstAt = visit.firstContentAt ?? now;
  return { loadMs, promptMs: Math.max(0, firstAt - startedAt - loadMs), generationMs: now - firstAt };
}

function send(response: ServerResponse, frame: Frame): void {
  if (frame.length > 0 && !response.destroyed) response.write(frame);
}

/** Waits for the client to read on. */
function drain(response: ServerResponse, pacer: Pacer): Promise<void> {
  return pacer.wait((resume) => {
    response.once('drain', resume);
    return () => response.off('drain', resume);
  });
}

/** A reset throws away what is still buffered; this lets the bytes before it leave. */
function flush(response: ServerResponse, pacer: Pacer): Promise<void> {
  return pacer.wait((resume) => {
    response.write('', resume);
    return () => undefined;
  });
}
