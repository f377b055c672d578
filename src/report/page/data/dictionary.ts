import { visibleText } from '../parts/html.js';

/** Distinct texts in order of appearance; a row keeps only the index. */
export interface Dictionary {
  readonly words: readonly string[];
  /** The word's index; -1 for null. */
  indexOf(text: string | null): number;
}

const LONGEST_WORD = 240;
const OMITTED = '(not shown here: see samples.jsonl)';

/** What a page spends on distinct texts, so that a server that never repeats itself cannot inflate it. */
export interface TextAllowance {
  bytes: number;
}

/** Words past the allowance become one common word; long ones are cut. */
export function createDictionary(allowance: TextAllowance): Dictionary {
  const words: string[] = [];
  const known = new Map<string, number>();
  const add = (word: string): number => {
    const index = known.get(word) ?? words.push(word) - 1;
    known.set(word, index);
    return index;
  };
  return {
    words,
    indexOf(text) {
      if (text === null) return -1;
      const word = visibleText(shorten(text));
      const seen = known.get(word);
      if (seen !== undefined) return seen;
      const bytes = Buffer.byteLength(JSON.stringify(word)) + 1;
      if (bytes > allowance.bytes) return add(OMITTED);
      allowance.bytes -= bytes;
      return add(word);
    },
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_WORD ? text : `${text.slice(0, LONGEST_WORD - 1)}…`;
}
