import type { LoadOptions } from '../../prompts/load-prompts.js';
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
