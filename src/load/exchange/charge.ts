import type { InputBounds } from '../../budget/bound.js';
import type { Tokens, Usd } from '../../base/units.js';
import type { Ledger, Reservation } from '../../budget/ledger.js';
import type { Usage } from '../../protocols/protocol.js';
import type { Settlement } from './build-sample.js';
import type { Observation } from './observation.js';
import { leastTokens } from './least-tokens.js';
import type { Judged } from './outcome.js';
import type { PreparedRequest } from './prepare.js';

/** Why nothing more may be sent. */
export interface Fatal {
  readonly code: string;
  readonly message: string;
}

export interface Charge {
  readonly settlement: Settlement;
  readonly fatal: Fatal | null;
}

interface Books {
  readonly ledger: Ledger;
  readonly bounds: InputBounds;
}

interface Request {
  readonly prepared: PreparedRequest;
  readonly reservation: Reservation;
}

/** Ends a request's reservation: what is known replaces it, what is not stays charged at its worst. */
export function chargeRequest(request: Request, seen: Observation, judged: Judged, books: Books): Charge {
  const usage = isFinal(judged) ? (seen.answer?.usage ?? null) : null;
  const hasOutput = usage !== null && isPlausible(usage.output, seen.contentTokens);
  const hasInput = usage !== null && isPlausible(usage.input, request.prepared.leastInput);
  if (hasInput && hasOutput) return chargeUsage(request, usage, books);
  if (costsNothing(seen)) {
    request.reservation.release();
    return { settlement: { costUsd: 0, costBasis: 'reported', usage: null }, fatal: null };
  }
  const charge = chargeWorst(request, seen, books);
  return hasOutput ? { ...charge, settlement: { ...charge.settlement, usage } } : charge;
}

/**
 * More input than the bound means that something on the way adds to the prompts: no bound made here can hold a
 * budget, so the run ends. More output than the cap is paid from what is left of the budget, or ends the run too.
 */
function chargeUsage({ prepared, reservation }: Request, usage: Usage, { ledger, bounds }: Books): Charge {
  const cost = prepared.price.cost(usage);
  const beyondBound = bounds.observe(prepared.boundKey, usage.input) === 'beyond_bound';
  const { charged, isCovered } = pay(reservation, cost, ledger);
  const { maxTokens } = prepared;
  const reported = `reports ${usage.input} input and ${usage.output} output tokens`;
  return {
    settlement: { costUsd: charged, costBasis: isCovered ? 'reported' : 'worst_case', usage },
    fatal: beyondBound || !isCovered ? unbounded(reported, maxTokens) : null,
  };
}

/**
 * The usage never became known, or not all that is billed. An answer that ran past its cap is charged the most tokens that its content can be,
 * instead of the cap that the endpoint does not keep.
 */
function chargeWorst(
  { prepared, reservation }: Request,
  seen: Observation,
  { ledger, bounds }: Books,
): Charge {
  const { price, boundKey, texts, varying, maxTokens } = prepared;
  const least = leastTokens(seen);
  const worst =
    least <= maxTokens
      ? 0
      : price.worst(bounds.bound(boundKey, texts, varying), Math.max(least, seen.contentBytes));
  const { charged, isCovered } = pay(reservation, Math.max(reservation.amount, worst), ledger);
  return {
    settlement: { costUsd: charged, costBasis: 'worst_case', usage: null },
    fatal: isCovered ? null : unbounded(`sent at least ${least} output tokens`, maxTokens),
  };
}

/** What is more than was reserved is paid from what is left of the budget; where that is too little, nothing of it is. */
function pay(
  reservation: Reservation,
  cost: Usd,
  ledger: Ledger,
): { readonly charged: Usd; readonly isCovered: boolean } {
  if (cost <= reservation.amount) return { charged: reservation.settle(cost), isCovered: true };
  const rest = ledger.reserve(cost - reservation.amount);
  return { charged: reservation.forfeit() + (rest?.forfeit() ?? 0), isCovered: rest !== null };
}

function unbounded(what: string, maxTokens: Tokens): Fatal {
  return {
    code: 'usage_beyond_bound',
    message:
      `the endpoint ${what} for a request whose input cannot hold ` +
      `that many and whose output is capped at ${maxTokens}: its bill cannot be bounded from here`,
  };
}

/** Tokenizers of servers differ, but none makes of a text a quarter of the fewest tokens that it can be. */
const LEAST_SHARE = 1 / 4;

/** A report of far fewer tokens than a text has is no report: money is settled with it. */
function isPlausible(reported: Tokens, least: Tokens): boolean {
  return reported >= least * LEAST_SHARE;
}

/**
 * Usage of an answer that broke off is a number on the way, not the bill. That of one that was cut is there only where
 * generation had stopped before.
 */
function isFinal({ outcome, error }: Judged): boolean {
  return (
    outcome === 'ok' || outcome === 'cut' || (outcome === 'invalid_response' && WHOLE.includes(error?.kind))
  );
}

/** Answers that came whole although they are not what was asked for: empty, or not streamed. */
const WHOLE: readonly unknown[] = ['no_content', 'not_a_stream'];

/** Somebody on the way gave up waiting: the model may have generated all the same. */
const GAVE_UP: readonly (number | null)[] = [408, 499];

/**
 * Never written, or refused with a status that says so before anything was generated, however the words with it
 * end. A 5xx may have cost.
 */
function costsNothing({ writtenAt, status }: Observation): boolean {
  if (writtenAt === null) return true;
  return status !== null && status >= 300 && status < 500 && !GAVE_UP.includes(status);
}
