import { Chain, Link } from '../../base/chain.js';
import type { Clock } from '../../base/clock.js';
import type { Redactor } from '../../base/redact.js';
import type { Ms, Usd } from '../../base/units.js';
import type { InputBounds } from '../../budget/bound.js';
import type { Ledger, Reservation } from '../../budget/ledger.js';
import type { PlanPrompt } from '../../plan/plan.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { retryAfterSeconds } from '../../protocols/limits/retry-after.js';
import type { Arm, Sample } from '../../samples/sample.js';
import { buildSample, type RequestPlace } from './build-sample.js';
import { CapFields } from './cap-field.js';
import { chargeRequest, dearerThanReserved, type Fatal } from './charge.js';
import { asksToWait, lostCredential, permanentRefusal } from './refusals.js';
import { type AnswerChecks, TEXT_LIMIT } from './answer-checks.js';
import { hashAnswer } from './hash-answer.js';
import type { Carrier, TurnOf } from './carrier.js';
import type { RunningExchange } from './exchange.js';
import type { Observation } from './observation.js';
import { judgeOutcome } from './outcome.js';
import { secondWriting } from './sending/second-writing.js';
import { sendPrepared } from './sending/send-prepared.js';
import { boundOf, type PreparedRequest, type RequestBook } from './prepare.js';
import type { PriceLessons } from './price-lessons.js';
import { type HitHeader, readHit } from '../wire/hit-header.js';

/** Everything that a request needs on its way, the same for the whole run. */
export interface DeskSettings {
  readonly clock: Clock;
  readonly carrier: Carrier;
  readonly ledger: Ledger;
  /** A part of it for canaries; absent where there are none. */
  readonly canaryLedger?: Ledger;
  readonly bounds: InputBounds;
  /** What answers have told of prices, in all scenarios of the run. */
  readonly lessons: PriceLessons;
  readonly book: RequestBook;
  readonly checks: AnswerChecks;
  readonly redact: Redactor;
  readonly timeoutMs: Ms;
  readonly shard: string | null;
  /** Response header that tells a cache's hit; null where none is named. */
  readonly hitHeader: HitHeader | null;
  /** Whether samples tell equal answers by a hash of their text. */
  readonly hashesText: boolean;
  /** Milliseconds since 1970, for a Retry-After that is a date. */
  readonly wallClock: () => number;
  /** What the run's log should say, at most a few times. */
  readonly tell?: (message: string) => void;
}

/** A request whose worst case is reserved: it may be sent. */
export class Ticket extends Link {
  /** What a first writing, lost with its connection, stays charged; null where there was none. */
  lostUsd: Usd | null = null;

  constructor(
    readonly place: RequestPlace,
    readonly prepared: PreparedRequest,
    public reservation: Reservation,
  ) {
    super();
  }
}

/** What the executor must know of an answer beside its sample. */
export interface Settled {
  readonly sample: Sample;
  /** Gaps between its content events. */
  readonly gaps: readonly Ms[];
  /** Why nothing more may be sent: a quota that cannot recover, usage beyond the bound. */
  readonly fatal: Fatal | null;
}

/** Takes requests one turn at a time: reserves, sends, settles, and writes the sample. */
export class RequestDesk {
  private readonly caps: CapFields;
  /** In flight. */
  private readonly open = new Chain<Ticket>();

  constructor(
    private readonly settings: DeskSettings,
    /** The run's start on the clock. */
    private readonly origin: Ms,
  ) {
    this.caps = new CapFields(settings.tell ?? (() => undefined));
  }

  /** Reserves the worst case of all requests of a turn, or of none; null where the ceiling would be passed. */
  admit(places: readonly RequestPlace[], prompts: readonly PlanPrompt[]): Ticket[] | null {
    const { book } = this.settings;
    const ledger = this.ledgerOf(places[0]?.planned.arm);
    const prepared = places.map(({ planned }) => book.get(promptAt(prompts, planned.prompt), planned.arm));
    const reservations = ledger.reserveAll(prepared.map((request) => this.worstOf(request)));
    if (reservations === null) return null;
    return places.map(
      (place, i) => new Ticket(place, prepared[i] as PreparedRequest, reservations[i] as Reservation),
    );
  }

  private ledgerOf(arm: Arm | undefined): Ledger {
    const { ledger, canaryLedger } = this.settings;
    return arm === 'canary' ? (canaryLedger ?? ledger) : ledger;
  }

  private worstOf(request: PreparedRequest): Usd {
    const { bounds, lessons } = this.settings;
    return lessons.worst(request, boundOf(request, bounds), request.maxTokens);
  }

  /**
   * Reserves as much of the dearest model that the price list has at the endpoint as the budget holds: nobody knows yet which one
   * answers.
   */
  reserveDearest({ prepared, reservation }: Ticket): void {
    const dearest = prepared.target.dearestPrice?.() ?? null;
    if (dearest === null) return;
    const { terms, maxTokens } = prepared;
    const input = boundOf(prepared, this.settings.bounds);
    const wanted = dearest.worst(input, maxTokens, terms.traits) * terms.mostOf(dearest) * terms.place;
    reservation.raiseUpTo(wanted - reservation.amount);
  }

  /** What is in flight is reserved for what its kind turned out to cost; false where the budget does not hold that. */
  private raiseOpen(priceKind: string): boolean {
    let isHeld = true;
    for (let each = this.open.first; each !== null; each = each.after) {
      const { prepared, reservation } = each;
      if (prepared.priceKind !== priceKind) continue;
      const more = this.worstOf(prepared) - reservation.amount;
      isHeld = (more <= 0 || reservation.raise(more)) && isHeld;
    }
    return isHeld;
  }

  send(ticket: Ticket, turn: TurnOf, done: (result: Settled) => void): RunningExchange {
    this.open.add(ticket);
    const { checks, hashesText, timeoutMs, carrier, clock } = this.settings;
    const ledger = this.ledgerOf(ticket.place.planned.arm);
    const { prepared } = ticket;
    const again = secondWriting(ticket, { ledger, worst: () => this.worstOf(prepared) });
    // What is written again, for another field or key, was due long before.
    let { dueMs } = turn;
    const start = (wire: WireRequest, seen: (seen: Observation) => void): RunningExchange => {
      const due = dueMs;
      dueMs = null;
      return carrier.start(
        {
          wire,
          protocol: prepared.target.protocol,
          stream: prepared.target.stream,
          maxTokens: prepared.maxTokens,
          isFree: prepared.price.basis === 'free',
          keepText: hashesText ? TEXT_LIMIT : checks.textNeeded(prepared.prompt),
          again,
          isShared: prepared.varying === 0 && prepared.target.credential?.sign === undefined,
          timeoutMs,
          turn: turn.turn,
          dueMs: due,
        },
        seen,
      );
    };
    return sendPrepared({ prepared, caps: this.caps, clock, start }, (seen) =>
      done(this.settle(ticket, seen)),
    );
  }

  private settle(ticket: Ticket, seen: Observation): Settled {
    const { place, prepared } = ticket;
    const judged = judgeOutcome(seen, prepared.target.protocol, this.settings.redact);
    this.open.remove(ticket);
    const { settlement, fatal, learned } = chargeRequest(ticket, seen, judged, this.settings);
    const isHeld = !learned || this.raiseOpen(prepared.priceKind);
    const sample = buildSample(
      place,
      {
        model: prepared.model ?? null,
        seen,
        judged,
        settlement,
        lostUsd: ticket.lostUsd,
        retryAfterS: asksToWait(judged, seen)
          ? retryAfterSeconds(seen.headers, this.settings.wallClock(), judged.retryAfterS)
          : null,
        cacheHit: readHit(seen.headers, this.settings.hitHeader),
        textHash: this.settings.hashesText ? hashAnswer(seen.answer) : null,
        checks:
          place.planned.arm === 'canary'
            ? null
            : this.settings.checks.evaluate(prepared.prompt, seen, judged.outcome === 'ok'),
      },
      this.origin,
      this.settings.redact,
    );
    const dearer = isHeld ? null : dearerThanReserved(seen.answer?.model ?? 'its price');
    return {
      sample,
      gaps: seen.gaps,
      fatal: dearer ?? fatal ?? permanentRefusal(judged) ?? lostCredential(prepared, seen),
    };
  }
}

function promptAt(prompts: readonly PlanPrompt[], index: number): PlanPrompt {
  const prompt = prompts[index];
  if (prompt === undefined) throw new Error(`the plan has no prompt ${index}`);
  return prompt;
}
