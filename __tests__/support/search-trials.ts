import { exponential, type Random, seededRandom } from '../../src/base/random.js';
import { leastToHold } from '../../src/stats/capacity/relaxation.js';
import { ProbeWatch } from '../../src/stats/capacity/probe-watch.js';
import { MOST_CLAIMS, CapacitySearch, type SearchState } from '../../src/stats/capacity/search.js';
import type { SearchServer, Served } from './search-servers.js';

export interface SearchTrial {
  readonly state: SearchState;
  /** Requests, trickles and what took the endpoint beyond its capacity included. */
  readonly sent: number;
  readonly probes: number;
  readonly seconds: number;
}

type Ended = (id: number, at: number, served: Served) => boolean;

/** Sends to one server, whose state lives on. */
export class Sender {
  now = 0;
  sent = 0;

  constructor(
    private readonly server: SearchServer,
    private readonly random: Random,
  ) {}

  /** Poisson arrivals at a rate until the time is over, or an end says so. */
  load(
    rate: number,
    ms: number,
    { due, ended }: { due: (id: number, at: number) => void; ended: Ended },
  ): void {
    const end = this.now + ms;
    let next = this.now + this.gap(rate);
    for (;;) {
      const event = this.server.nextAt();
      if (Math.min(next, event) > end) {
        this.now = end;
        return;
      }
      if (next <= event) {
        this.now = next;
        due(this.sent, next);
        this.offer();
        next += this.gap(rate);
      } else {
        const served = this.step();
        if (served !== undefined && ended(served.id, this.now, served)) return;
      }
    }
  }

  drain(): void {
    while (this.server.inFlight > 0) this.step();
  }

  trickle(requests: number): void {
    for (let i = 0; i < requests; i += 1) {
      this.offer();
      this.drain();
    }
  }

  private step(): Served | undefined {
    const served = this.server.pop();
    if (served !== undefined) this.now = Math.max(this.now, served.at);
    return served;
  }

  private offer(): void {
    this.server.offer(this.now, this.sent);
    this.sent += 1;
  }

  private gap(rate: number): number {
    return (exponential(this.random) / rate) * 1_000;
  }
}

/** One thing that is asked of a load: a share of its requests that may not be so. */
export interface Asked {
  readonly theta0: number;
  readonly isGood: (served: Served) => boolean;
}

const ERROR = 0.05;
const GOOD: readonly Asked[] = [{ theta0: 0.05, isGood: ({ good }) => good }];
const [DWELL, LEAST_REQUESTS] = [60_000, 300];

/** One search as the product makes them, on a server in virtual time. */
export function runSearchTrial(
  create: (random: Random) => SearchServer,
  seed: string,
  { settleMs = 0, asked = GOOD }: { settleMs?: number; asked?: readonly Asked[] } = {},
): SearchTrial {
  const random = seededRandom(seed, 'search');
  const sender = new Sender(create(random), random);
  const fullMs = (load: number): number => Math.max(DWELL, (LEAST_REQUESTS * 1_000) / load);
  const search = new CapacitySearch({
    min: 0.5,
    max: 500,
    start: 2,
    precision: 0.2,
    isWhole: false,
    confirmMs: (load) => 2 * fullMs(load),
  });
  let probes = 0;
  sender.trickle(5);
  for (let probe = search.next(); probe !== null; probe = search.next()) {
    const { kind, load, stretch } = probe;
    const { high } = search.state;
    let bad = 0;
    if (kind === 'confirm-low' && high !== null) {
      const ended: Ended = (_, __, { good }) => {
        bad += Number(!good);
        return bad >= 10;
      };
      sender.load(high * 1.3, 10_000, { due: () => undefined, ended });
    }
    const lengthMs = fullMs(load) * (kind === 'steer' ? 0.5 : kind === 'confirm-low' ? 2 * stretch : 1);
    const watch = new ProbeWatch({
      kind,
      rate: load,
      allowed: asked.map(({ theta0 }) => theta0),
      alpha: ERROR / MOST_CLAIMS,
      settleMs,
      lengthMs,
      isClimb: high === null,
      leastMs:
        kind === 'confirm-low' && search.saturation !== null ? leastToHold(load, search.saturation) : 0,
    });
    const beganAt = sender.now;
    const numbers = new Map<number, number>();
    sender.load(load, settleMs + lengthMs, {
      due: (id, at) => void numbers.set(id, watch.arrive(at - beganAt)),
      ended: (id, at, served) => {
        const number = numbers.get(id);
        if (number === undefined) return false;
        const { latency } = served;
        const marks = asked.map(({ isGood }) => ({ good: isGood(served), level: latency }));
        watch.end(number, at - beganAt, { latencyMs: latency, marks });
        return watch.isOver(at - beganAt);
      },
    });
    search.record(probe, watch.finish(sender.now - beganAt));
    probes += 1;
    sender.drain();
    sender.trickle(3);
  }
  return { state: search.state, sent: sender.sent, probes, seconds: sender.now / 1_000 };
}

/** How often certified words were wrong, and what the searches took. */
export function searchTrials(
  create: (random: Random) => SearchServer,
  { truth, runs, ...how }: { truth: number; runs: number; settleMs?: number; asked?: readonly Asked[] },
): { wrong: number; certified: number; width: number; sent: number } {
  const trials = Array.from({ length: runs }, (_, i) => runSearchTrial(create, `search/${i}`, how));
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const done = trials.filter(({ state }) => state.lowHolds && state.highBreaks);
  const wrong = trials.filter(
    ({ state: { low, high, lowHolds, highBreaks } }) =>
      (lowHolds && (low ?? 0) > truth) || (highBreaks && (high ?? Infinity) < truth),
  );
  return {
    wrong: wrong.length,
    certified: done.length,
    width: middle(done.map(({ state: { low, high } }) => (high ?? 0) / (low ?? 1) - 1)),
    sent: middle(trials.map(({ sent }) => sent)),
  };
}
