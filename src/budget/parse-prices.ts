import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { FREE_PRICE, fixedPrice } from './fixed-price.js';
import { hourlyPrice, isHourly } from './hourly-price.js';
import { NO_MODIFIERS, type PriceModifiers } from './modifiers.js';
import type { Price, Rates } from './price.js';
import { known } from './rates.js';
import type { PriceOrigin } from './tiered-price.js';

const SETTING = 'prices';

/** What the setting may say, for messages. */
export const PRICES_FORM =
  '`input: 2.50, cached-input: 1.25, output: 10` in dollars per million tokens, `gpu-hour: 2.49, gpus: 2` for servers of your own, `free`, `update`, or `update@sha256:…`';

/** The setting's keys and what they are called in the rates. */
const RATE_KEYS = {
  input: 'input',
  'cached-input': 'cachedInput',
  'cache-write': 'cacheWrite',
  'cache-write-1h': 'hourLongWrite',
  output: 'output',
  'audio-input': 'audioInput',
  'audio-output': 'audioOutput',
  request: 'request',
  'tool-call': 'toolCall',
} as const satisfies Record<string, keyof Rates>;

/** The keys, as a user writes them. */
export const PRICE_KEYS: readonly string[] = Object.keys(RATE_KEYS);

/** What the prices are of, where they are not of the standard tier: a price that does not say so is multiplied by it. */
const MODIFIER_KEYS = ['tier', 'speed', 'geo'] as const satisfies readonly (keyof PriceModifiers)[];

/** These too, whose values are names. */
export const PRICE_NAMES: readonly string[] = MODIFIER_KEYS;

const UPDATE = /^update(@sha256:([0-9a-f]{64}))?$/i;

/** Whether the setting asks for the published table of today instead of the bundled one. */
export function isUpdate(setting: unknown): boolean {
  return typeof setting === 'string' && UPDATE.test(setting.trim());
}

/** The SHA-256 that the published table must have, in small letters; null where any will do. */
export function pinnedHash(setting: unknown): string | null {
  return typeof setting === 'string' ? (UPDATE.exec(setting.trim())?.[2]?.toLowerCase() ?? null) : null;
}

/** The path that the setting names instead of prices, or undefined. */
export function pricesFile(setting: unknown): string | undefined {
  if (typeof setting !== 'string' || /[\n,]/.test(setting.trim())) return undefined;
  return /^[^:]+\.(json|ya?ml)$|^[A-Za-z]:[\\/].+\.(json|ya?ml)$/i.test(setting.trim())
    ? setting.trim()
    : undefined;
}

/**
 * The `prices` setting: a text such as `input: 2.50, output: 10` (commas or lines), the same as a map, or `free`.
 * Cached input without a price costs what input costs, and cache writes a quarter more, as the providers that bill them
 * do. Answers the price, or all that is wrong.
 */
export function parsePrices(
  setting: unknown,
  origin: PriceOrigin = { source: 'setting', model: null, basis: 'written' },
): Price | Problem[] {
  if (typeof setting === 'string' && setting.trim().toLowerCase() === 'free') return FREE_PRICE;
  const entries = typeof setting === 'string' ? splitText(setting) : entriesOf(setting);
  if (entries === undefined) return [problem(`${show(setting)} gives no prices; write ${PRICES_FORM}`)];
  if (isHourly(entries.map(([key]) => key))) {
    const amounts = Object.fromEntries(entries.map(([key, value]) => [key, parseDollars(value)]));
    return hourlyPrice(amounts) ?? [problem(`${show(setting)} gives no amount of dollars and servers`)];
  }
  const isName = ([key]: Entry): boolean => PRICE_NAMES.includes(key);
  const included = readModifiers(entries.filter(isName));
  const parsed = readRates(entries.filter((entry) => !isName(entry)));
  const problems = [included, parsed].flatMap((read) => (Array.isArray(read) ? read : []));
  if (problems.length > 0 || Array.isArray(parsed) || Array.isArray(included)) return problems;
  return fixedPrice(parsed, { ...origin, ...(included === null ? {} : { included }) });
}

/** Null where the prices say nothing of them. */
function readModifiers(entries: readonly Entry[]): PriceModifiers | null | Problem[] {
  if (entries.length === 0) return null;
  const problems = entries.flatMap(([key, value]) =>
    typeof value === 'string' && /^[\w.-]{1,40}$/.test(value.trim())
      ? []
      : [
          problem(
            `\`${key}: ${show(value)}\` is no name; write it as the endpoint does, such as \`tier: priority\``,
          ),
        ],
  );
  const named = Object.fromEntries(entries.map(([key, value]) => [key, String(value).trim()]));
  return problems.length > 0 ? problems : { ...NO_MODIFIERS, ...named };
}

type Entry = readonly [key: string, value: unknown];

function splitText(text: string): Entry[] | undefined {
  const parts = text
    .replace(/^\s*\{|\}\s*$/g, '')
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const entries = parts.map((part): Entry => {
    const colon = part.indexOf(':');
    return colon < 0 ? [part, ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  });
  return entries.length > 0 && parts.some((part) => part.includes(':')) ? entries : undefined;
}

function entriesOf(setting: unknown): Entry[] | undefined {
  return typeof setting === 'object' && setting !== null && !Array.isArray(setting)
    ? Object.entries(setting)
    : undefined;
}

function readRates(entries: readonly Entry[]): Rates | Problem[] {
  const problems: Problem[] = [];
  const given = new Map<keyof Rates, number>();
  for (const [key, value] of entries) {
    const rate = rateNamed(key);
    if (rate === undefined) {
      const valid = [...PRICE_KEYS, ...PRICE_NAMES];
      problems.push(
        problem(`unknown key \`${key}\`; valid are ${valid.join(', ')}${suggestion(key, valid)}`),
      );
    } else if (given.has(rate)) {
      problems.push(problem(`\`${key}\` is given twice`));
    } else {
      const dollars = parseDollars(value);
      if (dollars === undefined)
        problems.push(
          problem(`\`${key}: ${show(value)}\` is no amount; give dollars of 0 or more, such as 2.50`),
        );
      else if (PER_TOKEN.includes(rate) && dollars > 0 && dollars < LEAST_RATE)
        problems.push(
          problem(
            `\`${key}: ${show(value)}\` is next to nothing for a million tokens; prices are in dollars per million, so write \`${key}: ${Number((dollars * 1e6).toPrecision(12))}\` if it is the price of one token`,
          ),
        );
      given.set(rate, dollars ?? 0);
    }
  }
  for (const key of ['input', 'output'] as const) {
    if (!given.has(key))
      problems.push(problem(`\`${key}\` is missing; write \`${key}: 0\` where it is free`));
  }
  return problems.length > 0 ? problems : completeRates(given);
}

const PER_TOKEN: readonly (keyof Rates)[] = ['input', 'output'];

/** A tenth of a cent: no provider's model costs less a million tokens, and none costs as much a token. */
const LEAST_RATE = 1e-3;

function rateNamed(key: string): keyof Rates | undefined {
  return Object.entries(RATE_KEYS).find(([kebab, camel]) => key === kebab || key === camel)?.[1];
}

/** Anthropic and OpenAI both bill what they write to a cache so. */
const WRITE_FACTOR = 1.25;

function completeRates(given: ReadonlyMap<keyof Rates, number>): Rates {
  const input = given.get('input') ?? 0;
  return {
    input,
    cachedInput: given.get('cachedInput') ?? input,
    cacheWrite: given.get('cacheWrite') ?? WRITE_FACTOR * input,
    output: given.get('output') ?? 0,
    request: given.get('request') ?? 0,
    ...known({
      hourLongWrite: given.get('hourLongWrite'),
      toolCall: given.get('toolCall'),
      audioInput: given.get('audioInput'),
      audioOutput: given.get('audioOutput'),
    }),
  };
}

function parseDollars(value: unknown): number | undefined {
  const text =
    typeof value === 'number'
      ? String(value)
      : typeof value === 'string'
        ? value.trim().replace(/^\$/, '')
        : '';
  const dollars = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(dollars) ? dollars : undefined;
}

function problem(message: string): Problem {
  return { setting: SETTING, message };
}

function show(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? 'a list or map' : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
