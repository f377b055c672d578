import type { ResponseListener, RunningRequest, Transport } from '../../src/load/wire/transport.js';
import type { WireRequest } from '../../src/protocols/protocol.js';
import type { PrefixUse } from '../../src/simulator/model/caches.js';
import type { Release, Ticket } from '../../src/simulator/model/capacity.js';
import type { Json, Reply, StreamWriter } from '../../src/simulator/dialects/dialect.js';
import { openAiChat } from '../../src/simulator/dialects/openai-chat.js';
import { routePath } from '../../src/simulator/dialects/registry.js';
import { type Fault, strikesAtOnce, tokensBefore } from '../../src/simulator/faults.js';
import { completeOptions, type SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { createSimulation, type PreparedCall, type Simulation } from '../../src/simulator/simulation.js';
import type { VirtualClock } from './virtual-clock.js';
import { VirtualVisit } from './virtual-visit.js';

/** How many times as long everything takes for a request that is taken up at this instant. */
export type Weather = (now: number) => number;

/** One request as it went over the wire. */
export interface Written {
  readonly at: number;
  readonly prompt: string;
}

/** The simulator's laws, places and limits without its sockets: an endpoint of any protocol in virtual time. */
export class VirtualEndpoint implements Transport {
  readonly written: Written[] = [];
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
    const place = routePath(request.url.pathname);
    const { dialect, route } = place ?? { dialect: openAiChat, route: { model: null, stream: null } };
    const ask = dialect.read(JSON.parse(request.body) as Json, route, lowerCase(request.headers));
    const ordinal = this.written.length;
    const call = this.simulation.prepare(ask, ordinal);
    this.written.push({ at: this.clock.now(), prompt: ask.prompt });
    const visit = new VirtualVisit(this.clock, listener, dialect);
    const { limiter, capacity, options } = this.simulation;
    const kept = this.simulation.findKept(call);
    const waitMs = limiter.take(call.inputTokens + call.expectedOutput, this.clock.now());
    const { named, factor } = options.limits.retryAfter;
    const retryAfterMs = named && waitMs !== null ? waitMs * factor : null;
    if (waitMs !== null) visit.refuse({ status: 429, message: 'Rate limit reached.', retryAfterMs });
    else if (call.fault !== null && strikesAtOnce(call.fault)) strikeAtOnce(visit, call.fault);
    else if (kept !== null) this.replay({ ...call, script: kept.script }, visit, kept.ordinal);
    else {
      const ticket: Ticket = { granted: (release) => this.answer(call, visit, release, ordinal) };
      if (!capacity.enter(ticket)) visit.refuse({ status: 503, message: 'server busy' });
      visit.onAbort(() => capacity.leave(ticket));
    }
    return visit;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private answer(call: PreparedCall, visit: VirtualVisit, release: Release, ordinal: number): void {
    const { capacity, options, answers } = this.simulation;
    const { pieces } = call.script;
    const slowness = this.weather(this.clock.now());
    const shared = options.sharedTokensPerSecond;
    visit.onAbort(release);
    const prefix = this.overrides.cache === undefined ? null : this.useCache(call);
    const stream = visit.dialect.stream(replyOf(call, ordinal, prefix ?? NOTHING_CACHED));
    const spared = 1 - ((prefix?.cached ?? 0) * options.cache.prefixSaving) / call.inputTokens;
    const { fault } = call;
    const before = fault === null ? Infinity : tokensBefore(fault, call.script.outputTokens);
    let tokens = 0;
    const play = (index: number): void => {
      const piece = pieces[fault?.kind === 'endless' ? index % Math.max(1, pieces.length) : index];
      if (fault !== null && fault.kind !== 'endless' && tokens >= before) {
        if (fault.kind !== 'hang') release();
        visit.after(1, () => strikeMidway(visit, fault, stream));
        return;
      }
      if (piece === undefined) {
        release();
        if (index === 0) this.open(visit, stream, 'MISS');
        if (options.cache.answers) answers.keep(call.ask, ordinal);
        visit.end(stream.close({ loadMs: 0, promptMs: 0, generationMs: 0 }));
        return;
      }
      const share = index === 0 || shared === null ? 0 : (piece.tokens * capacity.running * 1_000) / shared;
      visit.after(Math.max(piece.gapMs * slowness * (index === 0 ? spared : 1), share), () => {
        if (index === 0) this.open(visit, stream, 'MISS');
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

  private open(visit: VirtualVisit, stream: StreamWriter, word: string): void {
    const { answers, hitHeader } = this.simulation.options.cache;
    const type = { 'content-type': visit.dialect.streamType };
    visit.head(200, answers ? { ...type, [hitHeader]: word } : type);
    visit.data(stream.open());
  }

  /** The same answer, at once. */
  private replay(call: PreparedCall, visit: VirtualVisit, ordinal: number): void {
    const stream = visit.dialect.stream(replyOf(call, ordinal, NOTHING_CACHED));
    visit.after(this.simulation.options.cache.hitTtftMs, () => {
      this.open(visit, stream, 'HIT');
      for (const { kind, text } of call.script.pieces) visit.data(stream.content(kind, text));
      visit.end(stream.close({ loadMs: 0, promptMs: 0, generationMs: 0 }));
    });
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
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
function strikeMidway(visit: VirtualVisit, { kind }: Fault, stream: StreamWriter): void {
  if (kind === 'reset') visit.fail();
  else if (kind === 'malformed') visit.end(stream.malformed());
  else if (kind === 'error') visit.end(stream.error({ status: 500, message: 'The server had an error.' }));
  else if (kind === 'truncate') visit.end('');
}

const NOTHING_CACHED: PrefixUse = { cached: 0, written: 0 };

/** By the request that was given the answer first. */
function replyOf(
  { ask, script, inputTokens, behaviour }: PreparedCall,
  ordinal: number,
  { cached, written }: PrefixUse,
): Reply {
  const { text, reasoning, cutOff, outputTokens, reasoningTokens } = script;
  const { reported, multiplier } = behaviour.usage;
  const counts = {
    input: inputTokens,
    cachedInput: cached,
    cacheWrite: written,
    output: Math.round(outputTokens * multiplier),
    reasoning: Math.round(reasoningTokens * multiplier),
  };
  return {
    id: `virtual-${ordinal}`,
    model: ask.model,
    createdS: 0,
    text,
    reasoning,
    cutOff,
    counts: reported ? counts : null,
    wantsUsage: true,
  };
}
