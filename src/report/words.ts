import { aggregateName } from '../metrics/names.js';
import { cleanText, shorten } from './markup/escape.js';
import type { ComparedMetric, Report, ThresholdResult, Verdict } from './schema/schema.js';

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

/** What a gate is called that nobody named. */
const UNNAMED = 'llm-perf-gate';

/** Whether the gate has a name of its own. */
export function isNamed({ name }: Pick<Report, 'name'>): boolean {
  return name !== UNNAMED;
}

/** The headline, with the gate's name where it has one of its own: several gates may speak on one pull request. */
export function titleLine({
  headline,
  name,
  verdict,
}: Pick<Report, 'headline' | 'name' | 'verdict'>): string {
  const symbol = verdictSymbol(verdict);
  if (!isNamed({ name }) || !headline.startsWith(symbol)) return headline;
  return `${symbol} ${name}: ${headline.slice(symbol.length).trim()}`;
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
