import type { PreparedRun } from '../prepare/prepared-run.js';
import { unchangedPrompts } from '../prepare/prepared-run.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { judgeAsRequest } from '../../verdict/thresholds/monthly-threshold.js';

/** The settings with thresholds on a month's cost as what they are judged on: the cost of a request. */
export function judgeByMonth(parsed: ParsedConfig, { whole }: Pick<PreparedRun, 'whole'>): ParsedConfig {
  const volume = parsed.config['monthly-requests'];
  if (volume === undefined) return parsed;
  const prompts = new Set(whole.flatMap(({ plan }) => plan.prompts.map(({ id }) => id)));
  const changed = prompts.size === 0 ? 1 : 1 - unchangedPrompts(whole).size / prompts.size;
  const thresholds = parsed.config.thresholds.map((spec) =>
    judgeAsRequest(spec, volume.requests, changed > 0 ? changed : 1),
  );
  return { ...parsed, config: { ...parsed.config, thresholds } };
}
