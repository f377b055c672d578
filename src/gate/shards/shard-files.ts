import { RunError } from '../../base/errors.js';
import { formatShard, parseShard, type Shard } from '../../plan/shard.js';
import { parseJson } from '../../protocols/json.js';
import type { Report } from '../../report/schema/schema.js';
import { decodeGapStore } from '../../samples/decode-gaps.js';
import type { EncodedGapStore } from '../../samples/gaps.js';
import { decodeSample } from '../../samples/jsonl.js';
import type { Sample } from '../../samples/sample.js';

/** What one shard measured. */
export interface ShardPart {
  /** Of the artifact, for messages. */
  readonly name: string;
  readonly shard: Shard;
  readonly report: Report;
  readonly samples: readonly Sample[];
  readonly gaps: EncodedGapStore;
}

/** The files of a shard that the merge reads. */
export const SHARD_FILES = ['report.json', 'samples.jsonl', 'gaps.json'] as const;

/** A report is some hundred kilobytes, however long the run. */
const LARGEST_REPORT = 16 * 1024 * 1024;
const LARGEST_GAPS = 64 * 1024 * 1024;

/** The name of a shard's artifact, by which the merge finds it. */
export function shardArtifactName(name: string, shard: string): string {
  return `${name}-shard-${shard.replace('/', '-of-')}`;
}

/**
 * The shard that an artifact of the gate `name` belongs to, by its name; undefined for any other artifact. What follows
 * the shard tells artifacts apart where a name was taken.
 */
export function shardOfArtifact(name: string, artifact: string): Shard | undefined {
  if (!artifact.startsWith(`${name}-shard-`)) return undefined;
  const match = /^(\d{1,3})-of-(\d{1,3})(-.*)?$/.exec(artifact.slice(`${name}-shard-`.length));
  return match === null ? undefined : parseShard(`${match[1]}/${match[2]}`);
}

/** Reads a shard's files, believing nothing. RunError that names the artifact and what is wrong with it. */
export async function readShardPart(
  name: string,
  shard: Shard,
  files: ReadonlyMap<string, Buffer>,
): Promise<ShardPart> {
  const { parseReport } = await import('../judge/parse-report.js');
  const refuse = (problem: string): RunError =>
    new RunError(
      'shard_damaged',
      `the report of shard ${formatShard(shard)} (artifact \`${name}\`) ${problem}`,
    );
  const fileOf = (file: (typeof SHARD_FILES)[number], most: number): string => {
    const content = files.get(file);
    if (content === undefined) throw refuse(`has no ${file}`);
    if (content.length > most) throw refuse(`has a ${file} of ${content.length} bytes, more than ${most}`);
    return content.toString('utf8');
  };
  const report = parseReport(fileOf('report.json', LARGEST_REPORT));
  if (report === undefined) throw refuse('is no report of this version');
  // A run that could not be made has no shares of time to tell of, nor samples.
  if (report.verdict === 'error' && report.load.sent === 0)
    return { name, shard, report, samples: [], gaps: [] };
  if (report.verdict === 'skipped') return { name, shard, report, samples: [], gaps: [] };
  if (report.run.shard !== formatShard(shard)) throw refuse(`says that it is of shard ${report.run.shard}`);
  const gaps = decodeGapStore(parseJson(fileOf('gaps.json', LARGEST_GAPS)));
  if (gaps === undefined) throw refuse('has a gaps.json that holds no gaps');
  const samples = [...readSamples(fileOf('samples.jsonl', Number.POSITIVE_INFINITY), refuse)];
  const stray = samples.find((sample) => sample.shard !== report.run.shard);
  if (stray !== undefined) throw refuse(`has a sample of shard ${stray.shard}`);
  return { name, shard, report, samples, gaps };
}

function* readSamples(text: string, refuse: (problem: string) => RunError): Generator<Sample> {
  let line = 0;
  for (const json of text.split('\n')) {
    line += 1;
    if (json === '') continue;
    const decoded = decodeSample(json);
    if ('problem' in decoded)
      throw refuse(`has a line ${line} of samples.jsonl that is none: ${decoded.problem}`);
    yield decoded.sample;
  }
}
