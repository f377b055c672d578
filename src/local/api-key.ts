import { keyVariables } from '../gate/prepare/target/known-keys.js';
import type { GateWorld } from '../gate/world.js';
import { readConfig } from '../settings/config.js';

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
  if (config['api-key'] !== undefined || !(endpoint instanceof URL)) return null;
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
