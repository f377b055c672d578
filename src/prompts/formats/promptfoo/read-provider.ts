import { type DataFile, type DataPath, parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { canonicalJson, type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../../files/fields.js';
import { type FileSource, readTextFile } from '../../files/file-source.js';
import { promptProblem } from '../../files/reading.js';
import { isProgram } from '../../files/suffixes.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { type ModelParameters, parseRequest } from '../../templates/model-parameters.js';
import { PROVIDER_CONFIG_FIELDS, PROVIDER_FIELDS } from './promptfoo-fields.js';
import { joinPath } from './raw-prompts.js';

interface Provider {
  readonly id: string;
  readonly fields: Fields;
  readonly path: DataPath;
}

/** Providers whose API generates no text that could be measured. */
const OTHER_API =
  /:(embeddings?|image|moderation|video|audio|speech|transcription|realtime|rerank|classification)(:|$)/;

export interface ReadProviders {
  readonly parameters: ModelParameters;
  /** A system's text that the provider puts before each prompt. */
  readonly system?: string;
  readonly judged: Judged;
}

/**
 * What the configuration's providers say of how prompts are asked. One endpoint is asked: settings of a single provider,
 * or such as all have in common, are sent with every prompt; others are told.
 */
export async function readProviders(
  config: DataFile,
  fields: Fields,
  files: FileSource,
): Promise<ReadProviders> {
  const key = fields['providers'] === undefined ? 'targets' : 'providers';
  const providers = providersOf(fields[key], key);
  const refuse = (message: string, path: DataPath): Judged => ({
    notes: [],
    problems: [promptProblem(message, config.path, config.lineAt(path))],
  });
  const nothing = { parameters: {}, judged: { notes: [], problems: [] } };
  if (providers.length === 0) return nothing;
  const [first] = providers;
  if (first !== undefined && providers.every(({ id }) => OTHER_API.test(id)))
    return {
      parameters: {},
      judged: refuse(
        `the provider \`${first.id}\` is asked another API than one that generates text`,
        first.path,
      ),
    };
  const judged = joinJudged(
    providers.flatMap(({ fields: one, path }) => [
      judgeFields(one, PROVIDER_FIELDS, { file: config, path }),
      judgeFields(fieldsOf(one['config']) ?? {}, PROVIDER_CONFIG_FIELDS, {
        file: config,
        path: [...path, 'config'],
      }),
    ]),
  );
  const folder = config.path.slice(0, config.path.lastIndexOf('/') + 1);
  const parsed = await Promise.all(providers.map((provider) => parseProvider(provider, folder, files)));
  const failed = parsed.findIndex((one) => isFault(one));
  if (failed >= 0) {
    const { fault } = parsed[failed] as Fault;
    return { parameters: {}, judged: refuse(fault, providers[failed]?.path ?? [key]) };
  }
  const [one = { request: {} }] = parsed as Parsed[];
  const isShared = parsed.every((other) => canonicalJson(other) === canonicalJson(one));
  const withSystem = (parsed as Parsed[]).findIndex(({ system }) => system !== undefined);
  if (!isShared && withSystem >= 0)
    return {
      parameters: {},
      judged: refuse(
        'one of several providers puts a system text before the prompt; write it as a `system` message of the prompt',
        providers[withSystem]?.path ?? [key],
      ),
    };
  if (!isShared) {
    const note = `${config.path}: its ${providers.length} \`${key}\` differ in their settings, and one endpoint is asked: none of these is sent`;
    return { parameters: {}, judged: { ...judged, notes: [...judged.notes, note] } };
  }
  return {
    parameters: { ...one.request, ...modelOf(providers) },
    ...omitUndefined({ system: one.system }),
    judged,
  };
}

/** A text, a list of texts and maps with `id`, or maps from an id to the rest. */
function providersOf(value: unknown, key: string): Provider[] {
  const items = listOf(value) ?? (value === undefined || value === null ? [] : [value]);
  return items.flatMap((item, index): Provider[] => {
    const path = listOf(value) === undefined ? [key] : [key, index];
    const fields = fieldsOf(item);
    if (fields === undefined) return [{ id: textOf(item) ?? '', fields: {}, path }];
    const id = textOf(fields['id']);
    if (id !== undefined) return [{ id, fields, path }];
    return Object.entries(fields).map(([name, inner]) => ({
      id: name,
      fields: fieldsOf(inner) ?? {},
      path: [...path, name],
    }));
  });
}

interface Parsed {
  readonly request: Omit<ModelParameters, 'model'>;
  readonly system?: string;
}

/** Where providers keep the system's text. */
const SYSTEM_FIELDS = ['systemPrompt', 'systemInstruction', 'system', 'instructions'];

/** A value with `{{env.…}}` is set where promptfoo runs, and cannot be known; one of a file is read. */
async function parseProvider(
  { fields }: Provider,
  folder: string,
  files: FileSource,
): Promise<Parsed | Fault> {
  const config: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fieldsOf(fields['config']) ?? {})) {
    if (typeof value === 'string' && value.includes('{{')) continue;
    const isRead = PROVIDER_CONFIG_FIELDS[key] === 'used' || SYSTEM_FIELDS.includes(key);
    const read = isRead ? await readValue(value, folder, files) : { value };
    if (isFault(read)) return { fault: `\`${key}\` of a provider names ${read.fault}` };
    config[key] = read.value;
  }
  const written = SYSTEM_FIELDS.map((key) => config[key]).find((value) => value !== undefined);
  const system = systemText(written);
  if (written !== undefined && system === undefined)
    return { fault: 'a system text of a provider is no text; write it as a `system` message of the prompt' };
  const request = parseRequest(config);
  return isFault(request) ? request : { request, ...omitUndefined({ system }) };
}

function systemText(value: unknown): string | undefined {
  const parts = listOf(fieldsOf(value)?.['parts']);
  if (parts === undefined) return textOf(value);
  return textOf(parts.map((part) => textOf(fieldsOf(part)?.['text']) ?? '').join(''));
}

/** `file://tools.json`, alone or in a list: its data; of a text file its text. */
async function readValue(
  value: unknown,
  folder: string,
  files: FileSource,
): Promise<{ readonly value: unknown } | Fault> {
  const list = listOf(value);
  if (list !== undefined) {
    const items: unknown[] = [];
    for (const item of list) {
      const read = await readValue(item, folder, files);
      if (isFault(read)) return read;
      items.push(...(listOf(read.value) ?? [read.value]));
    }
    return { value: items };
  }
  const name = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
  if (name === undefined) return { value };
  if (isProgram(name)) return { fault: `${name}, a program, and programs are not run` };
  const file = await readTextFile(files, joinPath(folder, name));
  if (file === 'missing') return { fault: `${name}, which does not exist` };
  if (isFault(file)) return { fault: `${name}, which ${file.fault}` };
  const data = /\.(json|ya?ml)$/i.test(name) ? parseYaml(file) : [];
  return { value: Array.isArray(data) ? file.text.trim() : data.data };
}

/** The model of the only provider, where its id names one. */
function modelOf(providers: readonly Provider[]): Pick<ModelParameters, 'model'> {
  const ids = new Set(providers.map(({ id }) => id));
  const [id = ''] = ids;
  if (ids.size !== 1) return {};
  const model =
    /^(?:openai|anthropic|google|vertex|azure|azureopenai|ollama|mistral|groq|openrouter|deepseek|xai|together|togetherai|fireworks|cohere|bedrock|perplexity|cerebras|github):(?:(?:chat|messages|completion|completions|responses):)?([^{}]+)$/.exec(
      id,
    )?.[1];
  return omitUndefined({
    model: model === undefined || /^(chat|completion|messages)$/.test(model) ? undefined : model,
  });
}
