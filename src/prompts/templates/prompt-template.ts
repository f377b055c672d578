import type { Fault } from '../files/fault.js';
import type { Fields } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import type { Message, TextCheck } from '../prompt.js';
import type { EngineName } from './engines/engine.js';
import type { ModelParameters } from './model-parameters.js';

/** A conversation with variables, and all that goes with every request made of it. */
export interface PromptTemplate {
  readonly parameters: ModelParameters;
  /** What is filled in, apart from each other. */
  readonly texts: readonly string[];
  readonly engine: EngineName;
  /** Whether the format says the language, so that the text is no prompt as it stands. */
  readonly isSurely?: boolean;
  /** The conversation, of the texts once they are filled in. */
  readonly build: (filled: readonly string[]) => readonly Message[] | Fault;
  readonly checks: readonly TextCheck[];
  readonly optional?: readonly string[];
  /** What becomes of a row before it fills the texts. */
  readonly prepareRow?: (row: Fields) => Fields;
  readonly partials?: Readonly<Record<string, string>>;
}

/** What fills the variables: each row of a file's test data. */
export type Variables = Fields;

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

/** Messages that are templates each for itself. */
export function messageTemplate(messages: readonly Message[]): Pick<PromptTemplate, 'texts' | 'build'> {
  return {
    texts: messages.map(({ content }) => content),
    build: (filled) => messages.map((message, index) => ({ ...message, content: filled[index] ?? '' })),
  };
}
