import { exponential, lognormal, type Random } from '../../src/base/random.js';

/** A request as a load test sees it; instants in ms. */
export interface Served {
  readonly arrival: number;
  readonly end: number;
  readonly ok: boolean;
}

/** An endpoint in virtual time: what becomes of ascending arrivals. */
export type Endpoint = (arrivals: readonly number[], random: Random) => Served[];

export interface Step {
  readonly seconds: number;
  /** Requests per second. */
  readonly rate: number;
}

/** Poisson arrivals over steps of constant rate. */
export function poissonArrivals(steps: readonly Step[], random: Random): number[] {
  const arrivals: number[] = [];
  let start = 0;
  for (const { seconds, rate } of steps) {
    const end = start + seconds * 1_000;
    for (
      let t = start + (exponential(random) / rate) * 1_000;
      t < end;
      t += (exponential(random) / rate) * 1_000
    ) {
      arrivals.push(t);
    }
    start = end;
  }
  return arrivals;
}

/** What each of the endpoints below can complete, in requests per second. */
export const CAPACITY = 16 / 3;

/** M/G/16: sixteen servers, first come first served, a lognormal service of 3 s on average. */
export const fifo: Endpoint = (arrivals, random) => {
  const sigma = 0.5;
  const free = new Array<number>(16).fill(0);
  return arrivals.map((arrival) => {
    const server = free.indexOf(Math.min(...free));
    const end =
      Math.max(arrival, free[server]!) + lognormal(random, 3_000 * Math.exp(-(sigma ** 2) / 2), sigma);
    free[server] = end;
    return { arrival, end, ok: true };
  });
};

/** A batch of up to 48 requests that share 800 tokens/s equally; 150 tokens a request on average, the rest wait. */
export const processorSharing: Endpoint = (arrivals, random) => {
  const [tokensPerMs, slots, sigma] = [0.8, 48, 0.5];
  const served: Served[] = [];
  const waiting: number[] = [];
  /** Sorted by the tokens each of the batch must have got, counted from the start of the run, to be done. */
  const batch: { arrival: number; doneAt: number }[] = [];
  let [now, share, next] = [0, 0, 0];
  const admit = (): void => {
    while (batch.length < slots && waiting.length > 0) {
      const job = {
        arrival: waiting.shift()!,
        doneAt: share + lognormal(random, 150 * Math.exp(-(sigma ** 2) / 2), sigma),
      };
      const place = batch.findIndex(({ doneAt }) => doneAt > job.doneAt);
      batch.splice(place < 0 ? batch.length : place, 0, job);
    }
  };
  while (next < arrivals.length || batch.length > 0) {
    const arrival = arrivals[next] ?? Infinity;
    const first = batch[0];
    const end = first ? now + ((first.doneAt - share) * batch.length) / tokensPerMs : Infinity;
    const event = Math.min(arrival, end);
    if (batch.length > 0) share += ((event - now) * tokensPerMs) / batch.length;
    now = event;
    if (first && end <= arrival) {
      batch.shift();
      served.push({ arrival: first.arrival, end, ok: true });
    } else {
      waiting.push(arrival);
      next += 1;
    }
    admit();
  }
  return served.sort((a, b) => a.arrival - b.arrival);
};

/** A token bucket, ten deep, in front of an endpoint that takes 1 s: what it does not let through is refused at once. */
export const tokenBucket: Endpoint = (arrivals, random) => {
  const depth = 10;
  let [tokens, last] = [depth, 0];
  return arrivals.map((arrival) => {
    tokens = Math.min(depth, tokens + ((arrival - last) / 1_000) * CAPACITY);
    last = arrival;
    if (tokens < 1) return { arrival, end: arrival + 20, ok: false };
    tokens -= 1;
    return { arrival, end: arrival + lognormal(random, 1_000, 0.3), ok: true };
  });
};
