import { parseDuration } from '../../base/duration.js';
import { suggestion } from '../../base/suggest.js';
import type { Metric, Unit } from '../../metrics/metric.js';
import { type Aggregation, type Expression, isEquality, type Limit, type Operator } from './threshold.js';

/*
 * expression  = aggregation operator limit [ "abort" ]
 * aggregation = "avg" | "min" | "max" | "med" | "count" | "rate" | "value" | "p(" number ")"
 * operator    = "<" | "<=" | ">" | ">=" | "==" | "===" | "!="
 * limit       = [ "+" | "-" ] ( "$" number | number [ unit ] )
 * unit        = "ms" | "s" | "m" | "min" | "h" | "%" | "$" | "usd"; durations may be joined: 1m30s
 *
 * k6's grammar, where a sign, a unit and `abort` are ours. k6 accepts some spellings that silently mean
 * something else (`p<100`, `median`, NaN); here they are errors.
 */

const SHAPE = /^(p\s*\(([^)]*)\)|[^\s<>=!]+)\s*(<=|>=|===|==|!=|<|>)(.*)$/s;

const AGGREGATIONS: Readonly<Record<Metric['type'], readonly string[]>> = {
  trend: ['avg', 'min', 'max', 'med', 'p(N)'],
  counter: ['count', 'rate'],
  rate: ['rate'],
  gauge: ['value'],
};

/** The expression, or one sentence that says what is wrong with it. */
export function parseExpression(source: string, metric: Metric): Expression | string {
  const text = source.trim();
  const match = SHAPE.exec(text);
  if (match === null) return `\`${text}\` is no expression such as \`${exampleOf(metric)}\``;
  const [, left = '', percent, operator = '', right = ''] = match;
  const aggregation = parseAggregation(left, percent, metric);
  if (typeof aggregation === 'string') return aggregation;
  const abort = /(?:^|\s)abort$/.test(right);
  const limit = parseLimit((abort ? right.slice(0, -'abort'.length) : right).trim(), metric);
  if (typeof limit === 'string') return limit;
  const expression = { aggregation, operator: operator as Operator, limit, abort, source: text };
  return objectionTo(expression, metric) ?? expression;
}

function parseAggregation(word: string, percent: string | undefined, metric: Metric): Aggregation | string {
  const allowed = AGGREGATIONS[metric.type];
  const list = `a ${metric.type} such as ${metric.name} has ${allowed.map((name) => `\`${name}\``).join(', ')}`;
  if (percent !== undefined) {
    if (metric.type !== 'trend') return `\`${word}\`: ${list}`;
    const number = /^\d+(\.\d+)?$/.test(percent.trim()) ? Number(percent) : Number.NaN;
    return number >= 0 && number <= 100
      ? { kind: 'percentile', percent: number }
      : `\`${word}\` is no percentile; N in \`p(N)\` is a number from 0 to 100`;
  }
  if (!allowed.includes(word) || word === 'p(N)')
    return `\`${word}\` is not known: ${list}${hintFor(word, metric, allowed)}`;
  return word === 'med'
    ? { kind: 'percentile', percent: 50 }
    : { kind: word as Exclude<Aggregation['kind'], 'percentile'> };
}

/** Spellings that other tools use. */
function hintFor(word: string, metric: Metric, allowed: readonly string[]): string {
  const digits = /^p\(?(\d+(?:\.\d+)?)\)?$/i.exec(word)?.[1];
  if (digits !== undefined && metric.type === 'trend') return `; did you mean \`p(${digits})\`?`;
  if (/^p$/i.test(word)) return '; write the percentile, such as `p(95)`';
  const known: Readonly<Record<string, string>> = {
    median: 'med',
    mean: 'avg',
    average: 'avg',
    total: 'count',
    sum: 'count',
  };
  const synonym = known[word.toLowerCase()];
  return synonym !== undefined && allowed.includes(synonym)
    ? `; did you mean \`${synonym}\`?`
    : suggestion(word, allowed);
}

/** What reads well and cannot be meant, or cannot be done; undefined where nothing is wrong. */
function objectionTo(expression: Expression, metric: Metric): string | undefined {
  const { aggregation, operator, limit, abort, source } = expression;
  if (limit.kind !== 'absolute') {
    if (abort) return `\`abort\` in \`${source}\` needs an absolute limit`;
    return isEquality(operator)
      ? `\`${source}\`: a relative limit is compared with <, <=, > or >=`
      : undefined;
  }
  if (abort && (aggregation.kind === 'avg' || metric.type === 'gauge' || isGapTrend(metric)))
    return `\`abort\` in \`${source}\`: ${metric.name} cannot be decided before the end of the run`;
  if (metric.type === 'rate' && limit.value > 1) {
    const hint = limit.value <= 100 ? `; did you mean \`${limit.value}%\`?` : '';
    return `\`${source}\`: ${metric.name} is a fraction from 0 to 1${hint}`;
  }
  const least = limit.value === 0 && operator === '<';
  const most = metric.type === 'rate' && limit.value === 1 && operator === '>';
  if (!least && !most) return undefined;
  return `\`${source}\` can never hold; did you mean \`${operator}=${limit.value}\`?`;
}

function isGapTrend(metric: Metric): boolean {
  return metric.type === 'trend' && metric.source === 'gaps';
}

const LIMIT = /^([+-])?\s*(\$)?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)\s*([a-z%$]*)$/i;

function parseLimit(text: string, metric: Metric): Limit | string {
  const duration = metric.unit === 'ms' || metric.unit === 's' ? compoundDuration(text) : undefined;
  if (duration !== undefined)
    return { kind: 'absolute', value: metric.unit === 's' ? duration / 1_000 : duration };
  const [, sign, dollar, digits = '', suffix = ''] = LIMIT.exec(text) ?? [];
  const number = Number(digits) * (sign === '-' ? -1 : 1);
  if (digits === '' || !Number.isFinite(number) || (dollar !== undefined && suffix !== ''))
    return `\`${text}\` is no limit; expected a number such as in \`${exampleOf(metric)}\``;
  const unit = dollar ?? suffix;
  if (sign !== undefined && unit === '%') return { kind: 'ratio', value: number / 100 };
  const value = convert(number, unit, metric.unit);
  if (value === undefined)
    return `\`${unit}\` in \`${text}\` is no unit of ${metric.name}, which is measured in ${metric.unit}`;
  return { kind: sign === undefined ? 'absolute' : 'difference', value };
}

/** `1m30s`; single units are handled with the others. */
function compoundDuration(text: string): number | undefined {
  return /^\d+(\.\d+)?[a-z]+\d/i.test(text) ? parseDuration(text) : undefined;
}

const TIME_UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

function convert(number: number, unit: string, measured: Unit): number | undefined {
  if (unit === '') return number;
  const time = TIME_UNITS[unit.toLowerCase()];
  if (measured === 'ms') return time === undefined ? undefined : number * time;
  if (measured === 's') return time === undefined ? undefined : (number * time) / 1_000;
  if (measured === 'fraction') return unit === '%' ? number / 100 : undefined;
  if (measured === 'USD') return unit === '$' || unit.toLowerCase() === 'usd' ? number : undefined;
  return undefined;
}

function exampleOf(metric: Metric): string {
  const examples = {
    trend: metric.better === 'higher' ? 'p(10)>20' : metric.unit === 'ms' ? 'p(95)<3s' : 'avg<100',
    counter: 'count<10',
    rate: 'rate<0.05',
    gauge: 'value>5',
  };
  return examples[metric.type];
}
