import { parse } from 'yaml';
import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import type { Ms } from '../../base/units.js';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';
import type { ProtocolName } from '../../protocols/protocol.js';
import { ARMS, LOAD_ARMS } from '../../samples/sample.js';
import type { Auth, Command } from '../values/credential-values.js';
import { headersValue } from '../values/headers-value.js';
import { invalid, type Parsed, TAG_NAME, valid } from '../values/setting.js';
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

/** What is told of a value that holds none of an arm's fields. */
const EMPTY = `is empty, so nothing would differ; it may have ${NAMES.join(', ')}`;

/** One arm's fields. Values are not repeated in problems: one of them may be a key set down wrongly. */
function parseArmFields(raw: unknown, name: string): Parsed<ArmFields> {
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
  return problems.length > 0 ? { ok: false, problems, rest: fields } : valid<ArmFields>(fields);
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
  parse: (raw, name) => {
    const parsed = parseArmFields(mapIn(raw), name);
    return parsed.ok && Object.keys(parsed.value).length === 0 ? invalid(name, EMPTY) : parsed;
  },
};

/** Each arm by its name, in the order in which they were written: the first is the control. */
export type NamedFields = Readonly<Record<string, ArmFields>>;

/** One request of each goes out together. */
const [LEAST_ARMS, MOST_ARMS] = [2, LOAD_ARMS.length];

/** The `arms` setting: a map of names to maps. One that is empty is as the settings outside. */
export const armsValue: ValueKind<NamedFields> = {
  placeholder: '"{NAME: {model: …}, NAME: {model: …}}"',
  schema: {
    anyOf: [
      {
        type: 'object',
        additionalProperties: { anyOf: [ARM_SCHEMA, { type: 'null' }] },
        minProperties: LEAST_ARMS,
        maxProperties: MOST_ARMS,
      },
      { type: 'string' },
    ],
  },
  parse: (raw, name) => {
    const map = mapIn(raw);
    if (!isObject(map)) return invalid(name, 'is no map of names to arms');
    const entries = Object.entries(map);
    if (entries.length < LEAST_ARMS || entries.length > MOST_ARMS)
      return invalid(name, `has ${entries.length} of them; ${LEAST_ARMS} to ${MOST_ARMS} can be compared`);
    const parsed = entries.map(([arm, own]) => [arm, parseNamedArm(arm, own, name)] as const);
    const problems = parsed.flatMap(([, each]) => (each.ok ? [] : each.problems));
    const fields = Object.fromEntries(parsed.map(([arm, each]) => [arm, each.ok ? each.value : {}]));
    return problems.length > 0 ? { ok: false, problems, rest: fields } : valid(fields);
  },
};

function parseNamedArm(arm: string, raw: unknown, name: string): Parsed<ArmFields> {
  // The order of the map is that of the arms, and JavaScript puts whole numbers first.
  if (!TAG_NAME.test(arm) || /^\d+$/.test(arm))
    return invalid(name, 'a name is no number, and has 1 to 80 characters without `, : { } | < >`');
  if (ARMS.some((known) => known === arm))
    return invalid(
      `${name}.${arm}`,
      `\`${arm}\` means something else where arms are told; choose another name`,
    );
  return raw === null ? valid({}) : parseArmFields(raw, `${name}.${arm}`);
}

/** The map that a text holds; undefined where it holds none. */
export function mapIn(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return isTooDeep(raw) ? undefined : (parse(raw, { maxAliasCount: 100, logLevel: 'silent' }) as unknown);
  } catch {
    return undefined;
  }
}
