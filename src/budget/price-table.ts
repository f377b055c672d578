import type * as PriceTable from '@pydantic/genai-prices';
import type { ModelPrice, PriceCalculation, Provider, Usage } from '@pydantic/genai-prices';
import { bundledProviders, BUNDLED_LIST, type PriceList, useList } from './price-list.js';
import type { Price, Rates } from './price.js';
import { known } from './rates.js';
import { dearestOf, type PriceTier, tieredPrice } from './tiered-price.js';

export interface PriceQuestion {
  readonly model: string;
  readonly endpoint: URL;
  /** The day of the run: prices change by date, and by the hour where a provider has off-peak prices. */
  readonly date: Date;
}

/**
 * The price in the table of `@pydantic/genai-prices`, as bundled: its own remote update stays off, so that the same
 * commit gives the same price. Undefined where it does not know the model, or knows no price for it. The table is
 * loaded when first asked, because half a megabyte would delay every start.
 */
export async function findTablePrice(question: PriceQuestion): Promise<Price | undefined> {
  return (await openPriceTable()).find(question);
}

/** The table, loaded: it answers at once. */
export interface OpenPriceTable {
  find(question: PriceQuestion): Price | undefined;
  /** The dearest model of the provider at that host, or of all where nobody knows whose host it is. */
  dearest(endpoint: URL): Price | null;
}

export async function openPriceTable(list: PriceList = BUNDLED_LIST): Promise<OpenPriceTable> {
  const table = await import('@pydantic/genai-prices');
  const providers = list.providers ?? (await bundledProviders(table));
  return {
    dearest(endpoint) {
      useList(table, list);
      const own = findProvider(table, endpoint);
      return dearestModel(own === undefined ? providers : [own], list.name);
    },
    find(question) {
      useList(table, list);
      return findPrice(table, question, list);
    },
  };
}

function findPrice(
  table: typeof PriceTable,
  question: PriceQuestion,
  { name, published }: PriceList,
): Price | undefined {
  const found = findModel(table, question);
  const tiers = found === undefined ? undefined : toTiers(found.model_price);
  if (found === undefined || tiers === undefined) return undefined;
  const day = question.date.toISOString().slice(0, 10);
  const source = `${name} (${found.provider.id}, ${day})`;
  return tieredPrice(tiers, {
    source,
    model: found.model.id,
    ...(published === undefined ? {} : { published }),
  });
}

/** Prices that depend on the hour or the date count with each of theirs. */
function dearestModel(providers: readonly Provider[], name: string): Price | null {
  const models = providers.flatMap((provider) => provider.models);
  return dearestOf(
    models.flatMap(({ id, prices }) =>
      [prices].flat().flatMap((each) => {
        const tiers = toTiers('prices' in each ? (each.prices as ModelPrice) : each);
        return tiers === undefined ? [] : [tieredPrice(tiers, { source: name, model: id })];
      }),
    ),
  );
}

/** Where the endpoint's host says which provider it is, only that provider's prices count. */
function findModel(table: typeof PriceTable, question: PriceQuestion): PriceCalculation | undefined {
  const { model, endpoint } = question;
  const provider = findProvider(table, endpoint);
  if (provider !== undefined) return dearestOfDay(table, question, { provider, modelId: model });
  const slash = model.indexOf('/');
  const publisher = slash > 0 ? table.findProvider({ providerId: model.slice(0, slash) }) : undefined;
  const qualified = publisher && { provider: publisher, modelId: model.slice(slash + 1) };
  return (
    dearestOfDay(table, question, { modelId: model }) ??
    (qualified && dearestOfDay(table, question, qualified))
  );
}

/** Only the origin is shown to the table's patterns, so that a path cannot imitate a provider. */
function findProvider(table: typeof PriceTable, endpoint: URL): Provider | undefined {
  if (/^bedrock-[\w.-]+\.api\.aws$/.test(endpoint.hostname)) return table.findProvider({ providerId: 'aws' });
  return table.findProvider({ providerApiUrl: `${endpoint.origin}${endpoint.pathname}` });
}

interface Candidate {
  readonly modelId: string;
  readonly provider?: Provider;
}

const HALF_HOUR_MS = 1_800_000;
/** A measure of dearness, and enough of a request for the table to name its rates. */
const SAMPLE_USAGE: Usage = { input_tokens: 1000, output_tokens: 1000 };

/** A run may pass from off-peak into peak hours, so the dearest price of the next 24 hours is taken. */
function dearestOfDay(
  table: typeof PriceTable,
  question: PriceQuestion,
  { modelId, provider }: Candidate,
): PriceCalculation | undefined {
  const ask = (timestamp: Date): PriceCalculation | null =>
    table.calcPrice(SAMPLE_USAGE, modelId, { timestamp, ...(provider && { provider }) });
  let dearest = ask(question.date);
  if (dearest === null) return undefined;
  if (!Array.isArray(dearest.model.prices)) return dearest;
  for (let i = 1; i <= 48; i += 1) {
    const later = ask(new Date(question.date.getTime() + i * HALF_HOUR_MS));
    if (later !== null && later.total_price > dearest.total_price) dearest = later;
  }
  return dearest;
}

/** Undefined for a model that is not priced by the token in both directions: its cost cannot be bounded. */
function toTiers(price: ModelPrice): [PriceTier, ...PriceTier[]] | undefined {
  if (price['input_mtok'] === undefined || price['output_mtok'] === undefined) return undefined;
  const starts = Object.values(price).flatMap((rate) =>
    typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : [],
  );
  const rising = [...new Set(starts)].filter((start) => start > 0).sort((a, b) => a - b);
  return [tierAbove(price, 0), ...rising.map((start) => tierAbove(price, start))];
}

function tierAbove(price: ModelPrice, above: number): PriceTier {
  const rate = (key: string): number | undefined => rateAbove(price[key], above);
  const input = rate('input_mtok') ?? 0;
  const rates: Rates = {
    input,
    cachedInput: rate('cache_read_mtok') ?? input,
    cacheWrite: rate('cache_write_mtok') ?? input,
    // Where reasoning has a price of its own, all output is taken at the dearer one: its share is not in the usage.
    output: Math.max(rate('output_mtok') ?? 0, rate('output_reasoning_mtok') ?? 0),
    request: (rate('requests_kcount') ?? 0) / 1000,
    ...known({
      hourLongWrite: rate('cache_write_1h_mtok'),
      toolCall: perCall(rate('web_searches_kcount')),
      audioInput: rate('input_audio_mtok'),
      audioOutput: rate('output_audio_mtok'),
    }),
  };
  return { above, rates };
}

/** Dollars a call from dollars a thousand. */
function perCall(thousand: number | undefined): number | undefined {
  return thousand === undefined ? undefined : thousand / 1000;
}

function rateAbove(rate: ModelPrice[string], above: number): number | undefined {
  if (typeof rate !== 'object') return rate;
  return rate.tiers.filter((tier) => above >= tier.start).at(-1)?.price ?? rate.base;
}
