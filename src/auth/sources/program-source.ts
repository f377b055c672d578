import { readToken, type TokenSource } from '../token.js';
import type { RunProgram } from './run-program.js';

export interface ProgramSourceTerms {
  readonly words: readonly string[];
  /** How long a token lasts that does not say it; undefined where nobody knows. */
  readonly lifetimeMs: number | undefined;
  readonly run: RunProgram;
  readonly now: () => number;
}

/** Tokens that a program prints: `api-key-command`. Its words may hold something secret, so that messages name the program alone. */
export function programSource({ words, lifetimeMs, run, now }: ProgramSourceTerms): TokenSource {
  return {
    name: `api-key-command ${JSON.stringify(words)}`,
    setting: 'api-key-command',
    shown: `\`${nameOfProgram(words)}\``,
    isToken: false,
    everyMs: null,
    async read() {
      const startedAt = now();
      const { value, endsAt } = readToken(await run(words), startedAt);
      return { value, endsAt: endsAt ?? (lifetimeMs === undefined ? null : startedAt + lifetimeMs) };
    },
  };
}

/** The program's name, as messages show it. */
function nameOfProgram(words: readonly string[]): string {
  return (words[0] ?? '').split(/[\\/]/).at(-1) ?? '';
}
