import type { Reading } from '../../src/prompts/files/reading.js';
import { readPromptFile } from '../../src/prompts/formats/read-prompt-file.js';
import { type Given, plainContext } from '../../src/prompts/templates/reader.js';
import { memoryFiles } from './memory-files.js';

/** One file among others, read as the setting reads it. */
export async function readPrompt(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  given?: Given,
): Promise<Reading> {
  const context = plainContext(memoryFiles(files));
  const reading = await readPromptFile(path, given === undefined ? context : { ...context, given });
  if (reading === undefined) throw new Error(`there is no ${path}`);
  return reading;
}
