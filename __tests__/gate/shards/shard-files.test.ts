import { describe, expect, it } from '@jest/globals';
import {
  readShardPart,
  shardArtifactName,
  type ShardPart,
  shardOfArtifact,
} from '../../../src/gate/shards/shard-files.js';
import { encodeSample } from '../../../src/samples/jsonl.js';
import { filesOf, runTrial } from '../../support/shard-trials.js';
import { sampleWith } from '../../support/samples.js';

const SHARD = { index: 2, count: 4 };

async function read(changes: Readonly<Record<string, string | null>>): Promise<ShardPart> {
  const result = await runTrial({ shard: '2/4' }, 1);
  return readShardPart('gate-shard-2-of-4', SHARD, filesOf(result, result.report, changes));
}

describe('the artifact of a shard', () => {
  it('is known by its name, also where that was taken and something follows it', () => {
    expect(shardArtifactName('gate', '2/4')).toBe('gate-shard-2-of-4');
    expect(shardOfArtifact('gate', 'gate-shard-2-of-4')).toEqual(SHARD);
    expect(shardOfArtifact('gate', 'gate-shard-2-of-4-job-1-abc')).toEqual(SHARD);
  });

  it.each([
    'gate',
    'gate-shard-5-of-4',
    'gate-shard-2-of-40x',
    'my-gate-shard-2-of-4',
    'gate-2-shard-2-of-4',
  ])('is not %s', (name) => {
    expect(shardOfArtifact('gate', name)).toBeUndefined();
  });

  it('is read back as it was written', async () => {
    const result = await runTrial({ shard: '2/4' }, 1);
    const part = await read({});
    expect(part.report).toEqual(result.report);
    expect(part.samples).toEqual(result.samples);
    expect(part.gaps).toEqual(result.gaps?.encode());
  });

  it.each([
    ['no report', { 'report.json': null }, 'has no report.json'],
    ['no JSON', { 'report.json': '{' }, 'is no report of this version'],
    ['another object', { 'report.json': '{"schemaVersion":1}' }, 'is no report of this version'],
    ['no gaps', { 'gaps.json': null }, 'has no gaps.json'],
    ['gaps that are none', { 'gaps.json': '[{"tags":{}}]' }, 'holds no gaps'],
    ['no samples', { 'samples.jsonl': null }, 'has no samples.jsonl'],
    ['a line that is no sample', { 'samples.jsonl': '{"id":1}\n' }, 'a line 1 of samples.jsonl'],
    ['a number that is none', { 'samples.jsonl': '\n{"id":1e999}\n' }, 'a line 2 of samples.jsonl'],
    [
      'samples of another shard',
      { 'samples.jsonl': encodeSample(sampleWith({ shard: '1/4' })) },
      'a sample of shard 1/4',
    ],
  ])('is refused with %s', async (_, changes, problem) => {
    await expect(read(changes)).rejects.toThrow(problem);
    await expect(read(changes)).rejects.toThrow('shard 2/4 (artifact `gate-shard-2-of-4`)');
  });

  it('is refused where its report is of another shard than its name', async () => {
    const result = await runTrial({ shard: '1/4' }, 1);
    await expect(readShardPart('x', SHARD, filesOf(result, result.report))).rejects.toThrow('of shard 1/4');
  });

  it('is refused where it is too large', async () => {
    await expect(read({ 'report.json': ' '.repeat(17 * 1024 * 1024) })).rejects.toThrow('bytes, more than');
  });
});
