import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/settings/config.js';
import type { ParsedConfig } from '../../src/settings/parsed-config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { mergeShards } from '../../src/gate/shards/merge-shards.js';
import { readShardPart } from '../../src/gate/shards/shard-files.js';
import { Cancellation } from '../../src/gate/world.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { worldWith } from '../support/gate-world.js';
import { filesOf } from '../support/shard-trials.js';
import { withSimulator } from '../support/simulator-client.js';

const COUNT = 3;

interface Sharded {
  readonly shards: readonly GateResult[];
  readonly merged: GateResult;
}

/** Three jobs at once against one endpoint, and the job that joins them. */
function shareLoad(inputs: Readonly<Record<string, string>>): Promise<Sharded> {
  // Slow enough that no two tokens come in one read, whatever the machine does.
  return withSimulator({ itl: { medianMs: 20, sigma: 0 } }, async ({ url }) => {
    const world = worldWith();
    const parse = (own: Readonly<Record<string, string>>): ParsedConfig =>
      parseConfig({ inputs: { endpoint: url, model: 'm', ...inputs, ...own }, readFile: () => '' });
    const shards = await Promise.all(
      [1, 2, 3].map((index) => runGate(parse({ shard: `${index}/${COUNT}` }), new Cancellation(), world)),
    );
    const parts = await Promise.all(
      shards.map((result, i) =>
        readShardPart(`shard ${i + 1}`, { index: i + 1, count: COUNT }, filesOf(result, result.report)),
      ),
    );
    return { shards, merged: await mergeShards(parse({ mode: 'merge' }), parts, world) };
  });
}

describe('a load that three jobs share', () => {
  it('is measured in parts and judged as a whole', async () => {
    const { shards, merged } = await shareLoad({
      prices: 'input: 1, output: 2',
      stages: '1s:10,1s:20',
      budget: '0.3',
      thresholds: 'output_tokens: p(50)<3\nttft: p(50)<20s',
    });
    for (const [i, { report, samples }] of shards.entries()) {
      const shard = `${i + 1}/3`;
      expect(reportSchema.parse(report)).toMatchObject({
        verdict: 'pass',
        run: { shard },
        cost: { budget: 0.1 },
      });
      expect(report.headline).toContain(`Shard ${shard} measured`);
      expect(report.scenarios.flatMap(({ findings }) => findings)).toEqual([]);
      expect(samples.every((sample) => sample.shard === shard && sample.id % COUNT === i)).toBe(true);
    }
    const { report, samples } = merged;
    expect(reportSchema.parse(report)).toMatchObject({
      verdict: 'fail',
      run: { shard: null, stoppedBy: 'completed' },
      load: { planned: 20, sent: 20, unsent: 0 },
    });
    expect(samples.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, id) => id));
    const spent = shards.reduce((sum, shard) => sum + shard.report.cost.spent, 0);
    expect(report.cost.spent).toBeCloseTo(spent, 12);
    expect(report.metrics['inter_token_latency']).toMatchObject({
      count: shards.reduce((sum, { gaps }) => sum + (gaps?.select(() => true).count ?? 0), 0),
    });
  });

  it('keeps matched pairs together, and compares them as a whole', async () => {
    const { shards, merged } = await shareLoad({
      prices: 'free',
      'base-model': 'other',
      stages: '2s:18',
      executor: 'constant-arrival-rate',
    });
    const pairs = shards.map(({ report }) => report.comparison?.pairs ?? 0);
    expect(Math.min(...pairs)).toBeGreaterThan(0);
    expect(merged.report.comparison).toMatchObject({
      kind: 'base',
      pairs: pairs.reduce((sum, count) => sum + count, 0),
    });
    expect(merged.report.load.planned).toBe(72);
    for (const { report } of shards)
      expect(report).toMatchObject({ verdict: 'pass', run: { stoppedBy: 'completed' } });
  });

  it('has canaries in every job, which its whole is weighed by', async () => {
    const { shards, merged } = await shareLoad({
      prices: 'free',
      stages: '1s:36',
      thresholds: 'error_rate: rate<50%',
      config: 'executor: constant-arrival-rate\ncanary: true\nstop-early: false',
    });
    const canaries = shards.map(({ samples }) => samples.filter(({ arm }) => arm === 'canary'));
    expect(canaries.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(new Set(canaries.flat().map(({ id }) => id)).size).toBe(6);
    expect(merged.report.canaries).toMatchObject({ sent: 6, failed: 0 });
    expect(merged.report.load).toMatchObject({ planned: 36, sent: 36 });
    expect(merged.report.thresholds[0]?.n).toBe(36);
  });
});
