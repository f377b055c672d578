import { baseFields } from '../../../settings/compare-config.js';
import type { Config } from '../../../settings/schema.js';
import { resolveTarget, type Target, type TargetRequest } from '../target/target.js';
import { configOfArm } from './arm-config.js';
import { forArm } from './arm-problems.js';
import type { BasePrompts } from './base-prompts.js';

/** Where base's requests go, and at which price. SettingsError where that is not known, or its key is missing. */
export async function resolveBaseTarget(
  request: Omit<TargetRequest, 'prompts'>,
  { pairs }: BasePrompts,
  simulator: URL | undefined,
): Promise<Target> {
  const { config } = request;
  const fields = baseFields(config) ?? {};
  const own = configOfArm(config, fields, { trusted: config['base-endpoint'] !== undefined });
  const named = fields.endpoint;
  return await forArm(config.base === undefined ? null : 'base', () =>
    resolveTarget({
      ...request,
      config: own,
      endpoint:
        named instanceof URL ? named : named === 'simulator' ? (simulator ?? NOWHERE) : request.endpoint,
      prompts: pairs.flatMap(({ base, head }) => (base === null || head === null ? [] : [base])),
    }),
  );
}

/** Nothing is sent there: where settings are only explained or shards merged, the simulator does not run. */
const NOWHERE = new URL('http://127.0.0.1/');

/** Models of base that cost what head's setting says. */
export function modelsSharing(config: Config): (string | undefined)[] {
  const fields = baseFields(config);
  return fields === null || 'prices' in fields || fields.model === undefined ? [] : [fields.model];
}
