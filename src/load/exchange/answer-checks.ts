import type { AnswerCheck, CheckedAnswer } from '../../plan/answer-check.js';
import type { Prompt } from '../../prompts/prompt.js';
import type { Observation } from './observation.js';
import { createTimeLimit, type TimeLimit } from './time-limit.js';

/** Conditions on answers: what a request must keep of its text, and how the answer fared. */
export interface AnswerChecks {
  /** Characters of the answer that the checks of this prompt read; 0 for none. */
  textNeeded(prompt: Prompt): number;
  /** Null where no check applies. `answered` is false for a failed request, whose checks all fail. */
  evaluate(prompt: Prompt, seen: Observation, answered: boolean): Readonly<Record<string, boolean>> | null;
}

/** Longest text that checks look at. */
export const TEXT_LIMIT = 1_000_000;

/** The checks of the settings, and the string evaluators that a prompt file brings along. */
export function createAnswerChecks(configured: readonly AnswerCheck[]): AnswerChecks {
  const readsText = configured.some((check) => check.readsText);
  const limits = configured.map((check) => (check.mayTakeLong === true ? createTimeLimit() : null));
  return {
    textNeeded: (prompt) => (readsText || (prompt.checks?.length ?? 0) > 0 ? TEXT_LIMIT : 0),
    evaluate(prompt, seen, answered) {
      const own = prompt.checks ?? [];
      if (configured.length + own.length === 0) return null;
      const answer = answerOf(seen);
      return Object.fromEntries([
        ...configured.map((check, i) => holdsInTime(check, answered ? answer : null, limits[i] ?? null)),
        ...own.map((check) => [check.name, answered && holdsText(check, answer.text)] as const),
      ]);
    },
  };
}

/** The check's name, with a word where it could not be evaluated, and whether it held. */
function holdsInTime(
  check: AnswerCheck,
  answer: CheckedAnswer | null,
  limit: TimeLimit | null,
): readonly [name: string, holds: boolean] {
  if (answer === null) return [check.name, false];
  const holds = limit === null ? check.holds(answer) : limit(() => check.holds(answer));
  return holds === null ? [`${check.name} (took too long to evaluate)`, false] : [check.name, holds];
}

function answerOf({ status, answer }: Observation): CheckedAnswer {
  return {
    status,
    finish: answer?.finish ?? null,
    cutOff: answer?.cutOff ?? false,
    outputTokens: answer?.usage?.output ?? null,
    text: answer?.text ?? '',
  };
}

function holdsText(check: NonNullable<Prompt['checks']>[number], text: string): boolean {
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
