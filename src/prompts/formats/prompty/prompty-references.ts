import { messageOf } from '../../../base/errors.js';
import { type DataPath, parseYaml } from '../../files/data-file.js';
import type { Fault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf } from '../../files/fields.js';
import { type FileSource, readTextFile, type TextFile } from '../../files/file-source.js';

/** Deeper than any front matter is. */
const MAX_DEPTH = 12;

/**
 * The front matter with what stands in other files: `${file:tools.json}` anywhere, and a `sample` that is a file's name.
 * JSON and YAML become data, everything else text. `${env:…}` stays: the environment is not a prompt's to read.
 */
export async function readReferences(
  fields: Fields,
  file: TextFile,
  files: FileSource,
): Promise<{ readonly fields: Fields } | (Fault & { readonly path: DataPath })> {
  const sample = fields['sample'];
  const named =
    typeof sample === 'string' && !sample.includes('${')
      ? { ...fields, sample: `\${file:${sample.trim()}}` }
      : fields;
  try {
    return { fields: (await resolve(named, [], { file, files })) as Fields };
  } catch (error) {
    return error instanceof Unreadable
      ? { fault: error.message, path: error.path }
      : { fault: messageOf(error), path: [] };
  }
}

class Unreadable extends Error {
  constructor(
    message: string,
    readonly path: DataPath,
  ) {
    super(message);
  }
}

interface Way {
  readonly file: TextFile;
  readonly files: FileSource;
}

async function resolve(value: unknown, path: DataPath, way: Way): Promise<unknown> {
  if (path.length > MAX_DEPTH) throw new Unreadable('the front matter is nested too deeply', path);
  if (typeof value === 'string') {
    const name = /^\s*\$\{file:([^}]{1,512})\}\s*$/.exec(value)?.[1];
    return name === undefined ? value : await readNamed(name.trim(), path, way);
  }
  const list = listOf(value);
  if (list !== undefined)
    return await Promise.all(list.map((item, index) => resolve(item, [...path, index], way)));
  const fields = fieldsOf(value);
  if (fields === undefined) return value;
  const entries = Object.entries(fields).map(
    async ([key, item]) => [key, await resolve(item, [...path, key], way)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function readNamed(name: string, place: DataPath, { file, files }: Way): Promise<unknown> {
  const path = file.path.slice(0, file.path.lastIndexOf('/') + 1) + name.replace(/^(\.\/)+/, '');
  const what = place[0] === 'sample' ? `the sample file ${path}` : `the file ${path}`;
  const read = await readTextFile(files, path);
  if (read === 'missing') throw new Unreadable(`there is no ${what.replace(/^the /, '')}`, place);
  if ('fault' in read) throw new Unreadable(`${what} ${read.fault}`, place);
  if (!/\.(json|ya?ml)$/i.test(path)) return read.text;
  const data = parseYaml(read);
  if (Array.isArray(data)) throw new Unreadable(`${what} is no JSON or YAML`, place);
  if (place[0] === 'sample' && place.length === 1 && fieldsOf(data.data) === undefined)
    throw new Unreadable(`${what} holds no map`, place);
  return data.data;
}
