import { measureArrivals, measureCost, measureLongPrompts } from './arrivals.js';
import { measureCapacity } from './capacity.js';
import { measureHeavy, measureWorkers } from './heavy.js';
import { measureLlmPrograms } from './llm-programs.js';
import { measureMemory } from './memory.js';
import { measureReach } from './reach.js';
import { measureSchedule } from './schedule.js';
import type { Bench, Section } from './section.js';
import { measureFirst, measureStart } from './start.js';
import { measurePaced, measureSaturated } from './streaming.js';
import { measureTls } from './tls.js';
import { measureWhole } from './whole.js';

/** By the names that `--only` takes, in the order of the document. Null where something is missing that it needs. */
export const SECTIONS: Readonly<Record<string, (bench: Bench) => Promise<Section | null>>> = {
  first: measureFirst,
  start: measureStart,
  schedule: measureSchedule,
  memory: measureMemory,
  paced: measurePaced,
  saturated: measureSaturated,
  workers: measureWorkers,
  streams: measureHeavy,
  arrivals: measureArrivals,
  reach: measureReach,
  cost: measureCost,
  programs: measureLlmPrograms,
  prompts: measureLongPrompts,
  whole: measureWhole,
  tls: measureTls,
  capacity: measureCapacity,
};
