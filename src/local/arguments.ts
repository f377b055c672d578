import { SettingsError } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { defaultTextOf, SETTING_NAMES, SETTINGS } from '../gate/settings/schema.js';

/** What `npm start` runs where no endpoint is named: under 40 s, no network, nothing to pay. */
export const DEMO: Readonly<Record<string, string>> = {
  endpoint: 'simulator',
  stages: '8s:4,14s:6,6s:2',
  'max-tokens': '120',
  prices: 'input: 0.15, cached-input: 0.075, output: 0.60',
  thresholds:
    'time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05',
};

/** Settings that flags may carry beside those of the schema. */
const EXTRA = ['scenarios'];

/** `--name value` and `--name=value`; a boolean setting may stand alone. SettingsError for anything else. */
export function parseArguments(args: readonly string[]): Record<string, string> | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const known = [...SETTING_NAMES, ...EXTRA];
  const flags: Record<string, string> = {};
  const problems: { setting: string; message: string }[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const [, name = '', inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(args[i] ?? '') ?? [];
    if (!known.some((setting) => setting === name)) {
      problems.push({ setting: args[i] ?? '', message: `there is no such flag${suggestion(name, known)}` });
      continue;
    }
    const next = args[i + 1];
    if (inline !== undefined) flags[name] = inline;
    else if (next !== undefined && !next.startsWith('--')) {
      flags[name] = next;
      i += 1;
    } else flags[name] = 'true';
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return flags;
}

/** Every flag, from the schema. */
export function renderHelp(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { placeholder, summary } = SETTINGS[name];
    return `  --${name} ${placeholder}\n      ${summary.replaceAll('`', '')} Default: ${defaultTextOf(name).replaceAll('`', '').replaceAll('\n', ', ')}\n`;
  });
  return `Usage: npm start -- [flags]\n\nWithout --endpoint a short demonstration runs against the embedded simulator.\nExit code 0: the gate passed; 1: it failed.\n\n${rows.join('')}`;
}
