import type { Ms } from '../../base/units.js';

/**
 * How long the queue of an endpoint that completes at most `saturation` requests a second takes to forget, at `load` a second:
 * 2v/s² of Brownian motion with drift −s that is reflected at 0, s being what is to spare and v the variance of arrivals less
 * departures (Abate & Whitt 1987). Infinite where nothing is to spare.
 */
export function relaxationTime(load: number, saturation: number): Ms {
  const spare = saturation - load;
  return spare <= 0 ? Infinity : ((2 * VARIANCE * load) / spare ** 2) * 1_000;
}

/** Of arrivals less departures, for each request: 1 of Poisson arrivals, and of answers that differ by their half again. */
const VARIANCE = 1.5;

/** A quiet stretch shows nothing of busy ones that come once in a while: a probe must be long enough for many. */
const RELAXATIONS = 15;

/** Of a probe's length what is left when its warm-up is cut off. */
const PLATEAU_SHARE = 0.7;

/** How long the plateau of a load must be before it may be said to hold. */
export function leastToHold(load: number, saturation: number): Ms {
  return PLATEAU_SHARE * RELAXATIONS * relaxationTime(load, saturation);
}

/**
 * How long the plateau of users must be before they may be said to be borne: who waits for an answer does not ask, so that a queue
 * is forgotten at the pace at which a user comes round, his pause and his answer (the machine repair model: Kleinrock 1975).
 */
export function leastOfUsers(roundMs: Ms): Ms {
  return PLATEAU_SHARE * lengthOfUsers(roundMs);
}

/** The same of the probe, its warm-up included. */
export function lengthOfUsers(roundMs: Ms): Ms {
  return RELAXATIONS * roundMs;
}

/** The highest load that a probe of this length may certify. */
export function mostCertifiable(saturation: number, lengthMs: Ms): number {
  // (saturation − load)² = c load, the smaller root.
  const c = (2 * VARIANCE * RELAXATIONS * 1_000) / lengthMs;
  const half = saturation + c / 2;
  return half - Math.sqrt(half ** 2 - saturation ** 2);
}
