import { describe, expect, it } from '@jest/globals';
import { planArrivalRate } from '../../src/plan/open-load.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Sample } from '../../src/samples/sample.js';
import { assessLoad, type LoadAssessment, type StageQuestion } from '../../src/scenarios/load-assessment.js';
import { findLoad } from '../../src/scenarios/load-findings.js';
import { frameWith, sessionsOf } from '../support/plans.js';
import { failedWith, sampleWith } from '../support/samples.js';

const ALPHAS = { pass: 0.05, fail: 0.05 };

/** Rates that stand for a minute each. */
const plan: Plan = planArrivalRate(frameWith(), {
  executor: 'constant-arrival-rate',
  stages: [2, 4, 6, 8].map((target) => ({ durationMs: 60_000, target })),
  startRate: 0,
  timeUnitMs: 1_000,
  spacing: 'even',
});
const slow: StageQuestion = {
  name: 'p(95)<1s of total_generation_time',
  about: 'latency',
  theta0: 0.05,
  violations: ({ outcome, e2eMs }) => [outcome !== 'ok' || (e2eMs ?? 0) >= 1_000],
};

/** A run of the plan in which `become` says how each request ends. */
function run(
  become: (stage: number, position: number) => Partial<Sample> | 'dropped' | 'http_error' | 'rate_limited',
): Sample[] {
  return sessionsOf(plan).map(({ dueMs, stage, turns }, position) => {
    const place = { id: turns[0]!.requests[0]!.id, stage, plannedMs: dueMs, startedMs: dueMs };
    const fate = become(stage, position);
    if (typeof fate !== 'string') return sampleWith({ ...place, e2eMs: 300, ...fate });
    const error = { kind: 'overloaded', message: 'too much' };
    return failedWith(fate, {
      ...place,
      startedMs: fate === 'dropped' ? null : dueMs,
      error: fate === 'dropped' ? null : error,
    });
  });
}
const assess = (samples: readonly Sample[], startMs = 0): LoadAssessment =>
  assessLoad({ plan, startMs, samples }, [slow], ALPHAS);
const valuesOf = (
  samples: readonly Sample[],
  code: string,
  { healthy = true, stopCode = null }: { healthy?: boolean; stopCode?: string | null } = {},
): object | undefined =>
  findLoad(assess(samples), samples, { generatorHealthy: healthy, stopCode }).find(
    (finding) => finding.code === code,
  )?.values;

const codesOf = (samples: readonly Sample[]): string[] =>
  findLoad(assess(samples), samples, { generatorHealthy: true, stopCode: null }).map(({ code }) => code);
const messageOf = (samples: readonly Sample[], wanted: string): string | undefined =>
  findLoad(assess(samples), samples, { generatorHealthy: true, stopCode: null }).find(
    ({ code }) => code === wanted,
  )?.message;

describe('assessLoad', () => {
  it('brackets the breaking point between the last rate that held and the first that broke', () => {
    const samples = run((stage) => ({ e2eMs: stage >= 3 ? 1_500 : 300 }));
    expect(assess(samples)).toMatchObject({ breakingPoint: 4, bracket: { lastGood: 4, firstBroken: 6 } });
    expect(valuesOf(samples, 'breaking_point')).toEqual({ held: 4, broke: 6 });
    expect(valuesOf(samples, 'broke_first')).toMatchObject({ cause: 'latency', stage: 3 });
  });

  it('has no breaking point where nothing broke', () => {
    const samples = run(() => ({}));
    expect(assess(samples).breakingPoint).toBeNull();
    expect(valuesOf(samples, 'not_broken')).toEqual({ held: 8 });
    expect(valuesOf(samples, 'not_saturated')).toMatchObject({ maxRate: 8, capacity: null });
    expect(valuesOf(samples, 'broke_first')).toBeUndefined();
  });

  it('does not judge the beginning of a stage, which its requests in flight show, nor warm-up', () => {
    const settling = run(() => ({})).map((sample) =>
      sample.plannedMs % 60_000 < 12_000 ? { ...sample, e2eMs: 9_000 } : sample,
    );
    expect(assess(settling).breakingPoint).toBeNull();
    const warmup = run((stage) => (stage === 4 ? { e2eMs: 9_000, phase: 'warmup' } : {}));
    expect(assess(warmup).breakingPoint).toBeNull();
  });

  it('leaves out the beginning of a stage however long it is, and of a load that began late in the run as well', () => {
    const settling = (forMs: number, lateMs = 0) =>
      run(() => ({})).map((sample) => ({
        ...sample,
        plannedMs: sample.plannedMs + lateMs,
        startedMs: sample.plannedMs + lateMs,
        e2eMs: sample.plannedMs % 60_000 < forMs ? 9_000 : 300,
      }));
    // A fixed fifth would be 12 s.
    for (const forMs of [6_000, 12_000, 18_000])
      expect(assess(settling(forMs)).bracket.firstBroken).toBeUndefined();
    expect(assess(settling(12_000, 90_000), 90_000).bracket.firstBroken).toBeUndefined();
    // One that lasts beyond the middle is none.
    expect(assess(settling(45_000)).bracket.firstBroken).toBe(2);
  });

  it('judges a stage that is settled from its first requests on', () => {
    expect(assess(run(() => ({}))).stages.map(({ arrivals }) => arrivals)).toEqual([120, 235, 360, 475]);
  });

  it('leaves out the first fifth where the rate changes within the stage', () => {
    const ramp = planArrivalRate(frameWith(), {
      executor: 'ramping-arrival-rate',
      stages: [{ durationMs: 60_000, target: 8 }],
      startRate: 2,
      timeUnitMs: 1_000,
      spacing: 'even',
    });
    const samples = sessionsOf(ramp).map(({ dueMs, stage, turns }) =>
      sampleWith({ id: turns[0]!.requests[0]!.id, stage, plannedMs: dueMs, startedMs: dueMs, e2eMs: 300 }),
    );
    const [counted] = assessLoad({ plan: ramp, startMs: 0, samples }, [slow], ALPHAS).stages;
    // From 12 s on, when the rate is 3.2 a second: (3.2 + 8) / 2 * 48.
    expect(counted!.arrivals).toBeGreaterThan(266);
    expect(counted!.arrivals).toBeLessThan(271);
    expect(counted!.rate).toBeCloseTo(5.6, 6);
  });

  it('calls no rate sure while the requests in flight grow, and says so', () => {
    // Four in five are answered as they come, and no answer is late yet.
    let free = 0;
    const samples = run(() => ({})).map((sample) => {
      const { stage, plannedMs } = sample;
      free = stage < 4 ? plannedMs : Math.max(free, plannedMs) + 1_000 / 6.4;
      const e2eMs = stage < 4 ? 300 : Math.min(20_000, 300 + free - plannedMs);
      return { ...sample, e2eMs };
    });
    const patient = { ...slow, violations: ({ outcome }: Sample) => [outcome !== 'ok'] };
    const assessment = assessLoad({ plan, startMs: 0, samples }, [patient], ALPHAS);
    expect(assessment.bracket).toMatchObject({
      lastGood: 8,
      surelyGood: 6,
      firstBroken: undefined,
      growing: [8],
    });
    const found = findLoad(assessment, samples, { generatorHealthy: true, stopCode: null });
    expect(found.find(({ code }) => code === 'growing_stages')?.message).toBe(
      'At 8 req/s the requests in flight still grew when the stage ended: it held for as long as it was given, and may break in a longer one.',
    );
    expect(found.find(({ code }) => code === 'not_broken')?.values).toEqual({ held: 6 });
  });

  it('knows of no rate beyond the one at which the run ended', () => {
    const cut = run(() => ({})).filter(({ plannedMs }) => plannedMs < 128_000);
    expect(assess(cut)).toMatchObject({ maxRate: 6, bracket: { lastGood: 4, surelyGood: 4, thin: false } });
    expect(assess(cut).stages.map(({ stage, isCut }) => [stage.index, isCut])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    // Sixty requests are enough to tell.
    const longer = run(() => ({})).filter(({ plannedMs }) => plannedMs < 130_000);
    expect(assess(longer).bracket).toMatchObject({ lastGood: 6, surelyGood: 6 });
    expect(valuesOf(cut, 'not_saturated')).toMatchObject({ maxRate: 6 });
    expect(valuesOf(cut, 'not_broken')).toEqual({ held: 4 });
  });

  it('breaks in a stage that was cut short where that is certain', () => {
    const cut = run((stage) => (stage === 3 ? 'http_error' : {})).filter(
      ({ plannedMs }) => plannedMs < 136_000,
    );
    expect(assess(cut)).toMatchObject({ breakingPoint: 4, bracket: { firstBroken: 6 } });
  });

  it('finds the capacity of a server that only queues', () => {
    let free = 0;
    const samples = run(() => ({})).map((sample) => {
      const end = Math.max(free + 200, sample.plannedMs + 200);
      free = end;
      return { ...sample, e2eMs: end - sample.plannedMs };
    });
    expect(assess(samples).capacity?.capacity).toBeGreaterThan(4.7);
    expect(assess(samples).capacity?.capacity).toBeLessThan(5.3);
  });
});

describe('findLoad', () => {
  it.each([
    ['limits', 'rate_limited'],
    ['errors', 'http_error'],
    ['max_concurrency', 'dropped'],
  ] as const)('names %s as what broke first', (cause, fate) => {
    const samples = run((stage, position) => (stage === 4 && position % 3 === 0 ? fate : {}));
    expect(valuesOf(samples, 'broke_first')).toMatchObject({ cause, stage: 4 });
    expect(
      valuesOf(samples, { limits: 'rate_limited', errors: 'errors', max_concurrency: 'dropped' }[cause]),
    ).toBeDefined();
  });

  it('does not call saturated what was ended for being so, and knows no more', () => {
    const slower = run((stage) => ({ e2eMs: stage === 4 ? 500 : 300 }));
    expect(valuesOf(slower, 'saturated', { stopCode: 'saturated' })).toMatchObject({ maxRate: 8 });
    expect(valuesOf(slower, 'not_saturated', { stopCode: 'saturated' })).toBeUndefined();
    const even = run(() => ({}));
    expect(valuesOf(even, 'saturated', { stopCode: 'saturated' })).toBeUndefined();
    expect(valuesOf(even, 'not_saturated', { stopCode: 'saturated' })).toBeUndefined();
  });

  it('blames latency for dropped arrivals only where answers took longer', () => {
    const samples = run((stage, position) =>
      stage === 4 && position % 3 === 0 ? 'dropped' : { e2eMs: stage === 4 ? 900 : 300, ttftMs: 100 },
    );
    expect(valuesOf(samples, 'broke_first')).toMatchObject({ cause: 'latency', stage: 4 });
  });

  it('calls a fault that strikes at any rate that, and no capacity and no breaking point', () => {
    const samples = run((_, position) => (position % 7 === 0 ? 'http_error' : {}));
    const codes = codesOf(samples);
    expect(codes).toContain('fault_independent_of_load');
    for (const code of ['capacity', 'breaking_point', 'broke_first', 'not_saturated', 'not_broken'])
      expect(codes).not.toContain(code);
    expect(messageOf(samples, 'fault_independent_of_load')).toMatch(
      /^Requests fail whatever the load: 14 % \(\d+ of \d+\) at up to 4 req\/s, 14 % \(\d+ of \d+\) from 8 req\/s on\./,
    );
  });

  it('takes what a rate limit refuses for a limit, and not for a capacity', () => {
    const samples = run((stage, position) => (stage >= 3 && position % 2 === 0 ? 'rate_limited' : {}));
    const codes = codesOf(samples);
    expect(codes).not.toContain('not_saturated');
    expect(codes).not.toContain('capacity');
    expect(codes).toContain('rate_limited');
  });

  it('speaks of no capacity and of no breaking point where one rate was offered', () => {
    const steady = planArrivalRate(frameWith(), {
      executor: 'constant-arrival-rate',
      stages: [{ durationMs: 60_000, target: 4 }],
      startRate: 0,
      timeUnitMs: 1_000,
      spacing: 'even',
    });
    for (const fate of ['ok', 'http_error'] as const) {
      const samples = sessionsOf(steady).map(({ dueMs }, id) => {
        const place = { id, plannedMs: dueMs, startedMs: dueMs };
        return fate === 'ok' || id % 4 > 0 ? sampleWith({ ...place, e2eMs: 300 }) : failedWith(fate, place);
      });
      const assessment = assessLoad({ plan: steady, startMs: 0, samples }, [slow], ALPHAS);
      const codes = findLoad(assessment, samples, { generatorHealthy: true, stopCode: null }).map(
        ({ code }) => code,
      );
      expect(codes.filter((code) => /capacity|saturated|break|broke|independent/.test(code))).toEqual([]);
    }
  });

  it('blames the generator where it could not keep up', () => {
    const samples = run((stage) => ({ e2eMs: stage >= 3 ? 1_500 : 300 }));
    expect(valuesOf(samples, 'broke_first', { healthy: false })).toMatchObject({ cause: 'generator' });
  });

  it('says how many of which kind failed', () => {
    const samples = run((stage, position) => (stage === 1 && position < 3 ? 'http_error' : {}));
    expect(valuesOf(samples, 'errors')).toEqual({
      failed: 3,
      kinds: 1,
      mostCommon: 'http_error (overloaded)',
    });
  });

  it('warns of stages too thin to tell', () => {
    const few = run(() => ({})).filter(({ id }) => id % 10 === 0);
    expect(valuesOf(few, 'thin_stages')).toBeDefined();
    expect(
      valuesOf(
        run(() => ({})),
        'thin_stages',
      ),
    ).toBeUndefined();
    expect(
      valuesOf(
        run(() => ({ e2eMs: 7_000 })),
        'thin_stages',
      ),
    ).toMatchObject({ shortStages: 4 });
  });

  it('finds nothing where nothing was sent', () => {
    expect(findLoad(assess([]), [], { generatorHealthy: true, stopCode: null })).toEqual([]);
  });
});
