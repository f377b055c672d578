import { canonicalJson, withoutFields } from './files/fields.js';
import type { Prompt } from './prompt.js';

export type PairStatus = 'changed' | 'unchanged' | 'new' | 'deleted' | 'renamed';

/** A prompt as head and base have it; at least one of them does. `id` is head's, where it has one. */
export interface PromptPair {
  readonly id: string;
  readonly status: PairStatus;
  readonly head: Prompt | null;
  readonly base: Prompt | null;
}

export interface PairingInput {
  readonly head: readonly Prompt[];
  readonly base: readonly Prompt[];
  /** Old path → new path of files that the pull request renames. */
  readonly renames?: ReadonlyMap<string, string>;
}

/**
 * Pairs by file and, within it, by row key: a row of test data stays itself when rows are added above it, and
 * rows with other inputs are other prompts. Prompts without a key pair by their place. `renamed` is said of pairs whose content is the
 * same; a renamed file with other content is `changed`. Order: head's, then what base alone has.
 */
export function pairPrompts({ head, base, renames = new Map() }: PairingInput): PromptPair[] {
  const waiting = new Map<string, Prompt[]>();
  for (const prompt of base) {
    const key = pairingKey(prompt, renames);
    waiting.set(key, [...(waiting.get(key) ?? []), prompt]);
  }
  const pairs = head.map((prompt): PromptPair => {
    const partner = waiting.get(pairingKey(prompt, new Map()))?.shift();
    return partner === undefined
      ? { id: prompt.id, status: 'new', head: prompt, base: null }
      : { id: prompt.id, status: compare(prompt, partner), head: prompt, base: partner };
  });
  const taken = new Set(head.map(({ id }) => id));
  const left = new Set([...waiting.values()].flat());
  const deleted = base.filter((prompt) => left.has(prompt));
  // A deleted row may bear the number that another row of head now has.
  return [
    ...pairs,
    ...deleted.map(
      (prompt): PromptPair => ({
        id: taken.has(prompt.id) ? `${prompt.id}@base` : prompt.id,
        status: 'deleted',
        head: null,
        base: prompt,
      }),
    ),
  ];
}

function pairingKey(prompt: Prompt, renames: ReadonlyMap<string, string>): string {
  const file = prompt.source?.file;
  if (file === undefined) return canonicalJson(['inline', prompt.rowKey ?? prompt.id]);
  const place = prompt.rowKey === undefined ? prompt.id.slice(file.length) : null;
  return canonicalJson([renames.get(file) ?? file, prompt.rowKey ?? null, place]);
}

function compare(head: Prompt, base: Prompt): PairStatus {
  if (!isSameContent(head, base)) return 'changed';
  return head.source?.file === base.source?.file ? 'unchanged' : 'renamed';
}

/** Whether two prompts are sent and judged alike, wherever they stand. */
export function isSameContent(head: Prompt, base: Prompt): boolean {
  return contentOf(head) === contentOf(base);
}

/** Everything that is sent or judged, and not where it stands. */
function contentOf(prompt: Prompt): string {
  return canonicalJson(withoutFields(prompt, ['id', 'rowKey', 'source']));
}
