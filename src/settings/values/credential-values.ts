import { parse } from 'yaml';
import { suggestion } from '../../base/suggest.js';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';
import { invalid, type Parsed, show, valid } from './setting.js';
import { isObject } from './structures.js';
import type { ValueKind } from './values.js';

/** A program and its arguments. */
export type Command = readonly string[];

/**
 * A list of words, or text that is split into words: blanks divide them, `'…'` and `"…"` hold one together, and nothing else
 * means anything, for no shell reads it. What it holds is not repeated: it may be secret.
 */
export const commandValue: ValueKind<Command> = {
  placeholder: 'COMMAND',
  schema: { type: ['string', 'array'], items: { type: 'string' } },
  parse: (raw, name) => {
    const words = typeof raw === 'string' ? splitWords(raw) : raw;
    if (words === null) return invalid(name, 'has a quote that does not end');
    return Array.isArray(words) &&
      words.every((word): word is string => typeof word === 'string' && !word.includes('\0')) &&
      (words[0] ?? '').trim() !== ''
      ? valid(words)
      : invalid(name, 'is no program with its arguments, as text or as a list of texts');
  },
};

/** Null where a quote does not end. */
function splitWords(text: string): string[] | null {
  const words: string[] = [];
  const part = /\s+|'([^']*)'|"([^"]*)"|([^\s'"]+)|['"]/gy;
  let word: string | null = null;
  for (const [whole, single, double, plain] of text.matchAll(part)) {
    const piece = single ?? double ?? plain;
    if (piece !== undefined) word = (word ?? '') + piece;
    else if (/^['"]/.test(whole)) return null;
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  return word === null ? words : [...words, word];
}

const KEYS = {
  'openai-oidc': {
    needed: ['identity-provider-id', 'service-account-id'],
    optional: ['audience'],
  },
  'anthropic-oidc': {
    needed: ['federation-rule-id', 'organization-id'],
    optional: ['service-account-id', 'workspace-id', 'audience'],
  },
  aws: { needed: [], optional: ['region', 'service', 'role-arn', 'audience'] },
} as const;

export type AuthKind = keyof typeof KEYS;
const KINDS = Object.keys(KEYS) as AuthKind[];

/** How requests are authorised without a stored key, and what that takes. */
export interface Auth {
  readonly type: AuthKind;
  /** By name: `audience`, `region`, … */
  readonly given: Readonly<Record<string, string>>;
}

/** A type alone, or a map with `type` and what it takes, as YAML. */
export const authValue: ValueKind<Auth> = {
  placeholder: KINDS.join('|'),
  schema: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: {
          type: { enum: KINDS },
          ...Object.fromEntries(
            KINDS.flatMap((kind) => [...KEYS[kind].needed, ...KEYS[kind].optional]).map((key) => [
              key,
              { type: 'string' },
            ]),
          ),
        },
        required: ['type'],
        additionalProperties: false,
      },
    ],
  },
  parse: (raw, name) => {
    const value = typeof raw === 'string' && raw.includes(':') ? parseYaml(raw) : raw;
    const map = typeof value === 'string' ? { type: value.trim() } : value;
    if (!isObject(map)) return invalid(name, `${show(raw)} is no type and no map with a \`type\``);
    const { type, ...given } = map;
    const kind = KINDS.find((each) => each === type);
    if (kind === undefined)
      return invalid(
        name,
        `${show(type ?? raw)} is not one of ${KINDS.join(', ')}${suggestion(String(type), KINDS)}`,
      );
    return readGiven(kind, given, name);
  },
};

function readGiven(type: AuthKind, given: Readonly<Record<string, unknown>>, name: string): Parsed<Auth> {
  const { needed, optional } = KEYS[type];
  const known: readonly string[] = [...needed, ...optional];
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!known.includes(key))
      return invalid(
        name,
        `\`${type}\` has no \`${key}\`; it takes ${known.join(', ')}${suggestion(key, known)}`,
      );
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value.trim()))
      return invalid(`${name}.${key}`, 'is no single word');
    texts[key] = value.trim();
  }
  const missing = needed.filter((key) => texts[key] === undefined);
  return missing.length === 0
    ? valid({ type, given: texts })
    : invalid(name, `\`${type}\` needs ${missing.map((key) => `\`${key}\``).join(' and ')}`);
}

function parseYaml(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : (parse(text, { maxAliasCount: 100, logLevel: 'error' }) as unknown);
  } catch {
    return undefined;
  }
}
