import type { DataFile } from '../../files/data-file.js';
import { isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import { failedReading, joinReadings, promptProblem, type Reading, readingOf } from '../../files/reading.js';
import { expandAll, MAX_COMBINATIONS } from '../../templates/expand-rows.js';
import type { Expansion, PromptTemplate } from '../../templates/prompt-template.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { type ModelParameters, parseRequest, REQUEST_FIELDS } from '../../templates/model-parameters.js';
import type { ReadingContext } from '../../templates/reader.js';
import { noteNotRun } from '../../templates/text-checks.js';
import { type ChatTemplate, chatTemplate } from './chat-template.js';
import { fillVariables } from './fill-variables.js';
import { CONFIG_FIELDS } from './promptfoo-fields.js';
import { judgeConversations, judgePrompts, judgeUnfilled, tellRedteam } from './judge-prompts.js';
import { type RawPrompt, readRawPrompts } from './raw-prompts.js';
import { readProviders, type ReadProviders } from './read-provider.js';
import { type PromptfooTest, readTests } from './read-tests.js';
import { isUnresolved, resolveReferences } from './resolve-references.js';

/** A promptfoo configuration: each of its `prompts` with each combination of values of each of its tests and scenarios. */
export async function readPromptfoo(
  file: DataFile,
  written: Fields,
  context: ReadingContext,
): Promise<Reading> {
  const fields = await resolveReferences(file, written, context.files);
  if (isUnresolved(fields))
    return failedReading(promptProblem(fields.fault, file.path, file.lineAt(fields.path)));
  return await readResolved(file, fields, context);
}

async function readResolved(file: DataFile, fields: Fields, context: ReadingContext): Promise<Reading> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const fail = (message: string, key: string, index?: number): Reading =>
    failedReading(promptProblem(message, file.path, file.lineAt(index === undefined ? [key] : [key, index])));
  // Without prompts promptfoo asks what the tests say.
  const written = fields['prompts'] ?? ['{{prompt}}'];
  const entries = listOf(written) ?? entriesOf(written);
  if (entries.length === 0) return fail('`prompts` is empty', 'prompts');
  const found = await Promise.all(entries.map((entry) => readRawPrompts(entry, folder, context.files)));
  const failed = found.flatMap((raws, index) => (isFault(raws) ? [fail(raws.fault, 'prompts', index)] : []));
  const { tests, judged: testsJudged } = await readTests(file, fields, context.files);
  const provider = await readProviders(file, fields, context.files);
  const raws = found.flatMap((list) => (isFault(list) ? [] : list));
  if (raws.length * tests.length > MAX_COMBINATIONS)
    return fail(`${raws.length} prompts × ${tests.length} tests are more than ${MAX_COMBINATIONS}`, 'tests');
  const rows = await fillVariables(tests, envOf(fields), context);
  const identities = identitiesOf(raws);
  const made = raws.map((raw, index) => ({
    ...templatesOf(file, raw, { provider, context }),
    identity: identities[index] ?? raw.key,
  }));
  const pairs = made.flatMap((template) =>
    tests.flatMap((test, index) =>
      isAskedBy(template.raw, test) ? [{ template, test, row: rows[index] ?? test.variables }] : [],
    ),
  );
  const judged = joinJudged([
    judgeFields(fields, CONFIG_FIELDS, { file }),
    judgePrompts(file, entries),
    provider.judged,
    testsJudged,
    judgeConversations(pairs),
    judgeUnfilled(pairs, context.given.engine),
  ]);
  const isRefused = judged.problems.length > 0 || failed.length > 0;
  const expansions = pairs.map((pair, index) =>
    expansionOf(file, pair, pairs.length > 1 ? index : undefined),
  );
  const filled = isRefused ? [] : [tellRedteam(await expandAll(file.path, expansions, context), fields)];
  const inConfig = joinJudged(made.map((one) => one.judged));
  return joinReadings([
    ...failed,
    {
      prompts: [],
      problems: [...judged.problems, ...inConfig.problems],
      notes: [...judged.notes, ...inConfig.notes],
    },
    ...filled,
    readingOf(
      [],
      noteNotRun(
        file.path,
        tests.flatMap((test) => test.notRun),
      ),
    ),
  ]);
}

/** `prompts` may be a single text, or a map from a file's name to a label. */
function entriesOf(written: unknown): readonly unknown[] {
  const map = fieldsOf(written);
  const isMap = map !== undefined && map['raw'] === undefined && map['id'] === undefined;
  return isMap ? Object.entries(map).map(([raw, label]) => ({ raw, label })) : [written];
}

/** What the configuration sets as environment, which prompts see as `env`. */
function envOf(fields: Fields): Fields {
  const env = fieldsOf(fields['env']);
  return env === undefined ? {} : { env };
}

/** A configuration's only text of no name stays the same prompt when it is edited; of several each is told by itself. */
function identitiesOf(raws: readonly RawPrompt[]): string[] {
  const isNameless = ({ key, text, path }: RawPrompt): boolean => path === undefined && key === text;
  const isAlone = raws.filter(isNameless).length === 1;
  return raws.map((raw) => (isAlone && isNameless(raw) ? '' : raw.key));
}

interface Template {
  readonly raw: RawPrompt;
  readonly file: TextFile;
  readonly judged: Judged;
  /** With what the tests put before and behind it; the same template for equal ones. */
  of(prefix: string, suffix: string, checks: PromptTemplate['checks']): PromptTemplate;
}

function templatesOf(
  config: DataFile,
  raw: RawPrompt,
  { provider, context }: { readonly provider: ReadProviders; readonly context: ReadingContext },
): Template {
  const file = raw.path === undefined ? config : { path: raw.path, text: raw.text };
  const { engine = 'nunjucks' } = context.given;
  const { beside } = chatTemplate(raw.text, engine);
  const own = { ...beside, ...raw.config };
  const parsed = parseRequest(own);
  const judged = judgeFields(
    own,
    { ...REQUEST_FIELDS, model: 'used' },
    {
      file: raw.path === undefined ? config : { path: raw.path },
      path: ['prompts'],
    },
  );
  const known = new Map<string, PromptTemplate>();
  return {
    raw,
    file,
    judged: isFault(parsed)
      ? { ...judged, problems: [...judged.problems, promptProblem(parsed.fault, file.path)] }
      : judged,
    of(prefix, suffix, checks) {
      const key = JSON.stringify([prefix, suffix, checks]);
      const template = known.get(key) ?? {
        ...withSystem(chatTemplate(prefix + raw.text + suffix, engine), provider.system),
        checks,
        engine,
        isSurely: true,
        parameters: mergeParameters(provider.parameters, isFault(parsed) ? {} : parsed),
      };
      known.set(key, template);
      return template;
    },
  };
}

/** A conversation that begins with a system's text of its own keeps it behind the provider's. */
function withSystem(
  { texts, build }: ChatTemplate,
  system: string | undefined,
): Pick<PromptTemplate, 'texts' | 'build'> {
  if (system === undefined) return { texts, build };
  return {
    texts: [system, ...texts],
    build: ([first = '', ...rest]) => {
      const messages = build(rest);
      return 'fault' in messages ? messages : [{ role: 'system', content: first }, ...messages];
    },
  };
}

/** What a prompt says itself wins over its provider. */
function mergeParameters(provider: ModelParameters, own: Omit<ModelParameters, 'model'>): ModelParameters {
  const sampling = { ...provider.sampling, ...own.sampling };
  return { ...provider, ...own, ...(Object.keys(sampling).length > 0 && { sampling }) };
}

/** A test may be for some prompts only, by label; `group*` names all that begin so. */
function isAskedBy({ key, text, path }: RawPrompt, { prompts }: PromptfooTest): boolean {
  return (
    prompts?.some((wanted) =>
      wanted.endsWith('*') ? key.startsWith(wanted.slice(0, -1)) : [key, text, path].includes(wanted),
    ) ?? true
  );
}

/** The only prompt of a configuration without tests bears the file's name; `index` is undefined for it. */
function expansionOf(
  config: DataFile,
  {
    template,
    test,
    row,
  }: {
    readonly template: Template & { readonly identity: string };
    readonly test: PromptfooTest;
    readonly row: Fields;
  },
  index: number | undefined,
): Expansion {
  return {
    file: template.file,
    template: template.of(test.prefix, test.suffix, test.checks),
    row,
    id: index === undefined && !test.isTest ? config.path : `${config.path}#${(index ?? 0) + 1}`,
    source: { file: config.path, ...omitUndefined({ line: test.isTest ? test.line : undefined }) },
    key: [template.identity, test.key],
  };
}
