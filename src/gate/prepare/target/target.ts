import { SettingsError, type Problem } from '../../../base/errors.js';
import { FREE_PRICE } from '../../../budget/fixed-price.js';
import { isUpdate, pricesFile } from '../../../budget/parse-prices.js';
import type { OpenPriceTable } from '../../../budget/price-table.js';
import type { Price } from '../../../budget/price.js';
import type { PriceFile } from '../../../budget/price-file.js';
import { type Credentials, headersWith } from './credentials.js';
import { checkModels, listedPrices } from './model-prices.js';
import { resolvePrice } from '../../../budget/resolve-price.js';
import type { ArmTarget } from '../../../load/exchange/prepare.js';
import type { Prompt } from '../../../prompts/prompt.js';
import type { Protocol } from '../../../protocols/protocol.js';
import { protocolByName, protocolFor } from '../../../protocols/registry.js';
import { checkTokenHost } from '../../../settings/check-credentials.js';
import type { Config } from '../../../settings/schema.js';

/** The endpoint with everything that sending to it needs. */
export interface Target extends ArmTarget {
  /** As shown: without credentials and query. */
  readonly shown: string;
  /** Where requests go, shown in the same way: with the path that the protocol appends. */
  readonly address: string;
  readonly price: Price;
  readonly notes: readonly string[];
}

export interface TargetRequest {
  readonly config: Config;
  /** Where the endpoint listens, the simulator included. */
  readonly endpoint: URL;
  readonly prompts: readonly Prompt[];
  /** Models of other arms that cost what the setting `prices` says, too. */
  readonly sharing?: readonly (string | undefined)[];
  readonly date: Date;
  /** Where `prices: update` brought one; else the bundled one is asked. */
  readonly table?: OpenPriceTable | undefined;
  /** Tokens that change, and signatures; absent where nothing is sent. */
  readonly credentials?: Credentials | undefined;
  readFile(path: string): string;
}

/** Chooses protocol and price. SettingsError where a model's price is not known. */
export async function resolveTarget(request: TargetRequest): Promise<Target> {
  const { config, prompts } = request;
  const simulated = config.endpoint === 'simulator';
  const { endpoint, headers } = takeCredentials(request.endpoint, headersWith(config.headers, config.auth));
  const credential = await request.credentials?.of(config);
  const { protocol, notes } = chooseProtocol(config, endpoint, simulated);
  const models = [...new Set(prompts.map((prompt) => config.model ?? prompt.model))];
  const prices = new Map<string | undefined, Price>();
  const problems: Problem[] = checkTokenHost(config);
  for (const model of models) {
    const price = await priceOf(model, endpoint, request);
    if (Array.isArray(price)) problems.push(...price);
    else prices.set(model, price);
  }
  const [first] = prices.values();
  const priced = [...models, ...(request.sharing ?? [])];
  problems.push(...(await checkModels(priced, { config, endpoint, date: request.date }, first)));
  if (problems.length > 0 || first === undefined) throw new SettingsError(problems);
  const file = await readPriceFile(request);
  const listed = await listedPrices(request, endpoint, {
    price: first,
    file: file === 'unreadable' ? null : file,
  });
  return {
    endpoint,
    protocol,
    headers,
    notes: [...notes, ...tierNote(endpoint, protocol, config)],
    inputOverhead: config['input-overhead'],
    apiKey: config['api-key'],
    ...(credential === undefined ? {} : { credential }),
    body: config.body,
    stream: config.stream,
    model: config.model ?? (simulated ? 'simulated' : undefined),
    price: first,
    shown: simulated ? 'simulator' : endpoint.origin + endpoint.pathname,
    address: simulated ? 'simulator' : addressOf(endpoint, protocol, config),
    priceOf: (model) => prices.get(config.model ?? model) ?? prices.get(model) ?? first,
    ...listed,
  };
}

function addressOf(endpoint: URL, protocol: Protocol, { model = 'MODEL', stream }: Config): string {
  const { url } = protocol.encode({ endpoint, model, messages: [], maxTokens: 1, stream });
  return url.origin + url.pathname;
}

function chooseProtocol(
  config: Config,
  endpoint: URL,
  simulated: boolean,
): { protocol: Protocol; notes: string[] } {
  if (config.protocol !== 'auto') return { protocol: protocolByName(config.protocol), notes: [] };
  if (simulated) return { protocol: protocolByName('openai-chat'), notes: [] };
  const { protocol, reason } = protocolFor(endpoint);
  return { protocol, notes: [reason] };
}

async function priceOf(
  model: string | undefined,
  endpoint: URL,
  request: TargetRequest,
): Promise<Price | Problem[]> {
  const { config, date, table } = request;
  if (config.endpoint === 'simulator' && (config.prices === undefined || isUpdate(config.prices)))
    return FREE_PRICE;
  const file = await readPriceFile(request);
  if (file === 'unreadable')
    return [{ setting: 'prices', message: `the file \`${pricesFile(config.prices) ?? ''}\` cannot be read` }];
  return resolvePrice({ model, endpoint, setting: config.prices, file: file ?? undefined, date, table });
}

/** Null where the setting names none. */
async function readPriceFile({
  config,
  readFile,
}: Pick<TargetRequest, 'config' | 'readFile'>): Promise<PriceFile | 'unreadable' | null> {
  const path = pricesFile(config.prices);
  if (path === undefined) return null;
  try {
    const { parse } = await import('yaml');
    return { name: path, content: parse(readFile(path)) as unknown };
  } catch {
    return 'unreadable';
  }
}

/** What a request's tier has to do with its price, where the protocol names the standard one by itself. */
function tierNote(endpoint: URL, protocol: Protocol, { model = 'MODEL', stream, body }: Config): string[] {
  const { body: sent } = protocol.encode({ endpoint, model, messages: [], maxTokens: 1, stream, body });
  const tier = /"service_tier":"([^"]*)"/.exec(sent)?.[1];
  return tier === undefined || body?.['service_tier'] !== undefined
    ? []
    : [
        `\`service_tier: ${tier}\` is sent with every request, so that none is served, and billed, at a dearer tier.`,
      ];
}

/** User name and password of a URL are sent as basic authentication and shown nowhere. */
function takeCredentials(
  url: URL,
  headers: Config['headers'],
): { endpoint: URL; headers: Config['headers'] } {
  if (url.username === '' && url.password === '') return { endpoint: url, headers };
  const endpoint = new URL(url);
  endpoint.username = '';
  endpoint.password = '';
  const pair = `${decodeText(url.username)}:${decodeText(url.password)}`;
  return {
    endpoint,
    headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, ...headers },
  };
}

/** A stray `%` is no code, and stays. */
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
