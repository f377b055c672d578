import { hasTags } from '../../metrics/tags.js';
import type { Sample } from '../../samples/sample.js';
import { binomialAtLeast, binomialAtMost, type Counts } from '../../stats/distributions/binomial.js';
import type { Cut } from '../../stats/estimates/cut.js';
import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { failBound, LEAST_TO_FAIL } from '../../stats/estimates/proportion.js';
import { confirmLook, type JudgedLoad, type Seen } from '../thresholds/judge/confirm-look.js';
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
  | { readonly kind: 'curtailed'; readonly plan: SequentialPlan }
  /** A load whose count only the run shows: looks at 10, 20, 40, … observations share alpha. */
  | { readonly kind: 'doubling'; readonly alphas: Alphas }
  /** A counter or an extreme that has passed its limit can never come back. */
  | { readonly kind: 'certain' };

/** Takes the samples, in dispatch order where the look needs it. */
export interface Watch {
  observe(sample: Sample): Decision;
  /** Observations taken so far. */
  readonly seen: number;
}

/** What a threshold judges, and under which load. */
export interface Watched {
  readonly spec: ThresholdSpec;
  readonly isFinding: LimitIsFinding;
  readonly load: JudgedLoad;
}

/** A fresh look at one threshold; one that its question does not allow never decides. */
export function startLook(look: Look, watched: Watched): Watch {
  const { spec } = watched;
  if (look.kind === 'certain') return watchCertain(spec, watched.isFinding);
  const question = askProportion(spec, metricOf(spec));
  if (question === null) return UNDECIDED;
  switch (look.kind) {
    case 'sequential': {
      const test = startSequential(look.plan, question);
      return watchShare(watched, {
        decide: ({ violates }) => test.observe(violates),
        failsWith: ({ violations, n }) => violations >= (test.lookAt(n)?.failFrom ?? Infinity),
        levels: (n) => levelsOf(test.lookAt(n), question, look.plan.alphas),
      });
    }
    case 'curtailed': {
      const { planned, alphas } = look.plan;
      const boundOf = (of: number): number => failBound(of, question.theta0, alphas.fail);
      const bound = boundOf(planned);
      return watchShare(watched, {
        // With fewer the final test would not fail either.
        decide: ({ violations, n }) => (violations >= bound && n >= LEAST_TO_FAIL ? 'fail' : 'inconclusive'),
        failsWith: ({ violations }) => violations >= boundOf(planned - (watched.load.episode ?? 0)),
        levels: () => alphas,
      });
    }
    case 'doubling':
      return watchShare(watched, lookAtDoublings(question, look.alphas));
  }
}

const UNDECIDED: Watch = { observe: () => 'inconclusive', seen: 0 };

interface Observation extends Counts {
  readonly violates: boolean;
}

interface Looking {
  decide(observation: Observation): Decision;
  /** Whether it would have failed on these counts: those without an episode. */
  failsWith(counts: Counts): boolean;
  /** On which levels it tests n observations. */
  levels(n: number): Alphas;
}

/** A look's own: what its bounds allow. */
function levelsOf(look: Cut | undefined, { theta0 }: ProportionQuestion, alphas: Alphas): Alphas {
  if (look === undefined) return alphas;
  const { n, passUpTo, failFrom } = look;
  return { pass: binomialAtMost(passUpTo, n, theta0), fail: binomialAtLeast(failFrom, n, theta0) };
}

/** Follows violations; a decision must survive what neighbours have in common, and a failure its worst episode. */
function watchShare({ spec, isFinding, load }: Watched, looking: Looking): Watch {
  const metric = metricOf(spec);
  const question = askProportion(spec, metric);
  const seen: Seen[] = [];
  let violations = 0;
  let decision: Decision = 'inconclusive';
  let confirmed: Decision = 'inconclusive';
  let recheckAt = 0;
  let several = false;
  return {
    get seen() {
      return seen.length;
    },
    observe(sample) {
      const values = observe(spec, metric, sample, isFinding);
      // Checks of one answer stand or fall together, and a count of them has no such law.
      several ||= values.length > 1;
      const [value] = values;
      if (several || value === undefined || question === null) return confirmed;
      const violates = question.violates(value);
      if (violates) violations += 1;
      seen.push({ id: sample.id, start: sample.startedMs ?? sample.plannedMs, value, violates });
      const last = decision;
      decision = looking.decide({ violates, violations, n: seen.length });
      if (decision === 'inconclusive') return decision;
      // What neighbours have in common is dear to compute: again only when there is a twentieth more of them.
      if (decision === last && seen.length < recheckAt) return confirmed;
      recheckAt = Math.ceil(seen.length * 1.05) + 1;
      seen.sort((a, b) => a.start - b.start || a.id - b.id);
      confirmed = confirmLook(decision, seen, {
        ...load,
        metric,
        theta0: question.theta0,
        alphas: looking.levels(seen.length),
        failsWith: (counts) => looking.failsWith(counts),
      });
      return confirmed;
    },
  };
}

/** The j-th look may err with alpha / (j (j + 1)), which sums to alpha however long the run is. */
function lookAtDoublings({ theta0 }: ProportionQuestion, { fail }: Alphas): Looking {
  let [next, looks] = [LEAST_TO_FAIL, 1];
  let decision: Decision = 'inconclusive';
  const failsWith = ({ violations, n }: Counts): boolean =>
    binomialAtLeast(violations, n, theta0) <= fail / (looks * (looks + 1));
  return {
    failsWith,
    levels: () => ({ pass: 0, fail: fail / (looks * (looks + 1)) }),
    decide(counts) {
      if (counts.n < next) return decision;
      if (failsWith(counts)) decision = 'fail';
      next *= 2;
      looks += 1;
      return decision;
    },
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
    seen: 0,
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
