import type { Fault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';

/** What a file itself says of its variables. */
export interface Inputs {
  readonly row: Fields;
  /** Names that need no value. */
  readonly optional: readonly string[];
}

/** Inputs as a map (version 1) or as a list (version 2), and over their defaults the `sample`. */
export function readInputs(fields: Fields): Inputs | Fault {
  const written =
    fields['inputs'] ?? fieldsOf(fields['inputSchema'])?.['properties'] ?? fields['inputSchema'];
  const declared = declarationsOf(written ?? {});
  if (declared === undefined) return { fault: '`inputs` must be a map, or a list of maps with `name`' };
  const row: Record<string, unknown> = {};
  const optional: string[] = [];
  for (const [name, input] of declared) {
    const declaration = fieldsOf(input);
    const value =
      declaration === undefined
        ? input
        : (declaration['default'] ?? declaration['sample'] ?? declaration['example']);
    const kind = declaration?.['kind'] ?? declaration?.['type'];
    if (value !== undefined && value !== null) row[name] = value;
    else if (kind === 'thread') row[name] = [];
    else if (declaration?.['required'] === false || declaration?.['is_required'] === false)
      optional.push(name);
  }
  return { row: { ...row, ...fieldsOf(fields['sample']) }, optional };
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
