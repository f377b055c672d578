import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import { findMetric, suggestMetric } from '../../metrics/catalogue.js';
import { type Tag, type TagFilter, TAGS } from '../../metrics/tags.js';
import { parseExpression } from './parse-expression.js';
import type { ThresholdSpec } from './threshold.js';

export interface ParsedThresholds {
  readonly thresholds: readonly ThresholdSpec[];
  readonly problems: readonly Problem[];
}

/** `metric: expression` as one has them, before either is understood. */
interface Entry {
  readonly metric: string;
  readonly expression: string;
}

/**
 * The `thresholds` setting: one `metric: expression` a line, a list of such lines, or a map from a metric to an
 * expression or a list of them, where k6's `{threshold, abortOnFail}` is understood too.
 */
export function parseThresholds(raw: unknown, setting = 'thresholds'): ParsedThresholds {
  const problems: Problem[] = [];
  const thresholds: ThresholdSpec[] = [];
  for (const entry of entriesOf(raw)) {
    const parsed = typeof entry === 'string' ? entry : parseEntry(entry);
    if (typeof parsed === 'string') problems.push({ setting, message: parsed });
    else thresholds.push(parsed);
  }
  if (thresholds.length === 0 && problems.length === 0) {
    problems.push({ setting, message: 'no threshold is given; a gate without one could not fail' });
  }
  return { thresholds, problems };
}

/** Entries, or what is wrong with one. */
function entriesOf(raw: unknown): (Entry | string)[] {
  if (typeof raw === 'string') return linesOf(raw).map(splitLine);
  if (Array.isArray(raw))
    return raw.flatMap((item: unknown) => orEmpty(entriesOf(item), 'an entry of the list is empty'));
  if (typeof raw !== 'object' || raw === null) return [`${JSON.stringify(raw)} is no \`metric: expression\``];
  return Object.entries(raw).flatMap(([metric, value]: [string, unknown]) => expressionsOf(metric, value));
}

/** What is empty was meant to be something, as the text of a variable that is not set: nothing of it is passed over. */
function orEmpty(found: (Entry | string)[], problem: string): (Entry | string)[] {
  return found.length === 0 ? [problem] : found;
}

function expressionsOf(metric: string, value: unknown): (Entry | string)[] {
  const empty = `\`${metric}\` has no expression such as \`p(95)<3s\``;
  if (typeof value === 'string')
    return orEmpty(
      linesOf(value).map((expression) => ({ metric, expression })),
      empty,
    );
  if (Array.isArray(value))
    return orEmpty(
      value.flatMap((item: unknown) => expressionsOf(metric, item)),
      empty,
    );
  if (
    typeof value === 'object' &&
    value !== null &&
    'threshold' in value &&
    typeof value.threshold === 'string'
  ) {
    const abort = 'abortOnFail' in value && value.abortOnFail === true ? ' abort' : '';
    return [{ metric, expression: value.threshold + abort }];
  }
  return [`\`${metric}\`: ${JSON.stringify(value)} is no expression such as \`p(95)<3s\``];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^-\s+/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\s+#\s.*$/, ''));
}

/** The colon after the metric's name, past any tags in braces. */
const LINE = /^([^:{]*(?:\{[^}]*\})?)\s*:\s*(.+)$/s;

function splitLine(line: string): Entry | string {
  const match = LINE.exec(line);
  const [, metric = '', expression = ''] = match ?? [];
  return match === null
    ? `\`${line}\` is no \`metric: expression\` such as \`ttft: p(95)<3s\``
    : { metric, expression: unquote(expression) };
}

function parseEntry({ metric: written, expression }: Entry): ThresholdSpec | string {
  const [name, tagText] = splitTags(unquote(written.trim()));
  const metric = findMetric(name);
  if (metric === undefined) {
    const match = OF_K6[name] ?? suggestMetric(name);
    const origin = Object.hasOwn(OF_K6, name) ? ', which is k6’s' : '';
    return `there is no metric \`${name}\`${origin}${match === undefined ? '' : `; did you mean \`${match}\`?`}`;
  }
  const tags = tagText === undefined ? {} : parseTags(tagText, name);
  if (typeof tags === 'string') return tags;
  const parsed = parseExpression(expression, metric);
  return typeof parsed === 'string'
    ? `\`${written.trim()}\`: ${parsed}`
    : { ...parsed, metric: metric.name, tags };
}

/** k6's own metrics, and the nearest thing that is measured here. */
const OF_K6: Readonly<Record<string, string>> = {
  http_req_duration: 'total_generation_time',
  http_req_waiting: 'time_to_first_token',
  http_req_receiving: 'total_generation_time',
  http_req_failed: 'error_rate',
  http_reqs: 'requests',
  iteration_duration: 'total_generation_time',
  iterations: 'requests',
  dropped_iterations: 'dropped_requests',
};

/** The metric's name, and what stands in the braces behind it. */
function splitTags(written: string): [name: string, tags: string | undefined] {
  const brace = written.endsWith('}') ? written.indexOf('{') : -1;
  return brace < 0 ? [written, undefined] : [written.slice(0, brace).trim(), written.slice(brace + 1, -1)];
}

function parseTags(text: string, metric: string): TagFilter | string {
  const tags: Partial<Record<Tag, string>> = {};
  for (const pair of text.split(',')) {
    const colon = pair.indexOf(':');
    const tag = pair.slice(0, Math.max(0, colon)).trim();
    const value = unquote(pair.slice(colon + 1).trim());
    if (colon < 0 || value === '') return `\`${metric}{${text}}\`: \`${pair.trim()}\` is no \`tag:value\``;
    const known = TAGS.find((name) => name === tag);
    if (known === undefined)
      return `\`${metric}{${text}}\`: there is no tag \`${tag}\`; tags are ${TAGS.join(', ')}${suggestion(tag, TAGS)}`;
    if (known === 'stage' && !/^[1-9]\d*$/.test(value))
      return `\`${metric}{${text}}\`: stages are numbered from 1, not \`${value}\``;
    if (tags[known] !== undefined) return `\`${metric}{${text}}\`: \`${known}\` is given twice`;
    tags[known] = value;
  }
  return tags;
}

function unquote(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
