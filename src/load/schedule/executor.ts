import type { Precision } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Plan, Session, Turn } from '../../plan/plan.js';
import type { StopReason } from '../../samples/sample.js';
import { Backoff } from './backoff.js';
import type { ExecutorSettings, Progress } from './executor-settings.js';
import { Iterations, nextTurn } from './iterations.js';
import { Places } from './places.js';
import { Slots } from './slots.js';
import { Timers } from './timers.js';
import { TurnSender } from './turn-sender.js';

/**
 * Runs one plan. Instants are absolute: every wake-up fires all that is due, so a late timer delays requests
 * but never thins them out. Nothing here knows of scenarios: a ramp, a virtual user, a pair and a cold start
 * differ only in their plan. Unless the run is stopped, every planned request has exactly one sample in the end.
 */
export class Executor {
  private readonly backoff: Backoff;
  private readonly slots: Slots;
  private readonly timers: Timers;
  private readonly places: Places;
  private readonly iterations: Iterations;
  private readonly sender: TurnSender;
  /** Of the plan, on the clock. */
  private readonly begin: Ms;
  private readonly end: Ms;
  private nextSession = 0;
  /** Planned already, but not due yet. */
  private upcoming: Session | null = null;
  private openSessions = 0;
  private stage = 1;
  private stopped: StopReason | null = null;
  private expired = false;
  private finish: () => void = () => undefined;

  constructor(
    private readonly plan: Plan,
    private readonly settings: ExecutorSettings,
  ) {
    this.begin = settings.origin + settings.startMs;
    this.end = this.begin + plan.durationMs;
    this.backoff = new Backoff(plan.onRateLimit);
    this.slots = new Slots(plan.maxConcurrency);
    this.places = new Places(plan, settings);
    this.timers = new Timers(settings.clock);
    this.iterations = new Iterations(plan);
    const { slots, backoff } = this;
    const stop = (reason: StopReason): void => this.stop(reason);
    const cancel = (reason: StopReason): void => this.cancel(reason);
    const settleUp = (): void => this.settleUp();
    this.sender = new TurnSender(settings, { slots, backoff, plan, stop, cancel, settleUp });
  }

  /** Resolves when everything sent has ended; with the reason, if the plan was not completed. */
  async run(): Promise<StopReason | null> {
    const { clock } = this.settings;
    const finished = new Promise<void>((resolve) => (this.finish = resolve));
    const clearEnd = clock.at(this.end + this.plan.gracefulStopMs, () => this.expire());
    this.pump();
    await finished;
    clearEnd();
    return this.stopped;
  }

  /** Sends nothing more; what is in flight may finish. The first reason stays. */
  stop(reason: StopReason): void {
    this.stopped ??= reason;
    this.timers.clear();
    this.settleUp();
  }

  /** Stops, and takes back what is in flight: its samples come before this returns, those of other threads at once. */
  cancel(reason: StopReason): void {
    this.stop(reason);
    this.slots.cancelAll();
  }

  progress(): Progress {
    const { inFlight, maxInFlight } = this.slots;
    const { sent, done } = this.sender;
    return { inFlight, maxInFlight, sent, done, stage: this.stage };
  }

  /** The graceful stop is over: whatever has not ended by now never will, and what has not begun was dropped. */
  private expire(): void {
    this.expired = true;
    this.slots.cancelAll();
    this.timers.fireAll();
    this.slots.dismissWaiting();
    for (let session = this.peek(); session !== null; session = this.peek()) this.open(session);
    this.settleUp();
  }

  /** Fires every session that is due, then sleeps until the next one. */
  private pump(): void {
    for (let session = this.peek(); session !== null && !this.expired; session = this.peek()) {
      const due = this.instantOf(session.dueMs);
      if (due > this.settings.clock.now()) {
        this.timers.at(due, () => this.pump(), precisionOf(session));
        return;
      }
      this.open(session);
    }
    this.settleUp();
  }

  /** The next session to open; null where no more will be. */
  private peek(): Session | null {
    const { sessions } = this.plan;
    if (this.stopped !== null || this.nextSession >= sessions.length) return null;
    this.upcoming ??= sessions.get(this.nextSession);
    return this.upcoming;
  }

  private open(session: Session): void {
    this.nextSession += 1;
    this.upcoming = null;
    this.stage = session.stage;
    this.openSessions += 1;
    this.startTurn(session, 0, this.instantOf(session.dueMs));
  }

  private close(): void {
    this.openSessions -= 1;
    this.settleUp();
  }

  /** Begins the pause before a turn; closes the session where nothing is left of it. */
  private startTurn(session: Session, index: number, from: Ms): void {
    const turn = session.turns[index];
    if (turn === undefined || this.stopped !== null) this.close();
    else this.awaitTurn(session, index, from + turn.pauseMs);
  }

  /** Sends the turn when it is due, unless the end comes first. */
  private awaitTurn(session: Session, index: number, earliest: Ms): void {
    const turn = session.turns[index] as Turn;
    const due = Math.max(earliest, this.heldBack(session, turn));
    if (this.stopped !== null) this.close();
    else if (this.expired || this.isTooLate(session, due) || !this.iterations.isLeft(session))
      this.abandon(session, index);
    else if (due > this.settings.clock.now())
      this.timers.at(due, () => this.awaitTurn(session, index, due), precisionOf(session));
    else this.sendTurn(session, index, due);
  }

  /** Whether the time for starting a turn has passed. */
  private isTooLate({ loop }: Session, due: Ms): boolean {
    return due > this.end || (loop !== null && due >= this.instantOf(loop.untilMs));
  }

  /** A session that goes on by itself waits out a 429; a probe does so even where the load does not. */
  private heldBack(session: Session, turn: Turn): Ms {
    if (turn.afterRetryAfter === true) return this.backoff.askedUntil();
    return isClosed(session) ? this.backoff.heldUntil() : Number.NEGATIVE_INFINITY;
  }

  /** Gives up the rest of a session: what was planned of it and never sent is load that was not delivered. */
  private abandon(session: Session, index: number): void {
    this.iterations.retire(session, index);
    const now = this.settings.clock.now();
    for (const turn of session.loop === null ? session.turns.slice(index) : []) {
      const outcome = this.heldBack(session, turn) > now ? 'suppressed' : 'dropped';
      this.sender.passOver(this.places.of(session, turn, Math.min(now, this.end)), outcome);
    }
    this.close();
  }

  private sendTurn(session: Session, index: number, due: Ms): void {
    const turn = session.turns[index] as Turn;
    const { clock } = this.settings;
    const { length: size } = turn.requests;
    const hasRoom = this.slots.hasRoom(size);
    if (isClosed(session) && !hasRoom && size <= this.slots.limit) {
      this.slots.whenRoom(size, () => this.awaitTurn(session, index, clock.now()));
      return;
    }
    this.iterations.begin(session);
    const places = this.places.of(session, turn, due);
    const next = (): void => this.startTurn(session, nextTurn(session, index), clock.now());
    if (hasRoom && this.backoff.heldUntil() <= clock.now()) {
      this.sender.send(places, due, next);
      return;
    }
    this.sender.passOver(places, this.backoff.heldUntil() > clock.now() ? 'suppressed' : 'dropped');
    // A user whose turns never fit would drop them for ever within this instant.
    if (session.loop === null) next();
    else this.close();
  }

  private instantOf(offset: Ms): Ms {
    return this.begin + offset;
  }

  /** The end: nothing due, nothing waiting, nothing in flight. */
  private settleUp(): void {
    const allDone = this.nextSession >= this.plan.sessions.length && this.openSessions === 0;
    if (this.slots.inFlight > 0 || !(allDone || this.expired || this.stopped !== null)) return;
    if (this.stopped === null && allDone) {
      for (const { session, turn } of this.iterations.leftovers())
        this.sender.passOver(this.places.of(session, turn, this.end), 'dropped');
    }
    this.finish();
  }
}

/** An arrival is part of the load's shape; a user who thinks a millisecond longer is none the less a user. */
function precisionOf(session: Session): Precision {
  return isClosed(session) ? 'rough' : 'exact';
}

/** A session that goes on by itself: held back by a 429 it waits, where an arrival would be suppressed. */
function isClosed(session: Session): boolean {
  return session.loop !== null || session.turns.length > 1;
}
