import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../src/settings/config-schema.js';
import { defaultTextOf, INPUT_NAMES, type SETTING_NAMES, SETTINGS } from '../src/settings/schema.js';
import { reportSchema } from '../src/report/schema/schema.js';
import { documentPaths } from './document-paths.js';
import { nameModels } from './documented-model.js';
import { includeExamples } from './include-examples.js';
import { fillTables, OUTPUTS } from './reference-tables.js';

// Writes what comes from the settings schema and the catalogue of metrics: action.yml, the tables of the reference, the
// examples within documents, the models that both name, and the published JSON Schemas. `--check` only compares.
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function describe(name: (typeof SETTING_NAMES)[number]): string {
  return `${SETTINGS[name].summary} Default: ${defaultTextOf(name)}`
    .replaceAll('\n', ' and ')
    .replaceAll('${{', '$ {{');
}

function actionYml(): string {
  const inputs = INPUT_NAMES.map((name) => {
    const extra = name === 'github-token' ? '\n    default: ${{ github.token }}' : '';
    return `  ${name}:\n    description: ${quote(describe(name))}\n    required: false${extra}\n`;
  });
  const outputs = OUTPUTS.map(([name, text]) => `  ${name}:\n    description: ${quote(text)}\n`);
  return `# Generated from src/settings/definitions by \`npm run docs\`.
name: LLM performance gate
description: Gates pull requests on the latency, reliability and cost of an LLM endpoint, under real streaming load, for a hard dollar cap
author: llm-perf-gate
branding:
  icon: activity
  color: purple
inputs:
${inputs.join('')}outputs:
${outputs.join('')}runs:
  using: node20
  main: dist/index.js
`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const REFERENCE = 'docs/reference.md';

const files: readonly (readonly [string, string])[] = [
  ['action.yml', actionYml()],
  ...documentPaths().map((path) => {
    const text = readFileSync(path, 'utf8');
    return [path, nameModels(includeExamples(path === REFERENCE ? fillTables(text) : text))] as const;
  }),
  ['schema/config.schema.json', json(configSchema())],
  [
    'schema/report.schema.json',
    json({ title: 'report.json of llm-perf-gate', ...z.toJSONSchema(reportSchema) }),
  ],
];
let stale = false;
for (const [path, content] of files) {
  if (process.argv.includes('--check')) {
    const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (current !== content) {
      stale = true;
      process.stderr.write(`${path} does not match the sources; run \`npm run docs\`\n`);
    }
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
if (stale) process.exit(1);
