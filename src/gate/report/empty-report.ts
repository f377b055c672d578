import { writeHeadline } from '../../report/headline.js';
import { formatShard, parseShard, type Shard } from '../../plan/shard.js';
import type { Report } from '../../report/schema/schema.js';

/** What is known of a gate that sent nothing. */
export interface EmptyFacts {
  readonly name: string;
  readonly verdict: 'error' | 'skipped' | 'pass';
  readonly reasons: Report['reasons'];
  readonly source: Report['source'];
  readonly version: string;
  readonly node: string;
  readonly cpus: number;
  readonly date: Date;
  readonly endpoint: string;
  readonly budget: number;
  /** As given, where the settings could not be read. */
  readonly shard?: Shard | string | undefined;
  /** The run whose result stands for this one's; absent for none. */
  readonly reused?: Report['reused'];
}

const NOTHING_SENT: Pick<Report, 'load' | 'generator'> = {
  load: {
    planned: 0,
    sent: 0,
    ok: 0,
    dropped: 0,
    suppressed: 0,
    resent: 0,
    unsent: 0,
    deliveredRatio: 0,
    maxInFlight: 0,
  },
  generator: {
    healthy: true,
    cause: null,
    scheduleDelayMs: { p50: null, p99: null, max: null },
    lateRequests: 0,
    eventLoopDelayMs: { p99: null, max: null },
    firstTokenDelayMs: { p50: null, p95: null },
    cpuSeconds: 0,
    cpuShare: null,
    waitedShare: null,
    pressureShare: null,
    utilization: null,
    overheadMs: null,
    threads: [],
    shardsNeeded: null,
  },
};

const NOTHING_SPENT: Omit<Report['cost'], 'budget'> = {
  currency: 'USD',
  expected: 0,
  worstCase: 0,
  spent: 0,
  reported: 0,
  likely: 0,
  saved: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  servers: null,
  prices: { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0, source: '', model: null },
  basePrices: null,
};

/** The report of a gate that sent nothing: settings that are wrong, or a change that is none of its business. */
export function emptyReport(facts: EmptyFacts): Report {
  const at = facts.date.toISOString();
  const shard = typeof facts.shard === 'string' ? parseShard(facts.shard) : facts.shard;
  const untitled: Omit<Report, 'headline'> = {
    schemaVersion: 1,
    tool: { name: 'llm-perf-gate', version: facts.version, source: null },
    name: facts.name,
    verdict: facts.verdict,
    passed: facts.verdict !== 'error',
    reasons: facts.reasons,
    run: {
      id: `none-${facts.date.getTime().toString(36)}`,
      startedAt: at,
      endedAt: at,
      durationMs: 0,
      seed: '',
      stoppedBy: facts.verdict === 'error' ? 'error' : 'completed',
      shard: shard === undefined ? null : formatShard(shard),
      configHash: '',
      promptHash: '',
      judgeHash: '',
      proxied: false,
      cpus: facts.cpus,
      node: facts.node,
    },
    source: facts.source,
    target: { endpoint: facts.endpoint, protocol: '', model: null, models: [], stream: true },
    ...NOTHING_SENT,
    cost: { ...NOTHING_SPENT, budget: facts.budget },
    bill: null,
    scenarios: [],
    metrics: {},
    statuses: {},
    errors: [],
    outcomes: {},
    thresholds: [],
    checks: [],
    prompts: [],
    between: null,
    arms: [],
    comparison: null,
    canaries: null,
    reused: facts.reused ?? null,
  };
  return { ...untitled, headline: writeHeadline(untitled) };
}
