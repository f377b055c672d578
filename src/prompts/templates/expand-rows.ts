import type { Problem } from '../../base/errors.js';
import { canonicalJson, omitUndefined } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import type { ModelParameters } from './model-parameters.js';
import type { Message, Prompt, TextCheck } from '../prompt.js';
import { failedReading, MAX_PROBLEMS, promptProblem, type Reading } from '../files/reading.js';
import { describeUnset, fillMessages, findUnset, measureFilled, type Variables } from './template.js';
import { fillChecks } from './text-checks.js';

/** A conversation with variables, and all that goes with every request made of it. */
export interface PromptTemplate extends ModelParameters {
  readonly messages: readonly Message[];
  readonly checks: readonly TextCheck[];
}

/** A template, the variables that fill it, and the place that the prompt gets. */
export interface Expansion {
  /** Where the template stands. */
  readonly file: TextFile;
  readonly template: PromptTemplate;
  readonly row: Variables;
  readonly id: string;
  readonly source: { readonly file: string; readonly line?: number };
  /** Data that identify the row, see `Prompt.rowKey`; undefined where its place does. */
  readonly key?: unknown;
}

/** Characters. A small file can name a long text many times. */
const MAX_EXPANDED = 16 * 1_048_576;

/** Fills every template. A variable without a value is a problem, once for its file however many rows lack it. */
export function expandAll(path: string, expansions: readonly Expansion[]): Reading {
  const prompts: Prompt[] = [];
  const problems = new Map<string, Problem>();
  let left = MAX_EXPANDED;
  for (const expansion of expansions) {
    const { file, row, template, key } = expansion;
    const texts = [
      ...template.messages.map(({ content }) => content),
      ...template.checks.map(({ value }) => value),
    ];
    const rowKey = key === undefined ? undefined : canonicalJson(key);
    left -= measureFilled(texts, row, left) + (rowKey?.length ?? 0);
    if (left < 0)
      return failedReading(promptProblem('the file makes prompts of more than 16 MiB in all', path));
    const unset = findUnset(texts, row);
    for (const name of unset.filter((one) => !problems.has(`${file.path} ${one}`))) {
      if (problems.size < MAX_PROBLEMS) problems.set(`${file.path} ${name}`, describeUnset(file, name, row));
    }
    if (unset.length === 0) prompts.push(fill(expansion, rowKey));
  }
  return { prompts, problems: [...problems.values()], notes: [] };
}

function fill({ template, row, id, source }: Expansion, rowKey: string | undefined): Prompt {
  const { messages, checks, ...parameters } = template;
  return {
    ...parameters,
    ...omitUndefined({ rowKey }),
    id,
    source,
    messages: fillMessages(messages, row),
    ...(checks.length > 0 && { checks: fillChecks(checks, row) }),
  };
}
