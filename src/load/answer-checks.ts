import type { Prompt } from '../prompts/prompt.js';
import type { Observation } from './exchange.js';

/** Conditions on answers: what a request must keep of its text, and how the answer fared. */
export interface AnswerChecks {
  /** Characters of the answer that the checks of this prompt read; 0 for none. */
  textNeeded(prompt: Prompt): number;
  /** Null where no check applies. `ok` is false for a failed request, whose checks all fail. */
  evaluate(prompt: Prompt, seen: Observation, ok: boolean): Readonly<Record<string, boolean>> | null;
}

/** Longest text that checks look at. */
const TEXT_LIMIT = 1_000_000;

/** The string evaluators that prompt files bring along. */
export const promptFileChecks: AnswerChecks = {
  textNeeded: (prompt) => ((prompt.checks?.length ?? 0) > 0 ? TEXT_LIMIT : 0),
  evaluate(prompt, seen, ok) {
    if (prompt.checks === undefined || prompt.checks.length === 0) return null;
    const text = seen.answer?.text ?? '';
    return Object.fromEntries(prompt.checks.map((check) => [check.name, ok && holds(check, text)]));
  },
};

function holds(check: NonNullable<Prompt['checks']>[number], text: string): boolean {
  switch (check.kind) {
    case 'contains':
      return text.includes(check.value);
    case 'startsWith':
      return text.startsWith(check.value);
    case 'endsWith':
      return text.endsWith(check.value);
    case 'equals':
      return text.trim() === check.value.trim();
  }
}
