import { hasTags } from '../../metrics/tags.js';
import type { Sample } from '../../samples/sample.js';
import { binomialAtLeast } from '../../stats/distributions/binomial.js';
import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { failBound, LEAST_TO_FAIL } from '../../stats/estimates/proportion.js';
import { confirmDecision, countEffective } from '../thresholds/judge/drift.js';
import { metricOf } from '../thresholds/evidence.js';
import { type SequentialPlan, startSequential } from '../thresholds/sequential-plan.js';
import { satisfies, type ThresholdSpec } from '../thresholds/threshold.js';
import {
  askProportion,
  type LimitIsFinding,
  observe,
  type ProportionQuestion,
} from '../thresholds/violations.js';

/** How a threshold is looked at while the run goes on. */
export type Look =
  /** Steady load: both sides, with alpha spent over the planned observations; needs dispatch order. */
  | { readonly kind: 'sequential'; readonly plan: SequentialPlan }
  /** Any load: only a failure that no later request of those planned could undo. */
  | { readonly kind: 'curtailed'; readonly plan: SequentialPlan; readonly even: boolean }
  /** A load whose count only the run shows: looks at 10, 20, 40, … observations share alpha. */
  | { readonly kind: 'doubling'; readonly alphas: Alphas; readonly even: boolean }
  /** A counter or an extreme that has passed its limit can never come back. */
  | { readonly kind: 'certain' };

/** Takes the samples, in dispatch order where the look needs it. */
export interface Watch {
  observe(sample: Sample): Decision;
}

/** A fresh look at one threshold; one that its question does not allow never decides. */
export function startLook(look: Look, spec: ThresholdSpec, isFinding: LimitIsFinding): Watch {
  if (look.kind === 'certain') return watchCertain(spec, isFinding);
  const question = askProportion(spec, metricOf(spec));
  if (question === null) return UNDECIDED;
  const even = look.kind === 'sequential' || look.even;
  const share = { spec, question, isFinding, even };
  switch (look.kind) {
    case 'sequential': {
      const test = startSequential(look.plan, question);
      return watchShare(share, look.plan.alphas, ({ violates }) => test.observe(violates));
    }
    case 'curtailed': {
      const bound = failBound(look.plan.planned, question.theta0, look.plan.alphas.fail);
      return watchShare(share, look.plan.alphas, ({ violations, n }) =>
        // With fewer the final test would not fail either.
        violations >= bound && n >= LEAST_TO_FAIL ? 'fail' : 'inconclusive',
      );
    }
    case 'doubling':
      return watchShare(share, look.alphas, lookAtDoublings(question, look.alphas));
  }
}

const UNDECIDED: Watch = { observe: () => 'inconclusive' };

interface Observation {
  readonly violates: boolean;
  readonly violations: number;
  readonly n: number;
}

interface WatchedShare {
  readonly spec: ThresholdSpec;
  readonly question: ProportionQuestion;
  readonly isFinding: LimitIsFinding;
  readonly even: boolean;
}

/** Follows violations; under an even load a decision on latencies must survive the drift within the run. */
function watchShare(
  { spec, question, isFinding, even }: WatchedShare,
  alphas: Alphas,
  decide: (observation: Observation) => Decision,
): Watch {
  const metric = metricOf(spec);
  const values: { readonly id: number; readonly value: number }[] = [];
  let violations = 0;
  let decision: Decision = 'inconclusive';
  let confirmed: Decision = 'inconclusive';
  let recheckAt = 0;
  return {
    observe(sample) {
      for (const value of observe(spec, metric, sample, isFinding)) {
        values.push({ id: sample.id, value });
        const violates = question.violates(value);
        if (violates) violations += 1;
        decision = decide({ violates, violations, n: values.length });
      }
      if (decision === 'inconclusive' || metric.type !== 'trend' || !even) return decision;
      // Correlation is dear to compute: again only when there is a twentieth more to compute it from.
      if (values.length < recheckAt) return confirmed;
      recheckAt = Math.ceil(values.length * 1.05) + 1;
      const inOrder = values.sort((a, b) => a.id - b.id).map(({ value }) => value);
      const effective = countEffective(inOrder, 1 - question.theta0);
      const counts = { violations, n: values.length };
      confirmed = confirmDecision(decision, counts, { effective, theta0: question.theta0, alphas });
      return confirmed;
    },
  };
}

/** The j-th look may err with alpha / (j (j + 1)), which sums to alpha however long the run is. */
function lookAtDoublings({ theta0 }: ProportionQuestion, { fail }: Alphas): (seen: Observation) => Decision {
  let [next, looks] = [LEAST_TO_FAIL, 1];
  let decision: Decision = 'inconclusive';
  return ({ violations, n }) => {
    if (n < next) return decision;
    if (binomialAtLeast(violations, n, theta0) <= fail / (looks * (looks + 1))) decision = 'fail';
    next *= 2;
    looks += 1;
    return decision;
  };
}

/** Whether the threshold is one that can be decided by a single request. */
export function isCertain(spec: ThresholdSpec): boolean {
  const { aggregation, operator, limit } = spec;
  if (limit.kind !== 'absolute') return false;
  const metric = metricOf(spec);
  const upper = operator === '<' || operator === '<=';
  if (metric.type === 'counter') return aggregation.kind === 'count' && upper;
  if (metric.type === 'rate')
    return (operator === '<=' && limit.value === 0) || (operator === '>=' && limit.value === 1);
  if (metric.type !== 'trend' || metric.source !== 'samples') return false;
  const percent = aggregation.kind === 'percentile' ? aggregation.percent : null;
  const lower = operator === '>' || operator === '>=';
  return (
    ((aggregation.kind === 'max' || percent === 100) && upper) ||
    ((aggregation.kind === 'min' || percent === 0) && lower)
  );
}

function watchCertain(spec: ThresholdSpec, isFinding: LimitIsFinding): Watch {
  const metric = metricOf(spec);
  const { operator, limit } = spec;
  let total = 0;
  let failed = false;
  return {
    observe(sample) {
      if (metric.type === 'counter') {
        if (hasTags(sample, spec.tags)) total += metric.amount(sample);
        failed = !satisfies(total, operator, limit.value);
      } else
        failed ||= observe(spec, metric, sample, isFinding).some(
          (value) => !satisfies(value, operator, limit.value),
        );
      return failed ? 'fail' : 'inconclusive';
    },
  };
}
