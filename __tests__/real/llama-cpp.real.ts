import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { findingsOf, runRealGate, type RealRun } from '../support/real-gate.js';
import { freePort, itWith, newFolder, startProgram } from '../support/real-program.js';
import { type Exchange, startRecorder } from '../support/recorder.js';
import { writeTinyGguf } from '../support/tiny-gguf.js';

/** The server's own account of one answer. */
interface Account {
  readonly prompt: string;
  readonly cached: number;
  readonly read: number;
  readonly written: number;
}

type Run = RealRun & { accounts: readonly Account[] };

const SHARED = 'You are a helper who answers in one short sentence and never asks anything back. '.repeat(4);
const OWN = ['planets', 'rivers', 'colours', 'bridges', 'winds', 'metals'];
/** A long beginning that all share, and a question of their own that is shorter. */
const SYSTEM = OWN.map((word) => `${SHARED}What of the ${word}, and why ${word}?`);
/** Nothing alike but the template. */
const APART = OWN.map((word) => `${word} `.repeat(30));

/** `timings` of llama.cpp's last event: tokens of the prompt that came from its cache, that it read, and those it wrote. */
function accountOf({ body, answer }: Exchange): Account {
  const { messages } = JSON.parse(body) as { messages: { content: unknown }[] };
  const [, cached, read] = /"cache_n":(\d+),"prompt_n":(\d+)/.exec(answer) ?? [];
  const [, written] = /"predicted_n":(\d+)/.exec(answer) ?? [];
  return {
    prompt: JSON.stringify(messages),
    cached: Number(cached),
    read: Number(read),
    written: Number(written),
  };
}

async function runLlama(path: string, prompts: readonly string[], args: readonly string[]): Promise<Run> {
  const [folder, port] = [newFolder(), await freePort()];
  const model = join(folder, 'tiny.gguf');
  writeFileSync(model, writeTinyGguf());
  const where = ['-m', model, '--host', '127.0.0.1', '--port', String(port)];
  const server = await startProgram(path, [...where, '-np', '2', '-t', '1', '-c', '16384'], port);
  await untilHealthy(port);
  const recorder = await startRecorder(port);
  try {
    const always = ['--prices', 'input: 1, cached-input: 0.1, output: 2', '--max-tokens', '12', ...args];
    const run = await runRealGate(recorder.url, always, prompts);
    // The first of all is no sample: it asks whether the endpoint answers.
    return { ...run, accounts: recorder.exchanges.slice(1).map(accountOf) };
  } finally {
    await recorder.close();
    await server.close();
  }
}

async function untilHealthy(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { ok } = await fetch(`http://127.0.0.1:${port}/health`);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the model was not loaded');
}

/** Requests run side by side, so the accounts are compared as they are, sorted. */
function expectEveryToken({ samples, accounts }: Run): void {
  const theirs = accounts.map(({ cached, read, written }) => [cached, cached + read, written]);
  const ours = samples.map((sample) => [sample.cachedInputTokens, sample.inputTokens, sample.outputTokens]);
  expect(theirs.flat().every(Number.isFinite)).toBe(true);
  expect(samples.map(({ outcome }) => outcome)).toEqual(samples.map(() => 'ok'));
  expect(ours.map(String).sort()).toEqual(theirs.map(String).sort());
}

/** By the server's account: repeats whose cache covers at least half of what the first request of the prompt had to read. */
function hitRateOf(accounts: readonly Account[]): number {
  const cold = new Map<string, Account>();
  let [hits, repeats] = [0, 0];
  for (const account of accounts) {
    const first = cold.get(account.prompt);
    if (first === undefined) cold.set(account.prompt, account);
    else {
      repeats += 1;
      if (account.cached - first.cached >= first.read / 2) hits += 1;
    }
  }
  return hits / repeats;
}

const LLAMA = ['llama-server', 'LLAMA_SERVER'] as const;
const CACHE = ['--scenario', 'cache', '--cache', 'repeats: 4', '--max-concurrency', '2'];

for (const [name, prompts] of [
  ['that share a system prompt', SYSTEM],
  ['that share the template', APART],
] as const)
  itWith(...LLAMA, (path) => [
    `llama.cpp: cold prompts ${name} are no hits, repeats are, and every token is counted as the server counts it`,
    async () => {
      const run = await runLlama(path, prompts, CACHE);
      expectEveryToken(run);
      const cold = run.samples.filter(({ phase }) => phase === 'cold');
      expect(cold).toHaveLength(prompts.length);
      // The server did read the beginnings of later ones from its cache.
      expect(cold.some(({ cachedInputTokens }) => (cachedInputTokens ?? 0) > 0)).toBe(true);
      expect(cold.filter(({ cacheHit }) => cacheHit === true)).toEqual([]);
      expect(findingsOf(run, 'cache_warm_before')).toEqual([]);
      const { cache_hit_rate: rate } = run.report.metrics;
      expect(rate).toMatchObject({ count: 4 * prompts.length, rate: hitRateOf(run.accounts) });
      expect(findingsOf(run, 'cache_hit_rate')[0]?.values).toMatchObject({ basis: 'usage' });
    },
  ]);

itWith(...LLAMA, (path) => [
  'llama.cpp under load: every token is counted as the server counts it, those from its cache too',
  async () => {
    const load = ['--executor', 'shared-iterations', '--vus', '2', '--iterations', '40'];
    const run = await runLlama(path, [...SYSTEM, ...APART], load);
    expect(run.samples).toHaveLength(40);
    expectEveryToken(run);
    const sum = (key: keyof Omit<Account, 'prompt'>): number =>
      run.accounts.reduce((total, account) => total + account[key], 0);
    expect(sum('cached')).toBeGreaterThan(0);
    const usd = (sum('read') + 0.1 * sum('cached') + 2 * sum('written')) / 1e6;
    const ours = run.samples.reduce((total, { costUsd }) => total + costUsd, 0);
    expect(ours).toBeCloseTo(usd, 9);
  },
]);
