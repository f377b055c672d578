import type { LoadedPrompts } from '../../../prompts/loaded-prompts.js';
import { givenArms, isGiven } from '../../../settings/compare-config.js';
import type { GateWorld } from '../../world.js';
import { findBasePrompts } from '../base-arm.js';
import type { OtherArm, PreparedBase } from '../prepared-run.js';
import type { Target } from '../target/target.js';
import { resolveArm, type SharedRequest } from './arm-target.js';
import type { BasePrompts, MissingBase } from './base-prompts.js';
import { describeChoice, describeContrast } from './contrast-line.js';
import { findGivenBase, placeOfPrompts } from './given-base.js';

/** Head's target; null where it is not known, so that nothing is told of what is compared. */
export interface HeadArm {
  readonly target: Target | null;
  readonly loaded: LoadedPrompts;
}

/** What head is compared with, and further candidates. SettingsError where one of them cannot be asked. */
export async function findArms(
  request: SharedRequest,
  { target: head, loaded }: HeadArm,
  world: GateWorld,
): Promise<PreparedBase | MissingBase> {
  const { config } = request;
  const base = await findBasePrompts(config, loaded, world);
  if ('missing' in base) return base;
  const arms = givenArms(config);
  const [first, control, ...more] = arms;
  if (control === undefined) return { missing: 'the settings name no other arm' };
  const context = { simulator: world.simulator, arms };
  const target = await resolveArm(request, control, { ...context, prompts: promptsOf(base) });
  const others: OtherArm[] = [];
  for (const arm of more) {
    const own = await findGivenBase(config, loaded, { arm, head: first, world });
    const prompts = new Map(
      own.pairs.flatMap((pair) => (pair.base === null ? [] : [[pair.id, pair.base] as const])),
    );
    const place = await resolveArm(request, arm, { ...context, prompts: promptsOf(own) });
    others.push({ arm: arm.arm, name: arm.name, setting: arm.setting, target: place, prompts });
  }
  const between =
    head === null || !isGiven(config) ? null : describe({ head, loaded, arms }, { ...base, target, others });
  return { ...base, target, others, between };
}

function promptsOf({ pairs }: BasePrompts) {
  return pairs.flatMap(({ base, head }) => (base === null || head === null ? [] : [base]));
}

function describe(
  {
    head,
    loaded,
    arms,
  }: { readonly head: Target; readonly loaded: LoadedPrompts; readonly arms: ReturnType<typeof givenArms> },
  { target, others, pairs, files }: Omit<PreparedBase, 'between'>,
): string {
  const [pair] = pairs;
  const candidate = {
    target: head,
    model: head.model ?? pair?.head?.model,
    prompts: placeOfPrompts(loaded.files),
  };
  const control = { target, model: target.model ?? pair?.base?.model, prompts: placeOfPrompts(files) };
  const [first, second] = arms;
  if (first.setting === null || second === undefined) return describeContrast(candidate, control, pairs);
  const more = others.map((other) => ({
    target: other.target,
    model: other.target.model ?? (pair === undefined ? undefined : other.prompts.get(pair.id)?.model),
    name: other.name,
  }));
  const samePrompts = arms.every(({ fields }) => fields.prompts === undefined);
  return describeChoice(
    { ...control, name: second.name },
    [{ ...candidate, name: first.name }, ...more],
    samePrompts,
  );
}
