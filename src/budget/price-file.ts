import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { readForeignRows } from './foreign/foreign-prices.js';
import { fieldsOf, type PriceRow } from './foreign/foreign-rates.js';
import { parsePrices } from './parse-prices.js';
import type { Price } from './price.js';
import { dearestOf, type PriceOrigin, tieredPrice } from './tiered-price.js';

/** A price file's content (JSON or YAML, parsed) and the name it goes by in messages and in the report. */
export interface PriceFile {
  readonly name: string;
  readonly content: unknown;
}

/**
 * The price of a model in a file of ours (`{models: {id: {input, output, …}}}`), in litellm's
 * `model_prices_and_context_window.json`, in models.dev's `api.json` or in OpenRouter's list of models. Which it is shows by its
 * shape.
 */
export function findFilePrice(file: PriceFile, model: string, endpoint: URL): Price | Problem[] {
  const root = fieldsOf(file.content);
  const ours = fieldsOf(root?.['models']);
  if (ours !== undefined) return findOurs(file, model, ours);
  const rows = root === undefined ? undefined : readForeignRows(root);
  return rows === undefined
    ? [
        problemIn(
          file,
          'this is no price file: `models:` with prices by id, or the JSON of litellm, models.dev or OpenRouter',
        ),
      ]
    : findForeign(file, rows, { model, endpoint });
}

/** The dearest model of a price file; null where it has none that can be priced. */
export function dearestFilePrice(file: PriceFile): Price | null {
  const root = fieldsOf(file.content);
  const ours = fieldsOf(root?.['models']);
  if (ours !== undefined) {
    const found = Object.keys(ours).map((model) => findOurs(file, model, ours));
    return dearestOf(found.flatMap((price) => (Array.isArray(price) ? [] : [price])));
  }
  const rows = (root === undefined ? undefined : readForeignRows(root)) ?? [];
  return dearestOf(
    rows.flatMap((row) => {
      const [first, ...more] = row.tiers() ?? [];
      return first === undefined ? [] : [tieredPrice([first, ...more], originOf(row, file))];
    }),
  );
}

function findOurs(
  file: PriceFile,
  model: string,
  models: Readonly<Record<string, unknown>>,
): Price | Problem[] {
  if (!Object.hasOwn(models, model)) return [noPrice(file, model, Object.keys(models))];
  const price = parsePrices(models[model], { source: file.name, model, basis: 'written' });
  if (!Array.isArray(price)) return price;
  return price.map(({ message }) => problemIn(file, `model \`${model}\`: ${message}`));
}

/**
 * The same id at several providers is no question where they agree, or where the endpoint's host names one; of that provider's own
 * rows the plain one counts, and not those of its regions, which what the place costs more stands for (`places.ts`).
 */
function findForeign(
  file: PriceFile,
  rows: readonly PriceRow[],
  { model, endpoint }: { readonly model: string; readonly endpoint: URL },
): Price | Problem[] {
  const exact = rows.filter((row) => row.id === model);
  const below = rows.filter((row) => row.id.endsWith(`/${model}`));
  const isHere = (candidate: PriceRow): boolean => isHost(candidate.provider, endpoint);
  const isPlain = ({ id, provider }: PriceRow): boolean => id === `${provider}/${model}`;
  const choices = [
    exact.filter(isHere),
    below.filter(isHere).filter(isPlain),
    below.filter(isHere),
    exact,
    below,
  ];
  const [row, ...others] = choices.find((choice) => choice.length > 0) ?? [];
  if (row === undefined) return [noPrice(file, model, new Set(rows.map(({ id }) => id)))];
  const [first, ...more] = row.tiers() ?? [];
  if (first === undefined)
    return [problemIn(file, `model \`${row.id}\` has no prices of input and output tokens`)];
  const differs = others.filter(
    (other) => JSON.stringify(other.tiers()) !== JSON.stringify([first, ...more]),
  );
  if (differs.length > 0) {
    const places = [row, ...differs].map(({ id, provider }) => `${id} (${provider})`).join(', ');
    return [
      problemIn(
        file,
        `model \`${model}\` has several prices, ${places}; name one of them, or set \`prices\``,
      ),
    ];
  }
  return tieredPrice([first, ...more], originOf(row, file));
}

function originOf({ id, fast }: PriceRow, { name }: PriceFile): PriceOrigin {
  return { source: name, model: id, ...(fast === undefined ? {} : { fast }) };
}

/** Providers whose hosts do not have their name. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^(gemini|google$)/, 'generativelanguage'],
  [/^(vertexai|googlevertex)/, 'aiplatform'],
  [/^(bedrock|amazonbedrock)/, 'bedrock'],
];

/** `together_ai` is `api.together.ai`; Azure's hosts have OpenAI's name in them, and prices of their own. */
function isHost(provider: string, { hostname }: URL): boolean {
  const name = provider.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name === '' || (name === 'openai' && hostname.includes('azure'))) return false;
  const part = HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
  return hostname.replace(/[^a-z0-9]/g, '').includes(part);
}

function noPrice(file: PriceFile, model: string, known: Iterable<string>): Problem {
  return problemIn(file, `unknown price; there is none for model \`${model}\`${suggestion(model, known)}`);
}

function problemIn(file: PriceFile, message: string): Problem {
  return { setting: 'prices', message, file: file.name };
}
