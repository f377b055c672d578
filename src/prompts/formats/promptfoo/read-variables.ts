import { parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';
import { type FileSource, readTextFile } from '../../files/file-source.js';
import { matchFiles } from '../../files/match-files.js';
import { isProgram, suffixOf } from '../../files/suffixes.js';
import { MAX_COMBINATIONS } from '../../templates/expand-rows.js';
import type { Variables } from '../../templates/prompt-template.js';
import { BY_PROMPTFOO, joinPath } from './raw-prompts.js';

export const TOO_MANY: Fault = {
  fault: `the tests and their lists of values make more than ${MAX_COMBINATIONS} combinations`,
};

export interface ReadVariables {
  readonly values: Variables;
  /** Names of the files whose text is a variable's value. */
  readonly named: Readonly<Record<string, string>>;
}

/** Reads values; each file once, however many tests name it. */
export interface VariableReader {
  /** `vars` as a map, or as the name (or names) of YAML files with maps. */
  readMap(vars: unknown): Promise<ReadVariables | Fault>;
}

export function createVariableReader(folder: string, files: FileSource): VariableReader {
  const known = new Map<string, Promise<{ readonly value: unknown } | Fault>>();
  const read = (path: string): Promise<{ readonly value: unknown } | Fault> => {
    const value = known.get(path) ?? readValue(joinPath(folder, path), files);
    known.set(path, value);
    return value;
  };
  return {
    async readMap(vars) {
      const maps = textOf(vars) === undefined ? listOf(vars) : [vars];
      const map = maps === undefined ? (fieldsOf(vars) ?? {}) : await readMaps(maps, folder, files);
      if (maps !== undefined && isFault(map)) return map;
      const entries: [string, unknown][] = [];
      const named: Record<string, string> = {};
      for (const [name, value] of Object.entries(map)) {
        const one = await resolveValue(value, read);
        if (isFault(one)) return { fault: `the variable \`${name}\` names ${one.fault}` };
        entries.push([name, one.value]);
        if (typeof value === 'string' && typeof one.value === 'string' && value.startsWith('file://'))
          named[name] = value;
      }
      return { values: Object.fromEntries(entries), named };
    },
  };
}

async function readMaps(
  names: readonly unknown[],
  folder: string,
  files: FileSource,
): Promise<Fields | Fault> {
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const glob = textOf(name)?.replace(/^file:\/\//, '');
    if (glob === undefined) return { fault: '`vars` must be a map, or name YAML files with maps' };
    const paths = await matchFiles(files, joinPath(folder, glob));
    if (isFault(paths)) return { fault: `\`vars\` names \`${glob}\`, which ${paths.fault}` };
    if (paths.length === 0) return { fault: `\`vars\` names \`${glob}\`, which matches no file` };
    for (const path of paths) {
      const file = await readTextFile(files, path);
      const data = file === 'missing' || isFault(file) ? [] : parseYaml(file);
      const fields = Array.isArray(data) ? undefined : fieldsOf(data.data);
      if (fields === undefined) return { fault: `\`vars\` names ${path}, which holds no map` };
      Object.assign(merged, fields);
    }
  }
  return merged;
}

type Read = (path: string) => Promise<{ readonly value: unknown } | Fault>;

/** A value, or each of a list, may be the text of a file. */
async function resolveValue(value: unknown, read: Read): Promise<{ readonly value: unknown } | Fault> {
  const path = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
  if (path !== undefined) return await read(path);
  if (typeof value === 'string' && value.startsWith('package:'))
    return { fault: `${value}, a program, and programs are not run; ${BY_PROMPTFOO}` };
  const list = listOf(value);
  if (list?.some((item) => typeof item === 'string' && item.startsWith('file://')) !== true)
    return { value: typeof value === 'string' ? value.replace(/\n$/, '') : value };
  const values: unknown[] = [];
  for (const item of list) {
    const one = await resolveValue(item, read);
    if (isFault(one)) return one;
    values.push(...(listOf(one.value) ?? [one.value]));
  }
  return { value: values };
}

/** A file's text; a glob is a list of them; YAML is put in as JSON. */
async function readValue(path: string, files: FileSource): Promise<{ readonly value: unknown } | Fault> {
  const [name = path] = path.split(/:(?=[\w.]+$)/);
  if (isProgram(name)) return { fault: `${path}, a program, and programs are not run; ${BY_PROMPTFOO}` };
  if (/^(pdf|png|jpe?g|gif|webp|svg|bmp|mp3|wav|m4a|mp4|webm|docx?|xlsx?)$/.test(suffixOf(name)))
    return {
      fault: `${path}, and only text can be sent, for the tokens of others cannot be bounded; leave the variable out`,
    };
  const paths = await matchFiles(files, path);
  if (isFault(paths)) return { fault: `${path}, which ${paths.fault}` };
  if (paths.length === 0) return { fault: `${path}, which does not exist` };
  const values: string[] = [];
  for (const one of paths) {
    const file = await readTextFile(files, one);
    if (file === 'missing') return { fault: `${one}, which does not exist` };
    if (isFault(file)) return { fault: `${one}, which ${file.fault}` };
    const data = /^ya?ml$/.test(suffixOf(one)) ? parseYaml(file) : [];
    values.push(Array.isArray(data) ? file.text.trim() : JSON.stringify(data.data));
  }
  return { value: values.length === 1 && !/[*?[{]/.test(path) ? values[0] : values };
}

/** A list of values stands for a test with each of them. */
export function combine(variables: Variables, isExpanded: boolean): Variables[] | Fault {
  let combinations: Variables[] = [{}];
  for (const [name, value] of Object.entries(variables)) {
    const list = isExpanded ? listOf(value) : undefined;
    // As in promptfoo: a list that begins with anything but a text is data for the prompt to go through.
    const values = typeof list?.[0] === 'string' ? list : [value];
    if (combinations.length * values.length > MAX_COMBINATIONS) return TOO_MANY;
    combinations = combinations.flatMap((combination) =>
      values.map((one) => ({ ...combination, [name]: one })),
    );
  }
  return combinations;
}
