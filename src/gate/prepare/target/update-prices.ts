import { createHash } from 'node:crypto';
import { isUpdate } from '../../../budget/parse-prices.js';
import { BUNDLED_LIST, type PriceList } from '../../../budget/price-list.js';
import { openPriceTable } from '../../../budget/price-table.js';
import { publishedAddress, readPriceList } from '../../../budget/read-price-list.js';
import { fetchWhole, type WholeAnswer } from '../../../load/wire/fetch-whole.js';
import { networkGenerator } from '../../../load/generator/generator.js';
import { readProxySettings } from '../../../load/wire/proxy.js';
import { headerValue } from '../../../load/wire/transport.js';
import type { ParsedConfig } from '../../../settings/parsed-config.js';
import type { GateWorld } from '../../world.js';
import { readTls } from './read-tls.js';

const DEADLINE = 10_000;
/** The published table has 0.4 MB. */
const LARGEST_TABLE = 8 * 1024 * 1024;
/** The table changes every few days: one from before that is a cache's that was forgotten. */
const OLDEST_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/**
 * With `prices: update` the table as it is published now, fetched once for the whole run; where it cannot be had, is old or
 * is not in order, the bundled one, with a warning. Nothing is fetched for any other setting.
 */
export async function updatePrices(
  parsed: ParsedConfig,
  world: GateWorld,
): Promise<Pick<GateWorld, 'priceTable'>> {
  const isAsked = parsed.scenarios.some(
    ({ config }) => isUpdate(config.prices) && config.endpoint !== 'simulator',
  );
  if (!isAsked) return {};
  const url = await publishedAddress();
  const answer = await (world.fetchPrices ?? networkFetch(parsed, world))(url);
  const list = typeof answer === 'string' ? answer : await listOf(answer, world.date());
  if (typeof list !== 'string') {
    world.log.info(`Prices are those of ${list.name}, from ${url.href}`);
    return { priceTable: await openPriceTable(list) };
  }
  world.log.warning(
    `\`prices: update\`: the price table at ${url.href} ${list}; prices are those of ${BUNDLED_LIST.name}, which is bundled`,
  );
  const name = `${BUNDLED_LIST.name}, which could not be updated`;
  return { priceTable: await openPriceTable({ ...BUNDLED_LIST, name }) };
}

async function listOf({ body, headers }: WholeAnswer, today: Date): Promise<PriceList | string> {
  const date = dateOf(headers, today);
  const days = Math.floor((today.getTime() - date.getTime()) / MS_PER_DAY);
  if (days > OLDEST_DAYS) return `is ${days} days old`;
  const hash = createHash('sha256').update(body).digest('hex');
  const name = `@pydantic/genai-prices, as published on ${date.toISOString().slice(0, 10)}, SHA-256 ${hash}`;
  return readPriceList(body.toString('utf8'), name);
}

/** Of the file where the server says it, else of the answer, which a cache on the way may have kept; else today. */
function dateOf(headers: WholeAnswer['headers'], today: Date): Date {
  const said = ['last-modified', 'date'].flatMap((name) => {
    const time = Date.parse(headerValue(headers, name) ?? '');
    return Number.isNaN(time) || time > today.getTime() ? [] : [new Date(time)];
  });
  return said[0] ?? today;
}

/** Through the proxy of the environment; an authority of `tls` is trusted, and no client's certificate is shown. */
function networkFetch({ config }: ParsedConfig, world: GateWorld): NonNullable<GateWorld['fetchPrices']> {
  return async (url) => {
    const authority = config.tls?.ca === undefined ? null : readTls({ ca: config.tls.ca }, world);
    const transport = networkGenerator.open(readProxySettings(world.env), authority);
    try {
      const request = { method: 'GET' as const, url, headers: { accept: 'application/json' }, body: '' };
      const terms = { clock: world.clock, deadline: DEADLINE, limit: LARGEST_TABLE };
      return await fetchWhole(request, transport, terms);
    } finally {
      await transport.close();
    }
  };
}
