import { describe, expect, it } from '@jest/globals';
import { QUEUE, trueCapacity } from '../../bench/capacity/queue.js';
import { shareGoodAtRate, shareGoodOfUsers } from '../../bench/capacity/share-good.js';
import { seededRandom } from '../../src/base/random.js';

const REQUESTS = 400_000;
const SHARE = 0.95;

describe('the queue that is searched in the bench', () => {
  it.each([1, 2])('serves 95 % in time up to its capacity and no further, by seed %i', (seed) => {
    const at = (factor: number): number =>
      shareGoodAtRate(QUEUE.capacity * factor, REQUESTS, seededRandom(seed, 'rate'));
    expect(at(0.98)).toBeGreaterThan(SHARE);
    expect(at(1.02)).toBeLessThan(SHARE);
  });

  it.each([1, 2])('serves so many users in time, and one more not, by seed %i', (seed) => {
    const of = (users: number): number => shareGoodOfUsers(users, REQUESTS, seededRandom(seed, 'users'));
    expect(of(QUEUE.users)).toBeGreaterThan(SHARE);
    expect(of(QUEUE.users + 1)).toBeLessThan(SHARE);
  });

  it('carries as many more requests as it is quicker, and as many users', () => {
    expect(trueCapacity('rate', 4)).toBeCloseTo(4 * QUEUE.capacity);
    expect(trueCapacity('users', 4)).toBe(QUEUE.users);
  });

  it('asks users as it asks arrivals: few of them never wait', () => {
    const alone = shareGoodOfUsers(1, REQUESTS, seededRandom(1, 'users'));
    expect(shareGoodOfUsers(QUEUE.places, REQUESTS, seededRandom(2, 'users'))).toBeCloseTo(alone, 2);
    expect(shareGoodAtRate(0.1, REQUESTS, seededRandom(3, 'rate'))).toBeCloseTo(alone, 2);
  });
});
