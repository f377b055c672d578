import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { documentPaths } from '../../scripts/document-paths.js';

/** Everything in YAML that users are shown, or may copy: the blocks of the documents, and the files of `examples/`. */

export interface Snippet {
  readonly where: string;
  readonly text: string;
}

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly name?: string;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const OURS = /^OWNER\/llm-perf-gate@v1$/;

const textOf = (path: string): string => readFileSync(path, 'utf8');
const paths = documentPaths();
export const PAGES = paths.filter((path) => path.endsWith('.md'));

/** Example files below `examples/FOLDER/`. */
export function examplesIn(folder: string): Snippet[] {
  return paths
    .filter((path) => path.startsWith(`examples/${folder}/`) && !path.endsWith('.md'))
    .map((path) => ({ where: path, text: textOf(path) }));
}

const blocks = PAGES.flatMap((path): Snippet[] =>
  [...textOf(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ''], index) => ({
    where: `${path}, block ${index + 1}: ${text.split('\n')[0]?.slice(0, 60) ?? ''}`,
    text,
  })),
);

const isFile = (text: string): boolean => /^# (yaml-language-server: |llm-perf-gate settings)/.test(text);
/** Of another CI: its file's name stands in the first line. */
const isForeign = (text: string): boolean => /^# \.(gitlab-ci|circleci)/.test(text);
const isWorkflow = (text: string): boolean =>
  !isForeign(text) && (parse(text) as Partial<Workflow> | null)?.jobs !== undefined;

/** Workflows: in documents, and as examples. */
export const WORKFLOWS = [...blocks, ...examplesIn('workflows')].filter(({ text }) => isWorkflow(text));

/** Settings files: in documents, and as examples. */
export const SETTINGS_FILES = [...blocks, ...examplesIn('settings')].filter(({ text }) => isFile(text));

/** The rest: what stands below `with:`. */
export const INPUTS = blocks.filter(({ text }) => !isFile(text) && !isForeign(text) && !isWorkflow(text));

export const workflowOf = ({ text }: Snippet): Workflow => parse(text) as Workflow;

/** What each use of the action is given, once for each value of its job's matrix. */
export function usesOf(
  snippet: Snippet,
): { readonly where: string; readonly inputs: Record<string, string> }[] {
  return Object.entries(workflowOf(snippet).jobs).flatMap(([job, { steps, strategy }]) =>
    steps
      .filter(({ uses }) => OURS.test(uses ?? ''))
      .flatMap(({ with: given = {} }) => {
        const [axis, values] = Object.entries(strategy?.matrix ?? {}).at(0) ?? ['', ['']];
        return values.map((value) => ({
          where: `${snippet.where}, ${job} ${String(value)}`,
          inputs: Object.fromEntries(
            Object.entries(given).map(([name, text]) => [
              name,
              String(text).replace(`\${{ matrix.${axis} }}`, String(value)),
            ]),
          ),
        }));
      }),
  );
}
