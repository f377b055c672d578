import type { Ms } from '../base/units.js';
import type { Release } from './model/capacity.js';
import type { PrefixUse } from './model/caches.js';
import { deliver } from './delivery.js';
import type { Counts, Reply } from './dialects/dialect.js';
import type { Exchange } from './exchange.js';
import type { Piece, Script } from './model/laws.js';
import { commonHeaders, refuse } from './refusal.js';
import type { PreparedCall, Simulation } from './simulation.js';

/** Answers an admitted request: from the answer cache, or by the model once a slot is free. */
export async function work(simulation: Simulation, exchange: Exchange, call: PreparedCall): Promise<void> {
  const kept = simulation.findKept(call);
  if (kept !== null) {
    exchange.visit.cacheHit = true;
    const script = inOneBurst(kept.script, simulation.options.cache.hitTtftMs);
    await hand(simulation, exchange, { ...call, script }, { ...NOTHING_SPECIAL, saidBy: kept.ordinal });
    return;
  }
  const release = await takeSlot(simulation, exchange);
  if (release === 'full') {
    refuse(simulation, exchange, {
      status: 503,
      message: 'server busy, please try again.  maximum pending requests exceeded',
    });
    return;
  }
  if (release === 'gone') return;
  try {
    await generateAnswer(simulation, exchange, call);
  } finally {
    release();
  }
}

async function generateAnswer(simulation: Simulation, exchange: Exchange, call: PreparedCall): Promise<void> {
  const { clock, residence, prefixes, options, answers } = simulation;
  const { visit } = exchange;
  const { ask, inputTokens } = call;
  visit.startedAt = clock.now();
  visit.inputTokens = inputTokens;
  const loadMs = residence.begin(ask.model, visit.startedAt, call.behaviour.coldStart);
  try {
    const prefix = prefixes.use(ask.model, ask.prompt, inputTokens);
    const saved = (options.cache.prefixSaving * prefix.cached) / inputTokens;
    const circumstances = { ...NOTHING_SPECIAL, loadMs, prefix };
    await hand(simulation, exchange, { ...call, script: sooner(call.script, saved) }, circumstances);
    if (visit.ended === 'complete' && options.cache.answers) answers.keep(ask, visit.ordinal);
  } finally {
    residence.end(ask.model, clock.now());
  }
}

/** A slot, `full` where even the queue has no room, `gone` where the client left the queue. */
async function takeSlot(
  { capacity, tally }: Simulation,
  { pacer }: Exchange,
): Promise<Release | 'full' | 'gone'> {
  let slot: Release | 'full' | 'gone' = 'gone';
  await pacer.wait((resume) => {
    const ticket = {
      granted: (release: Release) => {
        slot = release;
        resume();
      },
    };
    if (!capacity.enter(ticket)) {
      slot = 'full';
      resume();
    }
    tally.observeLoad(capacity.running, capacity.queued);
    return () => capacity.leave(ticket);
  });
  return slot;
}

interface Circumstances {
  readonly loadMs: Ms;
  readonly prefix: PrefixUse;
  /** The request that was given the answer first, whose id it bears; null for this one. */
  readonly saidBy: number | null;
}

const NOTHING_SPECIAL: Circumstances = { loadMs: 0, prefix: { cached: 0, written: 0 }, saidBy: null };

function hand(
  simulation: Simulation,
  exchange: Exchange,
  call: PreparedCall,
  { loadMs, prefix, saidBy }: Circumstances,
): Promise<void> {
  const { clock, capacity, options } = simulation;
  const { response, dialect, visit, pacer } = exchange;
  const { script, ask, fault } = call;
  const rate = options.sharedTokensPerSecond;
  return deliver({
    response,
    dialect,
    clock,
    pacer,
    visit,
    script,
    fault,
    loadMs,
    stream: ask.stream,
    reply: composeReply(call, saidBy ?? visit.ordinal, prefix),
    headers: {
      ...commonHeaders(simulation, exchange),
      ...(options.cache.answers ? { [options.cache.hitHeader]: visit.cacheHit ? 'HIT' : 'MISS' } : {}),
    },
    shareMs: (tokens) => (rate === null ? 0 : (tokens * capacity.running * 1_000) / rate),
  });
}

function composeReply(call: PreparedCall, ordinal: number, prefix: PrefixUse): Reply {
  const { script, ask, behaviour, inputTokens } = call;
  const { reported, multiplier } = behaviour.usage;
  const counts: Counts = {
    input: inputTokens,
    cachedInput: prefix.cached,
    cacheWrite: prefix.written,
    output: Math.round(script.outputTokens * multiplier),
    reasoning: Math.round(script.reasoningTokens * multiplier),
  };
  return {
    id: `sim-${ordinal}`,
    model: ask.model,
    createdS: Math.floor(Date.now() / 1_000),
    text: script.text,
    reasoning: script.reasoning,
    cutOff: script.cutOff,
    counts: reported ? counts : null,
    wantsUsage: ask.wantsUsage,
  };
}

/** The prompt's cached part need not be read again. */
function sooner(script: Script, saved: number): Script {
  const [first, ...rest] = script.pieces;
  return saved === 0 || first === undefined
    ? script
    : { ...script, pieces: [{ ...first, gapMs: first.gapMs * (1 - saved) }, ...rest] };
}

/** A stored answer is there as a whole. */
function inOneBurst(script: Script, firstMs: Ms): Script {
  return {
    ...script,
    pieces: script.pieces.map((piece, i): Piece => ({ ...piece, gapMs: i === 0 ? firstMs : 0 })),
  };
}
