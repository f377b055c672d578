import { healthWith } from './health.js';
import { seededRandom } from '../../src/base/random.js';
import { buildReport, orderSamples } from '../../src/gate/report/build-report.js';
import { parseConfig } from '../../src/settings/config.js';
import type { ParsedConfig } from '../../src/settings/parsed-config.js';
import { planLooks } from '../../src/gate/judge/early-rules.js';
import type { GateResult } from '../../src/gate/gate.js';
import { prepareRun } from '../../src/gate/prepare/prepare-run.js';
import type { PreparedRun } from '../../src/gate/prepare/prepared-run.js';
import type { RunResult } from '../../src/gate/run/run-plans.js';
import { readShardPart, type ShardPart } from '../../src/gate/shards/shard-files.js';
import { shareBudget } from '../../src/gate/prepare/shard-run.js';
import { decideShard } from '../../src/gate/judge/shard-verdict.js';
import { formatShard, type Shard } from '../../src/plan/shard.js';
import type { Report } from '../../src/report/schema/schema.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { encodeSample } from '../../src/samples/jsonl.js';
import { createRecorder } from '../../src/samples/recorder.js';
import { OUTCOMES, type Sample, wasSent } from '../../src/samples/sample.js';
import { decideVerdict } from '../../src/verdict/final-verdict.js';
import { worldWith } from './gate-world.js';
import { sampleWith } from './samples.js';

export type Inputs = Readonly<Record<string, string>>;

/** A load of some hundred requests to an endpoint that costs nothing, until something else is said. */
export const LOAD: Inputs = {
  endpoint: 'https://llm.example/v1',
  model: 'small',
  prices: 'free',
  seed: 'trial',
  stages: '10s:8,10s:20',
  prompts: 'one\ntwo\nthree',
  thresholds:
    'ttft: p(95)<900ms\ne2e: p(90)<4s\nerror_rate: rate<0.2\nitl: p(99)<200ms\noutput_tokens: avg<80',
};

export const world = worldWith();

export function settingsOf(inputs: Inputs): ParsedConfig {
  return parseConfig({ inputs: { ...LOAD, ...inputs }, readFile: () => '' });
}

/** What an imagined endpoint does with a request: the same whoever sends it. */
export function measured(
  id: number,
  { seed, shard }: { readonly seed: number; readonly shard: string | null },
): { readonly sample: Sample; readonly gaps: readonly number[] } {
  const random = seededRandom(`${seed}`, `request-${id}`);
  const ok = random.next() < 0.9;
  const outcome = ok ? 'ok' : (OUTCOMES[Math.floor(random.next() * OUTCOMES.length)] ?? 'ok');
  const sent = wasSent(outcome);
  const answered = outcome === 'ok';
  const gaps = Array.from({ length: answered ? 10 : 0 }, () => 10 + 60 * random.next() ** 4);
  const ttftMs = answered ? 100 + 900 * random.next() ** 3 : null;
  const sample = sampleWith({
    id,
    shard,
    prompt: `inline-${1 + (id % 3)}`,
    stage: 1,
    outcome,
    plannedMs: id * 10,
    startedMs: sent ? id * 10 + random.next() : null,
    status: answered ? 200 : outcome === 'rate_limited' ? 429 : null,
    ttftMs,
    e2eMs: ttftMs === null ? null : ttftMs + gaps.reduce((sum, gap) => sum + gap, 0),
    tpotMs: answered ? 20 * random.next() : null,
    events: answered ? 11 : null,
    outputTokens: answered ? Math.floor(100 * random.next()) : null,
    costUsd: sent ? Math.floor(1e6 * random.next()) / 1e9 : 0,
  });
  return { sample, gaps };
}

/** Ids of what a job plans to send, with their stages. */
function requestsOf({ scenarios }: PreparedRun): { readonly id: number; readonly stage: number }[] {
  return scenarios.flatMap(({ plan }) =>
    Array.from({ length: plan.sessions.length }, (_, index) => plan.sessions.get(index)).flatMap((session) =>
      session.turns.flatMap(({ requests }) => requests.map(({ id }) => ({ id, stage: session.stage }))),
    ),
  );
}

/** A job that measured what the imagined endpoint did with its part, or with all. */
export async function runTrial(inputs: Inputs, seed: number): Promise<GateResult> {
  const parsed = shareBudget(settingsOf(inputs));
  const { shard } = parsed.config;
  const prepared = await prepareRun(parsed, new URL('https://llm.example/v1'), world);
  const [recorder, gaps] = [createRecorder(), createGapStore()];
  let spent = 0;
  for (const { id, stage } of requestsOf(prepared)) {
    const answer = measured(id, { seed, shard: prepared.shard });
    const sample = { ...answer.sample, stage };
    recorder.add(sample);
    if (answer.gaps.length > 0) gaps.add(sample, answer.gaps);
    spent += Math.round(sample.costUsd * 1e12);
  }
  const result: RunResult = {
    startedAt: world.date(),
    samples: recorder,
    gaps,
    threads: [],
    stopped: null,
    spent: spent / 1e12,
    health: healthWith(),
    overheadMs: { p50: 0.2, p99: 0.5 },
    durationMs: 20_000,
    maxInFlight: 4,
    spans: prepared.scenarios.map(() => ({ startMs: 0, durationMs: 20_000 })),
    opening: { spent: 0, reported: 0, likely: 0, stopped: null },
    searches: new Map(),
    extended: null,
  };
  const samples = orderSamples(result);
  const report = buildReport(
    {
      parsed,
      prepared,
      result,
      looks: planLooks(parsed.config, prepared.scenarios, shard?.count),
      comparison: null,
      baseline: null,
      decide: prepared.shard === null ? decideVerdict : decideShard(prepared.shard),
      startedAt: result.startedAt,
      proxied: false,
    },
    samples,
    world,
  );
  return { report, samples, gaps };
}

/** The files of a shard, as its artifact brings them. */
export function filesOf(
  { samples, gaps }: GateResult,
  report: unknown,
  changes: Readonly<Record<string, string | null>> = {},
): Map<string, Buffer> {
  const contents: Record<string, string | null> = {
    'report.json': JSON.stringify(report),
    'samples.jsonl': samples.map((sample) => `${encodeSample(sample)}\n`).join(''),
    'gaps.json': JSON.stringify(gaps?.encode() ?? []),
    ...changes,
  };
  return new Map(
    Object.entries(contents).flatMap(([name, text]) => (text === null ? [] : [[name, Buffer.from(text)]])),
  );
}

/** One shard's part, written and read back; its report may be changed on the way. */
export async function partOf(
  shard: Shard,
  seed: number,
  { inputs = {}, change = (report: Report): Report => report } = {},
): Promise<ShardPart> {
  const result = await runTrial({ ...inputs, shard: formatShard(shard) }, seed);
  const name = `gate-shard-${shard.index}-of-${shard.count}`;
  return readShardPart(name, shard, filesOf(result, change(result.report)));
}

export function partsOf(count: number, seed: number, inputs: Inputs = {}): Promise<ShardPart[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => partOf({ index: i + 1, count }, seed, { inputs })),
  );
}
