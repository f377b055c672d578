import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeShards } from '../../../src/gate/shards/merge-shards.js';
import type { ShardPart } from '../../../src/gate/shards/shard-files.js';
import type { Report } from '../../../src/report/schema/schema.js';
import type { Sample } from '../../../src/samples/sample.js';
import { type Inputs, partOf, partsOf, runTrial, settingsOf, world } from '../../support/shard-trials.js';

const merge = async (parts: readonly ShardPart[], inputs: Inputs = {}): Promise<Report> =>
  (await mergeShards(settingsOf(inputs), parts, world)).report;

const withoutShard = (sample: Sample): Sample => ({ ...sample, shard: null });

/** Sums are the same but for the order in which they were added. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(12)) : part,
    ),
  );
}

describe('the merge of a load’s shards', () => {
  it('is the run that one job would have made: samples, metrics, percentiles, thresholds, verdict', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(1, 2, 3, 8),
        fc.constantFrom<Inputs>({}, { stages: '20s:9', executor: 'constant-arrival-rate' }),
        async (seed, count, inputs) => {
          const whole = await runTrial(inputs, seed);
          const parts = await partsOf(count, seed, inputs);
          const merged = await mergeShards(settingsOf(inputs), [...parts].reverse(), world);
          expect(merged.samples.map(withoutShard)).toEqual(whole.samples.map(withoutShard));
          for (const [name, summary] of Object.entries(whole.report.metrics)) {
            const joined = merged.report.metrics[name];
            if (summary.type === 'trend' && joined?.type === 'trend')
              expect({ name, ...joined.percentiles }).toEqual({ name, ...summary.percentiles });
          }
          expect(rounded(merged.report.metrics)).toEqual(rounded(whole.report.metrics));
          expect(rounded(merged.report.thresholds)).toEqual(rounded(whole.report.thresholds));
          expect(rounded(merged.report.scenarios)).toEqual(rounded(whole.report.scenarios));
          expect(rounded(merged.report.cost)).toEqual(rounded(whole.report.cost));
          const { load, verdict, reasons, passed } = merged.report;
          expect({ verdict, reasons, passed }).toEqual({
            verdict: whole.report.verdict,
            reasons: whole.report.reasons,
            passed: whole.report.passed,
          });
          expect({ ...load, maxInFlight: 0 }).toEqual({ ...whole.report.load, maxInFlight: 0 });
        },
      ),
      { numRuns: 12 },
    );
  });

  it('spends no more than the budget, however it was divided', async () => {
    const inputs = { prices: 'input: 1, output: 10', budget: '1' };
    const parts = await partsOf(7, 1, inputs);
    const shares = parts.map(({ report }) => report.cost.budget);
    expect(shares.reduce((sum, share) => sum + Math.round(share * 1e12), 0)).toBeLessThanOrEqual(1e12);
    expect(Math.min(...shares)).toBeGreaterThan(1 / 7 - 1e-11);
  });

  it('names the shards that are missing', async () => {
    const [first, , third] = await partsOf(4, 1);
    await expect(merge([first!, third!])).rejects.toThrow('no report of shard 2/4, 4/4');
    await expect(merge([])).rejects.toThrow('no report of a shard');
  });

  it('names a shard that is there twice, and takes the latest attempt of a job that was run again', async () => {
    const [first, second] = await partsOf(2, 1);
    const twin = { ...second!, name: 'twin' };
    await expect(merge([first!, second!, twin])).rejects.toThrow(
      'shard 2/2 was measured twice: `gate-shard-2-of-2` and `twin`',
    );
    const source = {
      repository: 'acme/prompts',
      event: 'push',
      commit: 'a'.repeat(40),
      ref: 'main',
      base: null,
      pullRequest: null,
      runUrl: null,
    };
    const at = (part: ShardPart, attempt: number): ShardPart => ({
      ...part,
      report: { ...part.report, source: { ...source, attempt } },
    });
    const report = await merge([
      first!,
      at(second!, 1),
      at({ ...second!, samples: second!.samples.slice(1) }, 2),
    ]);
    expect(report.load.planned).toBe(first!.samples.length + second!.samples.length - 1);
  });

  it('refuses shards of different divisions, settings, seeds or loads', async () => {
    const [first, second] = await partsOf(2, 1);
    const [, ofThree] = await partsOf(3, 1);
    await expect(merge([first!, ofThree!])).rejects.toThrow('1/2, 2/3 belong to different divisions');
    await expect(merge([first!, second!], { stages: '5s:9' })).rejects.toThrow(
      'shard 1/2 was measured with other settings',
    );
    await expect(merge([first!, second!], { seed: 'other' })).rejects.toThrow('has the seed `trial`');
    await expect(merge([first!, { ...second!, samples: first!.samples }])).rejects.toThrow(
      /^request \d+ was sent by shard 1\/2 and by shard 1\/2/,
    );
  });

  it('says why a shard measured nothing', async () => {
    const [first, second] = await partsOf(2, 1);
    const report: Report = {
      ...second!.report,
      verdict: 'error',
      reasons: [{ code: 'settings', message: 'budget: `x` is no amount' }],
      load: { ...second!.report.load, sent: 0 },
    };
    await expect(merge([first!, { ...second!, report }])).rejects.toThrow(
      'shard 2/2 measured nothing: budget: `x` is no amount',
    );
  });

  it('ends as the shard did that the budget stopped', async () => {
    const [first, second] = await partsOf(2, 1);
    const run = { ...second!.report.run, stoppedBy: 'budget' as const };
    const reasons = [{ code: 'budget', message: 'the budget of $0.50 is used up' }];
    const report = await merge([first!, { ...second!, report: { ...second!.report, run, reasons } }]);
    expect(report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'budget' } });
    expect(report.reasons).toContainEqual({
      code: 'budget',
      message: 'shard 2/2: the budget of $0.50 is used up',
    });
  });

  it('fails where a shard saw a threshold fail and stopped', async () => {
    const thresholds = 'error_rate: rate<0.5';
    const [first, second] = await partsOf(2, 1, { thresholds });
    const change = (report: Report): Report => ({
      ...report,
      run: { ...report.run, stoppedBy: 'decided' },
      reasons: [{ code: 'decided_fail', message: '`error_rate: rate<0.5` is decided to fail' }],
    });
    const report = await merge([first!, { ...second!, report: change(second!.report) }], { thresholds });
    expect(report).toMatchObject({ verdict: 'fail', passed: false, run: { stoppedBy: 'decided' } });
    expect(report.reasons.map(({ message }) => message)).toEqual([
      'shard 2/2: `error_rate: rate<0.5` is decided to fail',
      'the run was ended early, for shard 2/2: `error_rate: rate<0.5` looked decided to fail; the whole leaves that open',
    ]);
  });

  it('cannot pass where the shards ran at different times', async () => {
    const late = (report: Report): Report => ({
      ...report,
      run: { ...report.run, startedAt: '2026-11-24T12:01:00Z', endedAt: '2026-11-24T12:02:00Z' },
    });
    const first = await partOf({ index: 1, count: 2 }, 1);
    const second = await partOf({ index: 2, count: 2 }, 1, { change: late });
    const thresholds = 'ttft: p(50)<5s';
    const report = await merge([first, second], { thresholds });
    expect(report).toMatchObject({
      verdict: 'inconclusive',
      run: { startedAt: '2026-11-24T12:00:00.000Z', endedAt: '2026-11-24T12:02:00.000Z' },
    });
    expect(report.reasons[0]).toMatchObject({ code: 'shards_apart' });
    expect(report.reasons[0]?.message).toContain('1 m');
  });

  it('is as sound as its weakest shard', async () => {
    const slow = (report: Report): Report => ({
      ...report,
      generator: {
        ...report.generator,
        scheduleDelayMs: { p50: 1, p99: 500, max: 900 },
        lateRequests: report.load.sent,
        cpuShare: 0.9,
      },
    });
    const first = await partOf({ index: 1, count: 2 }, 1);
    const second = await partOf({ index: 2, count: 2 }, 1, { change: slow });
    const report = await merge([first, second]);
    expect(report.generator).toMatchObject({
      healthy: false,
      cpuSeconds: 6,
      cause: 'busy',
      scheduleDelayMs: { p99: 500 },
    });
    expect(report.reasons.map(({ code }) => code)).toContain('generator_saturated');
  });
});
