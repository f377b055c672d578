import type { InputBounds } from '../../budget/bound.js';
import type { Tokens, Usd } from '../../base/units.js';
import { priceFactor } from '../../budget/modifiers.js';
import type { Ledger, Reservation } from '../../budget/ledger.js';
import type { Usage } from '../../protocols/protocol.js';
import type { Settlement } from './build-sample.js';
import { type Observation, leastTokens } from './observation.js';
import { type Bill, billOf, toldOfBill } from './bill.js';
import { costsNothing, isFiltered, isFinal, isPlausible } from './evidence.js';
import type { Judged } from './outcome.js';
import { pay, payWorst } from './pay.js';
import type { PriceLessons } from './price-lessons.js';
import { boundOf, type PreparedRequest } from './prepare.js';
import { type PriceTerms, worstCost } from '../terms/price-terms.js';

/** Why nothing more may be sent. */
export interface Fatal {
  readonly code: string;
  readonly message: string;
  /** What is in flight is taken back, for nothing pays for it. */
  readonly cancels?: boolean;
}

export interface Charge {
  readonly settlement: Settlement;
  readonly fatal: Fatal | null;
  /** It told something of the price of its kind that was not known before. */
  readonly learned: boolean;
}

type Ended = Omit<Charge, 'learned'>;

interface Books {
  readonly ledger: Ledger;
  readonly bounds: InputBounds;
  readonly lessons: PriceLessons;
}

interface Request {
  readonly prepared: PreparedRequest;
  readonly reservation: Reservation;
}

/** Ends a request's reservation: what is known replaces it, what is not stays charged at its worst. */
export function chargeRequest(request: Request, seen: Observation, judged: Judged, books: Books): Charge {
  const { prepared } = request;
  const usage = isFinal(judged, seen) ? (seen.answer?.usage ?? null) : null;
  const served = seen.answer?.model ?? null;
  const bill = billOf(prepared, usage ?? NO_USAGE, toldOfBill(seen));
  const second = books.lessons.secondName(prepared, served);
  const learned = books.lessons.learn(prepared, bill, served);
  const ended = endRequest(request, { seen, judged, usage, bill }, books);
  const fatal = bill.unknown !== null ? misunderstood(bill.unknown) : ended.fatal;
  // Field by field: a spread costs V8 a microsecond or two, and this is on the way of every request.
  return {
    settlement: ended.settlement,
    learned,
    fatal: second === null ? fatal : otherName(second, served ?? ''),
  };
}

const NO_USAGE: Usage = { input: 0, output: 0, cachedInput: null, cacheWrite: null, reasoning: null };

interface Seen {
  readonly seen: Observation;
  readonly judged: Judged;
  readonly usage: Usage | null;
  readonly bill: Bill;
}

function endRequest(request: Request, { seen, judged, usage, bill }: Seen, books: Books): Ended {
  const hasOutput = usage !== null && isPlausible(usage.output, seen.contentTokens);
  const isFree = request.prepared.price.basis === 'free';
  const hasInput = usage !== null && (isFree || isPlausible(usage.input, request.prepared.leastInput));
  const isSettled = usage !== null && seen.answer?.isUsageOpen !== true;
  if (isSettled && hasInput && hasOutput) return chargeUsage(request, usage, bill, books);
  if (costsNothing(seen)) {
    request.reservation.release();
    return { settlement: { costUsd: 0, likelyUsd: 0, costBasis: 'reported', usage: null }, fatal: null };
  }
  if (isFiltered(seen, judged)) return chargeInput(request, books);
  const charge = chargeWorst(request, seen, books);
  return hasOutput ? { ...charge, settlement: { ...charge.settlement, usage } } : charge;
}

/**
 * More input than the bound means that something on the way adds to the prompts: no bound made here can hold a
 * budget, so the run ends. More output than the cap is paid from what is left of the budget, or ends the run too; what is
 * known to be billed is charged all the same.
 */
function chargeUsage(
  { prepared, reservation }: Request,
  usage: Usage,
  { cost, unknown }: Bill,
  { ledger, bounds }: Books,
): Ended {
  const beyondBound = bounds.observe(prepared.boundKey, usage.input) === 'beyond_bound';
  // What nobody understands may be more than what is reported.
  const least = unknown === null ? cost : Math.max(cost, reservation.amount);
  const { charged, isCovered } = pay(reservation, least, ledger);
  const reported = `reports ${usage.input} input and ${usage.output} output tokens`;
  const isFree = prepared.price.basis === 'free';
  return {
    settlement: {
      costUsd: charged,
      likelyUsd: cost,
      costBasis: unknown === null ? 'reported' : 'worst_case',
      usage,
    },
    fatal:
      !isFree && (beyondBound || !isCovered) ? unbounded(reported, prepared.maxTokens, beyondBound) : null,
  };
}

/**
 * The usage never became known, or not all that is billed. An answer that ran past its cap is charged the most tokens
 * that its content can be, instead of the cap that the endpoint does not keep, as far as the budget goes.
 */
function chargeWorst(
  { prepared, reservation }: Request,
  seen: Observation,
  { ledger, bounds, lessons }: Books,
): Ended {
  const { maxTokens, price } = prepared;
  const least = leastTokens(seen);
  const input = boundOf(prepared, bounds);
  const isBeyond = least > maxTokens && price.basis !== 'free';
  const output = isBeyond ? Math.max(least, seen.contentBytes) : maxTokens;
  const own = worstCost(price, prepared.terms, input, output);
  const dearest = lessons.worst(prepared, input, output);
  const isDearer = dearest > own;
  const share = termsOf(prepared, seen).most / prepared.terms.most;
  const worst = isDearer ? dearest : (isBeyond ? own : reservation.amount) * share;
  // What is known to cost more than was asked for is told even where the budget cannot pay it.
  const { charged, isCovered } = (isDearer ? pay : payWorst)(reservation, worst, ledger);
  return {
    settlement: {
      costUsd: charged,
      likelyUsd: likelyCost(prepared, seen),
      costBasis: 'worst_case',
      usage: null,
    },
    fatal: isCovered ? null : unbounded(`sent at least ${least} output tokens`, maxTokens, false),
  };
}

/** An answer that has begun has named the tier that serves it, or has none; before, it can be the dearest. */
function termsOf(
  { terms, price, model }: PreparedRequest,
  { answer, contentEvents }: Observation,
): PriceTerms {
  const tier = answer?.billing?.tier ?? null;
  if (tier === null && contentEvents === 0) return terms;
  const told = { ...terms.asked, tier: tier ?? terms.asked.tier };
  const factor = priceFactor(told, price.model ?? model ?? null, price);
  return typeof factor === 'object' ? terms : { ...terms, most: factor * terms.place };
}

/** Azure bills what its filter has read of a prompt, and nothing else. */
function chargeInput({ prepared, reservation }: Request, { ledger, bounds }: Books): Ended {
  const worst = worstCost(prepared.price, prepared.terms, boundOf(prepared, bounds), 0);
  const { charged } = pay(reservation, worst, ledger);
  const likelyUsd = Math.min(charged, prepared.price.worst(prepared.likelyInput, 0));
  return { settlement: { costUsd: charged, likelyUsd, costBasis: 'worst_case', usage: null }, fatal: null };
}

/**
 * What is probably billed where no usage was reported: what was seen of the answer. Providers do not bill what they
 * answer with an error of their own, though nobody can rely on it.
 */
function likelyCost(prepared: PreparedRequest, seen: Observation): Usd {
  const { price } = prepared;
  if (price.basis === 'free' || seen.status === null || seen.status >= 300) return 0;
  const usage = {
    input: prepared.likelyInput,
    output: leastTokens(seen),
    cachedInput: null,
    cacheWrite: null,
  };
  return price.cost(usage);
}

function unbounded(what: string, maxTokens: Tokens, isInput: boolean): Fatal {
  const advice = isInput
    ? '; where the endpoint adds a prompt of its own, set `input-overhead` to its tokens'
    : '';
  return {
    code: 'usage_beyond_bound',
    message:
      `the endpoint ${what} for a request whose input cannot hold ` +
      `that many and whose output is capped at ${maxTokens}: its bill cannot be bounded from here${advice}`,
  };
}

function otherName(first: string, second: string): Fatal {
  return {
    code: 'price_unknown',
    message: `answers come from \`${first}\` and from \`${second}\`, and \`prices\` are those of one model: name a price file with each of them`,
    cancels: true,
  };
}

/** An answer was dearer than what is in flight was reserved for, and the budget cannot hold that at the new price. */
export function dearerThanReserved(what: string): Fatal {
  return {
    code: 'price_above_reservation',
    message: `an answer cost more than was asked for (${what}), and the budget cannot hold what is in flight at that price`,
    cancels: true,
  };
}

function misunderstood(what: string): Fatal {
  return {
    code: 'price_unknown',
    message: `an answer says \`${what}\`, and nobody here knows what that does to the price: its bill cannot be bounded from here`,
  };
}
