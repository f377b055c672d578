import type { PromptPair } from '../../../prompts/pair-prompts.js';

/** What head's prompts are compared with. */
export interface BasePrompts {
  /** `main@def5678`, an endpoint, a model. */
  readonly source: string;
  readonly url: string | null;
  /** Its prompt files; none where it asks head's. */
  readonly files: readonly string[];
  readonly pairs: readonly PromptPair[];
  readonly notes: readonly string[];
}

/** A base that would be sent what head is sent: it is not, for every difference would be chance. */
export interface EqualBase {
  /** What head is the same as. */
  readonly equal: string;
  readonly url: string | null;
  readonly pairs: readonly PromptPair[];
  readonly notes: readonly string[];
}

/** Why a run has nothing to compare with: it goes on without. */
export interface MissingBase {
  readonly missing: string;
}

/** Of prompts that base does not have. */
export function notesOn(pairs: readonly PromptPair[]): string[] {
  const fresh = pairs.filter(({ status }) => status === 'new').map(({ id }) => id);
  const notes =
    fresh.length === 0
      ? []
      : [
          `${listNames(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new: without a base, only absolute thresholds judge ${fresh.length === 1 ? 'it' : 'them'}.`,
        ];
  return notes;
}

const MOST_NAMES = 3;

function listNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 0 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
}
