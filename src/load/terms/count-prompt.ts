import type { Tokens } from '../../base/units.js';
import { estimateTokens } from '../../budget/estimate-tokens.js';
import type { Prompt } from '../../prompts/prompt.js';
import { leastTokensOf } from '../../protocols/decode/token-floor.js';

/** Tokens of a prompt: those that its texts probably are, and the fewest that its messages can be. */
export interface PromptCounts {
  readonly likely: () => Tokens;
  readonly least: () => Tokens;
}

/** Counted once, where somebody asks: to count all prompts takes as long as to connect, and nobody needs it of what costs nothing. */
export function countsOf({ messages }: Prompt, texts: readonly string[]): PromptCounts {
  let [likely, least]: (Tokens | null)[] = [null, null];
  return {
    likely: () => (likely ??= texts.reduce((sum, text) => sum + estimateTokens(text), 0)),
    least: () => (least ??= leastTokensOf(messages.map((message) => message.content))),
  };
}
