import { decideVerdict, type Outcome, type Reason } from '../../verdict/final-verdict.js';

/** How a run is judged in the end. */
export type Decide = typeof decideVerdict;

/**
 * A shard has measured a part, and thresholds are about the whole: only what makes the whole worthless fails the job, an
 * error, the budget, or a threshold that says `abort`.
 */
export function decideShard(shard: string): Decide {
  return (outcome) => {
    const { verdict, passed, reasons } = decideVerdict(withoutJudgement(outcome));
    const told = {
      code: 'shard',
      message: `shard ${shard} measured its part; thresholds are judged by the job with \`mode: merge\``,
    };
    if (outcome.stopped?.stoppedBy === 'abort') return { verdict: 'fail', passed: false, reasons };
    return { verdict, passed, reasons: [...reasons, told] };
  };
}

function withoutJudgement(outcome: Outcome): Outcome {
  return {
    ...outcome,
    thresholds: [],
    compared: [],
    answered: outcome.sent,
    deliveredRatio: 1,
    generator: null,
  };
}

/** What the shards know beside their samples. */
export interface ShardFindings {
  /** Thresholds that a shard saw fail on its share of alpha, so that the whole fails (Bonferroni). */
  readonly failures: readonly Reason[];
  /** Why the load of the whole was not what was planned. */
  readonly doubts: readonly Reason[];
}

/** The whole is judged like one run; what only its shards know can make it worse, never better. */
export function decideMerged({ failures, doubts }: ShardFindings): Decide {
  return (outcome) => {
    const decided = decideVerdict(outcome);
    // What an overloaded generator saw fail may be its own delay.
    const credible = outcome.generator === null ? failures : [];
    if (decided.verdict === 'error' || decided.verdict === 'fail') return decided;
    const told = new Set([...credible, ...doubts].map(({ message }) => message));
    const others = decided.reasons.filter(({ message }) => !told.has(message));
    const worse = { ...decided, reasons: [...credible, ...doubts, ...others] };
    if (credible.length > 0) return { ...worse, verdict: 'fail', passed: false };
    if (doubts.length === 0) return decided;
    return { ...worse, verdict: 'inconclusive', passed: outcome.onInconclusive !== 'fail' };
  };
}
