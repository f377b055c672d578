/** Ends of names of files that hold prompts, data for them, or templates, and how such a file is read. */
export const PROMPT_SUFFIXES = [
  'txt',
  'text',
  'md',
  'markdown',
  'jsonl',
  'ndjson',
  'json',
  'yml',
  'yaml',
  'csv',
  'tsv',
  'prompty',
  'prompt',
  'j2',
  'jinja',
  'jinja2',
  'njk',
  'hbs',
  'handlebars',
  'mustache',
] as const;

export type PromptSuffix = (typeof PROMPT_SUFFIXES)[number];

const PROGRAMS: ReadonlySet<string> = new Set(
  'py pyw js cjs mjs jsx ts cts mts tsx rb go sh bash zsh ps1 exe bat cmd pl php java kt lua r jl rs cs swift ipynb wasm'.split(
    ' ',
  ),
);

/** Other documents that people name; none of them is a prompt as it stands. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  'pdf doc docx xls xlsx ods ppt pptx html htm xml toml ini cfg conf rst adoc mdc mdx tmpl tpl template liquid ejs log parquet arrow png jpg jpeg gif webp svg mp3 wav mp4 zip gz tar'.split(
    ' ',
  ),
);

/** The end of a path's last name behind its last dot, in lower case; empty where there is none. */
export function suffixOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The suffix that says how a file is read, without its dot; undefined for any other name. */
export function knownSuffix(path: string): PromptSuffix | undefined {
  const suffix = suffixOf(path);
  return PROMPT_SUFFIXES.find((known) => known === suffix);
}

/** `writers.py`, `writers.mjs:long`: a file that would have to be run. */
export function isProgram(path: string): boolean {
  return PROGRAMS.has(suffixOf(path.replace(/:[\w.$-]+$/, '')));
}

/** `notes.pdf`, `a.rst`: surely a file's name, and none that is read. */
export function isOtherDocument(path: string): boolean {
  return DOCUMENTS.has(suffixOf(path));
}
