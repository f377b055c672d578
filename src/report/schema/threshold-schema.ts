import { z } from 'zod';
import { count, maybe, number, text } from './schema-values.js';

export const THRESHOLD_VERDICTS = ['pass', 'fail', 'inconclusive', 'no_data'] as const;

/** A judged threshold; what is infinite or missing is null. */
export const threshold = z.object({
  metric: text,
  tags: z.record(text, text),
  expression: text,
  /** The value judged on; null without data or where it is infinite (see `message`). */
  observed: maybe,
  low: maybe,
  high: maybe,
  n: count,
  limit: maybe.describe(
    'What `observed` is held against, in `unit`. Of a relative threshold in percent the ratio head/base that is still allowed, 1.15 for `<+15%`; of one in absolute terms the difference, 0.002 for `<+0.002`.',
  ),
  unit: text,
  verdict: z.enum(THRESHOLD_VERDICTS),
  message: text,
  /** More requests that would decide an inconclusive threshold; null where unknown or moot. */
  needed: z
    .object({
      requests: count,
      usd: maybe,
      condition: text
        .nullable()
        .describe('`if none fails`: `requests` is exact under this condition; an estimate where it is null.'),
    })
    .nullable(),
  losses: z
    .record(text, count)
    .describe(
      'Requests without a value that count as the metric’s worst, by what became of them: `dropped`, `rate_limited`, `timed_out`, `failed`, `silent`.',
    ),
  episode: z
    .object({ fromMs: number, toMs: number, violations: count, of: count })
    .nullable()
    .describe(
      'Violations that lie together in time, where they kept the threshold from failing; in milliseconds from the start of the run.',
    ),
  cause: text
    .nullable()
    .default(null)
    .describe('What made it fail, where that is the infrastructure: requests without an answer.'),
  endpointTrouble: z
    .boolean()
    .describe(
      'Whether base exceeds the limit in the same run as well, or what ails the canaries made it fail; either kept the threshold from failing.',
    ),
  metBy: z
    .enum(['base', 'canaries'])
    .nullable()
    .default(null)
    .describe('Which of the two that was, where `endpointTrouble` is true.'),
  withheld: text
    .nullable()
    .default(null)
    .describe('Which rule keeps an inconclusive threshold open; null where its interval holds the limit.'),
});
