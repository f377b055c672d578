import type { Report, ReportStage } from '../../src/report/schema/schema.js';
import {
  buildReport,
  gauge,
  loadMetrics,
  rate,
  scenario,
  stage,
  threshold,
  trend,
} from './report-builder.js';

/** Reports of the scenarios beside a plain load, and of a ramp that breaks the endpoint. */

export const coldStart: Report = buildReport({
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

export const rateLimit: Report = buildReport({
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
      unit: 'fraction',
      n: 1_200,
    }),
  ],
});

export const cache: Report = buildReport({
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
      unit: 'fraction',
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
      errors: late,
      timeouts: late,
      dropped: refused,
      cutOff: target > 6 ? Math.round(0.02 * target * (sent - late)) : 0,
      metrics: {
        ...loadMetrics(target > 8 ? 500 * (target - 6) : 480 + 20 * target, sent),
        throughput: gauge('tokens/s', 98 * Math.min(target, 8.7)),
        checks: rate(sent - late, 1 - 0.02 * target),
      },
    });
  });
}

export const breaking: Report = buildReport({
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
  metrics: {
    ...loadMetrics(1_700, 840),
    breaking_point: gauge('requests/s', 8),
    error_rate: rate(840, 0.086),
  },
  outcomes: { ok: 768, timeout: 72, dropped: 24 },
  statuses: { '200': 768 },
  thresholds: [
    threshold('time_to_first_token', 'p(95)<3s', {
      observed: null,
      low: 3_200,
      high: null,
      limit: 3_000,
      n: 864,
      losses: { timed_out: 72, dropped: 24 },
      verdict: 'fail',
      message:
        'p95 time to first token is infinite (95 %, 864 requests, 96 of them failed): the limit of 3 s does not hold.',
    }),
    threshold('breaking_point', 'value>5', { observed: 8, limit: 5, unit: 'requests/s', n: 6 }),
    threshold('error_rate', 'rate<0.05', {
      observed: 0.0857,
      low: 0.0705,
      high: 0.103,
      limit: 0.05,
      unit: 'fraction',
      n: 840,
      verdict: 'fail',
    }),
  ],
});
