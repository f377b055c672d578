import { givenArms } from '../../settings/compare-config.js';
import type { Config } from '../../settings/schema.js';
import type { GateWorld } from '../world.js';

/** A server that the job starts itself is another one in every run, even where all settings are the same. */
export function mayReuse(config: Config, { source }: GateWorld): boolean {
  const { reuse, mode } = config;
  const wanted = reuse === 'always' || (reuse === 'merge-queue' && source?.event === 'merge_group');
  const endpoints = [config.endpoint, ...givenArms(config).map(({ fields }) => fields.endpoint)];
  return wanted && mode === 'run' && !endpoints.some((url) => url instanceof URL && isOfThisJob(url));
}

function isOfThisJob({ hostname }: URL): boolean {
  const address = /^(127\.|0\.|\[::)/.test(hostname);
  return address || !hostname.includes('.') || /\.(localhost|internal|local)$/.test(hostname);
}
