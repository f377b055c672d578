import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reachOfLate } from '../../../src/load/generator/late-reach.js';
import { findLate } from '../../../src/load/generator/late-requests.js';
import type { Sample } from '../../../src/samples/sample.js';
import { sampleWith } from '../../support/samples.js';

const request = (id: number, plannedMs: number, late: number, e2eMs: number | null): Sample =>
  sampleWith({ id, plannedMs, startedMs: plannedMs + late, e2eMs });
const reachesOf = (samples: readonly Sample[]): number[] => samples.map(reachOfLate(samples));

describe('late requests reach', () => {
  it('those that were under way with them, and no others', () => {
    const samples = [
      request(0, 0, 0, 80),
      request(1, 100, 0, 150),
      request(2, 200, 90, 100),
      request(3, 300, 0, 80),
      request(4, 400, 0, 80),
    ];
    expect(reachesOf(samples)).toEqual([0, 90, 90, 90, 0]);
  });

  it('everything behind them where they have no end', () => {
    const samples = [request(0, 0, 0, 80), request(1, 100, 60, null), request(2, 900, 0, 80)];
    expect(reachesOf(samples)).toEqual([0, 60, 60]);
  });

  it('nothing where nobody was late enough to matter, and no request that was never sent', () => {
    expect(reachesOf([request(0, 0, 15, 80), request(1, 10, 19, 80)])).toEqual([0, 0]);
    const unsent = sampleWith({ id: 1, plannedMs: 50, startedMs: null, outcome: 'dropped', e2eMs: null });
    expect(reachesOf([request(0, 0, 70, 80), unsent])).toEqual([70, 0]);
  });

  it('as far as the plainest reading says', () => {
    const requests = fc.array(
      fc.record({
        due: fc.integer({ min: 0, max: 1_000 }),
        late: fc.constantFrom(0, 0, 0, 30, 70, 150),
        took: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 10 }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(requests, (list) => {
        const samples = list.map(({ due, late, took }, id) => request(id, due, late, took));
        const flights = samples.map(({ plannedMs, startedMs, e2eMs }) => ({
          due: plannedMs,
          lateness: (startedMs ?? 0) - plannedMs,
          to: (startedMs ?? 0) + (e2eMs ?? Infinity),
        }));
        const late = findLate(flights);
        const plain = flights.map(({ due, to }) =>
          Math.max(
            0,
            ...late.filter((one) => one.due <= to && one.to >= due).map(({ lateness }) => lateness),
          ),
        );
        expect(reachesOf(samples)).toEqual(plain);
      }),
    );
  });
});
