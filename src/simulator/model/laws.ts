import { lognormal, seededRandom, type Random } from '../../base/random.js';
import type { Ms, Tokens } from '../../base/units.js';
import type { Behaviour, TimeLaw } from '../options.js';
import { countTokens, speak } from './words.js';

/** One event of the stream. */
export interface Piece {
  readonly kind: 'reasoning' | 'text';
  readonly text: string;
  readonly tokens: Tokens;
  /** Since the event before; since the start of work for the first. */
  readonly gapMs: Ms;
}

/** What the model would say if nothing came between: all of a request's chance, drawn before the first byte. */
export interface Script {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly reasoning: string;
  /** Reasoning included. */
  readonly outputTokens: Tokens;
  readonly reasoningTokens: Tokens;
  /** True where the cap cut the answer off. */
  readonly cutOff: boolean;
}

export interface ScriptRequest {
  readonly behaviour: Behaviour;
  /** Most output tokens, reasoning included; null: as many as the model likes. */
  readonly cap: Tokens | null;
  /** The answer starts with this. */
  readonly say: string | null;
  readonly seed: number | string;
  /** 0-based, in order of arrival: the same seed and ordinal give the same script in every run. */
  readonly ordinal: number;
}

export function drawScript({ behaviour, cap, say, seed, ordinal }: ScriptRequest): Script {
  const random = seededRandom(seed, `request/${ordinal}`);
  const wishes = {
    reasoning: drawTokens(random, behaviour.reasoning, 0),
    text: drawTokens(random, behaviour.output, 1),
  };
  const limit = cap ?? Infinity;
  const reasoningTokens = Math.min(wishes.reasoning, limit);
  const opening = say === null ? [] : [say];
  const openingTokens = opening.reduce((sum, part) => sum + countTokens(part), 0);
  const textTokens = Math.min(Math.max(wishes.text, openingTokens), limit - reasoningTokens);
  const thoughts = speak(random, reasoningTokens);
  const words = sayTokens(opening, openingTokens, speak(random, textTokens)).slice(0, textTokens);
  const clock = gapDrawer(random, behaviour);
  return {
    pieces: [
      ...cutPieces('reasoning', thoughts, { perEvent: behaviour.tokensPerEvent, gap: clock }),
      ...cutPieces('text', words, { perEvent: behaviour.tokensPerEvent, gap: clock }),
    ],
    text: words.join(''),
    reasoning: thoughts.join(''),
    outputTokens: reasoningTokens + textTokens,
    reasoningTokens,
    cutOff: wishes.reasoning + Math.max(wishes.text, openingTokens) > limit,
  };
}

function drawTokens(random: Random, law: { median: number; sigma: number }, least: number): Tokens {
  return law.median === 0 ? least : Math.max(least, Math.round(lognormal(random, law.median, law.sigma)));
}

/** The wanted opening, spread over the tokens it counts for, then the rest of the words. */
function sayTokens(opening: readonly string[], tokens: Tokens, words: readonly string[]): string[] {
  const letters = Array.from(opening.join(''));
  const perToken = Math.ceil(letters.length / Math.max(1, tokens));
  const spread = Array.from({ length: tokens }, (_, i) =>
    letters.slice(i * perToken, (i + 1) * perToken).join(''),
  );
  return [...spread.filter((part) => part !== ''), ...words];
}

/** The first gap is the time to first token, each later one an event's worth of inter-token times. */
function gapDrawer(random: Random, { ttft, itl }: Behaviour): (tokens: Tokens) => Ms {
  let first = true;
  return (tokens) => {
    if (first) {
      first = false;
      return draw(random, ttft);
    }
    let sum = 0;
    for (let i = 0; i < tokens; i += 1) sum += draw(random, itl);
    return sum;
  };
}

function draw(random: Random, law: TimeLaw): Ms {
  return lognormal(random, law.medianMs, law.sigma);
}

interface Cutting {
  readonly perEvent: number;
  readonly gap: (tokens: Tokens) => Ms;
}

function cutPieces(kind: Piece['kind'], tokens: readonly string[], { perEvent, gap }: Cutting): Piece[] {
  const size = Math.max(1, Math.floor(perEvent));
  return Array.from({ length: Math.ceil(tokens.length / size) }, (_, i) => {
    const part = tokens.slice(i * size, (i + 1) * size);
    return { kind, text: part.join(''), tokens: part.length, gapMs: gap(part.length) };
  });
}
