import { parse } from 'yaml';
import { parseDuration } from '../../base/duration.js';
import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import { GOOD_METRICS, type GoodLimit, type GoodRequest } from '../../metrics/good.js';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';
import { invalid, show, valid } from './setting.js';
import { isObject } from './structures.js';
import type { ValueKind } from './values.js';

const CHECKS = 'checks';
const NAMES = GOOD_METRICS.flatMap(({ name, alias }) => (alias === null ? [name] : [alias, name]));
const FORM = '`{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`';

/** A map from metrics to the limits of a good request, as YAML where it is an input or a flag; braces may be left out. */
export const goodValue: ValueKind<GoodRequest> = {
  placeholder: '"METRIC: LIMIT, …"',
  schema: {
    type: ['object', 'string'],
    properties: {
      ...Object.fromEntries(NAMES.map((name) => [name, { type: ['string', 'number'] }])),
      [CHECKS]: { type: 'boolean' },
    },
    additionalProperties: false,
    examples: [{ ttft: '2s', tpot: '50ms', e2e: '20s' }],
  },
  parse: (raw, name) => {
    const map = typeof raw === 'string' ? (parseMap(raw) ?? parseMap(`{${raw}}`)) : raw;
    if (!isObject(map)) return invalid(name, `${show(raw)} is no map such as ${FORM}`);
    const read = Object.entries(map).map(([key, value]) => readEntry(key, value));
    const problems = read.filter((entry) => typeof entry === 'string');
    if (problems.length > 0)
      return { ok: false, problems: problems.map((message): Problem => ({ setting: name, message })) };
    const limits = read.filter((entry): entry is GoodLimit => typeof entry === 'object');
    const twice = limits.find(({ metric }, i) => limits.findIndex((each) => each.metric === metric) < i);
    if (twice !== undefined) return invalid(name, `\`${twice.metric}\` has two limits`);
    const checks = read.includes(true);
    return limits.length > 0 || checks
      ? valid({ limits, checks })
      : invalid(name, `says nothing of a good request; write ${FORM}`);
  },
};

function parseMap(text: string): unknown {
  try {
    const data: unknown = isTooDeep(text) ? undefined : parse(text, { maxAliasCount: 0, logLevel: 'error' });
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** One limit; whether checks count; or what is wrong with the entry. */
function readEntry(key: string, value: unknown): GoodLimit | boolean | string {
  if (key === CHECKS) {
    const word = String(value);
    return word === 'true' || word === 'false'
      ? word === 'true'
      : `\`${CHECKS}\`: ${show(value)} is neither \`true\` nor \`false\``;
  }
  const metric = GOOD_METRICS.find(({ name, alias }) => key === name || key === alias);
  if (metric === undefined) {
    const names = [...NAMES, CHECKS];
    return `a good request has no \`${key}\`; it may have ${names.join(', ')}${suggestion(key, names)}`;
  }
  const limit = metric.unit === 'ms' ? readTime(value) : readNumber(value);
  if (limit !== null) return { metric: metric.name, value: limit };
  return metric.unit === 'ms'
    ? `\`${key}\`: ${show(value)} is no time with its unit, such as \`2s\` or \`50ms\``
    : `\`${key}\`: ${show(value)} is no number above 0, in ${metric.unit}`;
}

/** A bare number would be seconds in other settings and milliseconds in thresholds: it takes its unit here. */
function readTime(value: unknown): number | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const ms = /[a-z]$/.test(text) ? parseDuration(text) : undefined;
  return ms !== undefined && ms > 0 ? ms : null;
}

function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}
