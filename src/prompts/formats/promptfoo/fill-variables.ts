import type { Fields } from '../../files/fields.js';
import type { RenderJob } from '../../templates/engines/engine.js';
import type { ReadingContext } from '../../templates/reader.js';
import type { PromptfooTest } from './read-tests.js';

/** A plain variable within a value. */
const NAMED = /\{\{\s*(\w+)\s*\}\}/;
/** As often as promptfoo looks for names within values. */
const MOST_PASSES = 5;

/** The tests' variables, in whose values other variables may stand; names that have no value stay as they are. */
export async function fillVariables(
  tests: readonly PromptfooTest[],
  env: Fields,
  { templates, given }: ReadingContext,
): Promise<readonly Fields[]> {
  const shared = given.rows.length === 1 ? (given.rows[0] ?? {}) : {};
  const rows = tests.map(({ variables }) => putNames({ ...env, ...variables, ...shared }));
  const places = rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'string' && /\{\{|\{%/.test(value) ? [{ index, name, value, row }] : [],
    ),
  );
  if (places.length === 0) return rows;
  const jobs = places.map(({ value, row }): RenderJob => ({ engine: 'nunjucks', text: value, rows: [row] }));
  const results = await templates.render(jobs);
  const filled = rows.map((row) => ({ ...row }));
  for (const [at, { index, name }] of places.entries()) {
    const result = results[at];
    const row = result !== undefined && 'rows' in result ? result.rows[0] : undefined;
    const target = filled[index];
    if (row !== undefined && 'text' in row && target !== undefined) target[name] = row.text;
  }
  return filled;
}

function putNames(row: Fields): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...row };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let isDone = true;
    for (const [name, value] of Object.entries(filled)) {
      const match = typeof value === 'string' ? NAMED.exec(value) : null;
      const other = match === null ? undefined : filled[match[1] ?? ''];
      if (
        match === null ||
        typeof value !== 'string' ||
        (typeof other !== 'string' && typeof other !== 'number')
      )
        continue;
      if (value.length + String(other).length > MOST_CHARACTERS) continue;
      filled[name] = value.replace(match[0], () => String(other));
      isDone = false;
    }
    if (isDone) break;
  }
  return filled;
}

/** Values that name each other double with every pass. */
const MOST_CHARACTERS = 1_048_576;
