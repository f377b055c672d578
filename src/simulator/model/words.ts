import { integerBelow, type Random } from '../../base/random.js';

/** One entry stands for one token; some are not ASCII, so that a split character shows up in tests. */
const WORDS =
  'the model answers in plain words about latency and cost because every request has a first token then a steady flow of others until it stops naïve café größer 東京 наука → ✓ 🙂'.split(
    ' ',
  );

/** `count` tokens of harmless text, a leading space each but the first. */
export function speak(random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const word = WORDS[integerBelow(random, WORDS.length)] ?? 'the';
    return i === 0 ? word : ` ${word}`;
  });
}

/** Tokens of a text by the usual rule of thumb, four UTF-8 bytes each: never more than its bytes. */
export function countTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 4);
}
