import { isFault } from '../../files/fault.js';
import { canonicalJson, type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import { promptProblem, type Reading } from '../../files/reading.js';
import type { Prompt } from '../../prompt.js';
import { parseRequest } from '../../templates/model-parameters.js';
import { readFilled } from './chat-template.js';

/** The results that `promptfoo eval --output x.json` writes; undefined where the data are none. */
export function resultsIn(data: unknown): readonly Fields[] | undefined {
  return asResults(listOf(fieldsOf(fieldsOf(data)?.['results'])?.['results']));
}

/** Lines of `promptfoo eval --output x.jsonl`. */
export function asResults(items: readonly unknown[] | undefined): readonly Fields[] | undefined {
  const results = items?.map(fieldsOf).filter((one) => one !== undefined) ?? [];
  const isWhole = results.length > 0 && results.length === items?.length;
  return isWhole && results.every(isResult) ? results : undefined;
}

function isResult(fields: Fields): boolean {
  return typeof fields['testIdx'] === 'number' && typeof fieldsOf(fields['prompt'])?.['raw'] === 'string';
}

/** The prompts that promptfoo asked, filled in by itself: each once, whichever providers were asked and how often. */
export function readOutput(
  file: TextFile,
  results: readonly Fields[],
  lineAt: (index: number) => number | undefined,
): Reading {
  const prompts = new Map<string, Prompt>();
  const problems = new Map<string, Reading['problems'][number]>();
  for (const [index, result] of results.entries()) {
    const prompt = fieldsOf(result['prompt']) ?? {};
    const place = JSON.stringify([result['promptIdx'] ?? 0, result['testIdx'], prompt['raw']]);
    if (prompts.has(place)) continue;
    const messages = readFilled(String(prompt['raw']));
    const request = parseRequest(fieldsOf(prompt['config']) ?? {});
    const fault = [messages, request].find(isFault);
    if (fault !== undefined) problems.set(fault.fault, promptProblem(fault.fault, file.path, lineAt(index)));
    if (isFault(messages) || isFault(request)) continue;
    prompts.set(place, {
      ...request,
      id: `${file.path}#${prompts.size + 1}`,
      rowKey: canonicalJson([textOf(prompt['label']) ?? null, result['vars'] ?? null]),
      source: { file: file.path, ...omitUndefined({ line: lineAt(index) }) },
      messages,
    });
  }
  const note = `${file.path}: is what \`promptfoo eval\` wrote; its prompts are asked as they were filled in, without the settings of its providers`;
  return { prompts: [...prompts.values()], problems: [...problems.values()], notes: [note] };
}
