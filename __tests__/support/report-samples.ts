import { lognormal, seededRandom, type Random } from '../../src/base/random.js';
import type { Report, ReportStage } from '../../src/report/schema/schema.js';
import type { Arm, Outcome, Sample } from '../../src/samples/sample.js';

/** Seeded samples that look like the run a report tells of. */

/** A sample with nothing unusual about it, and the changes put over it. */
export function buildSample(changes: Partial<Sample> = {}): Sample {
  return {
    id: 1,
    scenario: 'default',
    stage: 1,
    arm: 'head',
    prompt: 'inline-1',
    model: 'gpt-4o-mini',
    shard: null,
    pair: null,
    phase: 'measure',
    plannedMs: 100,
    startedMs: 100.4,
    outcome: 'ok',
    status: 200,
    error: null,
    ttftMs: 540,
    e2eMs: 2_440,
    tpotMs: 19,
    events: 98,
    inputTokens: 210,
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 98,
    reasoningTokens: 0,
    usageSource: 'reported',
    costUsd: 0.00009,
    costBasis: 'reported',
    finish: 'stop',
    retryAfterS: null,
    cacheHit: null,
    checks: null,
    ...changes,
  };
}

/** What is the same for all requests of a stage. */
interface StagePlace {
  readonly report: Report;
  readonly scenario: string;
  readonly stage: ReportStage;
  readonly startMs: number;
}

/** The requests of every stage of the report, both arms where it compares; `times` multiplies their number. */
export function* drawSamples(report: Report, times = 1): Generator<Sample> {
  const random = seededRandom(report.run.seed, 'samples');
  const arms: readonly Arm[] = report.comparison?.kind === 'base' ? ['head', 'base'] : ['head'];
  let id = 0;
  for (const { name, startMs: start, stages } of report.scenarios) {
    let startMs = start;
    for (const stage of stages) {
      const place = { report, scenario: name, stage, startMs };
      const outcomes = listOutcomes(stage, times, random);
      for (const [index, outcome] of outcomes.entries()) {
        const plannedMs =
          startMs + (stage.durationMs * Math.sqrt(index + random.next())) / Math.sqrt(outcomes.length);
        for (const arm of arms) {
          id += 1;
          const pair = arms.length > 1 ? Math.ceil(id / 2) : null;
          yield drawSample(place, { id, plannedMs, arm, pair, outcome }, random);
        }
      }
      startMs += stage.durationMs;
    }
  }
}

function listOutcomes(stage: ReportStage, times: number, random: Random): Outcome[] {
  const rare: readonly (readonly [Outcome, number])[] = [
    ['rate_limited', stage.rateLimited],
    ['http_error', stage.errors],
    ['timeout', stage.timeouts],
    ['dropped', stage.dropped],
    ['suppressed', stage.suppressed],
  ];
  const outcomes: Outcome[] = new Array<Outcome>(Math.round(stage.ok * times)).fill('ok');
  for (const [outcome, count] of rare) {
    for (let i = 0; i < count * times; i += 1) {
      outcomes.splice(Math.floor(outcomes.length * (0.4 + 0.6 * random.next())), 0, outcome);
    }
  }
  return outcomes;
}

type Drawn = Pick<Sample, 'id' | 'plannedMs' | 'arm' | 'pair' | 'outcome'>;

function drawSample({ report, scenario, stage, startMs }: StagePlace, drawn: Drawn, random: Random): Sample {
  const prompts = report.prompts.map(({ id }) => id);
  const prompt = prompts[(drawn.pair ?? drawn.id) % Math.max(1, prompts.length)] ?? 'inline-1';
  const common = { ...drawn, scenario, stage: stage.index, prompt, model: report.target.model };
  if (drawn.outcome !== 'ok') return buildSample({ ...common, ...unanswered(drawn) });
  const summary = stage.metrics['time_to_first_token'];
  const median = (summary?.type === 'trend' ? summary.med : null) ?? 500;
  const progress = (drawn.plannedMs - startMs) / stage.durationMs;
  const ttftMs = lognormal(random, median * (1 + 0.3 * progress) * (drawn.arm === 'base' ? 0.86 : 1), 0.35);
  const outputTokens = Math.round(lognormal(random, 98, 0.4));
  const { prices } = report.cost;
  return buildSample({
    ...common,
    startedMs: drawn.plannedMs + 0.6 + random.next(),
    ttftMs,
    e2eMs: ttftMs + 19 * outputTokens * (0.9 + 0.2 * random.next()),
    tpotMs: 18 + 2 * random.next(),
    events: outputTokens,
    outputTokens,
    costUsd: (210 * prices.input + outputTokens * prices.output) / 1e6 + prices.request,
  });
}

function unanswered({ outcome, plannedMs }: Drawn): Partial<Sample> {
  const sent = outcome !== 'dropped' && outcome !== 'suppressed';
  const status = outcome === 'rate_limited' ? 429 : outcome === 'http_error' ? 503 : null;
  return {
    startedMs: sent ? plannedMs + 0.6 : null,
    status,
    error: status === null ? null : { kind: `http_${status}`, message: `The endpoint answered ${status}` },
    ttftMs: null,
    e2eMs: null,
    tpotMs: null,
    events: null,
    inputTokens: null,
    cachedInputTokens: null,
    cacheWriteTokens: null,
    outputTokens: null,
    reasoningTokens: null,
    usageSource: 'none',
    costUsd: outcome === 'timeout' ? 0.0002 : 0,
    costBasis: outcome === 'timeout' ? 'worst_case' : 'reported',
    finish: null,
    retryAfterS: status === 429 ? 2 : null,
  };
}
