import { z } from 'zod';
import { amount, count, maybe, text } from './schema-values.js';

/** How one prompt fared, and where it stands. */
export const promptRow = z.object({
  id: text,
  /** Where it stands in the workspace; null where it is in no file, and the line where the file is one prompt. */
  file: text.nullable().default(null),
  line: count.nullable().default(null),
  sent: count,
  ok: count,
  cost: amount,
  inputTokens: maybe,
  outputTokens: maybe,
  ttftP50Ms: maybe,
  ttftP95Ms: maybe,
  e2eP50Ms: maybe,
  e2eP95Ms: maybe,
});

/** What made the report. */
export const tool = z.object({
  name: text,
  version: text,
  /** What `npx` runs the same tool by: `github:OWNER/llm-perf-gate#v1.2.3`; null where that is not known. */
  source: text.nullable().default(null),
});
