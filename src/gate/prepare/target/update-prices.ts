import { createHash } from 'node:crypto';
import { SettingsError } from '../../../base/errors.js';
import { isUpdate, pinnedHash } from '../../../budget/parse-prices.js';
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
  refuseOthers(pinsOf(parsed), answer, url);
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

function pinsOf({ scenarios }: ParsedConfig): string[] {
  return [...new Set(scenarios.flatMap(({ config }) => pinnedHash(config.prices) ?? []))];
}

/**
 * Where a table is pinned, no other will do: shards that name the same one have the same prices, or none begins.
 * SettingsError where it is another, or cannot be had.
 */
function refuseOthers(pins: readonly string[], answer: WholeAnswer | string, url: URL): void {
  const found = typeof answer === 'string' ? answer : `has SHA-256 ${hashOf(answer.body)}`;
  const wrong = pins.filter((pin) => typeof answer === 'string' || pin !== hashOf(answer.body));
  if (wrong.length === 0) return;
  const message = `the price table at ${url.href} ${found}, and \`update@sha256:${wrong[0]}\` is asked for: name that of today, or keep the table in a file of yours`;
  throw new SettingsError([{ setting: 'prices', message }]);
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

async function listOf({ body, headers }: WholeAnswer, today: Date): Promise<PriceList | string> {
  const date = dateOf(headers, today);
  const days = Math.floor((today.getTime() - date.getTime()) / MS_PER_DAY);
  if (days > OLDEST_DAYS) return `is ${days} days old`;
  const published = { date: date.toISOString().slice(0, 10), sha256: hashOf(body) };
  const name = `@pydantic/genai-prices, as published on ${published.date}, SHA-256 ${published.sha256}`;
  return readPriceList(body.toString('utf8'), name, published);
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
