import { ENGINE_NAMES } from '../../prompts/templates/engines/engine.js';
import { checksValue } from '../values/checks-value.js';
import { optional, withDefault } from '../values/define.js';
import { stagesValue, thinkTimeValue } from '../values/structures.js';
import { mapValue } from '../values/map-value.js';
import {
  booleanValue,
  choiceValue,
  durationValue,
  linesValue,
  numberValue,
  textValue,
} from '../values/values.js';

const HOUR = 3_600_000;
const count = numberValue({ min: 1, max: 1_000_000, integer: true });

const EXECUTORS = [
  'ramping-arrival-rate',
  'constant-arrival-rate',
  'ramping-vus',
  'constant-vus',
  'shared-iterations',
] as const;

const SCENARIO_TYPES = ['load', 'cold-start', 'rate-limit', 'cache', 'capacity'] as const;

/** What is sent when. */
export const LOAD_SETTINGS = {
  prompts: optional(
    { ...linesValue, schema: { type: ['string', 'array'] }, parse: (raw) => ({ ok: true, value: raw }) },
    {
      perScenario: true,
      placeholder: 'TEXT|GLOB',
      summary:
        'One a line or a YAML list: inline text, files, folders or globs (`.txt`, `.md`, `.jsonl`, `.json`, `.csv`, `.yml`, `.yaml` including GitHub `.prompt.yml`, promptfoo and LangChain, `.prompty`, `.prompt`, `.j2`, `.hbs`), or maps `{file, variables, template}`.',
      defaultText: 'built-in set',
    },
  ),
  variables: optional(mapValue, {
    perScenario: true,
    summary:
      "A YAML or JSON map of values for the variables of prompt files' templates; they win over the files' own.",
  }),
  'variables-file': optional(textValue, {
    perScenario: true,
    summary:
      'A CSV, JSON Lines, JSON or YAML file of rows of variables; a prompt is asked once for each row that changes it.',
  }),
  template: optional(choiceValue(ENGINE_NAMES), {
    where: 'config',
    perScenario: true,
    summary:
      'Language of the prompt files’ templates, where their format does not say it; `none` sends them as they stand.',
    defaultText: 'by format',
  }),
  scenario: withDefault(choiceValue(SCENARIO_TYPES), 'load', {
    perScenario: true,
    summary:
      '`load` (the stages below), `cold-start`, `rate-limit`, `cache`, or `capacity`: a search for the highest load at which requests are good, or thresholds hold.',
  }),
  stages: withDefault(stagesValue, '65s:3', {
    perScenario: true,
    summary:
      '`duration:target` pairs, comma or newline separated, or a YAML list of `{duration, target}`; target is requests per second (virtual users for the closed executors).',
  }),
  'max-concurrency': withDefault(numberValue({ min: 1, max: 100_000, integer: true }), 50, {
    perScenario: true,
    summary: 'Most requests in flight; never exceeded. An arrival beyond it is dropped and counted.',
  }),
  executor: withDefault(choiceValue(EXECUTORS), 'ramping-arrival-rate', {
    where: 'config',
    perScenario: true,
    summary: "How the load is shaped, with k6's names and meaning.",
  }),
  'start-rate': withDefault(numberValue({ min: 0, max: 1_000_000 }), 0, {
    where: 'config',
    perScenario: true,
    summary:
      'Rate, or virtual users, at which a ramp begins; without `stages` their own, so that the default load is one rate.',
  }),
  'time-unit': withDefault(durationValue(1, HOUR), '1s', {
    where: 'config',
    perScenario: true,
    summary: 'What the rates of the arrival-rate executors count by.',
  }),
  arrivals: withDefault(choiceValue(['even', 'poisson', 'trace']), 'even', {
    where: 'config',
    perScenario: true,
    summary:
      'Spacing of open-model arrivals: even as in k6, as independent users would come (seeded), or `trace`: at the times of the trace that `prompts` names (BurstGPT, Mooncake, aiperf), as long as the stages last.',
  }),
  'trace-speed': withDefault(numberValue({ min: 0.001, max: 1_000 }), 1, {
    where: 'config',
    perScenario: true,
    summary: 'How many times as fast as it was recorded a trace is replayed.',
  }),
  'graceful-stop': withDefault(durationValue(0, HOUR), '30s', {
    where: 'config',
    perScenario: true,
    summary: 'How long requests in flight may go on after the last stage.',
  }),
  plateau: withDefault(booleanValue, false, {
    where: 'config',
    perScenario: true,
    summary:
      'Judge a load that stays the same on its plateau alone: its warm-up (by MSER-5 on the requests in flight, or of users on the latency) and its tail are left out, and it does not end early.',
  }),
  'think-time': withDefault(thinkTimeValue, '0s', {
    where: 'config',
    perScenario: true,
    summary: "A virtual user's pause between requests: a duration, or a range such as `1s-3s` (seeded).",
  }),
  vus: optional(count, {
    where: 'config',
    perScenario: true,
    summary:
      'Virtual users of `constant-vus` and `shared-iterations`; without it those of the stages, or one.',
    defaultText: '–',
  }),
  iterations: withDefault(count, 1, {
    where: 'config',
    perScenario: true,
    summary: 'Requests that the virtual users of `shared-iterations` share.',
  }),
  'on-rate-limit': withDefault(choiceValue(['backoff', 'ignore']), 'backoff', {
    where: 'config',
    perScenario: true,
    summary: 'After a 429: send nothing until Retry-After (or 5 s) has passed, or go on.',
  }),
  'prompt-order': withDefault(choiceValue(['shuffle', 'sequential']), 'shuffle', {
    where: 'config',
    perScenario: true,
    summary: 'Order in which prompts are asked: seeded shuffle in rounds, or round robin.',
  }),
  nonce: withDefault(booleanValue, false, {
    where: 'config',
    perScenario: true,
    summary: "Begin every prompt with a text of its own, so that the provider's prefix cache never hits.",
  }),
  workers: optional(numberValue({ min: 0, max: 64, integer: true }), {
    where: 'config',
    summary:
      'Threads that carry the load beside the one that plans it; 0 for none. Without it as many as the tokens that the plan expects a second need, at most one less than the machine has cores (two where it has two), never one alone; none below 30,000 a second (40,000 on two cores).',
    defaultText: 'by the plan',
  }),
  checks: optional(checksValue, {
    where: 'config',
    perScenario: true,
    summary:
      'Conditions on each answer, one a line or a list: `status`, `has-content`, `not-cut-off`, `max-output-tokens`, `contains`, `matches`, `json`, `json-schema`; their share is the metric `checks`.',
  }),
  seed: optional(textValue, {
    where: 'config',
    summary: 'Makes order, spacing and resampling repeatable.',
    defaultText: 'from commit and settings',
  }),
} as const;
