import type { TextFile } from './file-source.js';
import { canonicalJson, omitUndefined } from './fields.js';
import type { ModelParameters } from './model-parameters.js';
import type { Message, Prompt, TextCheck } from './prompt.js';
import { failedReading, joinReadings, type Reading, readingOf } from './reading.js';
import { fillChecks } from './text-checks.js';
import { fillMessages, findUnset, type Variables } from './template.js';

/** A conversation with variables, and all that goes with every request made of it. */
export interface PromptTemplate extends ModelParameters {
  readonly messages: readonly Message[];
  readonly checks: readonly TextCheck[];
}

/** Which prompt a template and a row of variables make. */
export interface RowPlace {
  readonly id: string;
  readonly rowKey?: string | undefined;
  readonly line?: number | undefined;
}

/** A prompt a row, `path#1` and on; a single one named after the file where there are no rows. */
export function expandRows(
  file: TextFile,
  template: PromptTemplate,
  rows: readonly Variables[] | undefined,
  lineAt: (row: number) => number | undefined = () => undefined,
): Reading {
  if (rows === undefined) return expandRow(file, template, {}, { id: file.path });
  const readings = rows.map((row, index) =>
    expandRow(file, template, row, { id: `${file.path}#${index + 1}`, rowKey: canonicalJson(row), line: lineAt(index) }),
  );
  return withoutRepeats(joinReadings(readings));
}

/** Fills the template, or says which variables have no value. */
export function expandRow(file: TextFile, template: PromptTemplate, row: Variables, place: RowPlace): Reading {
  const { messages, checks, ...parameters } = template;
  const texts = [...messages.map(({ content }) => content), ...checks.map(({ value }) => value)];
  const unset = findUnset(file, texts, row);
  if (unset.length > 0) return failedReading(...unset);
  const prompt: Prompt = {
    ...parameters,
    ...omitUndefined({ rowKey: place.rowKey }),
    id: place.id,
    messages: fillMessages(messages, row),
    source: { file: file.path, ...omitUndefined({ line: place.line }) },
    ...(checks.length > 0 && { checks: fillChecks(checks, row) }),
  };
  return readingOf([prompt]);
}

/** A variable that no row sets is one mistake, not one a row. */
function withoutRepeats(reading: Reading): Reading {
  const seen = new Set<string>();
  const problems = reading.problems.filter((problem) => {
    const key = canonicalJson(problem);
    return !seen.has(key) && seen.add(key);
  });
  return { ...reading, problems };
}
