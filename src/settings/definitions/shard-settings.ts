import { parseShard, type Shard } from '../../plan/shard.js';
import { optional, withDefault } from '../values/define.js';
import { invalid, show, valid } from '../values/setting.js';
import { choiceValue, type ValueKind } from '../values/values.js';

const shardValue: ValueKind<Shard> = {
  placeholder: 'I/N',
  schema: { type: 'string', pattern: '^\\d{1,3}/\\d{1,3}$', examples: ['2/4'] },
  parse: (raw, name) => {
    const shard = parseShard(String(raw));
    return shard === undefined
      ? invalid(
          name,
          `${show(raw)} is no shard; expected \`i/n\` such as \`2/4\`, i from 1 to n, n at most 256`,
        )
      : valid(shard);
  },
};

/** Sharing one load among jobs, and telling what other jobs measured. */
export const SHARD_SETTINGS = {
  shard: optional(shardValue, {
    summary:
      '`2/4`: this job carries its quarter of the load, on its quarter of the budget. A job with `mode: merge` judges the whole.',
  }),
  mode: withDefault(choiceValue(['run', 'estimate', 'merge', 'publish']), 'run', {
    summary:
      "`run`, `estimate` (tell the plan, what it costs and what each threshold needs, and send nothing; also without a key), `merge` (join what this run's shards measured and judge the whole), or `publish` (on `workflow_run`: tell what an unprivileged run measured).",
  }),
} as const;
