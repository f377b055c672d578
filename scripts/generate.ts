import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../src/settings/config-schema.js';
import { defaultTextOf, INPUT_NAMES, SETTING_NAMES, SETTINGS } from '../src/settings/schema.js';
import { METRICS } from '../src/metrics/catalogue.js';
import { nameModels } from './documented-model.js';
import { reportSchema } from '../src/report/schema/schema.js';

// Writes what comes from the settings schema and the catalogue of metrics: action.yml, the README's tables
// and the published JSON Schemas. `--check` only compares.
const OUTPUTS: readonly (readonly [string, string])[] = [
  ['verdict', '`pass`, `fail`, `inconclusive`, `skipped` or `error`'],
  ['passed', '`true` where the job is green'],
  ['cost', 'US dollars that the run spent'],
  ['requests', 'Requests sent'],
  ['ttft-p95', 'p95 of the time to first token, in milliseconds'],
  ['e2e-p95', 'p95 of the total generation time, in milliseconds'],
  ['tokens-per-second', 'Mean output tokens per second of a request'],
  ['error-rate', 'Share of failed requests, 0 to 1'],
  ['breaking-point', 'Requests per second that still held; empty where the ramp never broke'],
  ['report-path', 'Path of report.json'],
  ['artifact-id', 'Id of the artifact'],
  ['artifact-url', 'Address of the artifact'],
  ['comment-url', 'Address of the comment'],
];

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const oneLine = (text: string): string => text.replaceAll('\n', ' and ').replaceAll('|', '\\|');

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

function readme(text: string): string {
  const rows = (where: 'input' | 'config'): string =>
    SETTING_NAMES.filter((name) => SETTINGS[name].where === where)
      .map((name) => `| \`${name}\` | ${oneLine(defaultTextOf(name))} | ${oneLine(SETTINGS[name].summary)} |`)
      .join('\n');
  const table = (where: 'input' | 'config'): string =>
    `| setting | default | meaning |\n|---|---|---|\n${rows(where)}`;
  const outputs = `| output | meaning |\n|---|---|\n${OUTPUTS.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`).join('\n')}`;
  const metrics = METRICS.map(({ name, alias, type, unit, description }) => {
    const names = alias === null ? `\`${name}\`` : `\`${name}\` (\`${alias}\`)`;
    return `| ${names} | ${type} | ${unit} | ${oneLine(description)} |`;
  }).join('\n');
  const fill = (source: string, mark: string, body: string): string =>
    source.replace(
      new RegExp(`(<!-- ${mark} -->)[\\s\\S]*?(<!-- /${mark} -->)`),
      (_, open: string, close: string) => `${open}\n${body}\n${close}`,
    );
  const tables: Readonly<Record<string, string>> = {
    inputs: table('input'),
    config: table('config'),
    outputs,
    metrics: `| metric | type | unit | meaning |\n|---|---|---|---|\n${metrics}`,
  };
  return Object.entries(tables).reduce((filled, [mark, body]) => fill(filled, mark, body), text);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const files = [
  ['action.yml', actionYml()],
  ['README.md', nameModels(readme(readFileSync('README.md', 'utf8')))],
  ['docs/recipes.md', nameModels(readFileSync('docs/recipes.md', 'utf8'))],
  ['schema/config.schema.json', json(configSchema())],
  [
    'schema/report.schema.json',
    json({ title: 'report.json of llm-perf-gate', ...z.toJSONSchema(reportSchema) }),
  ],
] as const;
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
