import { optional, withDefault } from '../values/define.js';
import { armsValue, armValue } from './arm-fields.js';
import { endpointValue } from '../values/url-value.js';
import { choiceValue, gitRefValue, textValue } from '../values/values.js';

/** What the change is compared with: the other arm of the same run, or what earlier runs stored. */
export const COMPARE_SETTINGS = {
  compare: withDefault(choiceValue(['none', 'base', 'baseline']), 'none', {
    summary:
      "`base`: every request is sent twice, once as the pull request has it and once as its base has it (the merge base's prompts, or what `base` names), and the gate fails where the change is worse; where nothing differs, base is not sent. `baseline`: nothing more is sent; the run is compared with up to 20 stored runs of the base branch, warns, and from five of them on fails where it is worse than they leave to chance.",
  }),
  base: optional(armValue, {
    summary:
      'Compare with anything else, in a YAML map of what base has of its own: `endpoint`, `model`, `protocol`, `api-key`, `headers`, `body`, `prices`, `prompts`, `stream`. What it does not name is that of the settings outside; headers and body are merged over theirs, null takes one away. Without `prompts` both arms are asked the same.',
  }),
  arms: optional(armsValue, {
    summary:
      'Several side by side, to choose from: a YAML map of names to maps as for `base`. The first is the control; each of the others is compared with it, on the same prompts in the same run.',
  }),
  'base-endpoint': optional(endpointValue, {
    where: 'config',
    summary: 'Short for `base: {endpoint: URL}`, with the headers, the key and the prices of `endpoint`.',
  }),
  'base-model': optional(textValue, {
    where: 'config',
    summary: 'Short for `base: {model: NAME}`.',
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
