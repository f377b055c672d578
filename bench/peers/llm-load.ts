import { readFileSync, writeFileSync } from 'node:fs';
import { CACHE } from './cache.js';
import type { InstalledProgram, LlmProgram } from './llm-programs.js';
import { writeTokenizer } from './tokenizer.js';

/** Streams at a rate, from a program of its own start to its end. */
export interface LlmTask {
  /** Without a path. */
  readonly origin: string;
  /** Of a stream, below the origin, without a slash before it. */
  readonly path: string;
  /** A second, at even distances. */
  readonly rate: number;
  readonly requests: number;
  readonly folder: string;
}

/** A program that reads streams as a model's client does, and tells each one's time to the first token. */
export interface LlmLoader {
  readonly name: string;
  command(task: LlmTask): readonly string[];
  /** Milliseconds, of the answered ones, out of the files that it wrote. */
  readFirstTokens(folder: string): number[];
}

const MODEL = 'mock-model';

/** This repository's, through the bundle. */
export const GATE: LlmLoader = {
  name: 'llm-perf-gate',
  command: ({ origin, path, rate, requests, folder }) => [
    process.execPath,
    'dist/index.js',
    'local',
    ...['--endpoint', `${origin}/${path}`, '--protocol', 'openai-chat', '--model', MODEL],
    ...['--prices', 'free', '--prompts', 'Hello.', '--executor', 'constant-arrival-rate'],
    ...['--stages', `${requests / rate}s:${rate}`, '--max-concurrency', '4000'],
    ...['--stop-early', 'false', '--report-dir', folder],
  ],
  readFirstTokens: (folder) =>
    readLines(`${folder}/samples.jsonl`).flatMap((line) => {
      const { ttftMs } = line as { ttftMs: number | null };
      return ttftMs === null ? [] : [ttftMs];
    }),
};

const aiperf = (program: string): LlmLoader => ({
  name: 'aiperf',
  command({ origin, path, rate, requests, folder }) {
    const benchmark = {
      model: MODEL,
      endpoint: {
        url: origin,
        path: `/${path}`,
        type: 'chat',
        streaming: true,
        use_server_token_count: true,
      },
      tokenizer: { name: writeTokenizer(CACHE) },
      dataset: { type: 'file', format: 'single_turn', records: [{ text: 'Hello.' }] },
      phases: [{ name: 'profiling', type: 'constant', rate, requests }],
      artifacts: { dir: `${folder}/run` },
    };
    // JSON is YAML.
    writeFileSync(`${folder}/aiperf.yaml`, JSON.stringify({ schemaVersion: '2.0', benchmark }));
    return [program, 'profile', '--config', `${folder}/aiperf.yaml`, '--ui', 'none'];
  },
  readFirstTokens: (folder) =>
    readLines(`${folder}/run/profile_export.jsonl`).flatMap((line) => {
      const { metrics } = line as { metrics: { time_to_first_token?: { value: number } } };
      return metrics.time_to_first_token === undefined ? [] : [metrics.time_to_first_token.value];
    }),
});

const guidellm = (program: string): LlmLoader => ({
  name: 'guidellm',
  command({ origin, path, rate, requests, folder }) {
    const prompts = `${folder}/prompts.jsonl`;
    writeFileSync(prompts, `${JSON.stringify({ prompt: 'Hello.' })}\n`.repeat(requests));
    const backend = {
      kind: 'openai_http',
      target: origin,
      model: MODEL,
      api_routes: { '/v1/chat/completions': path },
      validate_backend: false,
    };
    return [
      'env',
      'GUIDELLM__MAX_WORKER_PROCESSES=1',
      program,
      'run',
      '--disable-console',
      ...['--backend', JSON.stringify(backend)],
      ...['--profile', `kind=constant,rate=${rate}`],
      ...['--constraint', `kind=max_requests,count=${requests}`],
      ...['--data', `kind=json_file,path=${prompts}`],
      ...['--output', `kind=json,path=${folder}/run.json`],
    ];
  },
  readFirstTokens(folder) {
    const { benchmarks } = JSON.parse(readFileSync(`${folder}/run.json`, 'utf8')) as {
      benchmarks: { requests: { successful: { time_to_first_token_ms: number | null }[] } }[];
    };
    const requests = benchmarks[0]?.requests.successful ?? [];
    return requests.flatMap(({ time_to_first_token_ms: ms }) => (ms === null ? [] : [ms]));
  },
});

const servebench = (program: string): LlmLoader => ({
  name: 'servebench',
  command: ({ origin, path, rate, requests, folder }) => [
    program,
    'run',
    // Behind the number of tokens a write the server reads nothing of a path.
    ...['--url', `${origin}/${path}/1`, '--model', MODEL, '--rate', String(rate)],
    // A gamma law so narrow that arrivals are even.
    ...['--burstiness', '1000000', '--num-requests', String(requests), '--seed', '1'],
    ...['--input-len', '8', '--no-gpu', '--out', `${folder}/run.json`],
  ],
  readFirstTokens(folder) {
    const { levels } = JSON.parse(readFileSync(`${folder}/run.json`, 'utf8')) as {
      levels: { requests: { ttft: number | null }[] }[];
    };
    return (levels[0]?.requests ?? []).flatMap(({ ttft }) => (ttft === null ? [] : [ttft * 1_000]));
  },
});

function readLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

const LOADERS: Readonly<Record<LlmProgram, (program: string) => LlmLoader>> = {
  aiperf,
  guidellm,
  servebench,
};

/** Those of the programs that are here. */
export function llmLoaders(programs: readonly InstalledProgram[]): LlmLoader[] {
  return programs.map(({ name, path }) => LOADERS[name](path));
}
