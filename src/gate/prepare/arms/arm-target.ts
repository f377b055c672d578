import type { Prompt } from '../../../prompts/prompt.js';
import type { GivenArm } from '../../../settings/compare-config.js';
import { resolveTarget, type Target, type TargetRequest } from '../target/target.js';
import { configOfArm } from './arm-config.js';
import { forArm } from './arm-problems.js';

/** What is asked of the settings outside of any arm. */
export type SharedRequest = Omit<TargetRequest, 'prompts'>;

/** Where an arm's requests go, and at which price. SettingsError, by the arm's own settings, where that is not known. */
export async function resolveArm(
  request: SharedRequest,
  arm: GivenArm,
  {
    prompts,
    simulator,
    arms,
  }: {
    readonly prompts: readonly Prompt[];
    readonly simulator: URL | undefined;
    readonly arms: readonly GivenArm[];
  },
): Promise<Target> {
  const { setting, fields } = arm;
  const named = fields.endpoint;
  return await forArm(setting, () =>
    resolveTarget({
      ...request,
      config: arm.arm === 'head' && setting === null ? request.config : configOfArm(request.config, arm),
      endpoint:
        named instanceof URL ? named : named === 'simulator' ? (simulator ?? NOWHERE) : request.endpoint,
      prompts,
      sharing: modelsSharing(arm, arms),
    }),
  );
}

/** Nothing is sent there: where settings are only explained or shards merged, the simulator does not run. */
const NOWHERE = new URL('http://127.0.0.1/');

/** Models of other arms that cost what the shared setting says: they are told of by the first of these arms. */
function modelsSharing(arm: GivenArm, arms: readonly GivenArm[]): (string | undefined)[] {
  const [first, ...others] = arms.filter(({ fields }) => !('prices' in fields));
  return arm === first ? others.flatMap(({ fields }) => fields.model ?? []) : [];
}
