import { type DataFile, type DataPath, parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, withoutFields } from '../../files/fields.js';
import { type FileSource, readTextFile } from '../../files/file-source.js';
import { joinPath } from './raw-prompts.js';

/** The configuration's fields that decide what is asked. */
const ASKED = new Set('prompts providers targets tests scenarios defaultTest env'.split(' '));
/** Below these stand schemas, whose references are sent as they are. */
const SCHEMAS = new Set(
  'tools functions response_format output_schema input_schema json_schema schema parameters value'.split(' '),
);
const MOST_STEPS = 20;
/** References can name each other so that each doubles the last. */
const MOST_VALUES = 100_000;

interface Walk {
  readonly files: FileSource;
  /** Data of the files that were named, by path. */
  readonly known: Map<string, unknown>;
  values: number;
}

interface Place {
  /** The file whose data `#/…` means. */
  readonly file: string;
  readonly path: DataPath;
  /** References that led here. */
  readonly steps: number;
}

export type Unresolved = Fault & { readonly path: DataPath };

export function isUnresolved(resolved: Fields | Unresolved): resolved is Unresolved {
  return resolved['path'] !== undefined && typeof (resolved as Fields)['fault'] === 'string';
}

/** A configuration with the data that its `$ref`s name in their place, as promptfoo reads it (JSON Reference, RFC 6901). */
export async function resolveReferences(
  config: DataFile,
  fields: Fields,
  files: FileSource,
): Promise<Fields | Unresolved> {
  if (!config.text.includes('$ref')) return fields;
  const walk: Walk = { files, known: new Map([[config.path, config.data]]), values: 0 };
  const resolved: [string, unknown][] = [];
  for (const [key, value] of Object.entries(fields)) {
    const one = ASKED.has(key)
      ? await resolveValue(value, { file: config.path, path: [key], steps: 0 }, walk)
      : { value };
    if (isFault(one)) return one;
    resolved.push([key, one.value]);
  }
  return Object.fromEntries(resolved);
}

async function resolveValue(
  value: unknown,
  place: Place,
  walk: Walk,
): Promise<{ readonly value: unknown } | Unresolved> {
  walk.values += 1;
  const refuse = (fault: string): Unresolved => ({ fault, path: place.path });
  if (walk.values > MOST_VALUES) return refuse('its `$ref`s make more data than any configuration');
  const list = listOf(value);
  const fields = fieldsOf(value);
  if (list === undefined && fields === undefined) return { value };
  const reference = fields?.['$ref'];
  if (fields !== undefined && typeof reference === 'string') {
    if (place.steps >= MOST_STEPS) return refuse(`\`$ref: ${reference.slice(0, 80)}\` leads to itself`);
    const target = await readTarget(reference, place, walk);
    if (isFault(target)) return refuse(`\`$ref: ${reference.slice(0, 80)}\` ${target.fault}`);
    const found = await resolveValue(
      target.value,
      { file: target.file, path: place.path, steps: place.steps + 1 },
      walk,
    );
    const beside = withoutFields(fields, ['$ref']);
    // What stands beside a reference is put over what it names.
    if (isFault(found) || Object.keys(beside).length === 0) return found;
    const over = await resolveValue(beside, place, walk);
    return isFault(over) ? over : { value: { ...fieldsOf(found.value), ...fieldsOf(over.value) } };
  }
  const made: [string | number, unknown][] = [];
  for (const [key, inner] of list?.entries() ?? Object.entries(fields ?? {})) {
    const one = SCHEMAS.has(String(key))
      ? { value: inner }
      : await resolveValue(
          inner,
          { ...place, path: place.steps > 0 ? place.path : [...place.path, key] },
          walk,
        );
    if (isFault(one)) return one;
    made.push([key, one.value]);
  }
  return { value: list === undefined ? Object.fromEntries(made) : made.map(([, one]) => one) };
}

async function readTarget(
  reference: string,
  { file }: Place,
  walk: Walk,
): Promise<{ readonly value: unknown; readonly file: string } | Fault> {
  const [name = '', pointer = ''] = reference.split('#', 2);
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) return { fault: 'is not fetched: only files beside it are read' };
  const path = name === '' ? file : joinPath(file.slice(0, file.lastIndexOf('/') + 1), name);
  if (!walk.known.has(path)) {
    const read = await readTextFile(walk.files, path);
    if (read === 'missing') return { fault: `names ${path}, which does not exist` };
    if (isFault(read)) return { fault: `names ${path}, which ${read.fault}` };
    const data = parseYaml(read);
    if (Array.isArray(data)) return { fault: `names ${path}, which is no YAML: ${data[0]?.message ?? ''}` };
    walk.known.set(path, data.data);
  }
  let value: unknown = walk.known.get(path);
  for (const step of pointer.split('/').slice(1)) {
    const key = decode(step);
    const inner = (listOf(value) as Fields | undefined) ?? fieldsOf(value);
    if (inner === undefined || !Object.hasOwn(inner, key)) return { fault: `names nothing in ${path}` };
    value = inner[key];
  }
  return { value, file: path };
}

function decode(step: string): string {
  const plain = step.replace(/~1/g, '/').replace(/~0/g, '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
