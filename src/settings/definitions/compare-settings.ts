import { optional, withDefault } from '../values/define.js';
import { endpointValue } from '../values/url-value.js';
import { choiceValue, gitRefValue, textValue } from '../values/values.js';

/** What the change is compared with: the other arm of the same run, or what earlier runs stored. */
export const COMPARE_SETTINGS = {
  compare: withDefault(choiceValue(['none', 'base', 'baseline']), 'none', {
    summary:
      "`base`: every request is sent twice, once as the pull request has it and once as its base has it (the merge base's prompts, or `base-endpoint`/`base-model`), and the gate fails where the change is worse; where nothing differs, base is not sent. `baseline`: nothing more is sent; the run is compared with up to 20 stored runs of the base branch, warns, and from five of them on fails where it is worse than they leave to chance.",
  }),
  'base-endpoint': optional(endpointValue, {
    where: 'config',
    summary:
      'Compare with another endpoint: both are asked the same prompts. Headers, key and prices are those of `endpoint`.',
  }),
  'base-model': optional(textValue, {
    where: 'config',
    summary:
      'Compare with another model: both are asked the same prompts. A price file knows the prices of both.',
  }),
  'base-ref': optional(gitRefValue, {
    where: 'config',
    summary:
      'Branch, tag or commit whose merge base with the change has the prompts of `compare: base`. By default the branch that the pull request goes to; outside of GitHub `origin/HEAD`, else `main` or `master`, read by git.',
  }),
  'base-prompts': optional(textValue, {
    where: 'config',
    placeholder: 'DIR',
    summary:
      "Folder with the prompt files as base has them, at the same paths as in the workspace; for `compare: base` without git and without GitHub's API.",
  }),
  design: withDefault(choiceValue(['pairs', 'switchback']), 'pairs', {
    where: 'config',
    summary:
      'How the arms share the load: in matched `pairs`, or by `switchback` blocks of a minute, which also show the load that an arm makes (for an endpoint of your own near its capacity; at least 14 minutes).',
  }),
} as const;
