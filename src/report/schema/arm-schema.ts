import { z } from 'zod';
import { prices } from './bill-schema.js';
import { comparison } from './comparison-schema.js';
import { amount, count, maybe, number, text } from './schema-values.js';

/** This arm minus the control, in matched pairs, with a 95 % interval. */
const added = z.object({ added: number, low: maybe, high: maybe, n: count });

/** One arm of a comparison, side by side with the others. */
const arm = z.object({
  arm: text.describe(
    'As `samples.jsonl` calls it: `base` is the control, `head` the first that is compared with it, then `arm3` and so on.',
  ),
  name: text,
  isControl: z.boolean(),
  endpoint: text,
  protocol: text,
  model: text.nullable(),
  prices,
  sent: count,
  ok: count,
  ttftP50Ms: maybe,
  ttftP95Ms: maybe,
  e2eP50Ms: maybe,
  e2eP95Ms: maybe,
  tokensPerSecond: maybe.describe('Median over the answers.'),
  errorRate: maybe,
  checksRate: maybe,
  usdPerThousand: maybe.describe('Dollars for 1,000 requests; null where no answer told its usage.'),
  usdPerMonth: maybe.describe('Dollars for `monthly-requests`; null where none are named.'),
  servedModels: z
    .record(text, count)
    .describe(
      'Answers by the model that they name, where any names one: another than was asked is a fallback.',
    ),
  added: z
    .object({
      connection: z
        .object({ headMs: amount, baseMs: amount, opened: count })
        .nullable()
        .describe('Median of opening a connection, in this arm (`headMs`) and in the control (`baseMs`).'),
      firstByte: added.nullable().describe('To the head of the answer, in ms.'),
      firstToken: added.nullable(),
      total: added.nullable(),
      usdPerRequest: added.nullable(),
    })
    .nullable()
    .describe(
      'What its way takes beyond the control’s, where both ask the same prompts of the same model in two places; null elsewhere.',
    ),
  verdict: z
    .enum(['pass', 'fail', 'inconclusive'])
    .nullable()
    .describe(
      'Of its thresholds and its comparison with the control; null for the control, and where nothing was judged.',
    ),
  comparison: comparison
    .nullable()
    .describe('With the control, of `arms`; of one change and its base `report.comparison` is it.'),
});

export const arms = z
  .array(arm)
  .default([])
  .describe('The control first. Empty where no arm has anything of its own.');
