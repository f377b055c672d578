import { parse } from 'yaml';
import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import type { Ms } from '../../base/units.js';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';
import type { ProtocolName } from '../../protocols/protocol.js';
import type { Auth, Command } from '../values/credential-values.js';
import { headersValue } from '../values/headers-value.js';
import { invalid, type Parsed, valid } from '../values/setting.js';
import { isObject } from '../values/structures.js';
import type { EndpointSetting } from '../values/url-value.js';
import { secretValue, type ValueKind } from '../values/values.js';
import { TARGET_SETTINGS } from './target-settings.js';

/**
 * What an arm has of its own, as it was written; what is absent is that of the settings outside. A `null` takes away: the key, a header,
 * a field of the body.
 */
export interface ArmFields {
  readonly endpoint?: EndpointSetting;
  readonly model?: string;
  readonly protocol?: 'auto' | ProtocolName;
  readonly 'api-key'?: string | null;
  readonly 'api-key-command'?: Command;
  readonly 'api-key-file'?: string;
  readonly 'api-key-lifetime'?: Ms;
  readonly auth?: Auth;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly prices?: unknown;
  readonly prompts?: unknown;
  readonly stream?: boolean;
}

/** Without a key in the workflow's secrets the text is empty, and an arm that was meant to have its own must not send head's. */
const armKeyValue: ValueKind<string | null> = {
  ...secretValue,
  parse: (raw, name) =>
    raw === null || (typeof raw === 'string' && raw.trim() === '')
      ? valid<string | null>(null)
      : secretValue.parse(raw, name),
};

/** As `headers`, but that a value of null takes a header of the shared ones away. */
const armHeadersValue: ValueKind<Readonly<Record<string, string | null>>> = {
  ...headersValue,
  parse: (raw, name) => {
    if (!isObject(raw)) return headersValue.parse(raw, name);
    const entries = Object.entries(raw);
    const parsed = headersValue.parse(
      Object.fromEntries(entries.filter(([, value]) => value !== null)),
      name,
    );
    if (!parsed.ok) return parsed;
    const removed = entries.flatMap(([field, value]) =>
      value === null ? [[field.toLowerCase(), null] as const] : [],
    );
    return valid({ ...parsed.value, ...Object.fromEntries(removed) });
  },
};

/** Read later, as the shared ones are. */
const armPromptsValue: Pick<ValueKind<unknown>, 'parse' | 'schema'> = {
  schema: { type: ['string', 'array'] },
  parse: (raw) => valid(raw),
};

const KINDS: {
  readonly [Field in keyof ArmFields]-?: Pick<ValueKind<ArmFields[Field] | undefined>, 'parse' | 'schema'>;
} = {
  endpoint: TARGET_SETTINGS.endpoint,
  model: TARGET_SETTINGS.model,
  protocol: TARGET_SETTINGS.protocol,
  'api-key': armKeyValue,
  'api-key-command': TARGET_SETTINGS['api-key-command'],
  'api-key-file': TARGET_SETTINGS['api-key-file'],
  'api-key-lifetime': TARGET_SETTINGS['api-key-lifetime'],
  auth: TARGET_SETTINGS.auth,
  headers: armHeadersValue,
  body: TARGET_SETTINGS.body,
  prices: TARGET_SETTINGS.prices,
  prompts: armPromptsValue,
  stream: TARGET_SETTINGS.stream,
};

const NAMES = Object.keys(KINDS) as (keyof ArmFields)[];

/** Whether an empty value says something: that there is none. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['api-key']);

/** One arm's fields. Values are not repeated in problems: one of them may be a key set down wrongly. */
export function parseArmFields(raw: unknown, name: string): Parsed<ArmFields> {
  if (!isObject(raw)) return invalid(name, `is no map of ${NAMES.join(', ')}`);
  const problems: Problem[] = [];
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const field = NAMES.find((known) => known === key);
    if (field === undefined)
      problems.push({
        setting: name,
        message: `an arm has no \`${key.slice(0, 80)}\` of its own; it may have ${NAMES.join(', ')}${suggestion(key, NAMES)}`,
      });
    else if (value === null && !MAY_BE_EMPTY.has(field))
      problems.push({
        setting: `${name}.${field}`,
        message: 'is empty; leave it out to have that of the settings outside',
      });
    else {
      const parsed = KINDS[field].parse(value, `${name}.${field}`);
      if (parsed.ok) fields[field] = parsed.value;
      else problems.push(...parsed.problems);
    }
  }
  if (problems.length > 0) return { ok: false, problems, rest: fields };
  return Object.keys(fields).length === 0
    ? invalid(name, `is empty, so nothing would differ; it may have ${NAMES.join(', ')}`)
    : valid(fields as ArmFields);
}

const ARM_SCHEMA = {
  type: 'object',
  properties: Object.fromEntries(NAMES.map((name) => [name, KINDS[name].schema])),
  additionalProperties: false,
};

/** The `base` setting: a map, as YAML or JSON where it is an input or a flag. */
export const armValue: ValueKind<ArmFields> = {
  placeholder: '"{endpoint: URL, model: NAME, …}"',
  schema: { anyOf: [ARM_SCHEMA, { type: 'string' }] },
  parse: (raw, name) => parseArmFields(mapIn(raw), name),
};

/** The map that a text holds; undefined where it holds none. */
export function mapIn(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return isTooDeep(raw) ? undefined : (parse(raw, { maxAliasCount: 100, logLevel: 'silent' }) as unknown);
  } catch {
    return undefined;
  }
}
