import { z } from 'zod';
import { count, number, text } from './schema-values.js';

/** Why requests failed, the most frequent kinds first: one of the endpoint's own messages for each. */
export const errors = z.array(
  z.object({
    outcome: text,
    status: count.nullable(),
    kind: text,
    message: text,
    count,
    share: number.describe('Of the requests sent.'),
  }),
);

export const finding = z.object({
  code: text,
  message: text,
  values: z.record(text, z.union([number, text, z.boolean(), z.null()])),
});
