import type { Ms } from '../base/units.js';
import { assignHead } from './arms.js';
import type { Arrivals, Segment } from './arrivals.js';
import type { PlanFrame } from './frame.js';
import { planArrivals } from './open-load.js';
import type { Plan } from './plan.js';
import type { Stage } from './stages.js';

/**
 * The replay of a trace: each prompt once, at its own instant (`arrivesMs`, ascending and within the stages), whatever became
 * of the earlier ones. Of stages only their lengths count; their rates are what the trace has in them.
 */
export function planTrace(frame: PlanFrame, stages: readonly Stage[]): Plan {
  const dueMs = Float64Array.from(frame.prompts, ({ head }) => head.arrivesMs ?? 0);
  const arrivals: Arrivals = { length: dueMs.length, dueMs, stage: stagesOf(dueMs, stages) };
  const prompts = Uint32Array.from(dueMs, (_, index) => index);
  return planArrivals(frame, {
    executor: 'trace',
    type: 'load',
    segments: measureStages(stages, arrivals.stage),
    arrivals,
    arms: assignHead(frame, prompts),
  });
}

/** 1-based; one that is due where a stage ends belongs to the next. */
function stagesOf(dueMs: Float64Array, stages: readonly Stage[]): Uint16Array {
  let [index, endMs]: [number, Ms] = [0, stages[0]?.durationMs ?? 0];
  return Uint16Array.from(dueMs, (due) => {
    while (due >= endMs && index < stages.length - 1) {
      index += 1;
      endMs += stages[index]?.durationMs ?? 0;
    }
    return index + 1;
  });
}

/** The stages at the mean rate of what is due in them. */
function measureStages(stages: readonly Stage[], stageOf: Uint16Array): Segment[] {
  const counts = new Uint32Array(stages.length + 1);
  for (const stage of stageOf) counts[stage] = (counts[stage] ?? 0) + 1;
  let startMs = 0;
  return stages.map(({ durationMs }, index) => {
    const rate = durationMs === 0 ? 0 : (counts[index + 1] ?? 0) / durationMs;
    const segment = { stage: index + 1, startMs, durationMs, from: rate, to: rate };
    startMs += durationMs;
    return segment;
  });
}
