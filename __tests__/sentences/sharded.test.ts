import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { RunError, SettingsError } from '../../src/base/errors.js';
import { runSharded, shardedRun } from '../support/sharded-runs.js';
import { judgeSentences } from './check.js';

it('says nothing of a shard, nor of the shards as one run, that their samples do not bear out', async () => {
  let merged = 0;
  for (const sharded of fc.sample(shardedRun, { numRuns: 5, seed: 20_261_201 })) {
    const { run } = sharded;
    const result = await runSharded(sharded).catch((error: unknown) => {
      // A shard that measured nothing is no part of a whole.
      if (error instanceof RunError || error instanceof SettingsError) return null;
      throw error;
    });
    if (result === null) continue;
    merged += 1;
    for (const { report, samples } of result.shards)
      expect(judgeSentences({ report, samples, run })).toEqual([]);
    const { report, samples } = result.merged;
    const begun = result.shards.map((shard) => Date.parse(shard.report.run.startedAt));
    // How each job's generator fared is in its own report.
    const { inputs, endpoint = {} } = run;
    expect(judgeSentences({ report, samples, run: { inputs, endpoint }, begun })).toEqual([]);
  }
  expect(merged).toBeGreaterThan(2);
});
