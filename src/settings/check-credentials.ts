import type { Problem } from '../base/errors.js';
import { givenArms } from './compare-config.js';
import { mapIn } from './definitions/arm-fields.js';
import type { Config } from './schema.js';

const WAYS = ['api-key', 'api-key-command', 'api-key-file', 'auth'] as const;

/** Run programs or send what stands in files: only whoever starts the gate chooses them, and no file of the workspace. */
const BY_HAND: ReadonlySet<string> = new Set(['api-key-command', 'api-key-file']);

/** Whoever may change a config file in the repository may not choose what the machine runs, or which of its files is sent away. */
export function refuseFromFile(name: string, raw: unknown, file: string | undefined): string | null {
  if (file === undefined || !(BY_HAND.has(name) || (ARMS.has(name) && namesByHand(mapIn(raw))))) return null;
  const what = BY_HAND.has(name) ? '' : '`api-key-command` and `api-key-file` in it: each ';
  return `${what}is not taken from a config file, which a pull request may change: set the input, the flag, or \`config\``;
}

const ARMS: ReadonlySet<string> = new Set(['base', 'arms']);

function namesByHand(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, own]) => BY_HAND.has(name) || namesByHand(own));
}

/** Whether requests are authorised by what is fetched during the run. */
export function hasCredential(config: Pick<Config, Exclude<(typeof WAYS)[number], 'api-key'>>): boolean {
  return WAYS.some((way) => way !== 'api-key' && config[way] !== undefined);
}

/** One way to authorise requests, of each arm too. */
export function checkCredentials(config: Config): Problem[] {
  const own = givenArms(config).flatMap(({ setting, fields }) =>
    setting === null ? [] : checkWays(fields, `${setting}.`),
  );
  return [...checkWays(config, ''), ...own];
}

function checkWays(
  given: Partial<Record<(typeof WAYS)[number] | 'api-key-lifetime', unknown>>,
  prefix: string,
): Problem[] {
  const [first, second] = WAYS.filter((way) => given[way] !== undefined);
  const problems: Problem[] = [];
  if (first !== undefined && second !== undefined)
    problems.push({
      setting: prefix + second,
      message: `contradicts \`${prefix}${first}\`; leave one of them out`,
    });
  if (given['api-key-lifetime'] !== undefined && given['api-key-command'] === undefined)
    problems.push({
      setting: `${prefix}api-key-lifetime`,
      message: 'has no meaning without `api-key-command`',
    });
  return problems;
}

/** A token that a provider gives goes to that provider alone, and to a stand-in for it on this machine. */
export function checkTokenHost({ auth, endpoint }: Pick<Config, 'auth' | 'endpoint'>): Problem[] {
  const own = OWN_HOSTS.get(auth?.type ?? '');
  if (own === undefined || !(endpoint instanceof URL) || isOwn(endpoint, own)) return [];
  const message = `\`${auth?.type ?? ''}\` gives a token that is sent to its own provider alone, and ${endpoint.hostname} is another host`;
  return [{ setting: 'auth', message }];
}

function isOwn({ hostname }: URL, own: RegExp): boolean {
  return own.test(hostname) || LOOPBACK.test(hostname);
}

const OWN_HOSTS: ReadonlyMap<string, RegExp> = new Map([
  ['openai-oidc', /(^|\.)api\.openai\.com$/],
  ['anthropic-oidc', /^api\.anthropic\.com$/],
]);
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
