import { parse } from 'yaml';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';
import { invalid, show, valid } from './setting.js';
import { isObject } from './structures.js';
import type { ValueKind } from './values.js';

/** A map, as YAML or JSON text where it is an input or a flag. */
export const mapValue: ValueKind<Readonly<Record<string, unknown>>> = {
  placeholder: '"NAME: VALUE"',
  schema: { type: ['object', 'string'] },
  parse: (raw, name) => {
    const value = typeof raw === 'string' ? parseText(raw) : raw;
    return isObject(value) ? valid(value) : invalid(name, `${show(raw)} is no map of \`name: value\``);
  },
};

function parseText(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : (parse(text, { maxAliasCount: 100, logLevel: 'error' }) as unknown);
  } catch {
    return undefined;
  }
}
