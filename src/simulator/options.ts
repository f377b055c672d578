import type { Ms, Tokens } from '../base/units.js';
import { checkFault, type Fault } from './faults.js';
import { mergeOptions, type Overrides } from './options-merge.js';

/** Lognormal: `sigma` is the standard deviation of the logarithm, 0 makes every draw the median. */
export interface Law {
  readonly median: number;
  readonly sigma: number;
}

export interface TimeLaw {
  readonly medianMs: Ms;
  readonly sigma: number;
}

/** How one model answers; `models` overrides any part of it for a model's name. */
export interface Behaviour {
  /** Start of work on a request → its first content event. */
  readonly ttft: TimeLaw;
  /** One token → the next. */
  readonly itl: TimeLaw;
  /** Visible tokens the model would like to write; the request's cap cuts them. */
  readonly output: Law;
  /** Tokens of reasoning before them, inside the same cap. Median 0: does not reason. */
  readonly reasoning: Law;
  /** Tokens that one event of the stream carries. */
  readonly tokensPerEvent: number;
  /** Whether usage is reported, and by what its output tokens are multiplied (1 is the truth). */
  readonly usage: { readonly reported: boolean; readonly multiplier: number };
  /** After `idleMs` without a request the model is unloaded, and the next ones wait `penaltyMs` for it. */
  readonly coldStart: { readonly idleMs: Ms; readonly penaltyMs: Ms };
  /** The first fault of the list that strikes a request decides its fate. */
  readonly faults: readonly Fault[];
}

export interface RateLimits {
  /** Null: unlimited. */
  readonly requestsPerMinute: number | null;
  /** Input plus the output cap of each request, as providers reckon. Null: unlimited. */
  readonly tokensPerMinute: number | null;
  /** The buckets hold this many seconds of their rate. */
  readonly burstSeconds: number;
  /** Whether a 429 names a time to wait, and by what the true one is multiplied. */
  readonly retryAfter: { readonly named: boolean; readonly factor: number };
}

export interface CacheOptions {
  /** Whole answers, by model and prompt, as a semantic cache before the model keeps them. */
  readonly answers: boolean;
  readonly hitHeader: string;
  readonly hitTtftMs: Ms;
  /** Prompts of at least this many tokens have their prefix cached, in blocks; 0 switches it off. */
  readonly prefixMinTokens: Tokens;
  readonly prefixBlockTokens: Tokens;
  /** Share of the time to first token that a fully cached prompt saves. */
  readonly prefixSaving: number;
}

/** Everything about a simulated endpoint, as data that can be posted to a worker. */
export interface SimulatorOptions extends Behaviour {
  readonly seed: number | string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Demanded of every request where set. */
  readonly apiKey: string | null;
  /** Requests worked on at once; the others queue, first come first served. */
  readonly slots: number;
  /** Requests that may queue; one more is turned away with 503. */
  readonly maxQueue: number;
  /** Tokens per second that all running requests share; null: each runs at its own speed. */
  readonly sharedTokensPerSecond: number | null;
  readonly limits: RateLimits;
  readonly cache: CacheOptions;
  readonly models: Readonly<Record<string, Overrides<Behaviour>>>;
}

/** A healthy endpoint that stands about 17 requests a second: 16 slots, 0.9 s a request. */
export const DEFAULT_OPTIONS: SimulatorOptions = {
  seed: 1,
  port: 0,
  apiKey: null,
  ttft: { medianMs: 180, sigma: 0.25 },
  itl: { medianMs: 12, sigma: 0.3 },
  output: { median: 60, sigma: 0.35 },
  reasoning: { median: 0, sigma: 0 },
  tokensPerEvent: 1,
  usage: { reported: true, multiplier: 1 },
  coldStart: { idleMs: 15_000, penaltyMs: 600 },
  faults: [],
  slots: 16,
  maxQueue: 512,
  sharedTokensPerSecond: null,
  limits: {
    requestsPerMinute: null,
    tokensPerMinute: null,
    burstSeconds: 10,
    retryAfter: { named: true, factor: 1 },
  },
  cache: {
    answers: false,
    hitHeader: 'x-cache',
    hitTtftMs: 5,
    prefixMinTokens: 1024,
    prefixBlockTokens: 128,
    prefixSaving: 0.5,
  },
  models: {},
};

/** The defaults with `overrides` over them. Throws a RangeError that names every key and value that makes no sense. */
export function completeOptions(overrides: Overrides<SimulatorOptions> = {}): SimulatorOptions {
  const options = mergeOptions(DEFAULT_OPTIONS, overrides);
  for (const behaviour of [
    options,
    ...Object.keys(options.models).map((model) => behaviourOf(options, model)),
  ]) {
    behaviour.faults.forEach(checkFault);
  }
  return options;
}

/** How `model` answers: the common behaviour with the model's own over it. */
export function behaviourOf(options: SimulatorOptions, model: string): Behaviour {
  const own = Object.hasOwn(options.models, model) ? options.models[model] : undefined;
  if (own === undefined) return options;
  const { ttft, itl, output, reasoning, tokensPerEvent, usage, coldStart, faults } = options;
  return mergeOptions({ ttft, itl, output, reasoning, tokensPerEvent, usage, coldStart, faults }, own);
}
