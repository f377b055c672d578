import type { DataFile } from '../../files/data-file.js';
import { isFault } from '../../files/fault.js';
import { fieldsOf, withoutFields } from '../../files/fields.js';
import { failedReading, promptProblem, type Reading } from '../../files/reading.js';
import type { TextFile } from '../../files/file-source.js';
import { guessEngine } from '../../templates/choose-engine.js';
import { expandAll } from '../../templates/expand-rows.js';
import { refuseGo } from '../../templates/go-template.js';
import { messageTemplate } from '../../templates/prompt-template.js';
import { joinJudged, judgeFields } from '../../templates/field-table.js';
import type { ReadingContext } from '../../templates/reader.js';
import { parseRecord } from './parse-record.js';

/** One record that somebody wrote as a prompt: its texts are templates. */
export async function readSingle(
  file: TextFile & Partial<Pick<DataFile, 'lineAt'>>,
  data: unknown,
  context: ReadingContext,
  id = file.path,
): Promise<Reading> {
  const parsed = parseRecord(data);
  if (isFault(parsed)) return failedReading(promptProblem(parsed.fault, file.path, file.lineAt?.([]) ?? 1));
  const judged = joinJudged(parsed.read.map(({ fields, table }) => judgeFields(fields, table, { file })));
  if (judged.problems.length > 0) return failedReading(...judged.problems);
  const { messages } = parsed.prompt;
  const texts = messages.map(({ content }) => content);
  const go = context.given.engine === undefined ? refuseGo(file, texts) : undefined;
  if (go !== undefined) return failedReading(go);
  const template = {
    ...messageTemplate(messages),
    engine: context.given.engine ?? guessEngine(texts),
    checks: [],
    parameters: withoutFields(parsed.prompt, ['messages', 'rowKey', 'checks']),
  };
  const row = fieldsOf(fieldsOf(data)?.['variables']) ?? {};
  const expansion = { file, template, row, id, source: { file: file.path } };
  const reading = await expandAll(file.path, [expansion], context);
  const notes = parsed.notes.map((note) => `${id}: ${note}`);
  return { ...reading, notes: [...judged.notes, ...notes, ...reading.notes] };
}
