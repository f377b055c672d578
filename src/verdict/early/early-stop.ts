import type { StopReason, StopRule } from '../../samples/sample.js';
import { createQueue } from '../../samples/dispatch-order.js';
import type { CanaryWatch } from '../trouble/watch-canaries.js';
import type { JudgedLoad } from '../thresholds/judge/confirm-look.js';
import { type Look, startLook } from './early-looks.js';
import { watchBase } from './watch-base.js';
import { DECIDED_PASS } from './join-rules.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import type { LimitIsFinding } from '../thresholds/violations.js';

/** How one threshold may end the run; null where it may not. */
export interface EarlyThreshold {
  readonly spec: ThresholdSpec;
  readonly look: Look | null;
  readonly load: JudgedLoad;
}

export interface EarlySettings {
  readonly thresholds: readonly EarlyThreshold[];
  /** The run's first id: in a steady load requests are numbered in the order of dispatch. */
  readonly firstId: number;
  readonly isFinding: LimitIsFinding;
  /** Whether a pass may end the run: every threshold is tested on the way. */
  readonly mayPass: boolean;
  /** Whether a limit that base exceeds as well may end the run; in a run without base there is nothing to share. */
  readonly endsShared: boolean;
  /** Null where there are no canaries, or where what ails them may end the run as well. */
  readonly canaries: CanaryWatch | null;
}

export interface EarlyStop extends StopRule {
  /**
   * On how many of its observations, in dispatch order, a threshold of a steady load ended the run by failing; null where
   * it did not.
   */
  decidedOn(spec: ThresholdSpec): number | null;
}

/**
 * Ends a run that is decided. A steady load is judged in dispatch order, each request once everything before it is
 * known: in order of completion the fast ones would come first, and every prefix would look too good. What no later
 * request could undo is seen at once.
 */
export function createEarlyStop(settings: EarlySettings): EarlyStop {
  const { thresholds, isFinding, mayPass, canaries } = settings;
  const watches = thresholds.flatMap(({ spec, look, load }) =>
    look === null
      ? []
      : [
          {
            spec,
            ordered: look.kind === 'sequential',
            watch: startLook(look, { spec, isFinding, load }),
            base: settings.endsShared ? null : watchBase(spec, isFinding),
          },
        ],
  );
  const dispatched = watches.filter(({ ordered }) => ordered);
  const immediate = watches.filter(({ ordered }) => !ordered);
  const inOrder = createQueue(settings.firstId);
  const ended = new Map<ThresholdSpec, number>();
  return {
    decidedOn: (spec) => ended.get(spec) ?? null,
    observe(sample) {
      canaries?.observe(sample);
      // No threshold judges a canary, and it has no place in the order of the load.
      if (sample.arm === 'canary') return null;
      const mayFail = (): boolean => canaries?.isTroubled() !== true;
      for (const { spec, watch, base } of immediate) {
        const isShared = base?.exceeds(sample) ?? false;
        if (watch.observe(sample) === 'fail' && !isShared && mayFail()) return failedReason(spec);
      }
      if (dispatched.length === 0) return null;
      for (const due of inOrder(sample)) {
        const decisions = dispatched.map(({ watch }) => watch.observe(due));
        const shared = dispatched.map(({ base }) => base?.exceeds(due) ?? false);
        const failed = dispatched.filter((_, i) => decisions[i] === 'fail' && shared[i] === false);
        const [first] = failed;
        if (first !== undefined && mayFail()) {
          for (const { spec, watch } of failed) ended.set(spec, watch.seen);
          return failedReason(first.spec);
        }
        if (mayPass && decisions.every((decision) => decision === 'pass')) return PASSED;
      }
      return null;
    },
  };
}

/** Codes of a threshold that ended the run. */
export const DECIDED_FAIL = 'decided_fail';
export const THRESHOLD_ABORT = 'threshold_abort';

const PASSED: StopReason = {
  stoppedBy: 'decided',
  code: DECIDED_PASS,
  message: 'every threshold is decided to pass',
};

function failedReason(spec: ThresholdSpec): StopReason {
  const condition = `\`${spec.metric}: ${spec.source}\``;
  return spec.abort
    ? {
        stoppedBy: 'abort',
        code: THRESHOLD_ABORT,
        message: `${condition} is decided to fail, and says \`abort\``,
      }
    : { stoppedBy: 'decided', code: DECIDED_FAIL, message: `${condition} is decided to fail` };
}
