import type { Sample, StopReason, StopRule } from '../samples/sample.js';
import { failBound } from '../stats/proportion.js';
import { designEffect, NOTABLE_DESIGN_EFFECT } from '../stats/design-effect.js';
import type { Decision } from '../stats/estimate.js';
import type { SequentialTest } from '../stats/sequential.js';
import { metricOf } from './evidence.js';
import { type SequentialPlan, startSequential } from './sequential-plan.js';
import type { ThresholdSpec } from './threshold.js';
import { askProportion, type LimitIsFinding, observe, type ProportionQuestion } from './violations.js';

/** How one threshold may end the run. */
export interface EarlyThreshold {
  readonly spec: ThresholdSpec;
  /** Steady load: both sides are tested on the way. */
  readonly sequential: SequentialPlan | null;
  /** Ramps: only a failure that no later request could undo, out of this many planned observations. */
  readonly curtailed: SequentialPlan | null;
}

export interface EarlySettings {
  readonly thresholds: readonly EarlyThreshold[];
  /** The run's first id: requests are judged in the order of their ids, which is the order of dispatch. */
  readonly firstId: number;
  readonly isFinding: LimitIsFinding;
  /** Whether a pass may end the run: every threshold is tested on the way. */
  readonly mayPass: boolean;
}

/**
 * Ends a run that is decided. Requests are judged in dispatch order, each once everything before it is known:
 * in order of completion the fast ones would come first, and every prefix would look too good.
 */
export function createEarlyStop(settings: EarlySettings): StopRule {
  const waiting = new Map<number, Sample>();
  const watches = settings.thresholds.map((threshold) => watch(threshold, settings.isFinding));
  let next = settings.firstId;
  return {
    observe(sample) {
      waiting.set(sample.id, sample);
      for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
        waiting.delete(next);
        next += 1;
        const reason = judgeNext(watches, due, settings.mayPass);
        if (reason !== null) return reason;
      }
      return null;
    },
  };
}

interface Watch {
  readonly spec: ThresholdSpec;
  add(sample: Sample): Decision;
}

function judgeNext(watches: readonly Watch[], sample: Sample, mayPass: boolean): StopReason | null {
  const decisions = watches.map((each) => each.add(sample));
  const failed = watches[decisions.indexOf('fail')];
  if (failed !== undefined) {
    const condition = `${failed.spec.metric}: ${failed.spec.source}`;
    return failed.spec.abort
      ? {
          stoppedBy: 'abort',
          code: 'threshold_abort',
          message: `\`${condition}\` is decided to fail, and says \`abort\``,
        }
      : { stoppedBy: 'decided', code: 'decided_fail', message: `\`${condition}\` is decided to fail` };
  }
  return mayPass && decisions.length > 0 && decisions.every((decision) => decision === 'pass')
    ? { stoppedBy: 'decided', code: 'decided_pass', message: 'every threshold is decided to pass' }
    : null;
}

function watch({ spec, sequential, curtailed }: EarlyThreshold, isFinding: LimitIsFinding): Watch {
  const metric = metricOf(spec);
  const question = askProportion(spec, metric);
  if (question === null) return { spec, add: () => 'inconclusive' };
  const take =
    sequential !== null
      ? follow(sequential, question)
      : curtailed !== null
        ? curtail(curtailed, question)
        : null;
  let decision: Decision = 'inconclusive';
  const values: number[] = [];
  return {
    spec,
    add(sample) {
      for (const value of observe(spec, metric, sample, isFinding)) {
        values.push(value);
        decision = take?.(question.violates(value)) ?? 'inconclusive';
      }
      return decision !== 'inconclusive' && metric.type === 'trend' && drifts(values, question)
        ? 'inconclusive'
        : decision;
    },
  };
}

function follow(plan: SequentialPlan, question: ProportionQuestion): (violation: boolean) => Decision {
  const test: SequentialTest = startSequential(plan, question);
  return (violation) => test.observe(violation);
}

function curtail(
  { planned, alphas }: SequentialPlan,
  question: ProportionQuestion,
): (violation: boolean) => Decision {
  const bound = failBound(planned, question.theta0, alphas.fail);
  let violations = 0;
  return (violation) => {
    if (violation) violations += 1;
    return violations >= bound ? 'fail' : 'inconclusive';
  };
}

/** A run that drifted is not stopped: its observations are worth less than they seem, and more of them may tell. */
function drifts(values: readonly number[], { theta0 }: ProportionQuestion): boolean {
  return values.length >= 20 && designEffect(values, 1 - theta0) > NOTABLE_DESIGN_EFFECT;
}
