import type { Capacity, Report } from '../../src/report/schema/schema.js';
import { buildReport, gauge, loadMetrics, scenario, stage, threshold, trend } from './report-builder.js';

type Probe = Capacity['probes'][number];

/** Load, word, arrivals of the plateau, bad ones, p50 in ms. */
const PROBES: readonly (readonly [load: number, word: Probe['word'], n: number, bad: number, p50: number])[] =
  [
    [2, 'good', 28, 0, 740],
    [4, 'good', 28, 0, 745],
    [8, 'good', 46, 0, 760],
    [16, 'good', 77, 0, 940],
    [32, 'poor', 60, 60, 3_000],
    [17.8, 'poor', 284, 156, 1_500],
    [16.9, 'good', 528, 19, 1_000],
    [18.7, 'breaks', 489, 337, 1_700],
    [15.6, 'holds', 1_677, 7, 950],
  ];

const probes = PROBES.map(([load, word, n, bad, p50], i): Probe => {
  const kind = word === 'breaks' ? 'confirm-high' : word === 'holds' ? 'confirm-low' : 'steer';
  const brokenBy: Probe['brokenBy'] = bad > 0 ? { time_to_first_token: bad } : {};
  const shown = {
    threshold: null,
    effective: n / 2,
    plateauFromMs: 4_000,
    settled: word !== 'breaks',
    brokenBy,
    latency: { p50, p95: 1.5 * p50 },
  };
  return { stage: i + 1, kind, load, word, n, bad, ...shown };
});

const SENTENCE =
  '17.1 requests a second (15.6 to 18.7) at 95 % good; first to break: p95 time to first token.';

/** A search that came to its end. */
export const searched: Report = buildReport({
  scenarios: [
    scenario({
      name: 'capacity',
      type: 'capacity',
      executor: 'constant-arrival-rate',
      stages: PROBES.map(([load, , n, , p50], i) =>
        stage(i + 1, {
          from: load,
          target: load,
          sent: n,
          metrics: { ...loadMetrics(p50 / 2, n), total_generation_time: trend('ms', p50, 0.3, n) },
        }),
      ),
      findings: [
        {
          code: 'capacity_certified',
          message: SENTENCE,
          values: { by: 'rate', low: 15.6, high: 18.7, value: 17.1 },
        },
        {
          code: 'capacity_users',
          message:
            'At the certified 15.6 a second that is about 327 users who ask every 21.0 s (Little’s law; answers take 958 ms), with 14.9 requests in flight.',
          values: { users: 327, inFlight: 14.9, askEveryMs: 20_958 },
        },
      ],
      capacity: {
        by: 'rate',
        unit: 'requests/s',
        share: 0.95,
        thresholds: [],
        value: 17.1,
        low: 15.6,
        high: 18.7,
        error: 0.05,
        ended: 'certified',
        firstToBreak: 'time_to_first_token',
        probes,
        pairs: [],
        letGoMs: 2_900,
        atCapacity: null,
        sentence: SENTENCE,
      },
    }),
  ],
  metrics: { ...loadMetrics(480, 1_677), capacity: gauge('requests/s', 17.1) },
  thresholds: [
    threshold('capacity', 'value>12', {
      observed: 17.1,
      low: 15.6,
      high: 18.7,
      limit: 12,
      unit: 'requests/s',
      message: 'capacity is 17.1 req/s: the least of 12 req/s holds.',
    }),
  ],
});
