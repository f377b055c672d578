/** How metrics and aggregations are called in words: one spelling, wherever they are told. */

const METRIC_NAMES: Readonly<Record<string, string>> = {
  time_to_first_token: 'time to first token',
  inter_token_latency: 'inter-token latency',
  time_per_output_token: 'time per output token',
  total_generation_time: 'total generation time',
  tokens_per_second: 'tokens per second',
  schedule_delay: 'schedule delay',
  retry_after_seconds: 'Retry-After',
  cost_per_request: 'cost per request',
  input_tokens: 'input tokens',
  output_tokens: 'output tokens',
  requests: 'requests',
  dropped_requests: 'dropped requests',
  suppressed_requests: 'suppressed requests',
  rate_limit_hits: 'rate-limited requests',
  cost: 'cost',
  error_rate: 'error rate',
  timeout_rate: 'timeout rate',
  rate_limit_rate: '429 rate',
  dropped_rate: 'dropped rate',
  good_requests: 'share of good requests',
  goodput: 'goodput',
  checks: 'checks passed',
  cache_hit_rate: 'cache hit rate',
  throughput: 'throughput',
  breaking_point: 'breaking point',
  capacity: 'capacity',
  capacity_users: 'capacity in users',
  cold_start_latency: 'cold-start latency',
  warm_latency: 'warm latency',
  cold_start_penalty: 'cold-start penalty',
  cold_start_ttft: 'cold-start time to first token',
  warm_ttft: 'warm time to first token',
  cold_start_ttft_penalty: 'cold-start penalty to first token',
};

const ALIASES: Readonly<Record<string, string>> = {
  ttft: 'time_to_first_token',
  itl: 'inter_token_latency',
  tpot: 'time_per_output_token',
  e2e: 'total_generation_time',
};

const AGGREGATIONS: Readonly<Record<string, string>> = {
  avg: 'mean',
  min: 'lowest',
  max: 'highest',
  med: 'median',
};

/** `time_to_first_token` or `ttft` in words; a metric without words is its name with blanks. */
export function metricName(metric: string): string {
  const name = Object.hasOwn(ALIASES, metric) ? (ALIASES[metric] ?? metric) : metric;
  return (Object.hasOwn(METRIC_NAMES, name) ? METRIC_NAMES[name] : undefined) ?? name.replaceAll('_', ' ');
}

/** A metric and one of k6's aggregations: `p95 time to first token`, `mean cost per request`, `requests per second`. */
export function aggregateName(metric: string, aggregation: string): string {
  const name = metricName(metric);
  const percentile = /^p\s*\(\s*([\d.]+)\s*\)$/.exec(aggregation)?.[1];
  if (percentile !== undefined) return percentile === '50' ? `median ${name}` : `p${percentile} ${name}`;
  if (aggregation === 'rate' && !/rate$|^checks$|^good_requests$/.test(metric)) return `${name} per second`;
  const word = Object.hasOwn(AGGREGATIONS, aggregation) ? AGGREGATIONS[aggregation] : undefined;
  return word === undefined ? name : `${word} ${name}`;
}
