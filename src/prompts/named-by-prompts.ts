import type { FileSource } from './files/file-source.js';
import { rememberFiles } from './files/remember-files.js';
import { loadPrompts } from './load-prompts.js';
import type { TemplateRenderer } from './templates/engines/engine.js';

/** What stands in a template names no file: none has to be filled in to know which files are read. */
const UNFILLED: TemplateRenderer = {
  render: (jobs) =>
    Promise.resolve(jobs.map(({ rows, text }) => ({ rows: rows.map(() => ({ text })), names: [] }))),
  close: () => undefined,
};

/**
 * Paths and globs of all files that the setting's prompts are made of: also those that its files name (a promptfoo
 * configuration's prompts, tests and values, partials, tools), whether or not they are there.
 */
export async function namedByPrompts(setting: unknown, files: FileSource): Promise<readonly string[]> {
  const remembered = rememberFiles(files);
  await loadPrompts(setting, remembered, { templates: UNFILLED });
  return [...remembered.named];
}
