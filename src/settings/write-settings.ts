import { parse, stringify } from 'yaml';
import type { Redactor } from '../base/redact.js';
import { baseFields } from './compare-config.js';
import type { ParsedConfig } from './parsed-config.js';

/** Secret as a whole, or of no use where the file is read again. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'api-key',
  'headers',
  'github-token',
  'comment',
  'commit-status',
  'artifact-name',
  'retention-days',
  'report-dir',
  'paths',
  'reuse',
  'shard',
  'mode',
  'base-ref',
  'base-prompts',
]);

export interface SettingsToWrite {
  readonly parsed: ParsedConfig;
  /** Without credentials and query. */
  readonly endpoint: string;
  readonly seed: string;
  readonly redact: Redactor;
  /** Folder beside the file that holds base's prompts; absent where none were read. */
  readonly basePrompts?: string | undefined;
}

/**
 * The settings of a run as a file that repeats it: what was given by inputs, `config` and config file in one, with the seed
 * that was drawn. Nothing secret is in it: key and headers are named in a comment, and have to be given anew.
 */
export function writeSettings({ parsed, endpoint, seed, redact, basePrompts }: SettingsToWrite): string {
  const { given, config } = parsed;
  const isAlone = basePrompts === undefined && hasNoOtherTarget(parsed);
  const kept = [...given].filter(([name]) => !LEFT_OUT.has(name) && !(isAlone && name === 'compare'));
  const settings: Record<string, unknown> = {
    ...Object.fromEntries(kept),
    endpoint,
    seed,
    ...(basePrompts === undefined ? {} : { 'base-prompts': basePrompts }),
  };
  const baseEndpoint = given.get('base-endpoint');
  for (const name of ['scenarios', 'base'])
    if (given.has(name)) settings[name] = withoutSecrets(given.get(name));
  const own =
    typeof baseEndpoint === 'string'
      ? { ...settings, 'base-endpoint': withoutQuery(baseEndpoint) }
      : settings;
  const comments = [
    'The settings of this run. The API key is read from LLM_PERF_GATE_API_KEY, or from the variable of the provider.',
    ...(Object.keys(config.headers).length > 0
      ? [`Give the headers anew, they may be secret: ${Object.keys(config.headers).join(', ')}.`]
      : []),
    ...(hasSecrets(config.base) ? ['Give the key and the headers of `base` anew.'] : []),
    ...(isAlone && config.compare !== 'none'
      ? ['What the run was to be compared with is not here: only the change is asked.']
      : []),
  ];
  return redact(`${comments.map((line) => `# ${line}\n`).join('')}${stringify(own)}`);
}

/** What base has of its own can be asked anywhere; the prompts of a branch and stored runs cannot. */
function hasNoOtherTarget({ config }: ParsedConfig): boolean {
  return baseFields(config) === null;
}

/** Scenarios may have settings of their own. */
function withoutSecrets(value: unknown): unknown {
  const text = typeof value === 'string' ? (parse(value) as unknown) : value;
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return text;
  return Object.fromEntries(
    Object.entries(text)
      .filter(([name]) => !LEFT_OUT.has(name))
      .map(([name, own]) => [
        name,
        name === 'endpoint' && typeof own === 'string'
          ? withoutQuery(own)
          : name === 'body'
            ? own
            : withoutSecrets(own),
      ]),
  );
}

function withoutQuery(address: string): string {
  return URL.canParse(address) ? new URL(address).origin + new URL(address).pathname : address;
}

function hasSecrets(base: ParsedConfig['config']['base']): boolean {
  return base?.['api-key'] !== undefined || base?.headers !== undefined;
}
