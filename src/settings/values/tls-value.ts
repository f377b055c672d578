import { suggestion } from '../../base/suggest.js';
import { invalid, valid } from './setting.js';
import { isObject } from './structures.js';
import type { ValueKind } from './values.js';

const PARTS = ['ca', 'cert', 'key'] as const;

/** Where PEM stands: a path, or `env:NAME` for a variable. */
export type TlsPlaces = { readonly [Part in (typeof PARTS)[number]]?: string };

/** Values are not repeated: somebody may have written the key itself. */
export const tlsValue: ValueKind<TlsPlaces> = {
  placeholder: '"ca: FILE, cert: FILE, key: FILE"',
  schema: {
    type: ['object', 'string'],
    properties: Object.fromEntries(PARTS.map((part) => [part, { type: 'string' }])),
    additionalProperties: false,
  },
  parse: (raw, name) => {
    const given = typeof raw === 'string' ? pairsOf(raw) : raw;
    if (!isObject(given)) return invalid(name, 'is no map of `ca`, `cert` and `key`');
    for (const [part, value] of Object.entries(given)) {
      if (!PARTS.some((known) => known === part))
        return invalid(name, `has an unknown key; valid are ${PARTS.join(', ')}${suggestion(part, PARTS)}`);
      if (typeof value !== 'string' || value.trim() === '' || value.includes('\n'))
        return invalid(`${name}.${part}`, 'is no path and no `env:NAME`');
    }
    return valid(given as TlsPlaces);
  },
};

function pairsOf(text: string): unknown {
  const pairs = text.split(',').map((pair) => /^\s*(\w+)\s*:\s*(\S.*?)\s*$/.exec(pair));
  return pairs.some((pair) => pair === null)
    ? undefined
    : Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}
