import { parseJson } from '../../protocols/json.js';
import { type Report, reportSchema } from '../../report/schema/schema.js';

// Imported where a report is read, and only then: the schema's library would make every start longer.

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

/** A report that somebody else wrote; undefined where it is none of this version. */
export function parseReport(text: string): Report | undefined {
  return reportSchema.safeParse(parseJson(text)).data;
}

/** The same of the fields that are read of a stored one. */
export function parseStoredFields(text: string): StoredFields | undefined {
  return storedSchema.safeParse(parseJson(text)).data;
}
