import { readAlternatives } from './braces.js';
import { matchTokens, type Token } from './glob-match.js';

/**
 * A glob for paths. What it means depends on who reads it: GitHub takes `(`, `{` and `+` otherwise than shells do. `surely`
 * holds where the usual reading matches, `perhaps` where any reading does, or where Unicode knows the name by another form.
 */
export interface Glob {
  readonly surely: (path: string) => boolean;
  readonly perhaps: (path: string) => boolean;
}

/** Longer patterns are not read: they match perhaps, and never surely. */
const LONGEST = 1_000;
/** `@(a|b)` and the like, or alternatives in parentheses: what they match is not decided here. */
const EXTENDED = /[@!?*+]\(|\([^()]*\|/;

/** Stars stay within a folder, two of them do not; `?` is a character, `[…]` one of a list, `{a,b}` either; parentheses are names. */
export function compileGlob(pattern: string): Glob {
  const alternatives = pattern.length > LONGEST ? null : readAlternatives(pattern);
  if (alternatives === null) return { surely: () => false, perhaps: () => true };
  const usual = alternatives.map((each) => tokensOf(Array.from(each), 'usual'));
  const composed = pattern.normalize('NFC');
  const byPoint = readingsOf(composed, Array.from);
  const byCharacter = readingsOf(composed, charactersOf);
  const surely = (path: string): boolean => usual.some((tokens) => matchTokens(tokens, Array.from(path)));
  const perhaps = (path: string): boolean => {
    const name = path.normalize('NFC');
    const points = Array.from(name);
    if (byPoint.some((tokens) => matchTokens(tokens, points))) return true;
    const characters = charactersOf(name);
    return characters.length < points.length && byCharacter.some((tokens) => matchTokens(tokens, characters));
  };
  return { surely, perhaps: (path) => surely(path) || perhaps(path) };
}

/** All that the pattern may mean; `split` says what a character is. */
function readingsOf(pattern: string, split: (text: string) => string[]): Token[][] {
  const alternatives = readAlternatives(pattern) ?? [];
  return [
    ...alternatives.flatMap((each) => [
      tokensOf(split(each), 'usual'),
      tokensOf(split(each), 'wide'),
      // Some take a folder for a part of itself.
      tokensOf(split(each.replace(/\/\*\*$/, '')), 'wide'),
    ]),
    ...[pattern, ...alternatives].flatMap((each) => [
      tokensOf(split(each), 'github'),
      tokensOf(split(each), 'literal'),
    ]),
    ...(EXTENDED.test(pattern) ? alternatives.map((each) => tokensOf(split(loosen(each)), 'wide')) : []),
  ];
}

/** As people count them: an emoji of several code points is one. */
function charactersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whatever stands for something else becomes anything. */
function loosen(pattern: string): string {
  return pattern.replace(/[@!?*+]?\(.*\)/s, '**');
}

/**
 * `usual` as shells read it; `wide` where two stars cross folders wherever they stand; `github` where `?` and `+` say how often
 * the character before them comes; `literal` where brackets are names too.
 */
type Reading = 'usual' | 'wide' | 'github' | 'literal';

function tokensOf(chars: readonly string[], reading: Reading): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; ) {
    const [token, length] = readToken(chars, at, reading);
    if (token === 'optional' || token === 'repeated') {
      const last = tokens.pop();
      if (last !== undefined) tokens.push({ ...last, [token]: true });
    } else tokens.push(token);
    at += length;
  }
  return tokens;
}

type Read = readonly [token: Token | 'optional' | 'repeated', length: number];

function readToken(chars: readonly string[], at: number, reading: Reading): Read {
  const char = chars[at] as string;
  switch (char) {
    case '*':
      return readStars(chars, at, reading);
    case '?':
      return reading === 'github' ? ['optional', 1] : [{ kind: 'one' }, 1];
    case '+':
      return reading === 'github' ? ['repeated', 1] : [{ kind: 'text', text: char }, 1];
    case '[':
      return reading === 'literal' ? [{ kind: 'text', text: char }, 1] : readClass(chars, at);
    case '\\':
      return [{ kind: 'text', text: chars[at + 1] ?? char }, 2];
    default:
      return [{ kind: 'text', text: char }, 1];
  }
}

/** A whole segment of two stars is any number of folders, none too. */
function readStars(chars: readonly string[], at: number, reading: Reading): Read {
  let end = at;
  while (chars[end] === '*') end += 1;
  const begins = at === 0 || chars[at - 1] === '/';
  const isFolder = begins && end - at > 1 && (end === chars.length || chars[end] === '/');
  if (isFolder && chars[end] === '/') return [{ kind: 'folders' }, end - at + 1];
  const crosses = end - at > 1 && (isFolder || reading !== 'usual');
  return [{ kind: crosses ? 'any' : 'star' }, end - at];
}

/** `[a-z]`, `[!a]`; what never closes is a bracket. */
function readClass(chars: readonly string[], at: number): Read {
  const negated = chars[at + 1] === '!' || chars[at + 1] === '^';
  const from = at + (negated ? 2 : 1);
  const close = chars.indexOf(']', from + 1);
  if (close === -1) return [{ kind: 'text', text: '[' }, 1];
  const ranges: (readonly [string, string])[] = [];
  for (let i = from; i < close; ) {
    const isRange = chars[i + 1] === '-' && i + 2 < close;
    const first = chars[i] as string;
    ranges.push([first, isRange ? (chars[i + 2] as string) : first]);
    i += isRange ? 3 : 1;
  }
  return [{ kind: 'class', ranges, negated }, close - at + 1];
}
