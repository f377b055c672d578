import { parseJson } from '../protocols/json.js';
import { reportSchema } from '../report/schema.js';

const { run, load, generator } = reportSchema.shape;

/** What is read of a stored report: fields that later versions add are not missed in it. */
const storedSchema = reportSchema
  .pick({ schemaVersion: true, tool: true, name: true, verdict: true, passed: true, metrics: true })
  .extend({
    run: run.pick({ stoppedBy: true, shard: true, configHash: true, promptHash: true, judgeHash: true }),
    load: load.pick({ sent: true, deliveredRatio: true }),
    generator: generator.pick({ healthy: true }),
  });

export type StoredFields = ReturnType<typeof storedSchema.parse>;

/** What a stored report says; undefined where it is no report of this version. Loaded only where one is read. */
export function readStoredFields(text: string): StoredFields | undefined {
  return storedSchema.safeParse(parseJson(text)).data;
}
