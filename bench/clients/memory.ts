import { createRecorder } from '../../src/samples/recorder.js';
import type { Sample } from '../../src/samples/sample.js';
import type { Send } from './client.js';
import type { MemoryResult, OpenTask, SamplesTask } from './task.js';

/** Until every stream stands and its first events were read. */
const SETTLE_MS = 1_500;

/** What open streams hold on to. */
export async function measureStreams({ streams }: OpenTask, send: Send): Promise<MemoryResult> {
  return growth(async () => {
    for (let i = 0; i < streams; i += 1) send(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return null;
  });
}

/** What samples hold on to. */
export async function measureSamples({ count, as }: SamplesTask): Promise<MemoryResult> {
  return growth(() => {
    const recorder = createRecorder();
    const objects: Sample[] = [];
    for (let id = 0; id < count; id += 1) {
      if (as === 'columns') recorder.add(sampleOf(id));
      else objects.push(sampleOf(id));
    }
    return Promise.resolve({ recorder, objects });
  });
}

/** What a call leaves on memory while its result is held. */
export async function growth(fill: () => Promise<unknown>): Promise<MemoryResult> {
  const before = collect();
  const held = await fill();
  const after = collect();
  const heapOf = ({ heapUsed, external }: NodeJS.MemoryUsage): number => heapUsed + external;
  // Naming it here keeps it alive until it was counted.
  return held === undefined
    ? { rssBytes: 0, heapBytes: 0 }
    : { rssBytes: after.rss - before.rss, heapBytes: heapOf(after) - heapOf(before) };
}

function collect(): NodeJS.MemoryUsage {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage();
}

function sampleOf(id: number): Sample {
  return {
    id,
    scenario: 'load',
    stage: 1 + (id % 3),
    arm: 'head',
    prompt: `prompts/${id % 20}.md`,
    model: 'bench',
    shard: null,
    pair: null,
    phase: 'measure',
    plannedMs: id * 1.25,
    startedMs: id * 1.25 + 0.125,
    outcome: 'ok',
    status: 200,
    error: null,
    ttftMs: 200.5 + (id % 977),
    e2eMs: 2_000.5 + (id % 3_001),
    tpotMs: 10.25,
    events: 128,
    inputTokens: 40,
    cachedInputTokens: null,
    cacheWriteTokens: null,
    outputTokens: 128,
    reasoningTokens: null,
    usageSource: 'reported',
    costUsd: 0.000_1 * (id % 7),
    costBasis: 'reported',
    finish: 'stop',
    retryAfterS: null,
    cacheHit: null,
    checks: null,
    limits: null,
  };
}
