import { createHash } from 'node:crypto';
import type { Answer } from '../../protocols/protocol.js';

/** An id so long is drawn at random, and not the one that a server gives to all. */
const LONG_ID = 20;

/**
 * `text.id`, both hashed: long enough that two answers of a run do not share it by chance; null of an answer without text. Blanks
 * do not count, for a cache (LiteLLM's) that cuts its text into words again puts them in other places.
 */
export function hashAnswer(answer: Answer | null): string | null {
  const words = (answer?.text ?? '').replace(/\s+/g, '');
  if (words === '') return null;
  const id = answer?.id ?? '';
  const named = id === '' ? '' : `.${digest(id, 8)}${id.length >= LONG_ID ? '!' : ''}`;
  return `${digest(words, 16)}${named}`;
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
