import { SCENARIO_SETTING_NAMES, SETTING_NAMES, SETTINGS, type SettingName } from './schema.js';
import type { JsonSchema } from './values/setting.js';

/** JSON Schema of a config file: what an editor can check while somebody writes one. */
export function configSchema(): JsonSchema {
  const names = SETTING_NAMES.filter((name) => name !== 'config' && name !== 'config-file');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of llm-perf-gate',
    type: 'object',
    properties: {
      ...describeSettings(names),
      scenarios: {
        description:
          'Named scenarios, each with its own settings over the shared ones, run one after the other against one budget.',
        type: 'object',
        minProperties: 1,
        additionalProperties: {
          type: ['object', 'null'],
          properties: describeSettings(SCENARIO_SETTING_NAMES),
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  };
}

function describeSettings(names: readonly SettingName[]): JsonSchema {
  return Object.fromEntries(
    names.map((name) => {
      const { schema, summary, fallback } = SETTINGS[name];
      const standard = fallback === undefined ? {} : { default: fallback };
      return [name, { description: summary, ...schema, ...standard }];
    }),
  );
}
