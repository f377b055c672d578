import type { Ms } from '../base/units.js';
import type { Plan, Session } from './plan.js';

/** The same plan with its stages numbered after those of an earlier one. */
export function numberAfter(earlier: Plan, plan: Plan): Plan {
  const stages = earlier.stages.length;
  return {
    ...plan,
    sessions: {
      length: plan.sessions.length,
      get: (index) => {
        const session = plan.sessions.get(index);
        return { ...session, stage: session.stage + stages };
      },
    },
    stages: plan.stages.map((stage) => ({ ...stage, index: stage.index + stages })),
  };
}

/** Two plans that were run one after the other as one, the second `atMs` after the start of the first. */
export function joinPlans(first: Plan, second: Plan, atMs: Ms): Plan {
  const { length } = first.sessions;
  return {
    ...first,
    sessions: {
      length: length + second.sessions.length,
      get: (index): Session => {
        if (index < length) return first.sessions.get(index);
        const session = second.sessions.get(index - length);
        return { ...session, dueMs: session.dueMs + atMs };
      },
    },
    stages: [...first.stages, ...second.stages.map((stage) => ({ ...stage, startMs: stage.startMs + atMs }))],
    durationMs: atMs + second.durationMs,
    planned: first.planned === null || second.planned === null ? null : first.planned + second.planned,
  };
}
