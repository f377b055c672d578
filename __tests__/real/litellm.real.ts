import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runRealGate } from '../support/real-gate.js';
import { freePort, itWith, newFolder, startProgram } from '../support/real-program.js';
import { startRecorder } from '../support/recorder.js';
import { startStreamServer, type Pace } from '../support/stream-server.js';

const PROMPTS = Array.from({ length: 5 }, (_, i) => `What of number ${i}, in one sentence?`);
const REPEATS = 8;
/** Each run's share of repeats that ask the proxy to look into its cache. */
const RATES = [0.3, 0.6];
const RUNS_EACH = 5;
/** Of the server's own count. */
const POINTS = 0.02;

const config = (upstream: number): string => `model_list:
  - model_name: m
    litellm_params:
      model: openai/m
      api_base: http://127.0.0.1:${upstream}/v1
      api_key: none
litellm_settings:
  cache: true
  cache_params: { type: local }
general_settings:
  dangerously_permit_weak_or_unset_master_key: true
`;

/** Its own copy of the prices, since the other one may be out of reach. */
const ENV = { LITELLM_LOCAL_MODEL_COST_MAP: 'True' };

interface Counted {
  readonly ours: number;
  readonly theirs: number;
}

/** Some clients pass the cache by (`cache: { no-cache: true }` in the body); LiteLLM tells a hit by not asking upstream. */
async function countHits(path: string, pace: Pace): Promise<Counted[]> {
  const upstream = await startStreamServer(pace);
  const [port, folder] = [await freePort(), newFolder()];
  writeFileSync(join(folder, 'config.yaml'), config(upstream.port));
  const args = ['--config', join(folder, 'config.yaml'), '--host', '127.0.0.1', '--port', String(port)];
  const proxy = await startProgram(path, args, port, ENV);
  const counted: Counted[] = [];
  try {
    for (const rate of RATES.flatMap((each) => Array.from({ length: RUNS_EACH }, () => each)))
      counted.push(await countOnce(port, { rate, run: counted.length, asked: upstream.asked }));
  } finally {
    await proxy.close();
    await upstream.close();
  }
  return counted;
}

async function countOnce(
  port: number,
  { rate, run, asked }: { rate: number; run: number; asked: readonly string[] },
): Promise<Counted> {
  let index = 0;
  const recorder = await startRecorder(port, (body) => {
    index += 1;
    // Spread over the run: the same share of any few requests.
    const passes = Math.floor(index * (1 - rate)) > Math.floor((index - 1) * (1 - rate));
    return passes ? JSON.stringify({ ...(JSON.parse(body) as object), cache: { 'no-cache': true } }) : body;
  });
  try {
    const before = asked.length;
    const args = ['--scenario', 'cache', '--cache', `repeats: ${REPEATS}`, '--max-concurrency', '3'];
    // Prompts of their own, so that every run begins with a cold cache.
    const prompts = PROMPTS.map((prompt) => `${prompt} Run ${run}.`);
    const result = await runRealGate(
      recorder.url,
      [...args, '--prices', 'input: 1, output: 2', '--max-tokens', '40'],
      prompts,
    );
    expect(result.samples.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    const repeats = PROMPTS.length * REPEATS;
    // Whether the endpoint answers is asked before, which is no sample. Each prompt's first is a miss.
    const misses = asked.slice(before).filter((body) => body.includes(`Run ${run}.`)).length - PROMPTS.length;
    const hits = repeats - misses;
    const { cache_hit_rate: ours } = result.report.metrics;
    expect(ours).toMatchObject({ count: repeats });
    return { ours: ours?.type === 'rate' ? (ours.rate ?? NaN) : NaN, theirs: hits / repeats };
  } finally {
    await recorder.close();
  }
}

for (const isSettled of [false, true])
  itWith('litellm', 'LITELLM', (path) => [
    `litellm: the hit rate is the proxy's own count in ten runs, where the model ${isSettled ? 'always says the same' : 'never says the same'}`,
    async () => {
      const counted = await countHits(path, { events: 12, everyMs: 15, burst: 1, isSettled });
      expect(counted).toHaveLength(RATES.length * RUNS_EACH);
      expect(counted.every(({ theirs }) => theirs > 0 && theirs < 1)).toBe(true);
      expect(counted.filter(({ ours, theirs }) => !(Math.abs(ours - theirs) <= POINTS))).toEqual([]);
    },
  ]);
