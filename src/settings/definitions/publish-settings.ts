import { optional, withDefault } from '../values/define.js';
import { invalid, show, valid } from '../values/setting.js';
import {
  booleanValue,
  choiceValue,
  numberValue,
  secretValue,
  textValue,
  type ValueKind,
} from '../values/values.js';

/** Names become part of a comment's marker, a status and an artifact; GitHub refuses these characters there. */
const nameValue: ValueKind<string> = {
  placeholder: 'NAME',
  schema: { type: 'string', maxLength: 80 },
  parse: (raw, name) => {
    const text = String(raw).trim();
    const fits = text.length > 0 && text.length <= 80 && !/["<>:|*?\\/\p{Cc}]/u.test(text);
    return fits
      ? valid(text)
      : invalid(name, `${show(raw)} is not a name of 1 to 80 characters without \`" < > : | * ? \\ /\``);
  },
};

/** Where the result is told. */
export const PUBLISH_SETTINGS = {
  name: withDefault(nameValue, 'llm-perf-gate', {
    summary: 'Tells several gates on one pull request apart: comment, status and artifact carry it.',
  }),
  'github-token': optional(secretValue, {
    summary: "For the comment, the status and the pull request's changed files.",
    defaultText: '`${{ github.token }}`',
  }),
  comment: withDefault(choiceValue(['always', 'on-change', 'on-failure', 'never']), 'always', {
    summary:
      'When to comment on the pull request; `on-change`: where the run did not pass, or a figure is shown to differ from the base. A comment that is there is kept up to date, and a skipped run opens none.',
  }),
  'comment-group': optional(nameValue, {
    summary:
      'One comment for all gates of a pull request that name the same group, with a row for each; its figures are in the summary of its run. Each gate needs a `name` of its own, and its commit status.',
  }),
  'commit-status': withDefault(booleanValue, true, { summary: 'Set a commit status named after `name`.' }),
  'artifact-name': optional(nameValue, { summary: 'Name of the artifact.', defaultText: 'value of `name`' }),
  'retention-days': optional(numberValue({ min: 1, max: 400, integer: true }), {
    summary: 'How long GitHub keeps the artifact.',
    defaultText: "the repository's",
  }),
  'report-dir': withDefault(textValue, 'llm-perf-gate-report', {
    summary: 'Where the files are written; always written, whatever GitHub answers.',
  }),
  config: optional(textValue, { summary: 'Settings as inline YAML.', placeholder: 'YAML' }),
  'config-file': optional(textValue, { summary: 'Settings in a YAML file; its path.', placeholder: 'PATH' }),
} as const;
