import { z } from 'zod';
import { amount, count, maybe, number, text } from './schema-values.js';

/** Dollars with a 95 % confidence interval; no bounds where too few requests tell. */
const billAmount = { usd: number, low: maybe, high: maybe };
const billPart = z.object({ part: text, ...billAmount });

const spending = z.object({
  input: number,
  cached: number,
  written: number,
  output: number,
  reasoning: number,
  usd: number,
});

/** What production would pay, by what the run measured. The parts sum to their total, to the cent. */
export const bill = z.object({
  /** Requests that it is for: a month's, or a thousand. */
  requests: number,
  monthly: z.boolean(),
  ...billAmount,
  n: count,
  parts: z.array(billPart),
  /** Against base, in matched pairs: what the change costs, and why. */
  change: z
    .object({
      ...billAmount,
      n: count,
      parts: z.array(billPart),
      /** Means of one request. */
      means: z.object({ base: spending, head: spending }),
    })
    .nullable(),
});

/** Dollars of one's own servers. */
export const servers = z.object({
  perHour: number,
  usd: number,
  perRequest: maybe,
  perMillionOutput: maybe,
});

/** Dollars per million tokens; `request` per request. */
export const prices = z.object({
  input: amount,
  cachedInput: amount,
  cacheWrite: amount,
  output: amount,
  request: amount,
  source: text,
  model: text.nullable(),
  published: z
    .object({ date: text, sha256: text })
    .optional()
    .describe('The published price table that `prices: update` brought; absent with any other price.'),
});
