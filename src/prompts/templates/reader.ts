import type { TextFile, FileSource } from '../files/file-source.js';
import type { Fields } from '../files/fields.js';
import type { Reading } from '../files/reading.js';
import type { Tool } from '../prompt.js';
import { directRenderer } from './engines/direct-renderer.js';
import type { EngineName, TemplateRenderer } from './engines/engine.js';

/** Values that the settings give for templates' variables; they win over the file's own. */
export interface Given {
  /** A prompt is asked once for each row that makes it another one; `[{}]` where nothing is given. */
  readonly rows: readonly Fields[];
  /** The language, where the settings name one. */
  readonly engine?: EngineName;
  /** What the tools are that files only name; an empty list where none are to be sent. */
  readonly tools?: readonly Tool[];
}

/** What readers of formats need besides the file. */
export interface ReadingContext {
  /** For formats whose files name others. */
  readonly files: FileSource;
  readonly templates: TemplateRenderer;
  readonly given: Given;
}

/** Makes prompts of one file format. */
export type Reader = (file: TextFile, context: ReadingContext) => Reading | Promise<Reading>;

const NOTHING_GIVEN: Given = { rows: [{}] };

/** A context without settings, whose templates are trusted. */
export function plainContext(files: FileSource): ReadingContext {
  return { files, templates: directRenderer, given: NOTHING_GIVEN };
}
