import { z } from 'zod';
import { count, maybe, number, text } from './schema-values.js';

/** Head against base, metric by metric and prompt by prompt. */
export const comparedMetric = z.object({
  unit: text,
  base: maybe,
  head: maybe,
  ratio: maybe,
  low: maybe,
  high: maybe,
  /** One-sided, of "head is no worse". */
  p: maybe,
  /** The row fails where `p` is at most this and the ratio beyond its tolerance; null where it is not judged, or by stored runs. */
  level: maybe.default(null),
  verdict: z.enum(['pass', 'fail', 'inconclusive', 'no_data', 'info']),
  /** Tolerance as a ratio, 1.1 for +10 %; null where the row is information only. */
  tolerance: maybe,
  /** Worse than base at a level that is not enough for red: the row is inconclusive, and says so. */
  suspect: z.boolean().default(false),
  /** Requests that base did not answer, where only these would carry a pass, which is withheld; absent otherwise. */
  baseUnanswered: count.optional(),
  message: text,
});

const comparedPrompt = z.object({
  id: text,
  status: z.enum(['changed', 'unchanged', 'new', 'deleted', 'renamed']),
  pairs: count,
  metrics: z.record(text, comparedMetric),
});

/** An earlier run of a stored baseline: what its figures were, keyed like `metrics`. */
const historyRun = z.object({
  commit: text,
  date: text,
  url: text.nullable(),
  verdict: z.enum(['pass', 'fail', 'inconclusive']),
  metrics: z.record(text, number),
});

export const between = text
  .nullable()
  .default(null)
  .describe(
    'What is compared with what, in one line, where arms have anything of their own: `gateway.example.com against api.openai.com, same model, same prompts`.',
  );

export const comparison = z.object({
  kind: z.enum(['base', 'baseline']),
  /** What head was compared with: `main@def5678`, an endpoint, a model, a run. */
  source: text,
  url: text.nullable(),
  pairs: count,
  /** `pairs` or `switchback`; null for a stored baseline. */
  design: text.nullable(),
  metrics: z.record(text, comparedMetric),
  prompts: z.array(comparedPrompt),
  notes: z.array(text),
  /** The runs of a stored baseline, oldest first; empty for any other comparison. */
  history: z.array(historyRun),
});
