import type { Ms } from '../../../base/units.js';
import { countInFlight } from '../../../samples/in-flight.js';
import type { Sample } from '../../../samples/sample.js';
import { findPlateau } from '../../../stats/capacity/plateau.js';
import { percentile, sortAscending } from '../../../stats/estimates/percentile.js';
import type { PreparedScenario } from '../../prepare/prepared-run.js';

/** What is judged of one stage: the load's plateau. */
export interface JudgedPlateau {
  readonly scenario: string;
  readonly stage: number;
  /** From the start of the run. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** Requests of its warm-up, and of its tail. */
  readonly warmup: number;
  readonly tail: number;
  readonly judged: number;
  /** False where the rule found no end of the warm-up in the first half, or the load is short against an answer: then all behind it is judged. */
  readonly reached: boolean;
}

export interface AtPlateau {
  /** Those outside are warm-up. */
  readonly samples: readonly Sample[];
  readonly plateaus: readonly JudgedPlateau[];
}

/**
 * Of the scenarios with `plateau: true` only the plateau of each stage is judged. The warm-up ends by MSER-5 on the requests in
 * flight, or, of users, whose number is given, on the latency; the tail is what was sent so late that it was answered, by the
 * median, when nothing new came any more.
 */
export function atPlateau(scenarios: readonly PreparedScenario[], samples: readonly Sample[]): AtPlateau {
  const plateaus: JudgedPlateau[] = [];
  const outside = new Set<number>();
  for (const { plan, scenario } of scenarios) {
    if (!scenario.config.plateau) continue;
    const isOpen = plan.executor?.endsWith('arrival-rate') === true;
    const own = samples.filter((each) => each.scenario === plan.scenario && each.arm !== 'canary');
    const levels = isOpen ? countInFlight(own) : null;
    for (const { index } of plan.stages) {
      const judged = own
        .filter(({ stage, phase }) => stage === index && phase === 'measure')
        .sort((a, b) => a.plannedMs - b.plannedMs);
      const plateau = plateauOf(judged, (sample) => levels?.get(sample.id) ?? sample.e2eMs ?? 0);
      if (plateau === null) continue;
      plateaus.push({ scenario: plan.scenario, stage: index, ...plateau });
      for (const { id, plannedMs } of judged)
        if (plannedMs < plateau.fromMs || plannedMs > plateau.toMs) outside.add(id);
    }
  }
  if (plateaus.length === 0) return { samples, plateaus };
  return {
    samples: samples.map((sample) => (outside.has(sample.id) ? { ...sample, phase: 'warmup' } : sample)),
    plateaus,
  };
}

function plateauOf(
  judged: readonly Sample[],
  levelOf: (sample: Sample) => number,
): Omit<JudgedPlateau, 'scenario' | 'stage'> | null {
  const [first, last] = [judged[0], judged.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { from, reached: isSettled } = findPlateau(judged.map(levelOf));
  const fromMs = judged[from]?.plannedMs ?? first.plannedMs;
  const times = judged.flatMap(({ outcome, e2eMs }) => (outcome === 'ok' && e2eMs !== null ? [e2eMs] : []));
  const usual = percentile(sortAscending(times), 0.5) ?? 0;
  // A load that is shorter than two answers is a beginning and an end.
  const reached = isSettled && 2 * usual < last.plannedMs - fromMs;
  const toMs = reached ? last.plannedMs - usual : last.plannedMs;
  const warmup = judged.filter(({ plannedMs }) => plannedMs < fromMs).length;
  const tail = judged.filter(({ plannedMs }) => plannedMs > toMs).length;
  return { fromMs, toMs, warmup, tail, judged: judged.length - warmup - tail, reached };
}
