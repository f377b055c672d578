import { cleanText, shorten } from './escape.js';
import type { ComparedMetric, ThresholdResult, Verdict } from './schema.js';

/** The words of the report: one spelling for every verdict, metric and aggregation, wherever it is rendered. */

type AnyVerdict = Verdict | ThresholdResult['verdict'] | ComparedMetric['verdict'];

const VERDICT_WORDS: Readonly<Record<AnyVerdict, readonly [symbol: string, word: string]>> = {
  pass: ['✅', 'pass'],
  fail: ['❌', 'fail'],
  inconclusive: ['⚠️', 'inconclusive'],
  skipped: ['⏭️', 'skipped'],
  error: ['💥', 'error'],
  no_data: ['❌', 'no data'],
  info: ['ℹ️', 'not judged'],
};

export function verdictSymbol(verdict: AnyVerdict): string {
  return VERDICT_WORDS[verdict][0];
}

export function verdictWord(verdict: AnyVerdict): string {
  return VERDICT_WORDS[verdict][1];
}

/** `✅ pass`: the symbol never stands without its word. */
export function verdictLabel(verdict: AnyVerdict): string {
  return VERDICT_WORDS[verdict].join(' ');
}

const SEVERITY: readonly AnyVerdict[] = [
  'error',
  'fail',
  'no_data',
  'inconclusive',
  'pass',
  'skipped',
  'info',
];

/** A stable copy with what needs attention first: failing, no data, inconclusive, passing, not judged. */
export function worstFirst<T extends { readonly verdict: AnyVerdict }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));
}

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
  checks: 'checks passed',
  cache_hit_rate: 'cache hit rate',
  throughput: 'throughput',
  breaking_point: 'breaking point',
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
  if (aggregation === 'rate' && !/rate$|^checks$/.test(metric)) return `${name} per second`;
  const word = Object.hasOwn(AGGREGATIONS, aggregation) ? AGGREGATIONS[aggregation] : undefined;
  return word === undefined ? name : `${word} ${name}`;
}

/** Name of a row of the comparison, keyed `metric:aggregation` (`time_to_first_token:p(95)`) or by the metric alone. */
export function comparedName(key: string): string {
  const [metric = key, aggregation = ''] = key.split(':', 2);
  return aggregateName(metric, aggregation);
}

/** A threshold's expression taken apart; `limit` is the right-hand side as written. */
interface ExpressionParts {
  readonly aggregation: string;
  readonly operator: string;
  readonly limit: string;
}

/** `p(95)<3s abort` is p(95), <, 3s. An expression of another shape is all limit. */
export function splitExpression(expression: string): ExpressionParts {
  const match = /^\s*(p\s*\(\s*[\d.]+\s*\)|\w+)\s*([<>]=?|===?|!=)\s*(\S+(?:\s+(?!abort\b)\S+)*)/.exec(
    expression,
  );
  return {
    aggregation: match?.[1] ?? '',
    operator: match?.[2] ?? '',
    limit: match?.[3] ?? expression.trim(),
  };
}

/** File names may be long; their ends are in report.json. */
const LONGEST_TAG = 60;

/** What a threshold checks, in words and not escaped: `p95 time to first token (prompt a.txt)`. */
export function checkName(threshold: Pick<ThresholdResult, 'metric' | 'tags' | 'expression'>): string {
  const name = aggregateName(threshold.metric, splitExpression(threshold.expression).aggregation);
  const tags = Object.entries(threshold.tags).map(
    ([tag, value]) => `${tag} ${shorten(cleanText(value), LONGEST_TAG)}`,
  );
  return tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}

/** How an outcome of `samples.jsonl` reads in a table. */
export function outcomeName(outcome: string): string {
  return outcome.replaceAll('_', ' ');
}
