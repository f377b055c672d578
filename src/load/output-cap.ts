import type { Tokens } from '../base/units.js';

/** Where protocols keep the output cap, and where the number of answers that one request asks for. */
const CAPS: readonly (readonly string[])[] = [
  ['max_tokens'],
  ['max_completion_tokens'],
  ['max_output_tokens'],
  ['generationConfig', 'maxOutputTokens'],
  ['options', 'num_predict'],
  ['inferenceConfig', 'maxTokens'],
];
const ANSWERS: readonly (readonly string[])[] = [['n'], ['best_of'], ['generationConfig', 'candidateCount']];

/**
 * Most output tokens that a request may be billed for: the cap, or a higher one that the user's own body fields set
 * over it, times the answers they ask for.
 */
export function outputCap(maxTokens: Tokens, body: Readonly<Record<string, unknown>> | undefined): Tokens {
  const largest = (paths: readonly (readonly string[])[], least: number): number =>
    Math.max(least, ...paths.map((path) => numberAt(body, path)).filter(Number.isFinite));
  return largest(CAPS, maxTokens) * largest(ANSWERS, 1);
}

function numberAt(body: unknown, path: readonly string[]): number {
  let value = body;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'number' ? Math.ceil(value) : Number.NaN;
}
