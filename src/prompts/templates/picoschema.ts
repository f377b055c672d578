import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf } from '../files/fields.js';

const SCALARS = ['any', 'boolean', 'integer', 'null', 'number', 'string'];
/** The stack is not the file's to fill. */
const MAX_DEPTH = 50;

/** Dotprompt's short form of a schema (or JSON Schema, which it may be as well) as JSON Schema. */
export function parsePicoschema(schema: unknown, depth = 0): Fields | Fault {
  if (depth > MAX_DEPTH) return { fault: 'the schema is nested too deeply' };
  if (typeof schema === 'string') return parseScalar(schema);
  const fields = fieldsOf(schema);
  if (fields === undefined) return { fault: 'a schema is a map, or the name of a type' };
  if (depth === 0 && isJsonSchema(fields))
    return fields['properties'] === undefined ? fields : { ...fields, type: 'object' };
  return parseObject(fields, depth);
}

function isJsonSchema(fields: Fields): boolean {
  return (
    [...SCALARS, 'object', 'array'].includes(String(fields['type'])) ||
    fieldsOf(fields['properties']) !== undefined
  );
}

function parseScalar(text: string): Fields | Fault {
  const [type, description] = splitDescription(text);
  if (!SCALARS.includes(type)) return { fault: `\`${type}\` is no type that is defined in the file` };
  return { ...(type === 'any' ? {} : { type }), ...(description !== undefined && { description }) };
}

function parseObject(fields: Fields, depth: number): Fields | Fault {
  const properties: Record<string, Fields> = {};
  const required: string[] = [];
  let additionalProperties: unknown = false;
  for (const [key, value] of Object.entries(fields)) {
    if (key === '(*)') {
      const rest = parsePicoschema(value, depth + 1);
      if (isFault(rest)) return rest;
      additionalProperties = rest;
      continue;
    }
    const [, written = key, form] = /^([^(]+)\((.*)\)$/.exec(key) ?? [];
    const isOptional = written.endsWith('?');
    const name = isOptional ? written.slice(0, -1) : written;
    const property = parseProperty(form, value, { depth, isOptional });
    if (isFault(property)) return property;
    properties[name] = property;
    if (!isOptional) required.push(name);
  }
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties };
}

interface Way {
  readonly depth: number;
  readonly isOptional: boolean;
}

function parseProperty(form: string | undefined, value: unknown, { depth, isOptional }: Way): Fields | Fault {
  const [type, description] = form === undefined ? [undefined, undefined] : splitDescription(form);
  const about = description === undefined ? {} : { description };
  if (type === 'enum') {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return { enum: isOptional && !values.includes(null) ? [...values, null] : values, ...about };
  }
  const inner = parsePicoschema(value, depth + 1);
  if (isFault(inner)) return inner;
  if (type === 'array') return { type: isOptional ? ['array', 'null'] : 'array', items: inner, ...about };
  if (type !== undefined && type !== 'object')
    return { fault: `\`(${type})\` is none of array, object, enum` };
  const own = inner['type'];
  return { ...inner, ...(isOptional && typeof own === 'string' && { type: [own, 'null'] }), ...about };
}

function splitDescription(text: string): [type: string, description: string | undefined] {
  const comma = text.indexOf(',');
  return comma < 0 ? [text.trim(), undefined] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
}

/** Names of a schema's properties that may be left out: not required, or with a default. */
export function optionalNames(schema: unknown): string[] {
  const parsed = schema === undefined ? {} : parsePicoschema(schema);
  if (isFault(parsed)) return [];
  const properties = fieldsOf(parsed['properties']) ?? {};
  const required = Array.isArray(parsed['required']) ? (parsed['required'] as unknown[]) : [];
  return Object.keys(properties).filter((name) => !required.includes(name));
}
