import { type Random, seededRandom } from '../../src/base/random.js';
import { type CapacityRatio, compareCapacities } from '../../src/stats/capacity/capacity-ratio.js';
import { ProbeWatch } from '../../src/stats/capacity/probe-watch.js';
import { type TwinBlock, type TwinPair, TwinSearch } from '../../src/stats/capacity/twin-search.js';
import type { SearchServer } from './search-servers.js';
import { Sender } from './search-trials.js';

const THETA = 0.05;
const [DWELL, LEAST_REQUESTS] = [60_000, 300];

/** The same server, for which everything takes so many times as long: its capacity is so many times less. */
export function slowed(
  create: (random: Random) => SearchServer,
  factor: number,
): (random: Random) => SearchServer {
  return (random) => {
    const server = create(random);
    return {
      get inFlight() {
        return server.inFlight;
      },
      offer: (at, id) => server.offer(at / factor, id),
      nextAt: () => server.nextAt() * factor,
      pop() {
        const served = server.pop();
        return served && { ...served, at: served.at * factor, latency: served.latency * factor };
      },
    };
  };
}

function runBlock(sender: Sender, load: number, settleMs: number, isClimb: boolean): TwinBlock {
  const fullMs = Math.max(DWELL, (LEAST_REQUESTS * 1_000) / load);
  const lengthMs = isClimb ? fullMs / 2 : fullMs;
  const watch = new ProbeWatch({
    kind: 'steer',
    rate: load,
    allowed: [THETA],
    alpha: 0,
    settleMs,
    lengthMs,
    isClimb,
    leastMs: 0,
  });
  const beganAt = sender.now;
  const numbers = new Map<number, number>();
  sender.load(load, settleMs + lengthMs, {
    due: (id, at) => void numbers.set(id, watch.arrive(at - beganAt)),
    ended: (id, at, { latency, good }) => {
      const number = numbers.get(id);
      if (number === undefined) return false;
      watch.end(number, at - beganAt, { latencyMs: latency, marks: [{ good, level: latency }] });
      return watch.isOver(at - beganAt);
    },
  });
  const { word, judgement } = watch.finish(sender.now - beganAt);
  sender.drain();
  sender.trickle(3);
  const { n, bad, effective } = judgement;
  return { n, bad, effective, isGood: word === 'good' };
}

export interface TwinTrial {
  readonly ratio: CapacityRatio | undefined;
  readonly sent: number;
  readonly seconds: number;
  readonly pairs: readonly TwinPair[];
}

/** One comparison as the product makes them, on two servers in virtual time. */
export function runTwinTrial(
  [head, base]: readonly [(random: Random) => SearchServer, (random: Random) => SearchServer],
  seed: string,
  settleMs = 0,
): TwinTrial {
  const senderOf = (create: (random: Random) => SearchServer, arm: string): Sender =>
    new Sender(create(seededRandom(seed, `${arm}/server`)), seededRandom(seed, `${arm}/arrivals`));
  const senders = { head: senderOf(head, 'head'), base: senderOf(base, 'base') };
  const search = new TwinSearch({ min: 0.5, max: 500, isWhole: false, start: 2, precision: 0.2 });
  const pairs: TwinPair[] = [];
  for (let load = search.next(); load !== null; load = search.next()) {
    const { isClimbing: isClimb } = search;
    const pair = {
      load,
      isClimb,
      head: runBlock(senders.head, load, settleMs, isClimb),
      base: runBlock(senders.base, load, settleMs, isClimb),
    };
    pairs.push(pair);
    search.record(pair);
  }
  return {
    ratio: compareCapacities(pairs, { theta0: THETA, alphas: { pass: 0.05, fail: 0.005 } }),
    sent: senders.head.sent + senders.base.sent,
    seconds: (senders.head.now + senders.base.now) / 1_000,
    pairs,
  };
}

/** How the verdicts of `value>-5%` fall, and how often the interval holds the true ratio. */
export function twinTrials(
  [create, factor, settleMs = 0]: readonly [
    (random: Random) => SearchServer,
    factor: number,
    settleMs?: number,
  ],
  { runs, from = 0 }: { readonly runs: number; readonly from?: number },
): { red: number; green: number; missed: number; ratio: number; sent: number; seconds: number } {
  const limit = 0.95;
  const trials = Array.from({ length: runs }, (_, i) =>
    runTwinTrial([slowed(create, factor), create], `twins/${from + i}`, settleMs),
  );
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const ratios = trials.flatMap(({ ratio }) => ratio ?? []);
  return {
    red: ratios.filter(({ p, estimate }) => p <= 0.005 && estimate < limit).length,
    green: ratios.filter(({ low }) => low >= limit).length,
    missed: ratios.filter(({ low }) => low > 1 / factor).length,
    ratio: middle(ratios.map(({ estimate }) => estimate)),
    sent: middle(trials.map(({ sent }) => sent)),
    seconds: middle(trials.map(({ seconds }) => seconds)),
  };
}
