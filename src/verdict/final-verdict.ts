import { formatAmount, formatCount, formatUsd } from '../base/format.js';
import type { Usd } from '../base/units.js';
import type { StopReason } from '../samples/sample.js';
import { DECIDED_FAIL, THRESHOLD_ABORT } from './early/early-stop.js';
import { DECIDED_PASS } from './early/join-rules.js';
import type { ComparedRow } from './compare/compared-row.js';
import type { ThresholdRow } from './thresholds/threshold-results.js';

export type FinalVerdict = 'pass' | 'fail' | 'inconclusive' | 'skipped' | 'error';

export interface Reason {
  readonly code: string;
  readonly message: string;
}

/** Everything the verdict depends on. */
export interface Outcome {
  readonly thresholds: readonly ThresholdRow[];
  /** Rows of the comparison that gate. */
  readonly compared: readonly Pick<ComparedRow, 'verdict' | 'message' | 'unit' | 'baseUnanswered'>[];
  /** Null for a plan that was completed. */
  readonly stopped: StopReason | null;
  readonly sent: number;
  /** Requests that were planned and, because the run ended early, never sent. */
  readonly unsent: number;
  /** Average cost of a request; null where none is known. */
  readonly usdPerRequest: Usd | null;
  /** Requests with a complete answer. */
  readonly answered: number;
  readonly deliveredRatio: number;
  readonly undelivered: { readonly dropped: number; readonly suppressed: number };
  /** Why the load generator leaves verdicts in doubt; null where it does not. */
  readonly generator: Reason | null;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
}

/** Below this share of the plan the load that was asked for was not delivered. */
const LEAST_DELIVERED = 0.95;

const CUTS: ReadonlySet<string> = new Set(['error', 'budget', 'cancelled']);

/** The verdict of the whole, with its reasons, the decisive one first. */
export function decideVerdict(outcome: Outcome): {
  verdict: FinalVerdict;
  passed: boolean;
  reasons: Reason[];
} {
  const errors = errorReasons(outcome);
  const failures = failureReasons(outcome);
  const doubts = doubtReasons(outcome);
  const verdict =
    errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : doubts.length > 0 ? 'inconclusive' : 'pass';
  const passed = verdict === 'pass' || (verdict === 'inconclusive' && outcome.onInconclusive !== 'fail');
  return { verdict, passed, reasons: [...errors, ...failures, ...doubts, ...decidedReason(outcome)] };
}

/** Whether the run could not be made, so that its verdict is an error. */
export function isUnmade({ stopped, sent }: Pick<Outcome, 'stopped' | 'sent'>): boolean {
  return errorReasons({ stopped, sent }).length > 0;
}

function errorReasons({ stopped, sent }: Pick<Outcome, 'stopped' | 'sent'>): Reason[] {
  if (stopped?.stoppedBy === 'error' || stopped?.stoppedBy === 'cancelled')
    return [{ code: stopped.code, message: stopped.message }];
  return sent === 0 && stopped === null
    ? [{ code: 'nothing_sent', message: 'nothing was sent, so nothing can be judged' }]
    : [];
}

function failureReasons({ thresholds, compared, stopped, sent, answered }: Outcome): Reason[] {
  const failed = thresholds.filter(({ verdict }) => verdict === 'fail');
  const silent = thresholds.filter(({ verdict }) => verdict === 'no_data');
  const worse = compared.filter(({ verdict }) => verdict === 'fail');
  return [
    ...failed.map(({ message }) => ({ code: 'threshold_failed', message })),
    ...(sent > 0 && answered === 0
      ? [{ code: 'nothing_answered', message: `none of ${formatAmount(sent, 'request')} was answered` }]
      : []),
    ...silent.map(({ message }) => ({ code: 'no_data', message })),
    ...worse.map(({ message }) => ({ code: 'regression', message })),
    ...(stopped?.stoppedBy === 'budget' ? [{ code: 'budget', message: stopped.message }] : []),
  ];
}

function doubtReasons(outcome: Outcome): Reason[] {
  const { thresholds, compared, generator, deliveredRatio, undelivered } = outcome;
  const reasons: Reason[] = generator === null ? [] : [generator];
  const { dropped, suppressed } = undelivered;
  // What was not sent because an error, the budget or somebody ended the run is told as that, and nothing was held back.
  const isCut = dropped + suppressed === 0 && CUTS.has(outcome.stopped?.stoppedBy ?? '');
  if (deliveredRatio < LEAST_DELIVERED && !isCut) {
    reasons.push({
      code: 'load_not_delivered',
      message: `only ${(deliveredRatio * 100).toFixed(1)} % of the planned load was delivered: ${dropped} arrivals were dropped and ${suppressed} suppressed`,
    });
  }
  const open = thresholds.filter(({ verdict }) => verdict === 'inconclusive');
  const troubled = open.filter(({ endpointTrouble }) => endpointTrouble);
  reasons.push(...troubled.map(({ message }) => ({ code: 'endpoint_trouble', message })));
  const compare = compared.filter(({ verdict }) => verdict === 'inconclusive' || verdict === 'no_data');
  const lost = compare.filter(({ baseUnanswered }) => baseUnanswered !== undefined);
  reasons.push(...lost.map(({ message }) => ({ code: 'base_failed', message })));
  const undecided = [
    ...open.filter(({ endpointTrouble }) => !endpointTrouble),
    ...compare.filter(({ baseUnanswered }) => baseUnanswered === undefined),
  ];
  return [...reasons, ...undecided.map(({ message }) => ({ code: 'undecided', message }))];
}

function decidedReason(outcome: Outcome): Reason[] {
  const { stopped, sent, unsent, usdPerRequest, thresholds, compared } = outcome;
  if (stopped?.stoppedBy !== 'decided' && stopped?.stoppedBy !== 'abort') return [];
  const usd = unsent * (usdPerRequest ?? 0);
  const saved = usd > 0 ? `, which saved about ${formatUsd(usd)}` : '';
  const after =
    unsent > 0 ? ` (after ${formatCount(sent)} of ${formatAmount(sent + unsent, 'request')}${saved})` : '';
  const message = isUpheld(stopped, [...thresholds, ...compared], thresholds)
    ? stopped.message
    : `the run was ended early, for ${stopped.message.replace(' is decided to ', ' looked decided to ')}; the whole leaves that open`;
  return [{ code: stopped.code, message: `${message}${after}` }];
}

type Rows = readonly { readonly verdict: ThresholdRow['verdict'] | ComparedRow['verdict'] }[];

/**
 * Whether the whole says what ended the run: the very threshold that it names failed, or all hold. A part of the load has no
 * thresholds here, and nothing to contradict.
 */
function isUpheld({ code, message }: StopReason, rows: Rows, thresholds: readonly ThresholdRow[]): boolean {
  if (rows.length === 0) return true;
  if (code === DECIDED_PASS) return rows.every(({ verdict }) => verdict === 'pass' || verdict === 'info');
  if (code !== DECIDED_FAIL && code !== THRESHOLD_ABORT) return true;
  const named = thresholds.filter(({ metric, expression }) =>
    message.includes(`\`${metric}: ${expression}\``),
  );
  return (named.length > 0 ? named : rows).some(({ verdict }) => verdict === 'fail');
}
