import { z } from 'zod';
import { count, maybe, number, text } from './schema-values.js';

/** A metric in figures, by its type. */
export const trend = z.object({
  type: z.literal('trend'),
  unit: text,
  count,
  min: maybe,
  avg: maybe,
  med: maybe,
  max: maybe,
  percentiles: z.record(text, maybe),
});
const counter = z.object({ type: z.literal('counter'), unit: text, count: number, rate: maybe });
const rate = z.object({ type: z.literal('rate'), unit: text, count, rate: maybe });
const gauge = z.object({ type: z.literal('gauge'), unit: text, value: maybe });
export const metric = z.discriminatedUnion('type', [trend, counter, rate, gauge]);
export const metrics = z.record(text, metric);
