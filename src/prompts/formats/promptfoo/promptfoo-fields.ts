import type { FieldTable } from '../../templates/field-table.js';
import { REQUEST_FIELDS } from '../../templates/model-parameters.js';
import { BY_PROMPTFOO } from './raw-prompts.js';

/** The configuration's own fields. */
export const CONFIG_FIELDS: FieldTable = {
  $schema: 'about',
  description: 'about',
  tags: 'about',
  author: 'about',
  version: 'about',
  name: 'about',
  metadata: 'about',
  prompts: 'used',
  providers: 'used',
  targets: 'used',
  tests: 'used',
  scenarios: 'used',
  defaultTest: 'used',
  env: 'used',
  assertionTemplates: 'about',
  evaluateOptions: 'about',
  commandLineOptions: 'about',
  outputPath: 'about',
  sharing: 'about',
  writeLatestResults: 'about',
  derivedMetrics: 'about',
  tracing: 'about',
  output: 'about',
  vars: { note: 'belongs into `defaultTest` or a test, and promptfoo does not use it here' },
  redteam: { note: 'has a model make up further prompts, and is not run' },
  extensions: { note: 'are programs around a test, and not run' },
  nunjucksFilters: { refuse: `are programs, and programs are not run; ${BY_PROMPTFOO}` },
};

/** One of `prompts` as a map. */
export const PROMPT_FIELDS: FieldTable = {
  id: 'used',
  label: 'used',
  raw: 'used',
  config: 'used',
  display: 'about',
  template: 'about',
  function: { refuse: `makes the prompt by a program, and programs are not run; ${BY_PROMPTFOO}` },
};

export const TEST_FIELDS: FieldTable = {
  description: 'about',
  metadata: 'about',
  threshold: 'about',
  assertScoringFunction: 'about',
  vars: 'used',
  assert: 'used',
  options: 'used',
  prompts: 'used',
  provider: { note: 'is not asked: every test goes to `endpoint`' },
  providers: { note: 'are not asked: every test goes to `endpoint`' },
  path: { refuse: `makes tests by a program, and programs are not run; ${BY_PROMPTFOO}` },
  config: { note: 'is for a program that makes tests' },
  providerOutput: { refuse: 'is an answer that was recorded, so that there is nothing to ask' },
};

export const OPTION_FIELDS: FieldTable = {
  prefix: 'used',
  suffix: 'used',
  disableVarExpansion: 'used',
  transform: 'about',
  postprocess: 'about',
  provider: 'about',
  rubricPrompt: 'about',
  factuality: 'about',
  storeOutputAs: 'about',
  runSerially: 'about',
  repeat: 'about',
  disableConversationVar: 'used',
  disableDefaultAsserts: 'about',
  transformVars: { refuse: `changes variables by a program, and programs are not run; ${BY_PROMPTFOO}` },
};

export const SCENARIO_FIELDS: FieldTable = { description: 'about', config: 'used', tests: 'used' };

/** A provider beside its `config`. */
export const PROVIDER_FIELDS: FieldTable = {
  id: 'used',
  label: 'about',
  config: 'used',
  env: 'about',
  delay: 'about',
  transform: 'about',
  inputs: 'about',
  prompts: { note: 'picks prompts for a provider; every prompt is asked of `endpoint`' },
};

export const PROVIDER_CONFIG_FIELDS: FieldTable = {
  ...REQUEST_FIELDS,
  ...Object.fromEntries(
    'apiKey apiKeyEnvar apiHost apiBaseUrl baseUrl base_url basePath organization project region apiVersion timeout timeoutMs headers cost inputCost outputCost showThinking maxRetries keepAlive url projectId profile'
      .split(' ')
      .map((name) => [name, 'about' as const]),
  ),
  systemPrompt: 'used',
  systemInstruction: 'used',
  system: 'used',
  instructions: 'used',
  mcp: { note: 'connects tools of other servers, and is not used' },
};
