import { seededRandom } from '../../../base/random.js';
import type { Tokens } from '../../../base/units.js';

/** Mooncake's: one of its `hash_ids` names as many tokens (FAST '25, and the README of its traces). */
export const BLOCK_TOKENS = 512;

/** Each is one token with a blank before it, and one without, in o200k and cl100k; other tokenizers are close. */
const WORDS =
  'the of and to in is you that it he was for on are as with his they at be this have from or one had by word but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number no way could people my than first water been call who oil its now find long down day did get come made may part over new sound take only little work know place year live me back give most very after thing our just name good man think say great where help much before'.split(
    ' ',
  );

/** Makes the text of a record from its length: the same in every run, so that two runs measure the same. */
export interface Synthesiser {
  /**
   * `tokens` words. Blocks of equal id are equal wherever they stand, and so are the beginnings of prompts whose first ids
   * are; without ids the text is the record's own.
   */
  write(tokens: Tokens, hashIds: readonly number[] | null, record: number): string;
}

export function createSynthesiser(): Synthesiser {
  const blocks = new Map<number, readonly string[]>();
  const blockOf = (id: number): readonly string[] => {
    const known = blocks.get(id) ?? drawWords(`block ${id}`, BLOCK_TOKENS);
    blocks.set(id, known);
    return known;
  };
  return {
    write(tokens, hashIds, record) {
      if (hashIds === null) return drawWords(`record ${record}`, tokens).join(' ');
      return hashIds.flatMap((id, index) => blockOf(id).slice(0, tokens - index * BLOCK_TOKENS)).join(' ');
    },
  };
}

function drawWords(seed: string, count: number): string[] {
  const random = seededRandom(seed, 'trace');
  return Array.from({ length: count }, () => WORDS[Math.floor(random.next() * WORDS.length)] ?? 'the');
}
