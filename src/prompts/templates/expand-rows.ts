import type { Problem } from '../../base/errors.js';
import { omitUndefined } from '../files/fields.js';
import { failedReading, MAX_PROBLEMS, promptProblem, type Reading } from '../files/reading.js';
import { describeFault, describeMissing, lineOfTemplate } from './describe-template.js';
import { ENGINE_TITLES, type RenderJob, type RenderResult } from './engines/engine.js';
import { printValue, VARIABLE } from './engines/plain-engine.js';
import { lookUp } from './engines/usage.js';
import { type Cell, distinct, type Filled, lengthOf, place } from './place-prompts.js';
import type { Expansion, PromptTemplate } from './prompt-template.js';
import type { ReadingContext } from './reader.js';

/** Characters. A small file can name a long text many times. */
const MAX_EXPANDED = 16 * 1_048_576;
/** A mistyped list must not become a million requests. */
export const MAX_COMBINATIONS = 10_000;

/** Fills every template with every row. A variable without a value is a problem, once for its file however many rows lack it. */
export async function expandAll(
  path: string,
  expansions: readonly Expansion[],
  context: ReadingContext,
): Promise<Reading> {
  const { rows } = context.given;
  if (expansions.length * rows.length > MAX_COMBINATIONS)
    return failedReading(
      promptProblem(
        `${expansions.length} prompts × ${rows.length} rows of variables are more than ${MAX_COMBINATIONS}`,
        path,
      ),
    );
  const cells = expansions.flatMap((expansion) =>
    rows.map((given): Cell => {
      const row = { ...expansion.row, ...given };
      return { ...expansion, given, row: expansion.template.prepareRow?.(row) ?? row };
    }),
  );
  const groups = groupBy(cells, ({ template }) => template);
  const filled: (Filled | null)[] = [];
  const problems = new Map<string, Problem>();
  const names = new Set<string>();
  let left = MAX_EXPANDED;
  for (const [template, group] of groups) {
    if (isLonger(template.texts, group, left)) return tooLong(path);
    const results = await renderGroup(template, group, context);
    for (const result of results) if ('names' in result) for (const name of result.names) names.add(name);
    const texts = group.map((cell, index) => fillCell(cell, index, results, problems));
    left -= texts.reduce((sum, one) => sum + (one === null ? 0 : lengthOf(one)), 0);
    if (left < 0) return tooLong(path);
    filled.push(...texts);
  }
  const prompts = place(distinct(filled.filter((one) => one !== null)), expansions.length, problems);
  return {
    prompts,
    problems: [...problems.values()].slice(0, MAX_PROBLEMS),
    notes: noteEngines(path, groups),
    names: [...names],
  };
}

/** Whether the filled texts are longer than that, by what plain variables bring in. */
function isLonger(texts: readonly string[], group: readonly Cell[], limit: number): boolean {
  const names = texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let left = limit;
  for (const { row } of group) {
    left -= length;
    for (const name of names) {
      if (left < 0) return true;
      left -= printValue(lookUp(row, name)).length;
    }
    if (left < 0) return true;
  }
  return false;
}

function tooLong(path: string): Reading {
  return failedReading(promptProblem('the file makes prompts of more than 16 MiB in all', path));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

async function renderGroup(
  template: PromptTemplate,
  group: readonly Cell[],
  { templates }: ReadingContext,
): Promise<readonly RenderResult[]> {
  const rows = group.map(({ row }) => row);
  const { engine, optional, partials } = template;
  const jobs = [...template.texts, ...template.checks.map(({ value }) => value)].map(
    (text): RenderJob => ({ engine, text, rows, ...omitUndefined({ optional, partials }) }),
  );
  return await templates.render(jobs);
}

function fillCell(
  cell: Cell,
  index: number,
  results: readonly RenderResult[],
  problems: Map<string, Problem>,
): Filled | null {
  const { template, file, row } = cell;
  const report = (key: string, problem: () => Problem): null => {
    if (!problems.has(`${file.path} ${key}`)) problems.set(`${file.path} ${key}`, problem());
    return null;
  };
  const texts: string[] = [];
  let isWhole = true;
  for (const [at, result] of results.entries()) {
    const source = template.texts[at] ?? template.checks[at - template.texts.length]?.value ?? '';
    if ('fault' in result) {
      isWhole = false;
      report(result.fault, () => describeFault(file, source, result, template));
      continue;
    }
    const one = result.rows[index];
    if (one !== undefined && 'text' in one) texts.push(one.text);
    else {
      isWhole = false;
      for (const name of one?.missing ?? [])
        report(name, () =>
          describeMissing(file, name, { row, isList: result.lists?.includes(name) ?? false, template }),
        );
    }
  }
  if (!isWhole) return null;
  const messages = template.build(texts.slice(0, template.texts.length));
  if ('fault' in messages) {
    const line = cell.source.line ?? lineOfTemplate(file, template.texts[0] ?? '');
    return report(messages.fault, () => promptProblem(messages.fault, file.path, line));
  }
  const checks = template.checks.map((check, at) => ({
    ...check,
    value: texts[template.texts.length + at] ?? check.value,
  }));
  return { cell, messages, checks };
}

/** Which language a file's templates were read in, where that is more than plain variables. */
function noteEngines(path: string, groups: ReadonlyMap<PromptTemplate, unknown>): string[] {
  const engines = new Set([...groups.keys()].filter(isTemplated).map(({ engine }) => engine));
  return [...engines].map((engine) => `${path}: its template is read as ${ENGINE_TITLES[engine]}`);
}

function isTemplated({ engine, texts }: PromptTemplate): boolean {
  const tag = engine === 'f-string' ? /\{[a-z_]\w*\}/i : /\{\{|\{%/;
  return engine !== 'plain' && engine !== 'none' && texts.some((text) => tag.test(text));
}
