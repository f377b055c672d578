import type { Fault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';

/** What a file itself says of its variables. */
export interface Inputs {
  readonly row: Fields;
  /** Names that need no value. */
  readonly optional: readonly string[];
  /** Names of conversations. */
  readonly threads: readonly string[];
  /** Names of what is no text, each with its kind. */
  readonly media: readonly { readonly name: string; readonly kind: string }[];
}

/** Inputs as a map (version 1) or as a list (version 2), and over their defaults the `sample`. */
export function readInputs(fields: Fields): Inputs | Fault {
  const written =
    fields['inputs'] ?? fieldsOf(fields['inputSchema'])?.['properties'] ?? fields['inputSchema'];
  const declared = declarationsOf(written ?? {});
  if (declared === undefined) return { fault: '`inputs` must be a map, or a list of maps with `name`' };
  const row: Record<string, unknown> = {};
  const [optional, threads]: [string[], string[]] = [[], []];
  const media: Inputs['media'][number][] = [];
  for (const [name, input] of declared) {
    const declaration = fieldsOf(input);
    const value =
      declaration === undefined
        ? input
        : (declaration['default'] ?? declaration['sample'] ?? declaration['example']);
    const kind = declaration?.['kind'] ?? declaration?.['type'];
    if (kind === 'thread') threads.push(name);
    if (kind === 'image' || kind === 'file' || kind === 'audio') media.push({ name, kind });
    const known = withoutEnvironment(value);
    if (known !== undefined && known !== null) row[name] = known;
    else if (declaration?.['required'] === false || declaration?.['is_required'] === false)
      optional.push(name);
  }
  const sample = Object.entries(fieldsOf(fields['sample']) ?? {}).map(
    ([name, value]) => [name, withoutEnvironment(value)] as const,
  );
  const given = Object.fromEntries(sample.filter(([, value]) => value !== undefined));
  return { row: { ...row, ...given }, optional, threads, media };
}

/** `${env:NAME:default}` is its default; without one it is nothing that could be sent. */
export function withoutEnvironment(value: unknown): unknown {
  const text =
    typeof value === 'string' ? /^\s*\$\{env:[^}:]{1,256}(?::([^}]{0,1024}))?\}\s*$/.exec(value) : null;
  return text === null ? value : text[1];
}

function declarationsOf(written: unknown): (readonly [string, unknown])[] | undefined {
  const list = listOf(written);
  if (list === undefined) {
    const map = fieldsOf(written);
    return map === undefined ? undefined : Object.entries(map);
  }
  const named = list.map((item) => [textOf(fieldsOf(item)?.['name']), item] as const);
  return named.every((pair): pair is readonly [string, unknown] => pair[0] !== undefined) ? named : undefined;
}
