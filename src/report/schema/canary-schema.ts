import { z } from 'zod';
import { amount, count, maybe } from './schema-values.js';

/** The control arm of tiny requests that goes beside a load; nothing of it is judged. */
export const canaries = z.object({
  sent: count,
  failed: count.describe('Of `sent`: ended without an answer, by the endpoint or on the way.'),
  /** What they cost, a part of `cost.spent`. */
  cost: amount,
  spells: z
    .array(
      z.object({
        kind: z.enum(['failing', 'slow']),
        fromMs: amount,
        toMs: maybe.describe('Null where no canary shows that it ended.'),
        canaries: count,
        ratio: maybe.describe('How many times as long they took as else; null where they failed.'),
      }),
    )
    .describe('Stretches of the run in which they failed, or took longer than at their own quiet level.'),
});
