import { totalDuration } from '../../plan/stages.js';
import type { TraceTiming } from '../../prompts/formats/trace/read-trace.js';
import type { LoadOptions } from '../../prompts/loaded-prompts.js';
import type { Config } from '../../settings/schema.js';
import type { GateWorld } from '../world.js';

/** What goes with `prompts` when they are read: values for variables, and what fills templates. */
export function promptOptions(config: Config, { templates }: Pick<GateWorld, 'templates'>): LoadOptions {
  return {
    variables: config.variables,
    variablesFile: config['variables-file'],
    template: config.template,
    ...(templates === undefined ? {} : { templates }),
  };
}

/** How a trace becomes a load of these settings. */
export function traceTiming(config: Config): TraceTiming {
  return {
    speed: config['trace-speed'],
    durationMs: totalDuration(config.stages),
    maxTokens: config['max-tokens'],
  };
}
