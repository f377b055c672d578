import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { fieldsOf, type PriceRow, readForeignRows } from './foreign-prices.js';
import { parsePrices } from './parse-prices.js';
import type { Price } from './price.js';
import { dearestOf, tieredPrice } from './tiered-price.js';

/** A price file's content (JSON or YAML, parsed) and the name it goes by in messages and in the report. */
export interface PriceFile {
  readonly name: string;
  readonly content: unknown;
}

/**
 * The price of a model in a file of ours (`{models: {id: {input, output, …}}}`), in litellm's
 * `model_prices_and_context_window.json` or in models.dev's `api.json`. Which it is shows by its shape.
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
          'this is no price file: `models:` with prices by id, or the JSON of litellm or models.dev',
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
      return first === undefined ? [] : [tieredPrice([first, ...more], { source: file.name, model: row.id })];
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

/** The same id at several providers is no question where they agree, or where the endpoint's host names one. */
function findForeign(
  file: PriceFile,
  rows: readonly PriceRow[],
  { model, endpoint }: { readonly model: string; readonly endpoint: URL },
): Price | Problem[] {
  const exact = rows.filter((row) => row.id === model);
  const matches = exact.length > 0 ? exact : rows.filter((row) => row.id.endsWith(`/${model}`));
  const here = matches.filter((row) => row.provider !== '' && endpoint.hostname.includes(row.provider));
  const [row, ...others] = here.length > 0 ? here : matches;
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
  return tieredPrice([first, ...more], { source: file.name, model: row.id });
}

function noPrice(file: PriceFile, model: string, known: Iterable<string>): Problem {
  return problemIn(file, `unknown price; there is none for model \`${model}\`${suggestion(model, known)}`);
}

function problemIn(file: PriceFile, message: string): Problem {
  return { setting: 'prices', message, file: file.name };
}
