import type { Report } from '../../src/report/schema/schema.js';

/** What makes two runs the same measurement, judged in the same way. */
export type Hashes = Pick<Report['run'], 'configHash' | 'promptHash' | 'judgeHash' | 'seed'>;

export function hashesOf({ run }: Report): Hashes {
  const { configHash, promptHash, judgeHash, seed } = run;
  return { configHash, promptHash, judgeHash, seed };
}
