import { type Fields, fieldsOf } from '../../files/fields.js';

/** Names that lead out of a row's own data. */
const BUILT_IN = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;

/**
 * A row in which `{"order.id": 7}` (a column's name, or a variable given by the name that a template asks for) is also
 * `{order: {id: 7}}`: engines follow dots into maps. One whose way leads through another value is left out, so that it is missing.
 */
export function nestNames(row: Fields): Fields {
  const dotted = Object.keys(row).filter((name) => name.includes('.'));
  if (dotted.length === 0) return row;
  let nested: Fields = row;
  for (const name of dotted) {
    const put = BUILT_IN.test(name) ? undefined : putAt(nested, name.split('.'), row[name]);
    nested = put ?? Object.fromEntries(Object.entries(nested).filter(([key]) => key !== name));
  }
  return nested;
}

/** A copy with a value at the end of a way, where none is; undefined where the way is blocked. */
function putAt(fields: Fields, [step = '', ...rest]: readonly string[], value: unknown): Fields | undefined {
  const there = Object.hasOwn(fields, step) ? fields[step] : undefined;
  if (rest.length === 0) return there === undefined ? { ...fields, [step]: value } : fields;
  const inner = there === undefined ? {} : fieldsOf(there);
  const put = inner === undefined ? undefined : putAt(inner, rest, value);
  return put === undefined ? undefined : { ...fields, [step]: put };
}
