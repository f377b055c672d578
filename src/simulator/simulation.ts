import type { Clock } from '../base/clock.js';
import type { Tokens } from '../base/units.js';
import { createAnswerCache, createPrefixCache, type AnswerCache, type PrefixCache } from './model/caches.js';
import { createCapacity, type Capacity } from './model/capacity.js';
import { createResidence, type Residence } from './model/cold-start.js';
import type { Ask } from './dialects/dialect.js';
import { strike, type Fault } from './faults.js';
import { drawScript, type Script } from './model/laws.js';
import { applyMarkers, type Marked } from './markers.js';
import { behaviourOf, type Behaviour, type SimulatorOptions } from './options.js';
import { createLimiter, type Limiter } from './model/rate-limits.js';
import { createTally, type Tally, type Visit } from './stats.js';
import { countTokens } from './model/words.js';

/** A request understood, and its fate drawn. */
export interface PreparedCall {
  readonly ask: Ask;
  readonly behaviour: Behaviour;
  readonly script: Script;
  readonly fault: Fault | null;
  readonly inputTokens: Tokens;
  /** What a token limit reckons for the answer: its cap, where there is one. */
  readonly expectedOutput: Tokens;
}

/** An answer out of the cache: what was said, and by which request. */
export interface KeptAnswer {
  readonly script: Script;
  readonly ordinal: number;
}

/** The endpoint's state: what its requests share. */
export interface Simulation {
  readonly options: SimulatorOptions;
  readonly clock: Clock;
  readonly capacity: Capacity;
  readonly limiter: Limiter;
  readonly residence: Residence;
  readonly prefixes: PrefixCache;
  readonly answers: AnswerCache;
  readonly tally: Tally;
  prepare(ask: Ask, ordinal: number): PreparedCall;
  /** The answer that an earlier request was given to the same question; null where none is kept. */
  findKept(call: PreparedCall): KeptAnswer | null;
}

/** Chat templates cost a few tokens around the text. */
const TEMPLATE_TOKENS = 8;

export function createSimulation(
  options: SimulatorOptions,
  clock: Clock,
  onServed: (visit: Readonly<Visit>) => void,
): Simulation {
  const { seed } = options;
  const answers = createAnswerCache();
  const marked = (ask: Ask): Marked => applyMarkers(behaviourOf(options, ask.model), ask.prompt);
  return {
    options,
    clock,
    capacity: createCapacity(options.slots, options.maxQueue),
    limiter: createLimiter(options.limits),
    residence: createResidence(clock.now()),
    prefixes: createPrefixCache(options.cache),
    answers,
    tally: createTally(clock, onServed),
    prepare(ask, ordinal) {
      const { behaviour, say } = marked(ask);
      const script = drawScript({ behaviour, cap: ask.cap, say, seed, ordinal });
      return {
        ask,
        behaviour,
        script,
        fault: strike(behaviour.faults, seed, ordinal),
        inputTokens: countTokens(ask.prompt) + TEMPLATE_TOKENS,
        expectedOutput: ask.cap ?? script.outputTokens,
      };
    },
    findKept({ ask }) {
      const ordinal = options.cache.answers ? answers.find(ask) : null;
      if (ordinal === null) return null;
      return { script: drawScript({ ...marked(ask), cap: ask.cap, seed, ordinal }), ordinal };
    },
  };
}
