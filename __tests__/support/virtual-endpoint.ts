import type { ResponseListener, RunningRequest, Transport } from '../../src/load/wire/transport.js';
import type { WireRequest } from '../../src/protocols/protocol.js';
import type { PrefixUse } from '../../src/simulator/model/caches.js';
import type { Release, Ticket } from '../../src/simulator/model/capacity.js';
import type { Json, Reply, Trouble } from '../../src/simulator/dialects/dialect.js';
import { openAiChat } from '../../src/simulator/dialects/openai-chat.js';
import { type Fault, strikesAtOnce, tokensBefore } from '../../src/simulator/faults.js';
import { completeOptions, type SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { createSimulation, type PreparedCall, type Simulation } from '../../src/simulator/simulation.js';
import type { VirtualClock } from './virtual-clock.js';

/** How many times as long everything takes for a request that is taken up at this instant. */
export type Weather = (now: number) => number;

/** One request as it went over the wire. */
export interface Written {
  readonly at: number;
  readonly prompt: string;
}

/** The simulator's laws, places and limits without its sockets: a chat endpoint in virtual time. */
export class VirtualEndpoint implements Transport {
  readonly written: Written[] = [];
  /** What the answer cache holds, by prompt. */
  private readonly said = new Map<string, PreparedCall>();
  private readonly simulation: Simulation;

  constructor(
    private readonly clock: VirtualClock,
    /** Caches are there where anything of them is said. */
    private readonly overrides: Overrides<SimulatorOptions>,
    private readonly weather: Weather = () => 1,
  ) {
    this.simulation = createSimulation(completeOptions(overrides), clock, () => undefined);
  }

  send(request: WireRequest, listener: ResponseListener): RunningRequest {
    listener.written();
    const ask = openAiChat.read(JSON.parse(request.body) as Json, { model: null, stream: null }, {});
    const call = this.simulation.prepare(ask, this.written.length);
    this.written.push({ at: this.clock.now(), prompt: ask.prompt });
    const visit = new VirtualVisit(this.clock, listener);
    const { limiter, capacity } = this.simulation;
    const waitMs = limiter.take(call.inputTokens + call.expectedOutput, this.clock.now());
    if (waitMs !== null) visit.refuse({ status: 429, message: 'Rate limit reached.', retryAfterMs: waitMs });
    else if (call.fault !== null && strikesAtOnce(call.fault)) strikeAtOnce(visit, call.fault);
    else if (this.said.has(ask.prompt)) this.replay(this.said.get(ask.prompt) ?? call, visit);
    else {
      const ticket: Ticket = { granted: (release) => this.answer(call, visit, release) };
      if (!capacity.enter(ticket)) visit.refuse({ status: 503, message: 'server busy' });
      visit.onAbort(() => capacity.leave(ticket));
    }
    return visit;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private answer(call: PreparedCall, visit: VirtualVisit, release: Release): void {
    const { capacity, options } = this.simulation;
    const { pieces } = call.script;
    const slowness = this.weather(this.clock.now());
    const shared = options.sharedTokensPerSecond;
    visit.onAbort(release);
    const prefix = this.overrides.cache === undefined ? null : this.useCache(call);
    const stream = openAiChat.stream(replyOf(call, prefix?.cached));
    const spared = 1 - ((prefix?.cached ?? 0) * options.cache.prefixSaving) / call.inputTokens;
    const { fault } = call;
    const before = fault === null ? Infinity : tokensBefore(fault, call.script.outputTokens);
    let tokens = 0;
    const play = (index: number): void => {
      const piece = pieces[fault?.kind === 'endless' ? index % Math.max(1, pieces.length) : index];
      if (fault !== null && fault.kind !== 'endless' && tokens >= before) {
        if (fault.kind !== 'hang') release();
        visit.after(1, () => strikeMidway(visit, fault));
        return;
      }
      if (piece === undefined) {
        release();
        this.keep(call);
        visit.end(stream.close({ loadMs: 0, promptMs: 0, generationMs: 0 }));
        return;
      }
      const share = index === 0 || shared === null ? 0 : (piece.tokens * capacity.running * 1_000) / shared;
      visit.after(Math.max(piece.gapMs * slowness * (index === 0 ? spared : 1), share), () => {
        if (index === 0) visit.head(200, this.hitHeader('MISS'));
        visit.data(stream.content(piece.kind, piece.text));
        tokens += piece.tokens;
        play(index + 1);
      });
    };
    play(0);
  }

  private useCache({ ask, inputTokens }: PreparedCall): PrefixUse {
    return this.simulation.prefixes.use(ask.model, ask.prompt, inputTokens);
  }

  private keep(call: PreparedCall): void {
    if (this.overrides.cache?.answers === true) this.said.set(call.ask.prompt, call);
  }

  private hitHeader(word: string): Readonly<Record<string, string>> {
    const { answers, hitHeader } = this.simulation.options.cache;
    return answers ? { [hitHeader]: word } : {};
  }

  /** The same answer, at once. */
  private replay(call: PreparedCall, visit: VirtualVisit): void {
    const stream = openAiChat.stream(replyOf(call));
    visit.after(this.simulation.options.cache.hitTtftMs, () => {
      visit.head(200, this.hitHeader('HIT'));
      for (const { kind, text } of call.script.pieces) visit.data(stream.content(kind, text));
      visit.end(stream.close({ loadMs: 0, promptMs: 0, generationMs: 0 }));
    });
  }
}

/** Shows instead of an answer. */
function strikeAtOnce(visit: VirtualVisit, { kind, status }: Fault): void {
  const page = '<!doctype html><title>Sign in</title>';
  if (kind === 'status') visit.refuse({ status: status ?? 500, message: 'The server had an error.' });
  else if (kind === 'quota')
    visit.refuse({ status: 429, message: 'You exceeded your current quota.', permanent: true });
  else if (kind === 'reset') visit.after(1, () => visit.fail());
  else if (kind !== 'hang') {
    visit.after(1, () => {
      visit.head(200, kind === 'html' ? { 'content-type': 'text/html' } : {});
      visit.end(kind === 'html' ? page : '');
    });
  }
}

/** Ends an answer that has begun, or never does. */
function strikeMidway(visit: VirtualVisit, { kind }: Fault): void {
  if (kind === 'reset') visit.fail();
  else if (kind === 'malformed') visit.end('data: {"choices":[{"index":0,"del\n\n');
  else if (kind === 'error')
    visit.end('data: {"error":{"message":"The server had an error.","type":"server_error"}}\n\n');
  else if (kind === 'truncate') visit.end('');
}

function replyOf({ ask, script, inputTokens }: PreparedCall, cachedInput = 0): Reply {
  const { text, reasoning, cutOff, outputTokens, reasoningTokens } = script;
  return {
    id: 'virtual',
    model: ask.model,
    createdS: 0,
    text,
    reasoning,
    cutOff,
    counts: {
      input: inputTokens,
      cachedInput,
      cacheWrite: 0,
      output: outputTokens,
      reasoning: reasoningTokens,
    },
    wantsUsage: true,
  };
}

/** One exchange, seen from the server. */
class VirtualVisit {
  private readonly undo: (() => void)[] = [];
  private over = false;

  constructor(
    private readonly clock: VirtualClock,
    private readonly listener: ResponseListener,
  ) {}

  after(ms: number, action: () => void): void {
    this.undo.push(this.clock.at(this.clock.now() + ms, action));
  }

  onAbort(action: () => void): void {
    this.undo.push(action);
  }

  head(status: number, headers: Readonly<Record<string, string>> = {}): void {
    this.listener.head(status, headers);
  }

  data(frame: string | Uint8Array): void {
    if (!this.over) this.listener.data(Buffer.from(frame));
  }

  end(frame: string | Uint8Array): void {
    this.data(frame);
    if (!this.over) this.listener.end();
    this.over = true;
  }

  /** The connection breaks. */
  fail(): void {
    if (this.over) return;
    this.over = true;
    this.listener.fail(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  }

  refuse(trouble: Trouble): void {
    const { body, headers } = openAiChat.refuse(trouble);
    this.after(1, () => {
      this.head(trouble.status, headers);
      this.end(JSON.stringify(body));
    });
  }

  abort(): void {
    if (this.over) return;
    this.over = true;
    for (const action of this.undo) action();
  }
}
