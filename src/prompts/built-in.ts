import { BUILT_IN_DOCUMENTS, BUILT_IN_TASKS, type LengthClass } from './built-in-texts.js';
import type { Prompt } from './prompt.js';

/** How many documents a long or extended task is asked about. */
const DOCUMENTS_PER_TASK: Readonly<Record<LengthClass, number>> = {
  short: 0,
  medium: 0,
  long: 1,
  extended: 3,
};

/** What is asked where no prompts are given: everyday tasks in several languages and scripts, in four lengths. */
export const BUILT_IN_PROMPTS: readonly Prompt[] = (['short', 'medium', 'long', 'extended'] as const).flatMap(
  (length) =>
    BUILT_IN_TASKS[length].map(
      (task, index): Prompt => ({
        id: `built-in/${length}-${String(index + 1).padStart(2, '0')}`,
        messages: [
          { role: 'user', content: [task, ...pickDocuments(index, DOCUMENTS_PER_TASK[length])].join('\n\n') },
        ],
      }),
    ),
);

/** Documents in turn, so that tasks of one length do not all read the same one. */
function pickDocuments(first: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => BUILT_IN_DOCUMENTS[(first + i) % BUILT_IN_DOCUMENTS.length] ?? '',
  );
}
