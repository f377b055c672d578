import type { Fields } from '../../files/fields.js';
import type { Fault } from '../../files/fault.js';

/** The languages that templates are written in. `plain` knows `{{name}}` alone; `none` sends the text as it stands. */
export const ENGINE_NAMES = ['plain', 'jinja', 'nunjucks', 'handlebars', 'f-string', 'none'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

/** How the languages are called in the log. */
export const ENGINE_TITLES: Readonly<Record<EngineName, string>> = {
  plain: '{{variables}}',
  jinja: 'Jinja',
  nunjucks: 'Nunjucks',
  handlebars: 'Handlebars',
  'f-string': 'f-string',
  none: 'no template',
};

/** One template and the rows of variables that fill it. */
export interface RenderJob {
  readonly engine: EngineName;
  readonly text: string;
  readonly rows: readonly Fields[];
  /** Names that may stay without a value. */
  readonly optional?: readonly string[];
  /** Handlebars' partials by name. */
  readonly partials?: Readonly<Record<string, string>>;
}

/** A row's text, or the variables that it lacks. */
export type RowResult = { readonly text: string } | { readonly missing: readonly string[] };

/** What a job came to: a result for each row, or what is wrong with the template; `line` is the template's own, from 1. */
export type RenderResult =
  | {
      readonly rows: readonly RowResult[];
      readonly names: readonly string[];
      /** Those of the names that a loop goes through. */
      readonly lists?: readonly string[];
    }
  | (Fault & {
      readonly line?: number;
      /** True where the template is understood, and asks for what no prompt here can have. */
      readonly isRefused?: boolean;
    });

/** Fills templates: without files, network or code of theirs, and bounded in time and size. */
export interface TemplateRenderer {
  render(jobs: readonly RenderJob[]): Promise<readonly RenderResult[]>;
  /** Nothing more is rendered for now. */
  close(): void;
}

/** What a template asks of its variables. */
export interface Usage {
  /** Names whose values are put in or gone through; with dots for the way into a map. */
  readonly needed: ReadonlySet<string>;
  /** Names that the template itself tests for being there. */
  readonly tested: ReadonlySet<string>;
  /** Names that a loop goes through. */
  readonly listed?: ReadonlySet<string>;
}

/** A compiled template. */
export interface Compiled {
  readonly usage: Usage;
  readonly fill: (row: Fields) => string;
}

/** What a template may not ask for; its words say what would do. */
export class TemplateRefusal extends Error {}

/** One language; throws an Error with a sentence where the template is none of it. */
export type Compile = (job: RenderJob) => Compiled;
