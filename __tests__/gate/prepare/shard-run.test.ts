import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLedger, shareCeiling } from '../../../src/budget/ledger.js';
import { parseConfig } from '../../../src/settings/config.js';
import { hashConfig } from '../../../src/gate/prepare/config-hash.js';
import { planLooks } from '../../../src/gate/judge/early-rules.js';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import type { PreparedRun } from '../../../src/gate/prepare/prepared-run.js';
import { shareBudget } from '../../../src/gate/prepare/shard-run.js';
import { sampleWith } from '../../support/samples.js';
import { type Inputs, settingsOf, world } from '../../support/shard-trials.js';

function prepare(inputs: Inputs): Promise<PreparedRun> {
  return prepareRun(shareBudget(settingsOf(inputs)), new URL('https://llm.example/v1'), world);
}

const problemsOf = (inputs: Inputs): Promise<string> =>
  prepare(inputs).then(
    () => '',
    (error: unknown) => String(error),
  );

describe('a shard', () => {
  it('sends its stripe of the plan, with the ids and instants of the whole', async () => {
    const whole = await prepare({});
    const shards = await Promise.all([1, 2, 3].map((i) => prepare({ shard: `${i}/3` })));
    const sessions = ({ scenarios }: PreparedRun): unknown[] =>
      scenarios.flatMap(({ plan }) =>
        Array.from({ length: plan.sessions.length }, (_, i) => plan.sessions.get(i)),
      );
    const all = shards.map(sessions);
    expect(sessions(whole).map((_, i) => all[i % 3]?.[Math.floor(i / 3)])).toEqual(sessions(whole));
    expect(all.flat()).toHaveLength(sessions(whole).length);
    expect(shards.map(({ shard, seed, configHash }) => [shard, seed, configHash])).toEqual(
      [1, 2, 3].map((i) => [`${i}/3`, whole.seed, whole.configHash]),
    );
  });

  it('has no part in what tells measurements apart', () => {
    expect(hashConfig(settingsOf({ shard: '2/4' }))).toBe(hashConfig(settingsOf({})));
    expect(hashConfig(settingsOf({ mode: 'merge' }))).toBe(hashConfig(settingsOf({})));
  });

  it('has a share of the budget, so that all together never pass it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1_000, noNaN: true }),
        fc.integer({ min: 1, max: 256 }),
        (budget, count) => {
          const share = createLedger(shareCeiling(budget, count)).ceiling;
          const pico = Math.round(share * 1e12);
          expect(pico * count).toBeLessThanOrEqual(Math.round(createLedger(budget).ceiling * 1e12));
        },
      ),
    );
    expect(shareBudget(settingsOf({ shard: '2/4', budget: '1' })).config.budget).toBe(0.25);
  });

  it('is refused in all jobs alike: where the largest part costs more than its share', async () => {
    // 21 requests: three parts of 5 and, the first, one of 6.
    const load = {
      stages: '21s:1',
      executor: 'constant-arrival-rate',
      prices: 'input: 0, output: 10',
      'max-tokens': '100',
    };
    // $0.001 each, so that $0.021 carries the whole, but a quarter of it no 6 requests.
    const refusals = await Promise.all(
      [1, 2, 3, 4].map((i) => problemsOf({ ...load, budget: '0.021', shard: `${i}/4` })),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('the plan of 6 requests is expected to cost');
    expect(await problemsOf({ ...load, budget: '0.021' })).toBe('');
    expect(await problemsOf({ ...load, budget: '0.024', shard: '1/4' })).toBe('');
  });

  it('is refused in all jobs alike: where there are more jobs than work for them', async () => {
    for (const shard of ['1/40', '40/40']) {
      expect(await problemsOf({ stages: '5s:1', shard })).toContain(`among 40 jobs`);
      expect(await problemsOf({ 'max-concurrency': '3', shard })).toContain('max-concurrency 3 is less than');
    }
  });

  it('never ends by passing, and by failing only on its share of alpha', async () => {
    const steady = { stages: '60s:9', executor: 'constant-arrival-rate', shard: '1/4' };
    const ramp = { stages: '20s:9,20s:9', shard: '1/4' };
    const failedAfter = async (inputs: Inputs, shards: number): Promise<number> => {
      const { config } = settingsOf({ ...inputs, thresholds: 'error_rate: rate<0.1' });
      const { rule } = planLooks(config, (await prepare(inputs)).scenarios, shards);
      const fails = (id: number): boolean =>
        rule?.observe(sampleWith({ id: 4 * id, outcome: id % 5 === 0 ? 'http_error' : 'ok' }))?.code ===
        'decided_fail';
      return Array.from({ length: 135 }, (_, id) => id).findIndex(fails);
    };
    const { config } = settingsOf(steady);
    expect(planLooks(config, (await prepare(steady)).scenarios, 4).mayPass).toBe(false);
    // A steady rate would change that for a ramp, and not for a part of one.
    const rate = { thresholds: 'error_rate: rate<0.1' };
    const couldPass = async (inputs: Inputs, shards: number): Promise<boolean> =>
      planLooks(settingsOf({ ...inputs, ...rate }).config, (await prepare(inputs)).scenarios, shards)
        .couldPass;
    expect(await couldPass({ stages: '20s:9,20s:9' }, 1)).toBe(true);
    expect(await couldPass(ramp, 4)).toBe(false);
    expect(await couldPass({ ...steady, shard: '' }, 1)).toBe(false);
    expect(await failedAfter(steady, 4)).toBeGreaterThan(0);
    expect(await failedAfter(ramp, 16)).toBeGreaterThan(await failedAfter(ramp, 1));
  });
});

describe('the settings of a shard', () => {
  it.each([
    [{ shard: '5/4' }, 'shard: `5/4` is no shard; expected `i/n`'],
    [{ shard: '1/2', mode: 'merge' }, 'has no meaning with `mode: merge`'],
    [{ shard: '1/2', scenario: 'cold-start', thresholds: '' }, 'cannot divide scenario `cold-start`'],
    [{ mode: 'join' }, 'mode: `join` is not one of'],
  ])('refuse %j', (inputs, problem) => {
    expect(() => settingsOf(inputs as unknown as Inputs)).toThrow(problem);
  });

  it('need no endpoint where nothing is sent nor judged', () => {
    const read = (mode: string): unknown => parseConfig({ inputs: { mode }, readFile: () => '' });
    expect(() => read('publish')).not.toThrow();
    expect(() => read('merge')).toThrow('endpoint: is required');
  });
});
