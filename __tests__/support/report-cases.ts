import type { Report } from '../../src/report/schema/schema.js';
import {
  buildReport,
  counter,
  ERRORS_HOLD,
  E2E_HOLDS,
  loadMetrics,
  rate,
  threshold,
  TIMEOUTS_HOLD,
} from './report-builder.js';
import { searched } from './report-capacity.js';
import { comparing, slowTtft, stored } from './report-comparisons.js';
import { longest } from './report-hostile.js';
import { breaking, cache, coldStart, rateLimit } from './report-scenarios.js';

/** One realistic report for every way a gate can end, and one hostile and huge. Shared by all renderers' tests. */

const failing: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'threshold_failed', message: 'p95 time to first token is 3.4 s, limit 3 s' }],
  metrics: { ...loadMetrics(1_900), error_rate: rate(150, 0.0067) },
  statuses: { '200': 149, '500': 1 },
  outcomes: { ok: 149, http_error: 1 },
  load: { ok: 149 },
  thresholds: [ERRORS_HOLD, slowTtft, E2E_HOLDS, TIMEOUTS_HOLD],
  checks: [{ name: 'answer is JSON', passes: 139, fails: 10 }],
});

const undecided: Report = buildReport({
  verdict: 'inconclusive',
  reasons: [{ code: 'undecided', message: 'p95 time to first token could not be decided' }],
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
      needed: { requests: 148, usd: 0.12, condition: null },
      message:
        'p95 time to first token is between 2.3 s and 3.6 s (95 %, 60 requests): the limit of 3 s cannot be decided; about 148 more requests ($0.12) would.',
    }),
    { ...ERRORS_HOLD, n: 60, high: 0.0487 },
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

const reused: Report = buildReport({
  reasons: [
    {
      code: 'reused',
      message:
        'the same prompts and settings passed in run 8123450005 (def5678, 2 hours ago), so nothing was sent',
    },
  ],
  ...nothingSent('completed'),
  thresholds: [],
  reused: {
    commit: 'def5678a00d5e1f2a3b4c5d6e7f8091a2b3c4d5e',
    date: '2026-11-03T12:01:00.000Z',
    url: 'https://github.com/octo/assistant/actions/runs/8123450005',
  },
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
  load: { planned: 58, sent: 58, ok: 54, unsent: 92, deliveredRatio: 0.387 },
  cost: { spent: 0.047, saved: 0.074 },
  outcomes: { ok: 54, cancelled: 4 },
  statuses: { '200': 54 },
});

const outOfBudget: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'budget', message: 'the budget of $0.05 ended the run' }],
  run: { stoppedBy: 'budget', durationMs: 61_000 },
  load: { planned: 212, sent: 212, ok: 212, unsent: 388, deliveredRatio: 0.353 },
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
      message: 'p10 tokens per second: nothing was measured, and no data is no pass.',
    }),
    ERRORS_HOLD,
  ],
});

const saturated: Report = buildReport({
  verdict: 'inconclusive',
  reasons: [{ code: 'generator_saturated', message: 'the load generator was the bottleneck' }],
  load: { planned: 6_000, sent: 5_420, ok: 5_420, dropped: 580, deliveredRatio: 0.903, maxInFlight: 50 },
  generator: {
    healthy: false,
    cause: 'busy',
    scheduleDelayMs: { p50: 38, p99: 412, max: 1_204 },
    lateRequests: 2_310,
    firstTokenDelayMs: { p50: 41, p95: 96 },
    cpuShare: 0.96,
    eventLoopDelayMs: { p99: 96, max: 480 },
    utilization: 0.98,
    cpuSeconds: 118,
    shardsNeeded: 3,
  },
  outcomes: { ok: 5_420, dropped: 580 },
  statuses: { '200': 5_420 },
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
  reused,
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
  capacity: searched,
  local,
  longest,
};
