import type { InputBounds } from '../budget/bound.js';
import type { Ledger, Reservation } from '../budget/ledger.js';
import type { Usage } from '../protocols/protocol.js';
import type { Settlement } from './build-sample.js';
import type { Observation } from './exchange.js';
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

/** Ends a request's reservation: what is known replaces it, what is not stays charged at its worst. */
export function chargeRequest(
  request: { readonly prepared: PreparedRequest; readonly reservation: Reservation },
  seen: Observation,
  judged: Judged,
  books: Books,
): Charge {
  const usage = isFinal(judged) ? (seen.answer?.usage ?? null) : null;
  if (usage !== null) return chargeUsage(request, usage, books);
  if (costsNothing(seen)) {
    request.reservation.release();
    return { settlement: { costUsd: 0, costBasis: 'reported', usage: null }, fatal: null };
  }
  return {
    settlement: { costUsd: request.reservation.forfeit(), costBasis: 'worst_case', usage: null },
    fatal: null,
  };
}

/**
 * More input than the bound means that something on the way adds to the prompts: no bound made here can hold a
 * budget, so the run ends. More output than the cap is paid from what is left of the budget, or ends the run too.
 */
function chargeUsage(
  { prepared, reservation }: { readonly prepared: PreparedRequest; readonly reservation: Reservation },
  usage: Usage,
  { ledger, bounds }: Books,
): Charge {
  const cost = prepared.price.cost(usage);
  const beyondBound = bounds.observe(prepared.boundKey, usage.input) === 'beyond_bound';
  const fatal = beyondBound ? beyond(usage, prepared) : null;
  if (cost <= reservation.amount) {
    return { settlement: { costUsd: reservation.settle(cost), costBasis: 'reported', usage }, fatal };
  }
  const rest = ledger.reserve(cost - reservation.amount);
  const charged = reservation.forfeit() + (rest?.forfeit() ?? 0);
  if (rest !== null) return { settlement: { costUsd: charged, costBasis: 'reported', usage }, fatal };
  return {
    settlement: { costUsd: charged, costBasis: 'worst_case', usage },
    fatal: fatal ?? beyond(usage, prepared),
  };
}

function beyond(usage: Usage, prepared: PreparedRequest): Fatal {
  return {
    code: 'usage_beyond_bound',
    message:
      `the endpoint reports ${usage.input} input and ${usage.output} output tokens for a request whose input cannot hold ` +
      `that many and whose output is capped at ${prepared.maxTokens}: its bill cannot be bounded from here`,
  };
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
