import type { Ms } from '../base/units.js';
import type { Plan, Session, Turn } from '../plan/plan.js';
import type { StopReason } from '../samples/sample.js';
import { Backoff } from './backoff.js';
import { buildUnsentSample, type RequestPlace } from './build-sample.js';
import type { Settled } from './desk.js';
import type { ExecutorSettings, Progress } from './executor-settings.js';
import type { RunningExchange } from './exchange.js';
import { Places } from './places.js';
import { Timers } from './timers.js';

/**
 * Runs one plan. Instants are absolute: every wake-up fires all that is due, so a late timer delays requests
 * but never thins them out. Nothing here knows of scenarios: a ramp, a virtual user, a pair and a cold start
 * differ only in their plan.
 */
export class Executor {
  private readonly backoff: Backoff;
  private readonly running = new Set<RunningExchange>();
  private readonly timers: Timers;
  private nextSession = 0;
  private readonly places: Places;
  private iterations = 0;
  private openSessions = 0;
  private sent = 0;
  private done = 0;
  private maxInFlight = 0;
  private stage = 1;
  private stopped: StopReason | null = null;
  private expired = false;
  private clearEnd: (() => void) | null = null;
  private finish: () => void = () => undefined;

  constructor(
    private readonly plan: Plan,
    private readonly settings: ExecutorSettings,
  ) {
    this.backoff = new Backoff(plan.onRateLimit);
    this.places = new Places(plan, settings);
    this.timers = new Timers(settings.clock);
  }

  /** Resolves when everything sent has ended; with the reason, if the plan was not completed. */
  async run(): Promise<StopReason | null> {
    const { clock } = this.settings;
    await new Promise<void>((resolve) => {
      this.finish = resolve;
      const end = this.instantOf(this.plan.durationMs + this.plan.gracefulStopMs);
      if (Number.isFinite(end)) this.clearEnd = clock.at(end, () => this.expire());
      this.pump();
    });
    this.clearEnd?.();
    return this.stopped;
  }

  /** Sends nothing more; what is in flight may finish. The first reason stays. */
  stop(reason: StopReason): void {
    this.stopped ??= reason;
    this.timers.clear();
    this.settleUp();
  }

  /** Takes back what is in flight: its samples come before this returns. */
  cancelInFlight(): void {
    for (const exchange of [...this.running]) exchange.cancel();
  }

  progress(): Progress {
    const { sent, done, stage, maxInFlight } = this;
    return { inFlight: this.running.size, maxInFlight, sent, done, stage };
  }

  /** The graceful stop is over: whatever has not ended by now never will. */
  private expire(): void {
    this.expired = true;
    this.timers.clear();
    this.cancelInFlight();
    this.settleUp();
  }

  private isOver(): boolean {
    return this.expired || this.stopped !== null;
  }

  /** Fires every session that is due, then sleeps until the next one. */
  private pump(): void {
    const { sessions } = this.plan;
    const { clock } = this.settings;
    while (!this.isOver() && this.nextSession < sessions.length) {
      const session = sessions.get(this.nextSession);
      const due = this.instantOf(session.dueMs);
      if (due > clock.now()) {
        this.timers.at(due, () => this.pump());
        return;
      }
      this.nextSession += 1;
      this.stage = session.stage;
      this.openSessions += 1;
      this.startTurn(session, 0, due);
    }
    this.settleUp();
  }

  /** Waits the turn's pause, then sends it; closes the session where nothing is left of it. */
  private startTurn(session: Session, index: number, from: Ms): void {
    const turn = session.turns[index];
    if (turn === undefined || this.isOver() || !this.mayLoop(session, index, from)) {
      this.openSessions -= 1;
      this.settleUp();
      return;
    }
    const due = Math.max(from + turn.pauseMs, this.heldBack(session, turn));
    if (due > this.endInstant()) {
      this.openSessions -= 1;
      this.settleUp();
    } else if (due > this.settings.clock.now()) {
      this.timers.at(due, () => this.startTurn(session, index, due - turn.pauseMs));
    } else this.sendTurn(session, index, due);
  }

  /** Whether a looping session may start its next iteration. */
  private mayLoop(session: Session, index: number, from: Ms): boolean {
    const { loop } = session;
    if (loop === null || index < loop.from) return true;
    if (from >= this.instantOf(loop.untilMs)) return false;
    return !loop.shared || this.plan.iterations === null || this.iterations < this.plan.iterations;
  }

  /** A session that goes on by itself waits out a 429; a probe does so even where the load does not. */
  private heldBack(session: Session, turn: Turn): Ms {
    if (turn.afterRetryAfter === true) return this.backoff.askedUntil();
    return isClosed(session) ? this.backoff.heldUntil() : Number.NEGATIVE_INFINITY;
  }

  private endInstant(): Ms {
    return this.instantOf(this.plan.durationMs);
  }

  private sendTurn(session: Session, index: number, due: Ms): void {
    const turn = session.turns[index] as Turn;
    if (session.loop?.shared === true && index >= session.loop.from) this.iterations += 1;
    const places = this.places.of(session, turn, due);
    const next = (): void => this.afterTurn(session, index);
    if (this.backoff.heldUntil() > this.settings.clock.now()) {
      this.passOver(places, 'suppressed');
      next();
    } else if (!isClosed(session) && this.running.size + places.length > this.plan.maxConcurrency) {
      this.passOver(places, 'dropped');
      next();
    } else this.sendAll(places, due, next);
  }

  private sendAll(places: readonly RequestPlace[], due: Ms, next: () => void): void {
    const tickets = this.settings.desk.admit(places, this.plan.prompts);
    if (tickets === null) {
      this.stop({
        stoppedBy: 'budget',
        code: 'budget',
        message: 'the budget cannot hold the worst case of one more request',
      });
      return;
    }
    this.settings.onLateness(this.settings.clock.now() - due);
    let open = tickets.length;
    for (const ticket of tickets) {
      this.sent += 1;
      let exchange: RunningExchange | null = null;
      const end = (settled: Settled): void => {
        if (exchange !== null) this.running.delete(exchange);
        this.done += 1;
        open -= 1;
        this.take(settled);
        if (open === 0) next();
      };
      exchange = this.settings.desk.send(ticket, end);
      this.running.add(exchange);
      this.maxInFlight = Math.max(this.maxInFlight, this.running.size);
    }
  }

  private afterTurn(session: Session, index: number): void {
    const last = index + 1 >= session.turns.length;
    this.startTurn(
      session,
      last && session.loop !== null ? session.loop.from : index + 1,
      this.settings.clock.now(),
    );
  }

  private take({ sample, gaps, fatal }: Settled): void {
    this.backoff.observe(sample, this.settings.clock.now());
    const reason = this.settings.onSample(sample, gaps);
    if (fatal !== null) this.stop({ stoppedBy: 'error', ...fatal });
    else if (reason !== null) this.stop(reason);
  }

  private passOver(places: readonly RequestPlace[], outcome: 'dropped' | 'suppressed'): void {
    for (const place of places) {
      const reason = this.settings.onSample(buildUnsentSample(place, outcome), []);
      if (reason !== null) this.stop(reason);
    }
  }

  private instantOf(offset: Ms): Ms {
    return this.settings.origin + this.settings.startMs + offset;
  }

  /** The end: nothing due, nothing waiting, nothing in flight. */
  private settleUp(): void {
    const allDone = this.nextSession >= this.plan.sessions.length && this.openSessions === 0;
    if (this.running.size === 0 && (allDone || this.isOver())) this.finish();
  }
}

/** A session that goes on by itself: held back by a 429 it waits, where an arrival would be suppressed. */
function isClosed(session: Session): boolean {
  return session.loop !== null || session.turns.length > 1;
}
