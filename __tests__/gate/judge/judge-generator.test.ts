import { describe, expect, it } from '@jest/globals';
import { judgeGenerator } from '../../../src/gate/judge/judge-generator.js';
import type { GeneratorHealth } from '../../../src/load/generator/health.js';
import type { Sample } from '../../../src/samples/sample.js';
import { healthWith } from '../../support/health.js';
import { sampleWith } from '../../support/samples.js';

/** One every 250 ms, its first token after 200 ms. */
const samples: Sample[] = Array.from({ length: 100 }, (_, id) =>
  sampleWith({ id, plannedMs: 250 * id, startedMs: 250 * id, ttftMs: 200, e2eMs: 240 }),
);
const late = (requests: number, of = 100): Partial<GeneratorHealth> => ({
  late: { requests, of },
  lateness: { p50: 0, p99: 100, max: 100 },
});
/** Before the first tokens of every n-th request the loop is held up for `ms`. */
const heldUp = (every: number, ms: number): Partial<GeneratorHealth> => ({
  heldUp: {
    kind: 'seen',
    holdUps: samples
      .filter(({ id }) => id % every === 0)
      .map(({ id }) => ({ fromMs: 250 * id + 200 - ms, toMs: 250 * id + 200 })),
  },
});
const causeOf = (fields: Partial<GeneratorHealth>, shares?: number[]): string | null =>
  judgeGenerator(healthWith(fields), samples, shares).cause;

describe('the judgement of the load generator', () => {
  it.each([
    ['one request of a hundred late', late(1), null],
    ['two of a hundred late', late(2), null],
    ['three of a hundred late', late(3), 'held_up'],
    ['three of a thousand late', late(3, 1_000), null],
    ['all late, by its own work', { ...late(100), cpuShare: 0.9 }, 'busy'],
    ['all late in a run of a moment', { ...late(15, 15), cpuShare: 0.9 }, null],
    ['all late within less than a second', { ...late(100), windowMs: 900 }, null],
    ['busy and punctual', { cpuShare: 0.95, utilization: 0.95 }, null],
    ['held up now and then', heldUp(25, 150), null],
    ['held up by a hair at every first token', heldUp(1, 10), null],
    ['held up at every first token', heldUp(1, 60), 'held_up'],
    ['held up at every first token by its own work', { ...heldUp(1, 60), cpuShare: 0.6 }, 'busy'],
  ] as const)('is right where it was %s', (_, fields, cause) => {
    expect(causeOf(fields)).toBe(cause);
  });

  it('asks about the percentile that is judged', () => {
    const slower = samples.map((one) => (one.id % 50 === 0 ? { ...one, ttftMs: 350 } : one));
    const holdUps = slower
      .filter(({ ttftMs }) => ttftMs === 350)
      .map(({ id }) => ({ fromMs: 250 * id + 200, toMs: 250 * id + 350 }));
    const health = healthWith({ heldUp: { kind: 'seen', holdUps } });
    expect(judgeGenerator(health, slower).cause).toBeNull();
    expect(judgeGenerator(health, slower, [0.99]).cause).toBe('held_up');
  });

  it('asks for jobs only where its own work is the cause, and for more the more it was', () => {
    const shards = (cpuShare: number | null): number | null =>
      judgeGenerator(healthWith({ ...late(50), cpuShare }), samples).shardsNeeded;
    expect([0.04, 0.49, null].map(shards)).toEqual([null, null, null]);
    expect([0.5, 0.7, 0.9, 1].map(shards)).toEqual([2, 2, 3, 3]);
  });

  it('says what was seen, its cause, and what to do', () => {
    expect(judgeGenerator(healthWith({ ...late(50), cpuShare: 0.9 }), samples).message).toBe(
      'the load generator was the bottleneck: 50 requests of 100 were sent late, by more than 20 ms and a tenth of the time between arrivals (at most 100 ms); it had 90 % of a core: share the load among 3 jobs with `shard`, or offer less',
    );
    const other = { ...heldUp(1, 60), cpuShare: 0.04, waitedShare: 0.3, pressureShare: 0.8 };
    expect(judgeGenerator(healthWith(other), samples).message).toBe(
      'the machine was held up: hold-ups of its event loop may have added up to 65 ms to the p50 of 200 ms, though it had only 4 % of a core and waited for a processor 30 % of the time (tasks of the machine waited for one 80 % of the time); run again, or on a quieter runner',
    );
  });

  it('takes the word of shards for what their hold-ups added', () => {
    const told = (p95: number, longest: number): Partial<GeneratorHealth> => ({
      heldUp: { kind: 'told', firstTokenDelay: { p50: 0, p95 }, longest },
    });
    expect(causeOf(told(2, 500))).toBeNull();
    expect(causeOf(told(30, 500))).toBe('held_up');
    expect(causeOf(told(2, 500), [0.99])).toBe('held_up');
  });

  it('has nothing to say where nothing was measured', () => {
    const nothing = { p50: null, p99: null, max: null };
    const { cause, firstTokenDelay } = judgeGenerator(
      healthWith({ lateness: nothing, late: { requests: 0, of: 0 }, utilization: null, cpuShare: null }),
      [],
    );
    expect(cause).toBeNull();
    expect(firstTokenDelay).toEqual({ p50: null, p95: null });
  });
});
