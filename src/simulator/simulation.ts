import type { Clock } from '../base/clock.js';
import type { Tokens } from '../base/units.js';
import { createAnswerCache, createPrefixCache, type AnswerCache, type PrefixCache } from './model/caches.js';
import { createCapacity, type Capacity } from './model/capacity.js';
import { createResidence, type Residence } from './model/cold-start.js';
import type { Ask } from './dialects/dialect.js';
import { strike, type Fault } from './faults.js';
import { drawScript, type Script } from './model/laws.js';
import { applyMarkers } from './markers.js';
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
}

/** Chat templates cost a few tokens around the text. */
const TEMPLATE_TOKENS = 8;

export function createSimulation(
  options: SimulatorOptions,
  clock: Clock,
  onServed: (visit: Readonly<Visit>) => void,
): Simulation {
  const { seed } = options;
  return {
    options,
    clock,
    capacity: createCapacity(options.slots, options.maxQueue),
    limiter: createLimiter(options.limits),
    residence: createResidence(clock.now()),
    prefixes: createPrefixCache(options.cache),
    answers: createAnswerCache(),
    tally: createTally(clock, onServed),
    prepare(ask, ordinal) {
      const { behaviour, say } = applyMarkers(behaviourOf(options, ask.model), ask.prompt);
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
  };
}
