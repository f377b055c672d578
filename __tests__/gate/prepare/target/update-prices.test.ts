import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { REMOTE_DATA_JSON_URL } from '@pydantic/genai-prices';
import { silentLog } from '../../../../src/base/log.js';
import { prepareRun } from '../../../../src/gate/prepare/prepare-run.js';
import type { PreparedRun } from '../../../../src/gate/prepare/prepared-run.js';
import { updatePrices } from '../../../../src/gate/prepare/target/update-prices.js';
import type { FetchPrices } from '../../../../src/gate/world.js';
import { parseConfig } from '../../../../src/settings/config.js';
import { worldWith } from '../../../support/gate-world.js';
import { publishedPrices } from '../../../support/published-prices.js';

const NEW = 'gpt-of-tomorrow';

interface Prepared {
  readonly prepared: PreparedRun;
  readonly told: string[];
  readonly warnings: string[];
  readonly asked: string[];
}

async function prepare(inputs: Readonly<Record<string, string>>, fetch: FetchPrices): Promise<Prepared> {
  const [told, warnings, asked]: string[][] = [[], [], []];
  const parsed = parseConfig({
    inputs: { endpoint: 'https://api.openai.com/v1', budget: '5', ...inputs },
    readFile: () => '',
  });
  const world = worldWith({
    log: {
      ...silentLog,
      info: (text) => void told?.push(text),
      warning: (text) => void warnings?.push(text),
    },
    fetchPrices: (url) => {
      asked?.push(url.href);
      return fetch(url);
    },
  });
  const { endpoint } = parsed.config;
  const url = endpoint instanceof URL ? endpoint : new URL('http://127.0.0.1/');
  const prepared = await prepareRun(parsed, url, { ...world, ...(await updatePrices(parsed, world)) });
  return { prepared, told: told ?? [], warnings: warnings ?? [], asked: asked ?? [] };
}

const bring =
  (text: string, headers: Readonly<Record<string, string>> = {}): FetchPrices =>
  () =>
    Promise.resolve({ status: 200, body: Buffer.from(text), headers });

const priceOf = ({ prepared }: Prepared) => prepared.scenarios[0]?.target.price;

describe('prices: update', () => {
  it('takes the table as it is published, once for all scenarios, and names its date and SHA-256', async () => {
    const text = await publishedPrices(NEW, 3, 12);
    const config = 'scenarios: {one: {}, two: {}}';
    const headers = { 'last-modified': 'Mon, 23 Nov 2026 09:00:00 GMT' };
    const run = await prepare({ prices: 'update', model: NEW, config }, bring(text, headers));
    const hash = createHash('sha256').update(text).digest('hex');
    expect(run.asked).toEqual([REMOTE_DATA_JSON_URL]);
    expect(priceOf(run)?.rates).toMatchObject({ input: 3, output: 12 });
    expect(priceOf(run)?.source).toBe(
      `@pydantic/genai-prices, as published on 2026-11-23, SHA-256 ${hash} (openai, 2026-11-24)`,
    );
    expect(run.told.join('\n')).toContain(hash);
    expect(run.warnings).toEqual([]);
    const target = run.prepared.scenarios[1]?.target;
    expect(target?.servedPrice?.(NEW)?.rates).toMatchObject({ input: 3, output: 12 });
  });

  it('takes the table that is pinned, and none in its place', async () => {
    const text = await publishedPrices(NEW, 3, 12);
    const hash = createHash('sha256').update(text).digest('hex');
    const run = await prepare({ prices: `update@sha256:${hash.toUpperCase()}`, model: NEW }, bring(text));
    expect(priceOf(run)?.published).toEqual({ date: '2026-11-24', sha256: hash });
    const pinned = { prices: `update@sha256:${'0'.repeat(64)}`, model: 'gpt-4o' };
    await expect(prepare(pinned, bring(text))).rejects.toThrow(hash);
    await expect(prepare(pinned, () => Promise.resolve('is answered with 404'))).rejects.toThrow('404');
    await expect(prepare({ prices: 'update@sha256:12', model: 'gpt-4o' }, bring(text))).rejects.toThrow(
      'prices',
    );
  });

  it.each<[string, FetchPrices, string]>([
    ['cannot be had', () => Promise.resolve('is answered with 404'), 'is answered with 404'],
    ['is no table', bring('<html>'), 'is no JSON'],
    ['is old', bring('[]', { 'last-modified': 'Thu, 01 Oct 2026 09:00:00 GMT' }), 'is 54 days old'],
    [
      'was kept too long on its way',
      bring('[]', { date: 'Thu, 01 Oct 2026 09:00:00 GMT' }),
      'is 54 days old',
    ],
  ])('falls back to the bundled one where it %s, with a warning and in the report', async (_, fetch, why) => {
    const run = await prepare({ prices: 'update', model: 'gpt-4o' }, fetch);
    expect(run.warnings).toHaveLength(1);
    expect(run.warnings[0]).toContain(why);
    expect(run.warnings[0]).toContain('bundled');
    expect(priceOf(run)?.rates).toMatchObject({ input: 2.5, output: 10 });
    expect(priceOf(run)?.source).toContain('which could not be updated');
  });

  it('is never done where nobody asked, nor for the simulator', async () => {
    const text = await publishedPrices(NEW, 3, 12);
    const settings = [
      { model: 'gpt-4o' },
      { model: 'gpt-4o', prices: 'free' },
      { model: 'gpt-4o', prices: 'input: 9, output: 9' },
      { endpoint: 'simulator', prices: 'update' },
    ];
    for (const inputs of settings) expect((await prepare(inputs, bring(text))).asked).toEqual([]);
    await expect(prepare({ model: NEW }, bring(text))).rejects.toThrow('not in the price table');
  });

  it('with other prices is another run to reuse, and with the same ones the same', async () => {
    const hashOf = async (input: number): Promise<string> => {
      const text = await publishedPrices(NEW, input, 12);
      return (await prepare({ prices: 'update', model: NEW }, bring(text))).prepared.judgeHash;
    };
    expect(await hashOf(3)).toBe(await hashOf(3));
    expect(await hashOf(4)).not.toBe(await hashOf(3));
  });
});
