import type { Problem } from '../../../base/errors.js';
import { isUpdate, pricesFile } from '../../../budget/parse-prices.js';
import type { Price } from '../../../budget/price.js';
import { dearestFilePrice, findFilePrice, type PriceFile } from '../../../budget/price-file.js';
import { findTablePrice, type OpenPriceTable, openPriceTable } from '../../../budget/price-table.js';
import type { Config } from '../../../settings/schema.js';

/** Settings, and the day by which a price is looked up. */
interface PricedAsk {
  readonly config: Config;
  readonly date: Date;
  readonly table?: OpenPriceTable | undefined;
}

type Models = readonly (string | undefined)[];

/**
 * A price without a model's name belongs to one model: more of them need a price file or the table. Which one a prompt
 * file names is a pull request's to say, so that the table is asked whether it is a dearer one.
 */
export async function checkModels(
  models: Models,
  request: PricedAsk & { readonly endpoint: URL },
  price: Price | undefined,
): Promise<Problem[]> {
  if (price?.basis !== 'written' || pricesFile(request.config.prices) !== undefined) return [];
  const asked = [...new Set([...models, ...fallbacksIn(request.config)])];
  const [first] = asked;
  if (asked.length > 1) return [tooMany(asked)];
  if (request.config.model !== undefined || first === undefined) return [];
  const { endpoint, date } = request;
  const listed = await findTablePrice({ model: first, endpoint, date });
  return listed !== undefined && listed.worst(1000, 1000) > price.worst(1000, 1000)
    ? [isDearer(first, listed)]
    : [];
}

/** Those that a router may fall back to. */
function fallbacksIn({ body }: Config): string[] {
  const routed = body?.['models'];
  return Array.isArray(routed) ? routed.filter((model) => typeof model === 'string') : [];
}

function tooMany(models: Models): Problem {
  const names = models.map((model) => (model === undefined ? 'the endpoint’s own' : `\`${model}\``));
  return {
    setting: 'prices',
    message: `are those of one model, and ${models.length} are asked (${names.join(', ')}): name a price file with each of them, or leave \`prices\` out where the table knows them`,
  };
}

function isDearer(model: string, { rates, source }: Price): Problem {
  return {
    setting: 'prices',
    message: `are lower than those of \`${model}\`, which a prompt file names: ${source} has $${rates.input} and $${rates.output} per million; set \`model\` to say which model they are of`,
  };
}

/** More names than any router has; a server may not fill the memory with words of its own. */
const MOST_NAMES = 64;

/** What a list knows of the models that answers may name. */
export interface ListedPrices {
  servedPrice(model: string): Price | null;
  dearestPrice(): Price | null;
}

/** Of models that answers name, where the prices come from a list; null where they are of one model. */
export async function listedPrices(
  request: PricedAsk,
  endpoint: URL,
  from: { readonly price: Price; readonly file: PriceFile | null },
): Promise<ListedPrices | null> {
  const list = await openList(request, endpoint, from);
  if (list === null) return null;
  const known = new Map<string, Price | null>();
  let dearest: Price | null | undefined;
  return {
    servedPrice(model) {
      const found = known.get(model);
      if (found !== undefined) return found;
      if (known.size >= MOST_NAMES) return null;
      const price = list.servedPrice(model);
      known.set(model, price);
      return price;
    },
    dearestPrice: () => (dearest ??= list.dearestPrice()),
  };
}

async function openList(
  { config, date, table: given }: PricedAsk,
  endpoint: URL,
  { price, file }: { readonly price: Price; readonly file: PriceFile | null },
): Promise<ListedPrices | null> {
  if (price.basis === 'free') return null;
  if (file !== null) return openFile(file, endpoint);
  if (config.prices !== undefined && !isUpdate(config.prices)) return null;
  const table = given ?? (await openPriceTable());
  return {
    servedPrice: (model) => table.find({ model, endpoint, date }) ?? null,
    dearestPrice: () => table.dearest(endpoint),
  };
}

function openFile(file: PriceFile, endpoint: URL): ListedPrices {
  return {
    servedPrice(model) {
      const found = findFilePrice(file, model, endpoint);
      return Array.isArray(found) ? null : found;
    },
    dearestPrice: () => dearestFilePrice(file),
  };
}
