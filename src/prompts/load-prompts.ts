import { BUILT_IN_PROMPTS } from './built-in.js';
import type { FileSource } from './files/file-source.js';
import type { LoadedPrompts, LoadOptions } from './loaded-prompts.js';

/**
 * The `prompts` setting: a text with an entry a line, or a list. An entry is inline text, a file, a folder or a glob;
 * `!glob` takes files away again; `{text: …}` and `{file: …}` settle what an entry is, with `variables` of its own; a map
 * with `messages` is a conversation. Without the setting the built-in prompts are asked.
 */
export async function loadPrompts(
  setting: unknown,
  files: FileSource,
  options: LoadOptions = {},
): Promise<LoadedPrompts> {
  // What reads files and templates is read where there are such.
  const isSet = setting !== undefined && setting !== null && setting !== '';
  const asked = isSet ? await (await import('./load-asked.js')).loadAsked(setting, files, options) : null;
  return asked ?? { prompts: BUILT_IN_PROMPTS, problems: [], notes: [], files: [] };
}
