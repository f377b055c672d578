import type { Report } from '../../src/report/schema/schema.js';
import {
  buildReport,
  compared,
  ERRORS_HOLD,
  loadMetrics,
  PASSING_THRESHOLDS,
  threshold,
  TIMEOUTS_HOLD,
} from './report-builder.js';

/** Reports that compare: with the base in pairs, and with a stored baseline. */

export const slowTtft = threshold('time_to_first_token', 'p(95)<3s', {
  observed: 3_412,
  low: 3_050,
  high: 3_980,
  limit: 3_000,
  verdict: 'fail',
  message: 'p95 time to first token is 3.4 s (95 %, 150 requests): the limit of 3 s does not hold.',
});

export const baseComparison: NonNullable<Report['comparison']> = {
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
      unit: 'fraction',
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
  history: [],
};

export const comparing: Report = buildReport({
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
      needed: { requests: 120, usd: 0.1, condition: null },
      message:
        'mean cost per request changed by +15 % to +22 %: +20 % cannot be decided; about 120 more requests ($0.10) would.',
    }),
    ERRORS_HOLD,
    TIMEOUTS_HOLD,
  ],
  comparison: baseComparison,
});

export const stored: Report = buildReport({
  thresholds: [
    ...PASSING_THRESHOLDS,
    threshold('time_to_first_token', 'p(95)<+30%', {
      observed: 1.042,
      low: 0.84,
      high: 1.29,
      limit: 1.3,
      unit: 'ratio',
      n: 6,
      verdict: 'pass',
      message:
        'p95 time to first token is 812 ms against 780 ms, usual in 6 earlier runs (+4.2 %; by chance runs differ by up to +24 %): the limit of +30 % holds.',
    }),
  ],
  comparison: {
    kind: 'baseline',
    source: '6 runs of main, last def5678, 21 hours ago',
    url: 'https://github.com/octo/assistant/actions/runs/8123450005',
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
        tolerance: 1.3,
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
    notes: ['A stored baseline was measured at another time, perhaps on another machine.'],
    history: [702, 816, 790, 741, 855, 780].map((ttft, i) => ({
      commit: `def567${i + 3}a00d5e1f2a3b4c5d6e7f8091a2b3c4d5e`,
      date: `2026-11-0${i < 5 ? 1 : 2}T1${i}:05:09.000Z`,
      url: `https://github.com/octo/assistant/actions/runs/812345000${i}`,
      verdict: i === 4 ? ('fail' as const) : ('pass' as const),
      metrics: { 'time_to_first_token:p(95)': ttft, 'cost_per_request:avg': 0.00081 },
    })),
  },
});
