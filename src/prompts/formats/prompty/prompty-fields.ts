import type { FieldTable } from '../../templates/field-table.js';
import { REQUEST_FIELDS } from '../../templates/model-parameters.js';

/** Fields of version 1 and of version 2 of the format. */
export const FIELDS: FieldTable = {
  name: 'about',
  displayName: 'about',
  description: 'about',
  authors: 'about',
  author: 'about',
  tags: 'about',
  version: 'about',
  kind: 'about',
  metadata: 'about',
  environment: 'about',
  date: 'about',
  license: 'about',
  $schema: 'about',
  model: 'used',
  inputs: 'used',
  inputSchema: 'used',
  input: 'used',
  outputs: 'used',
  outputSchema: 'used',
  output: 'about',
  sample: 'used',
  template: 'used',
  tools: 'used',
  base: {
    refuse: 'takes another file for its base, which is not read; write the whole prompt into one file',
  },
  instructions: { refuse: 'stands beside the body; write it as a `system:` section' },
  additionalInstructions: { refuse: 'stands beside the body; write it as a `system:` section' },
};

export const MODEL_FIELDS: FieldTable = {
  id: 'used',
  api: 'used',
  apiType: 'used',
  provider: 'about',
  connection: 'about',
  configuration: 'used',
  parameters: 'used',
  options: 'used',
  response: 'about',
};

/** Of the template, version 1 writes `format` and `parser`, version 2 maps of them. */
export const TEMPLATE_FIELDS: FieldTable = {
  format: 'used',
  type: 'used',
  parser: 'about',
};

export const OPTION_FIELDS: FieldTable = {
  ...REQUEST_FIELDS,
  additionalProperties: 'used',
  tools_choice: { note: 'is no field of an API, which says `tool_choice`, and is not sent' },
};
