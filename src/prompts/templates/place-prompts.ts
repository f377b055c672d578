import type { Problem } from '../../base/errors.js';
import { canonicalJson, type Fields, omitUndefined } from '../files/fields.js';
import type { Message, Prompt, TextCheck } from '../prompt.js';
import type { Expansion } from './prompt-template.js';

/** An expansion with one of the rows that the settings give. */
export interface Cell extends Expansion {
  readonly given: Fields;
}

/** What a cell came to. */
export interface Filled {
  readonly cell: Cell;
  readonly messages: readonly Message[];
  readonly checks: readonly TextCheck[];
}

/** Characters of a prompt and its key. */
export function lengthOf({ messages, cell }: Filled): number {
  const key = cell.key === undefined ? '' : canonicalJson(cell.key);
  return messages.reduce((sum, { content }) => sum + content.length, key.length);
}

/** Rows of the settings that change nothing in a prompt do not ask it again. */
export function distinct(filled: readonly Filled[]): Filled[] {
  const seen = new Map<Expansion['template'], Set<string>>();
  return filled.filter(({ cell, messages, checks }) => {
    const known = seen.get(cell.template) ?? new Set();
    seen.set(cell.template, known);
    const text = JSON.stringify([cell.id, messages, checks]);
    if (known.has(text)) return false;
    known.add(text);
    return true;
  });
}

/** Numbers anew where rows of the settings have made more prompts of one. */
export function place(
  filled: readonly Filled[],
  expected: number,
  problems: ReadonlyMap<string, Problem>,
): Prompt[] {
  const isMore = problems.size === 0 && filled.length > expected;
  return filled.map(({ cell, messages, checks }, index) => {
    const { template, id, source, key, given } = cell;
    const own = isMore ? [key ?? null, given] : key;
    return {
      ...template.parameters,
      ...omitUndefined({ rowKey: own === undefined ? undefined : canonicalJson(own) }),
      id: isMore ? `${source.file}#${index + 1}` : id,
      source,
      messages,
      ...(checks.length > 0 && { checks }),
    };
  });
}
