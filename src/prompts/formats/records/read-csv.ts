import { readTable } from '../../files/read-table.js';
import { failedReading, promptProblem } from '../../files/reading.js';
import type { Reader } from '../../templates/reader.js';
import { readPlaced } from './read-records.js';

const COLUMNS = ['prompt', 'text', 'instruction', 'input', 'question', 'query', 'content', 'messages'];

/** `.csv`, `.tsv` with a header: a record a row, by the names of its columns. */
export const readCsv: Reader = async (file) => {
  const rows = await readTable(file);
  if ('fault' in rows) return failedReading(promptProblem(`the file ${rows.fault}`, file.path, rows.line));
  const [first] = rows;
  if (first === undefined)
    return failedReading(promptProblem('the table has no row below its header', file.path, 1));
  const header = Object.keys(first.fields);
  if (!header.some((name) => COLUMNS.includes(name))) {
    const message = `the table has none of the columns ${COLUMNS.join(', ')}; where its rows fill a template, give it as that template's \`variables-file\``;
    return failedReading(promptProblem(message, file.path, 1));
  }
  return readPlaced(
    file,
    rows.map(({ fields, line }, index) => ({ data: fields, id: `${file.path}#${index + 1}`, line })),
  );
};
