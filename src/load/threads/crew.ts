import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Carrier, CarriedRequest } from '../exchange/carrier.js';
import { nothingSeen, type Observation } from '../exchange/observation.js';
import { PaceRecorder } from '../exchange/pace.js';
import type { Overhead } from '../generator/prewarm.js';
import { Mate, type Pending } from './mate.js';
import type { LoadThreadData, ThreadHealth } from './messages.js';
import { unpackSeen } from './seen-data.js';
import type { LaunchThread } from './thread.js';
import { threadBase } from './thread-clock.js';

/** What the thread that plans is told beside the answers. */
export interface CrewEvents {
  /** How late a request due at that instant was handed to the transport. */
  onLateness(lateness: Ms, due: Ms): void;
  /** A thread died, and why: nothing that it had in flight will be measured. Told before its requests end. */
  onDeath(reason: string): void;
}

/**
 * Threads that carry exchanges: sockets, decoders and stamps are theirs. What decides stays in the thread that plans, which
 * knows of every request: schedule, concurrency, budget, back-off, looks. A request costs one message there and one back,
 * a token none.
 */
export interface Crew extends Carrier {
  /** What measuring adds to a first token in the thread where it adds most; null where that is unknown. */
  readonly overhead: Overhead | null;
  /** The run's clock starts. */
  begin(origin: Ms, events: CrewEvents): void;
  /** Ends the threads; how each fared, null of one that could not say. */
  finish(): Promise<readonly (ThreadHealth | null)[]>;
  /** Ends them at once. */
  close(): Promise<void>;
}

/** Nobody waits longer for a thread to start, to say how it fared, or to take a request back. */
const START_PATIENCE: Ms = 30_000;
const END_PATIENCE: Ms = 10_000;
const CANCEL_PATIENCE: Ms = 2_000;

/** Starts threads and waits until each is warmed up. Rejects, with none left, where one does not start. */
export async function startCrew(
  count: number,
  data: Omit<LoadThreadData, 'role' | 'base'>,
  { launch, clock }: { readonly launch: LaunchThread; readonly clock: Clock },
): Promise<Crew> {
  const base = threadBase();
  const mates = Array.from(
    { length: count },
    (_, index) => new Mate(index, launch({ ...data, base, role: 'load' })),
  );
  const close = async (): Promise<void> => {
    await Promise.all(mates.map((mate) => mate.end()));
  };
  try {
    const overheads = await Promise.all(mates.map((mate) => within(mate.ready, clock, START_PATIENCE)));
    return new ThreadCrew(mates, worstOf(overheads), { clock, close });
  } catch (error) {
    await close();
    throw error;
  }
}

class ThreadCrew implements Crew {
  private events: CrewEvents = { onLateness: () => undefined, onDeath: () => undefined };
  private nextKey = 0;
  private lastTurn: { readonly turn: number; readonly mate: Mate } | null = null;

  constructor(
    private readonly mates: readonly Mate[],
    readonly overhead: Overhead | null,
    private readonly terms: { readonly clock: Clock; readonly close: () => Promise<void> },
  ) {
    for (const mate of mates) {
      mate.onEnded = ({ key, handedMs, resent, seen }) => {
        const pending = mate.take(key);
        if (pending === undefined) return;
        const { request, done } = pending;
        const { dueMs } = request;
        if (dueMs !== null) this.events.onLateness(handedMs - dueMs, dueMs);
        for (let time = 0; time < resent; time += 1) request.again?.adopt();
        done(unpackSeen(seen));
      };
      mate.onDeath = (reason) => this.bury(mate, reason);
    }
  }

  begin(origin: Ms, events: CrewEvents): void {
    this.events = events;
    for (const mate of this.mates) mate.begin(origin);
    const dead = this.mates.find((mate) => mate.death !== null);
    if (dead !== undefined) events.onDeath(dead.death ?? '');
  }

  start(request: CarriedRequest, done: (seen: Observation) => void): { cancel(): void } {
    const mate = this.mateFor(request.turn);
    const key = this.nextKey++;
    const pending: Pending = { request, done, sentAt: this.terms.clock.now() };
    mate.send(key, pending);
    // A thread that has died takes nothing: its requests end as soon as their caller knows of them.
    if (mate.death !== null) setImmediate(() => this.endLost(mate, key));
    return {
      cancel: () => {
        if (!mate.cancel(key)) return;
        const { clock } = this.terms;
        pending.forget?.();
        pending.forget = clock.at(clock.now() + CANCEL_PATIENCE, () => mate.giveUp(key), 'rough');
      },
    };
  }

  async finish(): Promise<readonly (ThreadHealth | null)[]> {
    const { clock, close } = this.terms;
    const healths = await Promise.all(
      this.mates.map((mate) => within(mate.finish(), clock, END_PATIENCE).catch(() => null)),
    );
    await close();
    return healths;
  }

  close(): Promise<void> {
    return this.terms.close();
  }

  /** The thread with the fewest requests in flight; all requests of a turn go to one, so that they are written in one tick. */
  private mateFor(turn: number): Mate {
    if (this.lastTurn?.turn === turn) return this.lastTurn.mate;
    const mate = this.mates.reduce((least, each) => (each.load < least.load ? each : least));
    this.lastTurn = { turn, mate };
    return mate;
  }

  /** What a dead thread had in flight is charged as written, and measured as lost. */
  private bury(mate: Mate, reason: string): void {
    this.events.onDeath(reason);
    for (const key of mate.keys()) this.endLost(mate, key);
  }

  private endLost(mate: Mate, key: number): void {
    const pending = mate.take(key);
    if (pending === undefined) return;
    const networkError = Object.assign(new Error('the thread that carried it died'), { code: 'THREAD_DIED' });
    pending.done({
      ...nothingSeen(new PaceRecorder()),
      writtenAt: pending.sentAt,
      endedAt: this.terms.clock.now(),
      ending: 'network',
      networkError,
    });
  }
}

function worstOf(overheads: readonly (Overhead | null)[]): Overhead | null {
  const known = overheads.filter((overhead) => overhead !== null);
  if (known.length < overheads.length) return null;
  return {
    p50: Math.max(...known.map(({ p50 }) => p50)),
    p99: Math.max(...known.map(({ p99 }) => p99)),
  };
}

/** The work's result; rejects where it takes longer. */
function within<T>(work: Promise<T>, clock: Clock, limit: Ms): Promise<T> {
  return new Promise((resolve, reject) => {
    const clear = clock.at(
      clock.now() + limit,
      () => reject(new Error(`it did not answer within ${limit / 1_000} s`)),
      'rough',
    );
    void work.then(resolve, reject).finally(clear);
  });
}
