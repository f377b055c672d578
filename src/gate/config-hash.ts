import { createHash } from 'node:crypto';
import type { ParsedConfig } from './config.js';
import { SETTING_NAMES, SETTINGS } from './settings/schema.js';

/** Credentials, how the run is judged and paid, and where results go: the measurement is the same without them. */
const NOT_MEASURED: ReadonlySet<string> = new Set([
  'api-key',
  'github-token',
  'headers',
  'budget',
  'prices',
  'thresholds',
  'confidence',
  'on-inconclusive',
  'compare',
  'paths',
  'name',
  'comment',
  'commit-status',
  'artifact-name',
  'retention-days',
  'report-dir',
  'config',
  'config-file',
  'shard',
  'mode',
  'seed',
]);

/**
 * Tells measurements apart: settings that send the same load give the same hash, however they were spelt, and also
 * after a setting with a default was added to the schema.
 */
export function hashConfig({ scenarios }: ParsedConfig): string {
  const kept = scenarios.map(({ name, config }) => [
    name,
    SETTING_NAMES.filter((setting) => !NOT_MEASURED.has(setting))
      .map((setting) => [setting, plainText(config[setting]), plainText(SETTINGS[setting].absent)] as const)
      .filter(([, value, absent]) => value !== absent)
      .map(([setting, value]) => `${setting}=${value}`)
      .sort(),
  ]);
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16);
}

/** A URL without credentials and query, which hold keys. */
function plainText(value: unknown): string {
  return value instanceof URL ? value.origin + value.pathname : JSON.stringify([value]);
}
