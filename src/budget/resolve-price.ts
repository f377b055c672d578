import type { Problem } from '../base/errors.js';
import { isUpdate, parsePrices } from './parse-prices.js';
import type { Price } from './price.js';
import { findFilePrice, type PriceFile } from './price-file.js';
import { type OpenPriceTable, openPriceTable } from './price-table.js';

export interface PriceRequest {
  readonly model: string | undefined;
  readonly endpoint: URL;
  /** The `prices` setting; undefined where it is not given. */
  readonly setting?: unknown;
  /** The file that the setting names (see `pricesFile`), read and parsed. */
  readonly file?: PriceFile | undefined;
  readonly date: Date;
  /** By default the bundled one. */
  readonly table?: OpenPriceTable | undefined;
}

/** The setting, else the file it names, else the table by model and provider; no price is ever assumed. */
export async function resolvePrice(request: PriceRequest): Promise<Price | Problem[]> {
  const { model, endpoint, date, setting, file } = request;
  const isWritten = setting !== undefined && setting !== null && setting !== '' && !isUpdate(setting);
  if (file === undefined && isWritten) return parsePrices(setting);
  if (model === undefined || model === '') return [unknownPrice('no model is named')];
  if (file !== undefined) return findFilePrice(file, model, endpoint);
  const price = (request.table ?? (await openPriceTable())).find({ model, endpoint, date });
  return price ?? [unknownPrice(`model \`${model}\` at ${endpoint.host} is not in the price table`)];
}

function unknownPrice(why: string): Problem {
  return { setting: 'prices', message: `unknown price; set prices, or prices: free (${why})` };
}
