import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import {
  defaultTextOf,
  SETTING_GROUPS,
  SETTING_NAMES,
  type SettingName,
  SETTINGS,
} from '../settings/schema.js';

/** What `npm start` runs where no endpoint is named: under 40 s, no network, nothing to pay. */
export const DEMO: Readonly<Record<string, string>> = {
  endpoint: 'simulator',
  stages: '8s:4,14s:6,6s:2',
  'max-tokens': '120',
  prices: 'input: 0.15, cached-input: 0.075, output: 0.60',
  thresholds:
    'time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05',
};

/** Of the command line alone: how much it says. */
const SWITCHES = ['details', 'quiet'] as const;
const FLAGS: readonly string[] = [...SETTING_NAMES, 'scenarios', ...SWITCHES];
/** May stand alone, which means true. */
const BOOLEAN: ReadonlySet<string> = new Set([
  ...SETTING_NAMES.filter((name) => SETTINGS[name].placeholder === 'true|false'),
  ...SWITCHES,
]);
const OPTIONS: ParseArgsConfig['options'] = Object.fromEntries(
  FLAGS.map((name) => [name, { type: BOOLEAN.has(name) ? 'boolean' : 'string', multiple: true }]),
);
/** Take a line each time they are given; of the others the last one counts. */
const REPEATABLE: ReadonlySet<string> = new Set(['thresholds', 'prompts', 'headers', 'paths']);

/** A flag of its own: the same as `--mode estimate`. */
const DRY_RUN = '--dry-run';

/** A command line: the settings that it gives, how much it is to say, and what in it is neither. */
export interface Arguments {
  readonly flags: Readonly<Record<string, string>>;
  /** Everything that was measured. */
  readonly details: boolean;
  /** The verdict alone, without progress, log and tables. */
  readonly quiet: boolean;
  readonly problems: readonly Problem[];
}

/** `--name value` and `--name=value`; a boolean setting may stand alone. */
export function parseArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  if (args.includes('--version')) return 'version';
  const flags: Record<string, string> = args.includes(DRY_RUN) ? { mode: 'estimate' } : {};
  const problems: Problem[] = [];
  const given = args.filter((arg) => arg !== DRY_RUN);
  const { tokens } = parseArgs({ args: given, options: OPTIONS, strict: false, tokens: true });
  let takenUpTo = -1;
  for (const token of tokens) {
    if (token.index <= takenUpTo) continue;
    if (token.kind !== 'option' || token.rawName !== `--${token.name}`) {
      const word = given[token.index] ?? '';
      // What begins with no dash may be the rest of a secret that was not quoted.
      const shown = word.startsWith('-') ? (word.split('=')[0] ?? '') : `argument ${token.index + 1}`;
      problems.push({ setting: shown, message: 'is no flag; write `--name value`' });
      continue;
    }
    const { name, index } = token;
    // What `parseArgs` leaves standing behind a boolean or an unknown flag is meant as its value.
    const next = given[index + 1];
    const value =
      token.inlineValue === true ? token.value : next?.startsWith('--') === false ? next : undefined;
    if (token.inlineValue !== true && value !== undefined) takenUpTo = index + 1;
    // A value may be a secret, so that only the flag's name is repeated.
    if (!FLAGS.includes(name))
      problems.push({ setting: `--${name}`, message: `there is no such flag${suggestion(name, FLAGS)}` });
    else if (value === undefined && !BOOLEAN.has(name))
      problems.push({ setting: `--${name}`, message: 'needs a value' });
    else flags[name] = joinValues(name, flags[name], value ?? 'true');
  }
  const { details, quiet, ...settings } = flags;
  for (const [name, value] of Object.entries({ details, quiet }))
    if (value !== undefined && value !== 'true' && value !== 'false')
      problems.push({ setting: `--${name}`, message: 'stands alone' });
  return { flags: settings, details: details === 'true', quiet: quiet === 'true', problems };
}

function joinValues(name: string, before: string | undefined, value: string): string {
  return before !== undefined && REPEATABLE.has(name) ? `${before}\n${value}` : value;
}

/** What only a job on GitHub can do: on the command line it does nothing. */
const ON_GITHUB: ReadonlySet<string> = new Set<SettingName>([
  'github-token',
  'comment',
  'comment-group',
  'commit-status',
  'artifact-name',
  'retention-days',
  'paths',
  'mode',
  'reuse',
]);

const USAGE = `Usage: llm-perf-gate [flags]
       llm-perf-gate quick [--endpoint URL] [--model ID] [--budget USD]

quick finds a local server (Ollama, llama.cpp, vLLM, LM Studio, SGLang on their usual ports), asks it for about a minute with
more and more users at once, and says in words how fast it is and how many users it serves well.

Without --endpoint a short demonstration runs against the embedded simulator.
The API key is read from LLM_PERF_GATE_API_KEY, else from the variable of the endpoint's own provider.

Exit code 0: the gate passed; 1: it failed; 2: it could not be run (settings, endpoint, cancelled);
3: it could not decide, and --on-inconclusive is fail.

What is told
  --details
      Everything that was measured, not only what was judged.
  --dry-run
      The plan, what it costs and what each threshold has to go by: nothing is sent (--mode estimate).
  --quiet
      The verdict alone.
  --version
      The version alone.
  --help
      This text.
`;

/** Every flag that does something here, from the schema, by what it is about. */
export function renderHelp(): string {
  const groups = Object.entries(SETTING_GROUPS).map(([title, settings]) => {
    const names = (Object.keys(settings) as SettingName[]).filter((name) => !ON_GITHUB.has(name));
    return `\n${title}\n${names.map(renderFlag).join('')}`;
  });
  return `${USAGE}${groups.join('')}  --scenarios YAML\n      Named scenarios, each with its own settings over the shared ones, run one after the other.\n`;
}

function renderFlag(name: SettingName): string {
  const { placeholder, summary } = SETTINGS[name];
  const plain = (text: string): string => text.replaceAll('`', '');
  const fallback = plain(defaultTextOf(name)).replaceAll('\\n', ', ');
  return `  --${name} ${placeholder}\n      ${plain(summary)}${fallback === '–' ? '' : ` Default: ${fallback}`}\n`;
}
