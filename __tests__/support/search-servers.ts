import { lognormal, type Random } from '../../src/base/random.js';

/** One request's end in a server of virtual time. */
export interface Served {
  readonly id: number;
  readonly at: number;
  readonly good: boolean;
  /** Infinite where it was refused. */
  readonly latency: number;
}

/** A server that lives on from probe to probe, event by event. */
export interface SearchServer {
  readonly inFlight: number;
  offer(at: number, id: number): void;
  /** When the next event is due. */
  nextAt(): number;
  /** Goes on to it; undefined where nothing ended by it. */
  pop(): Served | undefined;
}

interface Job {
  readonly id: number;
  readonly arrival: number;
}

const LIMIT = 2_500;
const service = (random: Random): number => lognormal(random, 900 * Math.exp(-0.08), 0.4);

/** Events in the order of their instants. */
function createAgenda<E extends { readonly at: number }>() {
  const events: E[] = [];
  return {
    add(event: E): void {
      let place = events.length;
      while (place > 0 && events[place - 1]!.at < event.at) place -= 1;
      events.splice(place, 0, event);
    },
    get nextAt(): number {
      return events.at(-1)?.at ?? Infinity;
    },
    get size(): number {
      return events.length;
    },
    take: (): E => events.pop()!,
  };
}

/** Stations of `places` each, first come first served; `slowness` times as long at each. A request goes to any of them. */
function stations(random: Random, places: number, slowness: readonly number[]): SearchServer {
  const agenda = createAgenda<Served & { readonly station: number }>();
  const queues = slowness.map((): Job[] => []);
  const busy = slowness.map(() => 0);
  let inFlight = 0;
  const start = (at: number, { id, arrival }: Job, station: number): void => {
    busy[station]! += 1;
    const end = at + service(random) * slowness[station]!;
    agenda.add({ id, at: end, good: end - arrival <= LIMIT, latency: end - arrival, station });
  };
  return {
    get inFlight() {
      return inFlight;
    },
    offer(arrival, id) {
      inFlight += 1;
      const station = slowness.length === 1 ? 0 : Math.floor(random.next() * slowness.length);
      if (busy[station]! < places) start(arrival, { id, arrival }, station);
      else queues[station]!.push({ id, arrival });
    },
    nextAt: () => agenda.nextAt,
    pop() {
      const served = agenda.take();
      inFlight -= 1;
      busy[served.station]! -= 1;
      const next = queues[served.station]!.shift();
      if (next !== undefined) start(served.at, next, served.station);
      return served;
    },
  };
}

/** Sixteen places, one queue. */
export const fifo = (random: Random): SearchServer => stations(random, 16, [1]);

/** Four replicas, one of which is nearly half as quick; whoever meets it waits. */
export const laggard = (random: Random): SearchServer => stations(random, 4, [1.8, 1, 1, 1]);

/** One to four replicas: another after three seconds of queue, ready fifteen seconds later; one fewer after a quiet minute. */
export function autoscaler(random: Random): SearchServer {
  const agenda = createAgenda<Served>();
  const queue: Job[] = [];
  let [busy, places, inFlight] = [0, 4, 0];
  let [queuedSince, readyAt, quietSince]: [number | null, number, number | null] = [null, Infinity, null];
  const start = (at: number, { id, arrival }: Job): void => {
    busy += 1;
    const end = at + service(random);
    agenda.add({ id, at: end, good: end - arrival <= LIMIT, latency: end - arrival });
  };
  const scale = (now: number): void => {
    if (readyAt <= now) {
      [places, readyAt, queuedSince] = [places + 4, Infinity, null];
      while (busy < places && queue.length > 0) start(now, queue.shift()!);
    }
    queuedSince = queue.length > 0 ? (queuedSince ?? now) : null;
    if (queuedSince !== null && now - queuedSince > 3_000 && readyAt === Infinity && places < 16)
      readyAt = now + 15_000;
    quietSince = busy <= places - 8 && places > 4 ? (quietSince ?? now) : null;
    if (quietSince !== null && now - quietSince > 60_000) [places, quietSince] = [places - 4, now];
  };
  return {
    get inFlight() {
      return inFlight;
    },
    offer(arrival, id) {
      scale(arrival);
      inFlight += 1;
      if (busy < places) start(arrival, { id, arrival });
      else queue.push({ id, arrival });
    },
    nextAt: () => agenda.nextAt,
    pop() {
      const served = agenda.take();
      [busy, inFlight] = [busy - 1, inFlight - 1];
      scale(served.at);
      if (busy < places && queue.length > 0) start(served.at, queue.shift()!);
      return served;
    },
  };
}

/** A token bucket of twelve a second, ten deep: what it does not let through is refused at once. */
export function bucket(random: Random): SearchServer {
  const [rate, depth] = [12, 10];
  const agenda = createAgenda<Served>();
  let [tokens, last, inFlight] = [depth, 0, 0];
  return {
    get inFlight() {
      return inFlight;
    },
    offer(at, id) {
      inFlight += 1;
      tokens = Math.min(depth, tokens + ((at - last) / 1_000) * rate);
      last = at;
      const isRefused = tokens < 1;
      if (!isRefused) tokens -= 1;
      const latency = isRefused ? 20 : lognormal(random, 600, 0.3);
      agenda.add({ id, at: at + latency, good: !isRefused, latency: isRefused ? Infinity : latency });
    },
    nextAt: () => agenda.nextAt,
    pop() {
      inFlight -= 1;
      return agenda.take();
    },
  };
}

/** A thousand tokens a second shared by up to 48 answers of sixty, each at most eighty a second; good at 40 ms a token. */
export function sharing(random: Random): SearchServer {
  const batch = createAgenda<{ readonly at: number; readonly tokens: number } & Job>();
  const queue: Job[] = [];
  let [share, now, inFlight] = [0, 0, 0];
  const speed = (): number => (batch.size === 0 ? 0 : Math.min(0.08, 1 / batch.size));
  const advance = (to: number): void => {
    share += speed() * (to - now);
    now = to;
  };
  const admit = (job: Job): void => {
    const tokens = lognormal(random, 60 * Math.exp(-0.125), 0.5);
    batch.add({ ...job, at: share + tokens, tokens });
  };
  const nextAt = (): number =>
    batch.size === 0 ? Infinity : now + Math.max(0, batch.nextAt - share) / speed();
  return {
    get inFlight() {
      return inFlight;
    },
    offer(arrival, id) {
      advance(arrival);
      inFlight += 1;
      if (batch.size < 48) admit({ id, arrival });
      else queue.push({ id, arrival });
    },
    nextAt,
    pop() {
      const at = nextAt();
      advance(at);
      const { id, arrival, tokens } = batch.take();
      inFlight -= 1;
      if (queue.length > 0) admit(queue.shift()!);
      const latency = at - arrival;
      return { id, at, good: latency / tokens <= 40 && latency <= 6_000, latency };
    },
  };
}
