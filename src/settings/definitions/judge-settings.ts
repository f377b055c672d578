import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import { parseThresholds } from '../../verdict/thresholds/parse-thresholds.js';
import { optional, withDefault } from '../values/define.js';
import { goodValue } from '../values/good-value.js';
import { parseNested } from '../values/nested-yaml.js';
import { valid } from '../values/setting.js';
import { booleanValue, choiceValue, linesValue, numberValue, type ValueKind } from '../values/values.js';

const thresholdsValue: ValueKind<readonly ThresholdSpec[]> = {
  placeholder: '"METRIC: EXPRESSION"',
  schema: {
    type: ['string', 'array', 'object'],
    examples: ['time_to_first_token: p(95)<3s'],
    items: { type: ['string', 'object'] },
    additionalProperties: { type: ['string', 'array', 'object'] },
  },
  parse: (raw, name) => {
    const data = typeof raw === 'string' ? parseNested(raw) : undefined;
    const { thresholds, problems } = parseThresholds(data ?? raw, name);
    return problems.length === 0 ? valid(thresholds) : { ok: false, problems, rest: thresholds };
  },
};

/** When the gate is green. */
export const JUDGE_SETTINGS = {
  thresholds: withDefault(thresholdsValue, 'error_rate: rate<0.05\ntimeout_rate: rate<0.05', {
    summary:
      "One a line, `metric: expression` or `metric{tag:value}: expression` with k6's grammar, or a YAML map of lists.",
    defaultText: '`error_rate: rate<0.05` and `timeout_rate: rate<0.05`',
  }),
  good: optional(goodValue, {
    perScenario: true,
    summary:
      'What one good request is, a map such as `{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`: it measures `good_requests` (their share of all arrivals) and `goodput` (how many a second).',
  }),
  'on-inconclusive': withDefault(choiceValue(['warn', 'fail', 'point']), 'warn', {
    summary:
      '`warn` (job green, with a warning), `fail`, or `point` (decide on the point estimate, as k6 does).',
  }),
  canary: withDefault(booleanValue, false, {
    where: 'config',
    summary:
      'Without a second arm: with every sixth request of a load a tiny one of fixed words is sent, for at most 15 % of the budget. What ails these canaries as well is called trouble of the endpoint, and fails no threshold.',
  }),
  'on-shared-failure': withDefault(choiceValue(['inconclusive', 'fail']), 'inconclusive', {
    where: 'config',
    summary:
      'A limit that base exceeds in the same run as well, or that fails by what ails the canaries too, is `inconclusive`, for it may be the endpoint’s trouble and not the change, or a failure all the same, as for a release branch.',
  }),
  confidence: withDefault(numberValue({ min: 0.5, max: 0.9999 }), 0.95, {
    where: 'config',
    summary: 'One-sided confidence of each verdict.',
  }),
  'red-confidence': withDefault(numberValue({ min: 0.5, max: 0.9999 }), 0.995, {
    where: 'config',
    summary:
      'One-sided confidence of red in a comparison with the base, over all its rows and looks; what is worse at `confidence` alone is `inconclusive` and called suspect.',
  }),
  'stop-early': withDefault(booleanValue, true, {
    where: 'config',
    summary: 'Stop a steady load as soon as every threshold is decided.',
  }),
  reuse: withDefault(choiceValue(['merge-queue', 'never', 'always']), 'merge-queue', {
    where: 'config',
    summary:
      'Where a run of this repository passed within 24 hours with the same prompts, settings, endpoint and version, its pass stands and nothing is sent: in a merge queue, never, or on every event.',
  }),
  paths: optional(linesValue, {
    summary:
      'Globs; on a pull request that changes none of them nothing is sent, and the gate succeeds as `skipped`. The last match wins, `!` negates.',
  }),
} as const;
