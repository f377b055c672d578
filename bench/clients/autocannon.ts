import { createRequire } from 'node:module';
import { REQUEST_BODY, startMeter } from './client.js';
import type { LoadResult, LoadTask } from './task.js';

interface AutocannonResult {
  readonly '2xx': number;
  readonly non2xx: number;
  readonly errors: number;
}

type Autocannon = (options: Readonly<Record<string, unknown>>) => Promise<AutocannonResult>;

/** autocannon, called as a function, so that its start-up is not counted. `folder` is where it was installed. */
export async function runAutocannon(task: LoadTask, folder: string): Promise<LoadResult> {
  const autocannon = createRequire(`${folder}/package.json`)('autocannon') as Autocannon;
  const stopMeter = startMeter();
  const result = await autocannon({
    url: task.url,
    connections: task.streams,
    duration: task.ms / 1_000,
    sampleInt: Math.min(1_000, task.ms),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: REQUEST_BODY,
  });
  return {
    requests: result['2xx'],
    failures: result.non2xx + result.errors,
    tokens: result['2xx'],
    ...stopMeter(),
    errorsMs: [],
  };
}
