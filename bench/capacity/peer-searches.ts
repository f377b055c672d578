import { readFileSync, writeFileSync } from 'node:fs';
import { CACHE } from '../peers/cache.js';
import type { InstalledProgram, LlmProgram } from '../peers/llm-programs.js';
import { writeTokenizer } from '../peers/tokenizer.js';
import { QUEUE, trueCapacity } from './queue.js';
import { BEGIN_AT, END_AT, type Found, type Searcher, type SearchTask } from './search.js';

/** Requests a level where a peer leaves it to its user, but for its defaults. */
const PROBE_REQUESTS = 300;
const MODEL = 'mock-model';

type Search = Omit<Searcher, 'version'>;

const limitOf = ({ speed }: SearchTask): number => QUEUE.limitMs / speed;

/** `find-capacity`: doubling, then halving; each level is measured once. */
const servebench = (program: string, requests: number | null): Search => ({
  name: requests === null ? 'servebench' : `servebench, ${requests} a level`,
  about:
    `\`find-capacity --mode rate --target 0.95\`, ${requests === null ? 'its default of 64' : requests} requests a level; the highest ` +
    'level that passed, which is its answer, and the lowest that failed.',
  by: 'rate',
  isHeavy: false,
  command: (task) => [
    program,
    'find-capacity',
    ...['--url', task.url, '--model', MODEL, '--mode', 'rate', '--target', '0.95'],
    ...['--start', String(trueCapacity('rate', task.speed) * BEGIN_AT)],
    ...['--max', String(trueCapacity('rate', task.speed) * END_AT)],
    ...(requests === null ? [] : ['--num-requests', String(requests)]),
    ...['--slo-ttft-ms', String(limitOf(task)), '--seed', String(task.seed + 1)],
    ...['--input-len', '8', '--output-len', '2', '--out', `${task.folder}/run.json`],
  ],
  read({ folder }): Found {
    const { capacity: found } = readJson(`${folder}/run.json`) as {
      capacity: { capacity: number | null; first_fail: number | null; reason: string };
    };
    return { low: found.capacity, high: found.first_fail, value: found.capacity, ended: found.reason };
  },
});

/** The profile `goodput`: doubles the streams, then halves; a level passes by the share it saw. */
const guidellm = (program: string): Search => ({
  name: 'guidellm',
  about:
    `\`--profile kind=goodput,target_attainment=0.95\`, ${PROBE_REQUESTS} requests a level, one worker process (ten, its default, take two cores longer to ` +
    'start than to ask); the most streams that passed, which is its answer, and the fewest that failed. It says where a level is ' +
    'unresolved, and decides by it all the same.',
  by: 'users',
  isHeavy: true,
  command: (task) => {
    const prompts = `${task.folder}/prompts.jsonl`;
    writeFileSync(prompts, `${JSON.stringify({ prompt: 'Hi' })}\n`.repeat(1_000));
    return [
      'env',
      'GUIDELLM__MAX_WORKER_PROCESSES=1',
      program,
      'run',
      '--disable-console',
      ...['--backend', `kind=openai_http,target=${task.url},model=${MODEL}`],
      ...['--profile', 'kind=goodput,target_attainment=0.95'],
      ...[
        '--metrics',
        JSON.stringify({ kind: 'generative', sample_size: 0, slo: { ttft_ms: limitOf(task) } }),
      ],
      ...['--constraint', `kind=max_requests,count=${PROBE_REQUESTS}`],
      ...['--data', `kind=json_file,path=${prompts}`],
      ...['--output', `kind=json,path=${task.folder}/run.json`],
    ];
  },
  read({ folder }): Found {
    const { conclusions } = readJson(`${folder}/run.json`) as {
      conclusions: {
        best_passing_streams: number | null;
        lowest_failing_streams: number | null;
        stop_reason: string | null;
      }[];
    };
    const [found] = conclusions;
    const low = found?.best_passing_streams ?? null;
    return {
      low,
      high: found?.lowest_failing_streams ?? null,
      value: low,
      ended: found?.stop_reason ?? 'none',
    };
  },
});

/** `adaptive_scale`: one run whose rate climbs by steps until a window's p95 is beyond the limit. */
const aiperf = (program: string): Search => ({
  name: 'aiperf',
  about:
    'an `adaptive_scale` phase over `request_rate`, windows of its default of 30 s, steps of 20 %, `time_to_first_token` p95 within the ' +
    'limit; the last rate that passed, which it sustains, and the first that failed.',
  by: 'rate',
  isHeavy: false,
  command: (task) => {
    const config = `${task.folder}/aiperf.yaml`;
    // JSON is YAML.
    writeFileSync(config, JSON.stringify(aiperfConfig(task)));
    return [program, 'profile', '--config', config, '--ui', 'none'];
  },
  read({ folder }): Found {
    const summary = readJson(`${folder}/run/phases/profiling/adaptive_scale_summary.json`) as {
      last_passing_value: number | null;
      first_failing_value: number | null;
      completed_reason: string | null;
    };
    const low = summary.last_passing_value;
    return { low, high: summary.first_failing_value, value: low, ended: summary.completed_reason ?? 'none' };
  },
});

function aiperfConfig(task: SearchTask): object {
  const { url, speed, folder, seed } = task;
  const truth = trueCapacity('rate', speed);
  return {
    schemaVersion: '2.0',
    randomSeed: seed + 1,
    benchmark: {
      model: MODEL,
      endpoint: {
        url: `${url}/chat/completions`,
        type: 'chat',
        streaming: true,
        use_server_token_count: true,
      },
      tokenizer: { name: writeTokenizer(CACHE) },
      dataset: { type: 'file', format: 'single_turn', records: [{ text: 'Hi' }] },
      phases: [
        {
          name: 'profiling',
          type: 'poisson',
          rate: truth * END_AT,
          duration: 1_800 / speed,
          adaptive_scale: {
            control: { variable: 'request_rate', min: truth * BEGIN_AT, max: truth * END_AT },
            assessment_period: 30 / speed,
            sustain_duration: 60 / speed,
            strategy: { type: 'ramp_until_fail', step_policy: 'fixed_percent_step', step_percent: 20 },
            sla: { time_to_first_token: { p95: { le: limitOf(task) } } },
          },
        },
      ],
      artifacts: { dir: `${folder}/run` },
    },
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const SEARCHES: Readonly<Record<LlmProgram, (program: string) => readonly Search[]>> = {
  servebench: (program) => [servebench(program, null), servebench(program, PROBE_REQUESTS)],
  aiperf: (program) => [aiperf(program)],
  guidellm: (program) => [guidellm(program)],
};

/** Those of the programs that are here. */
export function peerSearchers(programs: readonly InstalledProgram[]): Searcher[] {
  return programs.flatMap(({ name, path, version }) =>
    SEARCHES[name](path).map((search) => ({ ...search, version })),
  );
}
