import { SCENARIO_SETTING_NAMES, SETTING_NAMES, SETTINGS, type SettingName } from './schema.js';
import type { JsonSchema } from './values/setting.js';

/** Where the schema is published: beside the action, at its major version. */
export const CONFIG_SCHEMA_URL =
  'https://raw.githubusercontent.com/OWNER/llm-perf-gate/v1/schema/config.schema.json';

/**
 * JSON Schema of a config file: what an editor can check while somebody writes one. Draft 7, which all of them know:
 * a config file names it in its first line, `# yaml-language-server: $schema=URL`, or by the key `$schema`.
 */
export function configSchema(): JsonSchema {
  const names = SETTING_NAMES.filter((name) => name !== 'config' && name !== 'config-file');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: CONFIG_SCHEMA_URL,
    title: 'Settings of llm-perf-gate',
    type: 'object',
    properties: {
      $schema: { description: 'Where this schema is; for editors, and ignored by the gate.', type: 'string' },
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
