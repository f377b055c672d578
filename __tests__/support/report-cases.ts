import type { Report, ReportStage } from '../../src/report/schema.js';
import {
  buildReport,
  compared,
  counter,
  gauge,
  loadMetrics,
  PASSING_THRESHOLDS,
  promptRow,
  rate,
  scenario,
  stage,
  threshold,
  trend,
} from './report-builder.js';

/** One realistic report for every way a gate can end, and one hostile and huge. Shared by all renderers' tests. */

const [, e2eHolds, errorsHold, timeoutsHold] = PASSING_THRESHOLDS as [
  never,
  Report['thresholds'][number],
  Report['thresholds'][number],
  Report['thresholds'][number],
];

const slowTtft = threshold('time_to_first_token', 'p(95)<3s', {
  observed: 3_412,
  low: 3_050,
  high: 3_980,
  limit: 3_000,
  verdict: 'fail',
  message: '14 of 150 requests took 3 s or longer; at 95 % confidence the p95 is at least 3.05 s',
});

const baseComparison: NonNullable<Report['comparison']> = {
  kind: 'base',
  source: 'main@def5678',
  url: 'https://github.com/octo/assistant/commit/def5678a00d5e1f2a3b4c5d6e7f8091a2b3c4d5e',
  pairs: 147,
  design: 'pairs',
  metrics: {
    'time_to_first_token:p(50)': compared({
      base: 561,
      head: 604,
      ratio: 1.077,
      low: 1.041,
      high: 1.114,
      p: 0.0004,
      verdict: 'pass',
      tolerance: 1.15,
    }),
    'time_to_first_token:p(95)': compared({
      base: 2_890,
      head: 3_412,
      ratio: 1.18,
      low: 1.06,
      high: 1.31,
      p: 0.004,
      verdict: 'fail',
      tolerance: 1.1,
    }),
    'total_generation_time:p(50)': compared({
      base: 2_410,
      head: 2_455,
      ratio: 1.019,
      low: 0.982,
      high: 1.057,
      p: 0.31,
      verdict: 'info',
    }),
    'cost_per_request:avg': compared({
      unit: 'USD',
      base: 0.00071,
      head: 0.00084,
      ratio: 1.183,
      low: 1.15,
      high: 1.22,
      p: 0.0001,
      verdict: 'inconclusive',
      tolerance: 1.2,
    }),
    'output_tokens:avg': compared({
      unit: 'tokens',
      base: 83,
      head: 98.4,
      ratio: 1.186,
      low: 1.14,
      high: 1.23,
      p: 0.0001,
      verdict: 'info',
    }),
    'error_rate:rate': compared({
      unit: 'rate',
      base: 0,
      head: 0.0068,
      ratio: null,
      low: null,
      high: null,
      p: 1,
      verdict: 'info',
    }),
  },
  prompts: [
    {
      id: 'prompts/summarise.md',
      status: 'changed',
      pairs: 49,
      metrics: {
        'time_to_first_token:p(50)': compared({
          base: 540,
          head: 690,
          ratio: 1.27,
          low: 1.2,
          high: 1.35,
          p: 0.0001,
          verdict: 'fail',
          tolerance: 1.1,
        }),
      },
    },
    {
      id: 'prompts/translate.md',
      status: 'unchanged',
      pairs: 49,
      metrics: {
        'time_to_first_token:p(50)': compared({
          base: 605,
          head: 611,
          ratio: 1.01,
          low: 0.98,
          high: 1.04,
          p: 0.6,
        }),
      },
    },
    { id: 'prompts/classify.md', status: 'new', pairs: 0, metrics: {} },
  ],
  notes: ['prompts/classify.md is new: it has no base, so only absolute thresholds judge it.'],
};

const failing: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'threshold_failed', message: 'p95 time to first token is 3.4 s, limit 3 s' }],
  metrics: { ...loadMetrics(1_900), error_rate: rate(150, 0.0067) },
  statuses: { '200': 149, '500': 1 },
  outcomes: { ok: 149, http_error: 1 },
  load: { ok: 149 },
  thresholds: [errorsHold, slowTtft, e2eHolds, timeoutsHold],
  checks: [{ name: 'answer is JSON', passes: 139, fails: 10 }],
});

const comparing: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'threshold_failed', message: 'p95 time to first token is 3.4 s, limit 3 s' }],
  load: { planned: 300, sent: 300, ok: 299 },
  metrics: loadMetrics(1_900, 300),
  thresholds: [
    slowTtft,
    threshold('time_to_first_token', 'p(95)<+10%', {
      observed: 1.18,
      low: 1.06,
      high: 1.31,
      limit: 1.1,
      unit: 'ratio',
      n: 147,
      verdict: 'fail',
    }),
    threshold('cost_per_request', 'avg<+20%', {
      observed: 1.183,
      low: 1.15,
      high: 1.22,
      limit: 1.2,
      unit: 'ratio',
      n: 147,
      verdict: 'inconclusive',
      needed: { requests: 120, usd: 0.1 },
    }),
    errorsHold,
    timeoutsHold,
  ],
  comparison: baseComparison,
});

const stored: Report = buildReport({
  thresholds: [
    ...PASSING_THRESHOLDS,
    threshold('time_to_first_token', 'p(95)<+15%', {
      observed: 1.042,
      low: 0.84,
      high: 1.29,
      limit: 1.15,
      unit: 'ratio',
      n: 6,
      verdict: 'pass',
      message: 'within what 6 earlier runs predict',
    }),
  ],
  comparison: {
    kind: 'baseline',
    source: 'main@def5678 of 2026-11-02 (6 runs)',
    url: 'https://github.com/octo/assistant/actions/runs/8123450000',
    pairs: 0,
    design: null,
    metrics: {
      'time_to_first_token:p(95)': compared({
        base: 780,
        head: 812,
        ratio: 1.042,
        low: 0.84,
        high: 1.29,
        p: null,
        verdict: 'pass',
        tolerance: 1.15,
      }),
      'cost_per_request:avg': compared({
        unit: 'USD',
        base: 0.00081,
        head: 0.0008,
        ratio: 0.988,
        low: 0.93,
        high: 1.05,
        p: null,
        verdict: 'info',
      }),
    },
    prompts: [],
    notes: ['A stored baseline was measured on another day and machine; differences below 29 % are usual.'],
  },
});

const undecided: Report = buildReport({
  verdict: 'inconclusive',
  reasons: [{ code: 'threshold_inconclusive', message: 'p95 time to first token could not be decided' }],
  load: { planned: 60, sent: 60, ok: 60 },
  metrics: loadMetrics(1_500, 60),
  statuses: { '200': 60 },
  outcomes: { ok: 60 },
  thresholds: [
    threshold('time_to_first_token', 'p(95)<3s', {
      observed: 2_904,
      low: 2_310,
      high: 3_650,
      limit: 3_000,
      n: 60,
      verdict: 'inconclusive',
      needed: { requests: 148, usd: 0.12 },
      message: '3 of 60 requests took 3 s or longer',
    }),
    { ...errorsHold, n: 60, high: 0.0487 },
  ],
});

const skipped: Report = buildReport({
  verdict: 'skipped',
  reasons: [
    {
      code: 'paths_unchanged',
      message: 'none of the 3 changed files matches paths (prompts/**); nothing was sent',
    },
  ],
  ...nothingSent('completed'),
  thresholds: [],
});

const broken: Report = buildReport({
  verdict: 'error',
  passed: false,
  reasons: [
    {
      code: 'endpoint_unreachable',
      message: 'http://127.0.0.1:9/v1/chat/completions cannot be reached: connect ECONNREFUSED 127.0.0.1:9',
    },
  ],
  ...nothingSent('error'),
  thresholds: [],
});

const cancelled: Report = buildReport({
  verdict: 'error',
  passed: false,
  reasons: [{ code: 'cancelled', message: 'the job was cancelled' }],
  run: { stoppedBy: 'cancelled', durationMs: 42_000 },
  load: { sent: 58, ok: 54, unsent: 92, deliveredRatio: 0.387 },
  cost: { spent: 0.047, saved: 0.074 },
  outcomes: { ok: 54, cancelled: 4 },
  statuses: { '200': 54 },
});

const outOfBudget: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'budget_exhausted', message: 'the budget of $0.05 ended the run' }],
  run: { stoppedBy: 'budget', durationMs: 61_000 },
  load: { planned: 600, sent: 212, ok: 212, unsent: 388, deliveredRatio: 0.353 },
  cost: { budget: 0.05, expected: 0.049, worstCase: 0.31, spent: 0.0497, saved: 0.09 },
  statuses: { '200': 212 },
  outcomes: { ok: 212 },
});

const silent: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'no_data', message: 'nothing was measured' }],
  load: { sent: 150, ok: 0 },
  metrics: { requests: counter('requests', 150), error_rate: rate(150, 0) },
  statuses: { '429': 150 },
  outcomes: { rate_limited: 150 },
  thresholds: [
    threshold('tokens_per_second', 'p(10)>20', {
      unit: 'tokens/s',
      limit: 20,
      n: 0,
      verdict: 'no_data',
      message: 'no request was answered',
    }),
    errorsHold,
  ],
});

const saturated: Report = buildReport({
  verdict: 'inconclusive',
  reasons: [{ code: 'generator_saturated', message: 'the load generator was the bottleneck' }],
  load: { planned: 6_000, sent: 5_420, ok: 5_420, dropped: 580, deliveredRatio: 0.903, maxInFlight: 50 },
  generator: {
    healthy: false,
    scheduleDelayMs: { p50: 38, p99: 412, max: 1_204 },
    eventLoopDelayMs: { p99: 96, max: 480 },
    utilization: 0.98,
    cpuSeconds: 118,
    shardsNeeded: 3,
  },
  outcomes: { ok: 5_420, dropped: 580 },
  statuses: { '200': 5_420 },
});

const coldStart: Report = buildReport({
  scenarios: [
    scenario({
      name: 'cold',
      type: 'cold-start',
      executor: null,
      stages: [stage(1, { durationMs: 1_920_000, from: 0, target: 0, sent: 30 })],
      findings: [
        {
          code: 'cold_start',
          message:
            'A cold request takes 4.8 s to its first token, a warm one 540 ms: a penalty of ×8.9 over 6 cycles of 5 min idle. Provisioned concurrency or a keep-alive request every 4 min would avoid it.',
          values: { cycles: 6, coldMs: 4_800, warmMs: 540 },
        },
      ],
    }),
  ],
  metrics: {
    ...loadMetrics(540, 30),
    cold_start_latency: trend('ms', 6_700, 0.2, 6),
    warm_latency: trend('ms', 2_440, 0.2, 24),
    cold_start_penalty: gauge('ratio', 2.75),
    cold_start_ttft_penalty: gauge('ratio', 8.9),
  },
  thresholds: [
    threshold('cold_start_latency', 'p(95)<10s', {
      observed: 9_300,
      limit: 10_000,
      n: 6,
      low: 6_400,
      high: null,
    }),
  ],
});

const rateLimit: Report = buildReport({
  scenarios: [
    scenario({
      name: 'limits',
      type: 'rate-limit',
      executor: 'constant-arrival-rate',
      stages: [
        stage(1, {
          durationMs: 60_000,
          from: 20,
          target: 20,
          planned: 1_200,
          sent: 1_200,
          ok: 498,
          rateLimited: 702,
          cost: 0.4,
        }),
      ],
      findings: [
        {
          code: 'rate_limit',
          message:
            'The endpoint accepts 498 requests a minute (104,580 tokens a minute) and answers the rest with 429. x-ratelimit-limit-requests says 500.',
          values: { acceptedPerMinute: 498 },
        },
        {
          code: 'retry_after',
          message:
            'Waiting as long as Retry-After says (median 2 s) is enough: 48 of 50 probes were accepted.',
          values: { probes: 50, accepted: 48 },
        },
      ],
    }),
  ],
  load: { planned: 1_200, sent: 1_200, ok: 498 },
  statuses: { '200': 498, '429': 702 },
  outcomes: { ok: 498, rate_limited: 702 },
  metrics: {
    ...loadMetrics(540, 498),
    rate_limit_rate: rate(1_200, 0.585),
    retry_after_seconds: trend('s', 2, 0.3, 702),
  },
  thresholds: [
    threshold('rate_limit_rate', 'rate<0.7', {
      observed: 0.585,
      low: 0.561,
      high: 0.608,
      limit: 0.7,
      unit: 'rate',
      n: 1_200,
    }),
  ],
});

const cache: Report = buildReport({
  scenarios: [
    scenario({
      name: 'cache',
      type: 'cache',
      findings: [
        {
          code: 'cache',
          message:
            'The cache answers 74 % of repeated prompts (by x-cache): 41 ms against 2.4 s, saving $0.09. Under load the rate falls from 82 % to 61 %.',
          values: { hitRate: 0.74, savedUsd: 0.09 },
        },
      ],
    }),
  ],
  metrics: { ...loadMetrics(120), cache_hit_rate: rate(150, 0.74) },
  thresholds: [
    threshold('cache_hit_rate', 'rate>0.6', {
      observed: 0.74,
      low: 0.674,
      high: 0.798,
      limit: 0.6,
      unit: 'rate',
    }),
  ],
});

function rampStages(): ReportStage[] {
  return [2, 4, 6, 8, 10, 12].map((target, i) => {
    const sent = target * 20;
    const [late, refused] = [target > 8 ? Math.round(sent * 0.06 * (target - 8)) : 0, target > 10 ? 24 : 0];
    return stage(i + 1, {
      durationMs: 20_000,
      from: target,
      target,
      planned: sent + refused,
      sent,
      ok: sent - late,
      timeouts: late,
      dropped: refused,
      metrics: loadMetrics(target > 8 ? 500 * (target - 6) : 480 + 20 * target, sent),
    });
  });
}

const breaking: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'threshold_failed', message: 'p95 time to first token failed' }],
  load: { planned: 864, sent: 840, ok: 768, dropped: 24, deliveredRatio: 0.972, maxInFlight: 50 },
  scenarios: [
    scenario({
      name: 'ramp',
      stages: rampStages(),
      findings: [
        {
          code: 'breaking_point',
          message:
            'The endpoint keeps every threshold up to 8 req/s; at 10 req/s p95 time to first token passes 3 s. Estimated capacity: 8.7 req/s.',
          values: { held: 8, broke: 10 },
        },
      ],
    }),
  ],
  metrics: { ...loadMetrics(1_700, 840), breaking_point: gauge('req/s', 8), error_rate: rate(840, 0.086) },
  outcomes: { ok: 768, timeout: 72, dropped: 24 },
  statuses: { '200': 768 },
  thresholds: [
    threshold('time_to_first_token', 'p(95)<3s', {
      observed: null,
      low: 3_200,
      high: null,
      limit: 3_000,
      n: 864,
      verdict: 'fail',
      message: '96 of 864 arrivals took 3 s or longer or were never answered',
    }),
    threshold('breaking_point', 'value>5', { observed: 8, limit: 5, unit: 'req/s', n: 6 }),
    threshold('error_rate', 'rate<0.05', {
      observed: 0.0857,
      low: 0.0705,
      high: 0.103,
      limit: 0.05,
      unit: 'rate',
      n: 840,
      verdict: 'fail',
    }),
  ],
});

const local: Report = buildReport({
  name: 'demo',
  source: null,
  target: { endpoint: 'simulator', model: null },
  cost: {
    spent: 0,
    expected: 0,
    worstCase: 0,
    prices: { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0, source: 'free', model: null },
  },
});

/** Texts that try to become markup, spread over every field that comes from outside. */
export const HOSTILE_TEXTS: readonly string[] = [
  '@octocat please look https://evil.example/x?a=b',
  '![img](https://evil.example/p.png) [link](javascript:alert(1))',
  '<script>alert(1)</script></details><img src=x onerror=alert(1)>',
  'a | b \\| c \r\n| new | row |\n\n# heading',
  '`tick` ``two`` ```three',
  '\u202Egnp.exe\u202C \u200Bzero\u200D \uFEFF',
  'octo/assistant#1 #2 GH-3 user@example.com www.evil.example',
  '**bold** _it_ ~~gone~~ &lt;b&gt; $x^2$ :tada:',
  '%%{init: {"theme":"dark"}}%% "]; end',
];

const hostileText = (i: number): string => HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] ?? '';

const longest: Report = buildReport({
  verdict: 'fail',
  passed: false,
  name: `gate ${hostileText(0)}`,
  reasons: HOSTILE_TEXTS.map((message) => ({ code: 'hostile', message })),
  target: { endpoint: `https://api.example/v1/${'x'.repeat(300)}`, model: hostileText(1) },
  scenarios: Array.from({ length: 6 }, (_, i) =>
    scenario({
      name: `${hostileText(i)} ${i}`,
      stages: Array.from({ length: 40 }, (__, j) => stage(j + 1, { target: j + 1, sent: 20 * (j + 1) })),
      findings: HOSTILE_TEXTS.map((message, j) => ({ code: `f${j}`, message, values: { text: message } })),
    }),
  ),
  statuses: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [String(200 + i), 1 + i])),
  thresholds: Array.from({ length: 300 }, (_, i) =>
    threshold('time_to_first_token', 'p(95)<3s', {
      tags: { prompt: `prompts/${i}/${hostileText(i)}.md` },
      observed: 2_000 + 10 * i,
      low: 1_900 + 9 * i,
      high: 2_100 + 11 * i,
      limit: 3_000,
      verdict: i < 90 ? 'pass' : i < 110 ? 'inconclusive' : i < 290 ? 'fail' : 'no_data',
      message: hostileText(i),
    }),
  ),
  checks: Array.from({ length: 60 }, (_, i) => ({
    name: `${hostileText(i)} ${i}`,
    passes: 100 - i,
    fails: i,
  })),
  prompts: Array.from({ length: 700 }, (_, i) => promptRow(`prompts/${i}/${hostileText(i)}.md`, 400 + i)),
  comparison: {
    ...baseComparison,
    source: `feature/${hostileText(2)}@def5678`,
    prompts: Array.from({ length: 700 }, (_, i) => ({
      id: `prompts/${i}/${hostileText(i)}.md`,
      status: 'changed' as const,
      pairs: 10,
      metrics: baseComparison.metrics,
    })),
    notes: [...HOSTILE_TEXTS],
  },
});

function nothingSent(stoppedBy: Report['run']['stoppedBy']) {
  return {
    run: { stoppedBy, durationMs: 0 },
    load: { planned: stoppedBy === 'error' ? 150 : 0, sent: 0, ok: 0, deliveredRatio: 0, maxInFlight: 0 },
    cost: { spent: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
    scenarios: [],
    metrics: {},
    statuses: {},
    outcomes: {},
    prompts: [],
  };
}

export const REPORT_CASES: Readonly<Record<string, Report>> = {
  pass: buildReport(),
  fail: failing,
  inconclusive: undecided,
  skipped,
  error: broken,
  cancelled,
  'budget-stop': outOfBudget,
  'no-data': silent,
  comparison: comparing,
  baseline: stored,
  'cold-start': coldStart,
  'rate-limit': rateLimit,
  cache,
  'breaking-point': breaking,
  saturated,
  local,
  longest,
};
