import { keyVariables } from '../gate/prepare/target/known-keys.js';
import type { GateWorld } from '../gate/world.js';
import { hasCredential } from '../settings/check-credentials.js';
import { readConfig } from '../settings/config.js';
import type { ArmFields } from '../settings/definitions/arm-fields.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import type { Config } from '../settings/schema.js';

/** A key from the environment, and the variable that holds it. */
export interface FoundKey {
  readonly name: string;
  readonly value: string;
}

const OWN = 'LLM_PERF_GATE_API_KEY';

/**
 * The API key where no flag and no config names one, so that it need not stand in a process list or a shell's history:
 * `LLM_PERF_GATE_API_KEY`, else the variable of the endpoint's own provider, never sent to another. Null where there is none.
 */
export function findApiKey(
  flags: Readonly<Record<string, string>>,
  { env, readFile }: Pick<GateWorld, 'env' | 'readFile'>,
): FoundKey | null {
  const { config } = readConfig({ inputs: flags, readFile }).parsed;
  const { endpoint } = config;
  if (config['api-key'] !== undefined || hasCredential(config) || !(endpoint instanceof URL)) return null;
  for (const name of [OWN, ...(hasCredentials(config.headers, endpoint) ? [] : keyVariables(endpoint))]) {
    const value = env[name]?.trim() ?? '';
    if (value !== '') return { name, value };
  }
  return null;
}

/** Whoever brings credentials of another kind does not want a key beside them. */
function hasCredentials(headers: Readonly<Record<string, string>>, endpoint: URL): boolean {
  return (
    endpoint.username !== '' ||
    endpoint.password !== '' ||
    endpoint.searchParams.has('key') ||
    ['authorization', 'api-key', 'x-api-key', 'x-goog-api-key'].some((name) => name in headers)
  );
}

/**
 * The settings with the keys of arms that name none, each from the variable of its own endpoint's provider; the shared key would
 * not go there. Returns what was found, too.
 */
export function addArmKeys(
  parsed: ParsedConfig,
  { env }: Pick<GateWorld, 'env'>,
): { readonly parsed: ParsedConfig; readonly found: readonly FoundKey[] } {
  const found: FoundKey[] = [];
  const withKey = (fields: ArmFields): ArmFields => {
    const key = keyOfArm(fields, env);
    if (key === null) return fields;
    found.push(key);
    return { ...fields, 'api-key': key.value };
  };
  const completed = (config: Config): Config => ({
    ...config,
    base: config.base && withKey(config.base),
    arms:
      config.arms &&
      Object.fromEntries(Object.entries(config.arms).map(([name, fields]) => [name, withKey(fields)])),
  });
  const whole = {
    ...parsed,
    config: completed(parsed.config),
    scenarios: parsed.scenarios.map((scenario) => ({ ...scenario, config: completed(scenario.config) })),
  };
  return { parsed: whole, found: [...new Map(found.map((key) => [key.name, key])).values()] };
}

function keyOfArm({ endpoint, headers = {}, ...own }: ArmFields, env: GateWorld['env']): FoundKey | null {
  if (!(endpoint instanceof URL) || own['api-key'] !== undefined) return null;
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null));
  if (hasCredentials(sent as Record<string, string>, endpoint)) return null;
  const names = keyVariables(endpoint).filter((name) => (env[name]?.trim() ?? '') !== '');
  return names[0] === undefined ? null : { name: names[0], value: env[names[0]]?.trim() ?? '' };
}
