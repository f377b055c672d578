import type { Provider } from '@pydantic/genai-prices';
import { bundledProviders, type PriceList, type PublishedTable, useList } from './price-list.js';

/** A list with fewer models than this share of the bundled one is not all of it. */
const LEAST_SHARE = 0.5;
const LONGEST_PATTERN = 2_000;
const DEEPEST_MATCH = 12;
/** A token for $10,000: a slip of units, not a price. */
const DEAREST = 1e10;

/** Where the package says that its list is published. */
export async function publishedAddress(): Promise<URL> {
  return new URL((await import('@pydantic/genai-prices')).REMOTE_DATA_JSON_URL);
}

/**
 * The published JSON of `@pydantic/genai-prices` (`prices/new_data/v2/data.json`), checked before a price is taken from it:
 * every rate is a credible amount, every pattern can be read, and the package takes the whole. Else the end of a sentence
 * that says what is wrong.
 */
export async function readPriceList(
  text: string,
  name: string,
  published?: PublishedTable,
): Promise<PriceList | string> {
  const table = await import('@pydantic/genai-prices');
  const bundled = await bundledProviders(table);
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  if (!Array.isArray(found)) return 'is no list of providers';
  const faulty = found.find((provider) => !isProvider(provider)) as unknown;
  if (faulty !== undefined) return `has a provider that cannot be read (${nameOf(faulty)})`;
  const list: PriceList = {
    name,
    providers: found as Provider[],
    ...(published === undefined ? {} : { published }),
  };
  const [count, least] = [countModels(found as Provider[]), LEAST_SHARE * countModels(bundled)];
  if (count < least)
    return `has ${count} models, and the bundled one ${least / LEAST_SHARE}: it is not whole`;
  try {
    useList(table, list);
    return list;
  } catch {
    return 'is refused by the package that it is for';
  }
}

function countModels(providers: readonly Provider[]): number {
  return providers.reduce((sum, { models }) => sum + models.length, 0);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(provider: unknown): string {
  const id = isFields(provider) ? provider['id'] : undefined;
  return typeof id === 'string' ? id.slice(0, 40).replace(/[^\w.-]/g, '?') : 'without an id';
}

function isProvider(value: unknown): boolean {
  return (
    isFields(value) &&
    isName(value['id']) &&
    isPattern(value['api_pattern']) &&
    [value['model_match'], value['provider_match']].every((match) => match === undefined || isMatch(match)) &&
    Array.isArray(value['models']) &&
    value['models'].every(isModel)
  );
}

function isModel(value: unknown): boolean {
  if (!isFields(value) || !isName(value['id']) || !isMatch(value['match'])) return false;
  const { prices } = value;
  return Array.isArray(prices)
    ? prices.length > 0 && prices.every((each) => isFields(each) && areRates(each['prices']))
    : areRates(prices);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function areRates(value: unknown): boolean {
  return isFields(value) && Object.values(value).every((rate) => isAmount(rate) || isTiered(rate));
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= DEAREST;
}

function isTiered(value: unknown): boolean {
  return (
    isFields(value) &&
    isAmount(value['base']) &&
    Array.isArray(value['tiers']) &&
    value['tiers'].every((tier) => isFields(tier) && isAmount(tier['start']) && isAmount(tier['price']))
  );
}

/** One operator, as the package's `MatchLogic` has it. */
function isMatch(value: unknown, depth = 0): boolean {
  if (!isFields(value) || depth > DEEPEST_MATCH) return false;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first === undefined || entries.length !== 1) return false;
  const [operator, operand] = first;
  if (operator === 'and' || operator === 'or')
    return Array.isArray(operand) && operand.every((each) => isMatch(each, depth + 1));
  if (operator === 'regex') return isPattern(operand);
  return ['contains', 'ends_with', 'equals', 'starts_with'].includes(operator) && typeof operand === 'string';
}

function isPattern(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_PATTERN) return false;
  try {
    return new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}
