import { z } from 'zod';
import { arms } from './arm-schema.js';
import { capacity } from './capacity-schema.js';
import { bill, prices, servers } from './bill-schema.js';
import { canaries } from './canary-schema.js';
import { between, type comparedMetric, comparison } from './comparison-schema.js';
import { errors, finding } from './error-schema.js';
import { generator } from './generator-schema.js';
import type { metric, trend } from './metric-schema.js';
import { promptRow, tool } from './part-schemas.js';
import { metrics } from './metric-schema.js';
import { threshold } from './threshold-schema.js';
import { amount, count, number, share, text } from './schema-values.js';

/**
 * The report, `report.json`: the one view model that every renderer reads. The types, the published
 * `schema/report.schema.json` and the validation of foreign reports all come from here.
 * Units: milliseconds, US dollars, tokens, requests per second, fractions 0 to 1.
 */

export const VERDICTS = ['pass', 'fail', 'inconclusive', 'skipped', 'error'] as const;
export const STOPPED_BY = ['completed', 'budget', 'abort', 'decided', 'cancelled', 'error'] as const;

const stage = z.object({
  index: count,
  durationMs: amount,
  from: number,
  target: number,
  planned: count,
  sent: count,
  ok: count,
  rateLimited: count,
  errors: count,
  timeouts: count,
  dropped: count,
  suppressed: count,
  /** Answers that the output cap or the model's window cut off. */
  cutOff: count,
  cost: amount,
  metrics,
});

const scenario = z.object({
  name: text,
  type: z.enum(['load', 'cold-start', 'rate-limit', 'cache', 'capacity']),
  /** `ramping-arrival-rate`, …, `trace`; null where the scenario has no executor. */
  executor: text.nullable(),
  startMs: amount,
  durationMs: amount,
  stages: z.array(stage),
  findings: z.array(finding),
  /** What a capacity scenario found; null of the others. */
  capacity: capacity.nullable().default(null),
});

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  tool,
  /** The gate's `name`. */
  name: text,
  verdict: z.enum(VERDICTS),
  passed: z.boolean(),
  /** One sentence with the decisive number. */
  headline: text,
  reasons: z.array(z.object({ code: text, message: text })),
  run: z.object({
    id: text,
    startedAt: text,
    endedAt: text,
    durationMs: amount,
    seed: text,
    stoppedBy: z.enum(STOPPED_BY),
    shard: text.nullable(),
    /** Of the settings that shape the load, of what is asked, and of how it is judged and paid. */
    configHash: text,
    promptHash: text,
    judgeHash: text,
    proxied: z.boolean(),
    cpus: count,
    node: text,
  }),
  /** Where on GitHub the run belongs; null on a laptop. */
  source: z
    .object({
      repository: text,
      event: text,
      commit: text,
      ref: text,
      base: text.nullable(),
      pullRequest: count.nullable(),
      runUrl: text.nullable(),
      attempt: count,
    })
    .nullable(),
  target: z.object({
    endpoint: text,
    protocol: text,
    model: text.nullable(),
    /** All that were asked, where prompt files or scenarios name several; empty for one. */
    models: z.array(text).default([]),
    stream: z.boolean(),
  }),
  load: z.object({
    planned: count,
    sent: count,
    ok: count,
    dropped: count,
    suppressed: count,
    resent: count.describe('Of `sent`: written twice, as the connection of the first was lost.'),
    /** Planned but never reached because the run stopped early. */
    unsent: count,
    deliveredRatio: share,
    maxInFlight: count,
  }),
  generator,
  cost: z.object({
    currency: z.literal('USD'),
    budget: amount,
    expected: amount
      .nullable()
      .describe('Of the plan, before the run; null where a load of as many requests as fit is in it.'),
    worstCase: amount
      .nullable()
      .describe('Likewise, what the ledger would set aside for all of them at once.'),
    spent: amount.describe(
      'What the endpoint can have billed: what it reported, and the worst case of every request whose usage it did not report. Above `budget` only where the endpoint reports more than was asked for.',
    ),
    reported: amount.describe('Of `spent`, what the endpoint reported.'),
    likely: amount.describe(
      'Of `spent`, what is probably billed: all that was reported, and of other answers what came. Providers do not bill their own errors.',
    ),
    opening: z
      .object({ spent: amount, reported: amount, likely: amount })
      .optional()
      .describe(
        'Of the three, the requests that went alone before the load, for their price; they are no samples.',
      ),
    /** What the part of the plan that was not sent was expected to cost. */
    saved: amount,
    inputTokens: amount,
    cachedInputTokens: amount,
    outputTokens: amount,
    reasoningTokens: amount,
    /** Of servers that cost by the hour: what the run's time was, at the load that was offered. */
    servers: servers.nullable().default(null),
    prices,
    basePrices: prices.nullable(),
  }),
  bill: bill.nullable().default(null),
  scenarios: z.array(scenario),
  metrics,
  statuses: z.record(text, count),
  errors,
  outcomes: z.record(text, count),
  thresholds: z.array(threshold),
  checks: z.array(z.object({ name: text, passes: count, fails: count })),
  prompts: z.array(promptRow),
  between,
  arms,
  comparison: comparison.nullable(),
  canaries: canaries.nullable().default(null),
  /** The earlier run whose pass stands for this one, which sent nothing; null where it measured itself. */
  reused: z.object({ commit: text, date: text, url: text.nullable() }).nullable(),
});

export type ArmRow = Report['arms'][number];
export type Capacity = z.infer<typeof capacity>;
export type Bill = z.infer<typeof bill>;
export type Report = z.infer<typeof reportSchema>;
export type MetricSummary = z.infer<typeof metric>;
export type TrendSummary = z.infer<typeof trend>;
export type ThresholdResult = z.infer<typeof threshold>;
export type Finding = z.infer<typeof finding>;
export type ReportScenario = z.infer<typeof scenario>;
export type ReportStage = z.infer<typeof stage>;
export type Comparison = z.infer<typeof comparison>;
export type ComparedMetric = z.infer<typeof comparedMetric>;
export type Verdict = Report['verdict'];
