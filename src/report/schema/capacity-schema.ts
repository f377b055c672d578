import { z } from 'zod';
import { amount, count, maybe, number, share, text } from './schema-values.js';

export const CAPACITY_ENDS = [
  'certified',
  'max',
  'min',
  'unresolved',
  'generator',
  'quota',
  'budget',
  'time',
] as const;

const probe = z.object({
  /** The stage of the scenario that it is. */
  stage: count,
  kind: z.enum(['steer', 'confirm-high', 'confirm-low']),
  load: amount,
  word: z
    .enum(['good', 'poor', 'holds', 'breaks'])
    .describe('`holds` and `breaks` are certified; `good` and `poor` are what it seemed.'),
  n: count.describe('Arrivals of its plateau whose end is known.'),
  bad: count,
  threshold: text
    .nullable()
    .describe('Of `thresholds` the one that these counts are about: the most broken, or the nearest to it.'),
  effective: amount.describe('So many independent arrivals are they worth.'),
  plateauFromMs: amount.describe('From the start of the probe.'),
  settled: z.boolean(),
  brokenBy: z
    .record(text, count)
    .describe(
      'What the bad ones, by any threshold, broke first: a metric, `checks`, `errors`, `429`, `dropped`.',
    ),
  latency: z
    .object({ p50: amount, p95: amount })
    .nullable()
    .describe('Total generation times on the plateau, in ms; null where nothing was answered.'),
});

const block = z.object({ n: count, bad: count });

/** The interval that a search certified, and how it came there. */
export const capacity = z.object({
  by: z.enum(['rate', 'vus']),
  unit: text,
  share: share
    .nullable()
    .describe('Of the requests that must be good; null where `thresholds` say what holds.'),
  thresholds: z
    .array(text)
    .describe('What a load must keep where no `good` says it, as written; empty where that does.'),
  value: maybe.describe('The geometric mean of `low` and `high`; `low` where no load broke.'),
  low: maybe.describe('Highest load that is certified to hold; null where none is.'),
  high: maybe.describe('Lowest load that is certified to break; null where none is.'),
  error: number.describe('At most so probable that any certified word is wrong.'),
  ended: z.enum(CAPACITY_ENDS),
  firstToBreak: text
    .nullable()
    .describe('At the upper end: one of `thresholds`, or what most bad requests broke first.'),
  probes: z.array(probe),
  pairs: z
    .array(
      z.object({
        stage: count,
        load: amount,
        climb: z.boolean().describe('It only led to where the capacities are, and is not judged.'),
        head: block,
        base: block,
      }),
    )
    .describe('Blocks of both arms at the same loads; empty where nothing is compared.'),
  letGoMs: amount.describe('Longest time that the endpoint took to be as quick as before, after a probe.'),
  /** At the certified load; null where none is. */
  atCapacity: z
    .object({
      throughput: maybe.describe('Good requests a second.'),
      outputTokensPerSecond: maybe,
      latencyMs: maybe.describe('Mean total generation time.'),
      inFlight: maybe.describe('Requests in flight, by Little’s law.'),
      users: maybe.describe('Users who ask once in `askEveryMs`, by Little’s law.'),
      askEveryMs: amount,
      usdPerHour: maybe,
      usdPerMillionOutput: maybe,
    })
    .nullable(),
  sentence: text,
});
