import type { Problem } from '../base/errors.js';
import type { Config } from './settings/schema.js';

/** Settings that are each right and contradict each other. `given` are those that the user wrote. */
export function checkConfig(config: Config, given: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (config.endpoint === undefined && !given.has('endpoint')) {
    problems.push({ setting: 'endpoint', message: 'is required: the URL of the API, or `simulator`' });
  }
  for (const { metric, source, limit } of config.thresholds) {
    if (limit.kind !== 'absolute') {
      problems.push({
        setting: 'thresholds',
        message: `\`${metric}: ${source}\` is relative, and there is nothing to compare with`,
      });
    }
    if (!config.stream && STREAMED.has(metric)) {
      problems.push({
        setting: 'thresholds',
        message: `\`${metric}\` is only measured while streaming, and \`stream\` is false`,
      });
    }
  }
  return problems;
}

const STREAMED: ReadonlySet<string> = new Set([
  'time_to_first_token',
  'inter_token_latency',
  'time_per_output_token',
  'cold_start_ttft',
  'warm_ttft',
]);
