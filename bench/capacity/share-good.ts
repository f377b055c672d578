import { exponential, lognormal, type Random } from '../../src/base/random.js';
import { QUEUE } from './queue.js';

/*
 * What `QUEUE` does in the long run, in virtual time and at speed 1: the share of answers that come within its limit.
 */

const service = (random: Random): number => lognormal(random, QUEUE.medianMs, QUEUE.sigma);

/** Of Poisson arrivals, so many a second. */
export function shareGoodAtRate(rate: number, requests: number, random: Random): number {
  const freeAt = new Array<number>(QUEUE.places).fill(0);
  let [now, good] = [0, 0];
  for (let i = 0; i < requests; i += 1) {
    now += (exponential(random) / rate) * 1_000;
    const place = earliest(freeAt);
    const end = Math.max(now, freeAt[place] ?? 0) + service(random);
    freeAt[place] = end;
    if (end - now <= QUEUE.limitMs) good += 1;
  }
  return good / requests;
}

/** Of so many users, each of whom asks again as soon as he is answered. */
export function shareGoodOfUsers(users: number, requests: number, random: Random): number {
  const busy = Math.min(users, QUEUE.places);
  const endsAt = Array.from({ length: busy }, () => service(random));
  const askedAt = endsAt.map(() => 0);
  const waiting = new Array<number>(users - busy).fill(0);
  let good = 0;
  for (let i = 0; i < requests; i += 1) {
    const place = earliest(endsAt);
    const now = endsAt[place] ?? 0;
    if (now - (askedAt[place] ?? 0) <= QUEUE.limitMs) good += 1;
    waiting.push(now);
    askedAt[place] = waiting.shift() ?? now;
    endsAt[place] = now + service(random);
  }
  return good / requests;
}

function earliest(instants: readonly number[]): number {
  let place = 0;
  for (let i = 1; i < instants.length; i += 1) if ((instants[i] ?? 0) < (instants[place] ?? 0)) place = i;
  return place;
}
