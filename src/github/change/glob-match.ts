/** One piece of a glob. `optional` and `repeated` are those of GitHub's `?` and `+`, for pieces of one character. */
export type Token = (
  | { readonly kind: 'text'; readonly text: string }
  /** One character but `/`. */
  | { readonly kind: 'one' }
  | {
      readonly kind: 'class';
      readonly ranges: readonly (readonly [from: string, to: string])[];
      readonly negated: boolean;
    }
  /** Any number of characters but `/`. */
  | { readonly kind: 'star' }
  /** Any number of any characters. */
  | { readonly kind: 'any' }
  /** Any number of folders, each with its `/`. */
  | { readonly kind: 'folders' }
) & { readonly optional?: true; readonly repeated?: true };

/** All places in the pattern at once, character by character: no pattern takes longer than its length times the path's. */
export function matchTokens(tokens: readonly Token[], path: readonly string[]): boolean {
  let places = new Uint8Array(tokens.length + 1);
  places[0] = 1;
  skip(tokens, places, true);
  for (const char of path) {
    const next = new Uint8Array(tokens.length + 1);
    for (let i = 0; i < tokens.length; i += 1) if (places[i] === 1) step(tokens[i] as Token, char, next, i);
    // Behind a `/` two stars may stand for no folder at all.
    skip(tokens, next, char === '/');
    places = next;
  }
  return places[tokens.length] === 1;
}

function step(token: Token, char: string, next: Uint8Array, at: number): void {
  switch (token.kind) {
    case 'any':
      next[at] = 1;
      return;
    case 'star':
      if (char !== '/') next[at] = 1;
      return;
    case 'folders':
      next[at] = 1;
      if (char === '/') next[at + 1] = 1;
      return;
    default:
      if (!fits(token, char)) return;
      next[at + 1] = 1;
      if (token.repeated === true) next[at] = 1;
  }
}

/** Goes on where a piece may stand for nothing. */
function skip(tokens: readonly Token[], places: Uint8Array, isStart: boolean): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const { kind, optional } = tokens[i] as Token;
    const mayBeEmpty =
      kind === 'any' || kind === 'star' || optional === true || (kind === 'folders' && isStart);
    if (places[i] === 1 && mayBeEmpty) places[i + 1] = 1;
  }
}

function fits(token: Token, char: string): boolean {
  switch (token.kind) {
    case 'text':
      return token.text === char;
    case 'one':
      return char !== '/';
    case 'class':
      return char !== '/' && token.ranges.some(([from, to]) => from <= char && char <= to) !== token.negated;
    default:
      return false;
  }
}
