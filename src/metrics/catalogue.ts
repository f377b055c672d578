import { closest } from '../base/suggest.js';
import { answerUsd, isError, type Sample, wasSent } from '../samples/sample.js';
import { isSilent, lacksPace } from './answers.js';
import { cacheHit } from './cache-hits.js';
import { MEASURED_PHASES, type Metric } from './metric.js';
import { capacityGauge, counter, gaps, gauge, latency, penalty, rate, trend, whenAnswered } from './rows.js';

/** Every metric there is: one row each. Names are public. */
export const METRICS: readonly Metric[] = [
  latency(
    'time_to_first_token',
    'request written to the first event that carries generated content (k6’s waiting time is that to the first byte, which is no token)',
    (s) => s.ttftMs,
    {
      alias: 'ttft',
      reached: (s) => s.ttftMs,
      lacks: isSilent,
    },
  ),
  gaps(
    'inter_token_latency',
    'itl',
    'gaps between successive reads that bring content, over all requests, as vLLM’s `bench serve` counts them: tokens that come together have none (what aiperf calls so is `time_per_output_token` here)',
  ),
  latency(
    'time_per_output_token',
    '(last content − first content) / output tokens that came after the first content, hidden reasoning not counted; one a request (guidellm’s TPOT is total generation time / output tokens)',
    (s) => s.tpotMs,
    { alias: 'tpot', lacks: lacksPace, isWait: false },
  ),
  latency('total_generation_time', 'request written to the stream finished', (s) => s.e2eMs, {
    alias: 'e2e',
  }),
  {
    ...trend(
      'tokens_per_second',
      'tokens/s',
      'output tokens / total generation time, one a request',
      tokensPerSecond,
    ),
    better: 'higher',
    failed: 0,
  },
  trend('schedule_delay', 'ms', 'due instant to request written: what the load generator itself adds', (s) =>
    s.startedMs === null ? null : s.startedMs - s.plannedMs,
  ),
  trend('retry_after_seconds', 's', 'what 429 and 503 answers asked for', (s) => s.retryAfterS),
  trend('cost_per_request', 'USD', 'cost of one answered request', (s) => whenAnswered(s, answerUsd(s))),
  trend('input_tokens', 'tokens', 'input of one answered request, cached tokens included', (s) =>
    whenAnswered(s, s.inputTokens),
  ),
  trend('output_tokens', 'tokens', 'output of one answered request, reasoning included', (s) =>
    whenAnswered(s, s.outputTokens),
  ),
  counter('requests', 'requests', 'requests written to the endpoint', (s) => Number(wasSent(s.outcome))),
  counter('dropped_requests', 'requests', 'arrivals that found `max-concurrency` in flight', (s) =>
    Number(s.outcome === 'dropped'),
  ),
  counter('suppressed_requests', 'requests', 'arrivals held back because a 429 asked to wait', (s) =>
    Number(s.outcome === 'suppressed'),
  ),
  counter(
    'rate_limit_hits',
    'requests',
    'requests refused with a rate limit, probes and warm-up not counted',
    (s) => Number(s.outcome === 'rate_limited' && MEASURED_PHASES.includes(s.phase)),
  ),
  counter('cost', 'USD', 'what the run spent', (s) => s.costUsd),
  {
    ...gauge(
      'monthly_cost',
      'USD',
      'mean cost of an answered request times `monthly-requests`; judged as that mean is',
      (run) => run.monthlyCost ?? null,
    ),
    better: 'lower',
  },
  rate('error_rate', 'requests that failed, timeouts included, of those sent', saysSomething, (s) =>
    isError(s.outcome),
  ),
  rate(
    'timeout_rate',
    'requests that timed out, of those sent',
    saysSomething,
    (s) => s.outcome === 'timeout',
  ),
  rate(
    'rate_limit_rate',
    'requests refused with a rate limit, of those sent',
    saysSomething,
    (s) => s.outcome === 'rate_limited',
  ),
  rate(
    'dropped_rate',
    'arrivals dropped, of all arrivals',
    () => true,
    (s) => s.outcome === 'dropped',
  ),
  {
    ...rate(
      'good_requests',
      'requests that were good, by the setting `good`, of all arrivals: one that failed, was refused or never sent is not',
      (s) => s.good !== null && s.good !== undefined,
      (s) => s.good === true,
    ),
    better: 'higher',
  },
  {
    ...counter(
      'goodput',
      'requests',
      'good requests, by the setting `good`; `rate` is how many a second',
      (s) => Number(s.good === true && MEASURED_PHASES.includes(s.phase)),
    ),
    better: 'higher',
    tells: (s) => s.good !== null && s.good !== undefined,
  },
  {
    ...rate(
      'checks',
      'checks that held, of those made',
      () => true,
      () => false,
    ),
    better: 'higher',
    trials: (s) => Object.keys(s.checks ?? {}).length,
    successes: (s) => Object.values(s.checks ?? {}).filter(Boolean).length,
  },
  {
    ...rate(
      'cache_hit_rate',
      'repeated requests that were answered from a cache',
      (s) => isRepeat(s) && cacheHit(s) !== null,
      (s) => cacheHit(s) === true,
    ),
    better: 'higher',
  },
  gauge('throughput', 'tokens/s', 'output tokens of the whole run over its duration', (run) =>
    run.durationMs > 0 ? (run.outputTokens * 1_000) / run.durationMs : null,
  ),
  {
    ...gauge(
      'breaking_point',
      'requests/s',
      'highest offered rate that still met every threshold',
      (run) => run.breakingPoint,
    ),
    least: (run) => run.surelyHeld,
  },
  capacityGauge(
    'capacity',
    'requests/s',
    'rate',
    'highest rate at which the share of good requests, or every threshold, holds, by a capacity scenario; judged on the interval that it certified',
  ),
  capacityGauge(
    'capacity_users',
    'users',
    'vus',
    'highest number of virtual users at which the share of good requests, or every threshold, holds, by a capacity scenario with `by: vus`',
  ),
  latency('cold_start_latency', 'total generation time of the first request after idling', (s) => s.e2eMs, {
    phases: ['cold'],
  }),
  latency('warm_latency', 'total generation time of the requests right after it', (s) => s.e2eMs, {
    phases: ['warm'],
  }),
  penalty('cold_start_penalty', 'median cold over median warm total generation time', [
    'cold_start_latency',
    'warm_latency',
  ]),
  latency('cold_start_ttft', 'time to first token of the first request after idling', (s) => s.ttftMs, {
    phases: ['cold'],
    reached: (s) => s.ttftMs,
    lacks: isSilent,
  }),
  latency('warm_ttft', 'time to first token of the requests right after it', (s) => s.ttftMs, {
    phases: ['warm'],
    reached: (s) => s.ttftMs,
    lacks: isSilent,
  }),
  penalty('cold_start_ttft_penalty', 'median cold over median warm time to first token', [
    'cold_start_ttft',
    'warm_ttft',
  ]),
];

const BY_NAME = new Map(
  METRICS.flatMap((metric) =>
    [metric.name, metric.alias ?? metric.name].map((name) => [name, metric] as const),
  ),
);

/** By name or alias. */
export function findMetric(name: string): Metric | undefined {
  return BY_NAME.get(name);
}

/** The name or alias that a misspelt one was probably meant to be. */
export function suggestMetric(name: string): string | undefined {
  return closest(name, BY_NAME.keys());
}

function isRepeat(sample: Sample): boolean {
  return sample.phase !== 'cold' && sample.phase !== 'fill';
}

/** Sent, and not taken back by ourselves. */
function saysSomething(sample: Sample): boolean {
  return wasSent(sample.outcome) && sample.outcome !== 'cancelled';
}

function tokensPerSecond(sample: Sample): number | null {
  const { outputTokens, e2eMs } = sample;
  if (outputTokens === null || e2eMs === null || e2eMs <= 0) return null;
  return whenAnswered(sample, (outputTokens * 1_000) / e2eMs);
}
