import { stringify } from 'yaml';
import { isPublicParameter, type Redactor } from '../base/redact.js';
import { givenArms } from './compare-config.js';
import { type ArmFields, mapIn } from './definitions/arm-fields.js';
import type { ParsedConfig } from './parsed-config.js';
import type { Config } from './schema.js';
import { isObject } from './values/structures.js';

/** Secret as a whole, or of no use where the file is read again. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'api-key',
  'api-key-command',
  'api-key-file',
  'api-key-lifetime',
  'auth',
  'headers',
  'github-token',
  'comment',
  'comment-group',
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
 * that was drawn. Nothing secret is in it: key, headers and what else an address's query says are named in a comment, and have
 * to be given anew.
 */
export function writeSettings({ parsed, endpoint, seed, redact, basePrompts }: SettingsToWrite): string {
  const { given, config } = parsed;
  const kept = [...given].filter(([name]) => !LEFT_OUT.has(name));
  const query = config.endpoint instanceof URL ? publicQuery(config.endpoint) : '';
  const settings: Record<string, unknown> = {
    ...Object.fromEntries(kept),
    // Of several arms each may have an endpoint of its own, and the shared one is that of the others.
    endpoint: config.arms === undefined ? `${endpoint}${query}` : sharedEndpoint(config.endpoint),
    seed,
    ...(basePrompts === undefined ? {} : { 'base-prompts': basePrompts }),
  };
  const baseEndpoint = given.get('base-endpoint');
  if (given.has('base')) settings['base'] = withoutSecrets(mapIn(given.get('base')));
  for (const name of ['scenarios', 'arms']) if (given.has(name)) settings[name] = eachNamed(given.get(name));
  const own =
    typeof baseEndpoint === 'string'
      ? { ...settings, 'base-endpoint': withoutQuery(baseEndpoint) }
      : settings;
  const comments = [
    'The settings of this run. The API key is read from LLM_PERF_GATE_API_KEY, or from the variable of the provider.',
    ...(Object.keys(config.headers).length > 0
      ? [`Give the headers anew, they may be secret: ${Object.keys(config.headers).join(', ')}.`]
      : []),
    ...givenArms(config).flatMap(({ setting, fields }) =>
      setting !== null && hasSecrets(fields) ? [`Give the key and the headers of \`${setting}\` anew.`] : [],
    ),
    ...(config.endpoint instanceof URL && hasSecretQuery(config.endpoint)
      ? [
          'The endpoint had more of a query, which may be secret: give the whole address anew, with --endpoint.',
        ]
      : []),
    ...(config.compare === 'baseline'
      ? ['The stored runs are on GitHub: here nothing is compared with them.']
      : []),
  ];
  return redact(`${comments.map((line) => `# ${line}\n`).join('')}${stringify(own)}`);
}

/** Scenarios and arms by their names, each without its secrets. */
function eachNamed(value: unknown): unknown {
  const map = mapIn(value);
  return isObject(map)
    ? Object.fromEntries(Object.entries(map).map(([name, own]) => [name, withoutSecrets(own)]))
    : map;
}

function withoutSecrets(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
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
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return url.origin + url.pathname + publicQuery(url);
}

/** What of a query is known to be no secret: which version of an interface is asked, and by which framing. */
function publicQuery({ searchParams }: URL): string {
  const kept = [...searchParams].filter(([name, value]) => isPublicParameter(name, value));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

function hasSecretQuery({ search, searchParams }: URL): boolean {
  return search !== '' && ![...searchParams].every(([name, value]) => isPublicParameter(name, value));
}

function sharedEndpoint(endpoint: Config['endpoint']): string {
  return endpoint instanceof URL ? withoutQuery(endpoint.href) : (endpoint ?? '');
}

function hasSecrets(fields: ArmFields): boolean {
  const names = ['api-key', 'api-key-command', 'api-key-file', 'auth', 'headers'] as const;
  return names.some((name) => fields[name] !== undefined);
}
