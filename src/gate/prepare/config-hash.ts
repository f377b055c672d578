import { givenArms } from '../../settings/compare-config.js';
import type { ArmFields } from '../../settings/definitions/arm-fields.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { digest } from './run-hashes.js';
import { type Config, SETTING_NAMES, SETTINGS, type SettingName } from '../../settings/schema.js';

/**
 * Credentials, how the run is judged and paid, and where results go: the measurement is the same without them. What is
 * asked is hashed by itself, for a change of the prompts is what a comparison is about.
 */
const NOT_MEASURED: ReadonlySet<string> = new Set([
  'api-key',
  'api-key-command',
  'api-key-file',
  'api-key-lifetime',
  'auth',
  'base-ref',
  'base-prompts',
  'github-token',
  'headers',
  'tls',
  'prompts',
  'base-prompts',
  'base-ref',
  'budget',
  'prices',
  'input-overhead',
  'monthly-requests',
  'thresholds',
  'good',
  'confidence',
  'red-confidence',
  'on-inconclusive',
  'on-shared-failure',
  'compare',
  'paths',
  'name',
  'comment',
  'comment-group',
  'commit-status',
  'artifact-name',
  'retention-days',
  'report-dir',
  'config',
  'config-file',
  'shard',
  'mode',
  'reuse',
  'seed',
  'workers',
]);

/**
 * Tells measurements apart: settings that send the same load give the same hash, however they were spelt, and also
 * after a setting with a default was added to the schema. Two arms send twice the load of one.
 */
export function hashConfig({ config, scenarios }: ParsedConfig): string {
  const arms = givenArms(config).length;
  const kept = scenarios.map(({ name, config: own }) => [
    name,
    SETTING_NAMES.filter((setting) => !NOT_MEASURED.has(setting))
      .map((setting) => [setting, measuredText(own, setting), plainText(SETTINGS[setting].absent)] as const)
      .filter(([, value, absent]) => value !== absent)
      .map(([setting, value]) => `${setting}=${value}`)
      .sort(),
  ]);
  return digest(arms === 1 ? kept : { arms, kept });
}

function measuredText(config: Config, setting: SettingName): string {
  const { base, arms } = config;
  if (setting === 'base' && base !== undefined) return plainText(measuredOf(base));
  if (setting === 'arms' && arms !== undefined)
    return plainText(Object.entries(arms).map(([name, fields]) => [name, measuredOf(fields)]));
  return plainText(config[setting]);
}

/** Of what an arm has of its own, what shapes its requests and may be known. */
function measuredOf({ endpoint, model, protocol, body, stream }: ArmFields): unknown {
  return { endpoint: endpoint === undefined ? null : plainText(endpoint), model, protocol, body, stream };
}

/** A URL without credentials and query, which hold keys. */
function plainText(value: unknown): string {
  return value instanceof URL ? value.origin + value.pathname : JSON.stringify([value]);
}
