import type { Problem } from '../../base/errors.js';
import { seededRandom } from '../../base/random.js';
import { isUpdate } from '../../budget/parse-prices.js';
import { RequestBook } from '../../load/exchange/prepare.js';
import { canaryPrompts } from '../../plan/canaries.js';
import { armsAsking, type PlanPrompt } from '../../plan/plan.js';
import { loadPrompts } from '../../prompts/load-prompts.js';
import type { LoadedPrompts } from '../../prompts/loaded-prompts.js';
import { createNonce } from '../../prompts/nonce.js';
import type { Prompt } from '../../prompts/prompt.js';
import { givenArms, isCompared } from '../../settings/compare-config.js';
import type { ScenarioConfig } from '../../settings/parsed-config.js';
import type { GateWorld } from '../world.js';
import { forArm } from './arms/arm-problems.js';
import { resolveArm } from './arms/arm-target.js';
import type * as FindArms from './arms/find-arms.js';
import { attempt, isFailure } from './attempt.js';
import { equalBase, markControls, planPrompts } from './base-arm.js';
import { noteOptions } from './note-options.js';
import { planBeside, planScenario, sendsCanaries } from './plan-scenario.js';
import { armsOf, type PreparedScenario } from './prepared-run.js';
import { promptOptions, traceTiming } from './prompt-options.js';
import type { Credentials } from './target/credentials.js';

/** Stands for prompts that could not be read, so that the rest can be checked all the same. */
const UNREAD: readonly Prompt[] = [{ id: 'unread', messages: [{ role: 'user', content: '' }] }];

interface ScenarioPlace {
  readonly endpoint: URL;
  readonly world: GateWorld;
  readonly seed: string;
  readonly firstId: number;
  readonly credentials: Credentials;
}

/** One scenario with everything it sends, or what is wrong with it. */
export async function prepareScenario(
  scenario: ScenarioConfig,
  { endpoint, world, seed, firstId, credentials }: ScenarioPlace,
): Promise<PreparedScenario | readonly Problem[]> {
  const { config } = scenario;
  const arms = givenArms(config);
  const [first] = arms;
  const setting = first.fields.prompts ?? config.prompts;
  const loaded = await loadAsked(config, setting, world);
  for (const note of loaded.notes) world.log.info(note);
  const unread = loaded.problems.length > 0;
  const asked = unread ? UNREAD : loaded.prompts;
  const { readFile, priceTable } = world;
  const table = isUpdate(config.prices) ? priceTable : undefined;
  const uncheckable = unread ? [] : checkGood(config, asked);
  const request = { config, endpoint, date: world.date(), table, readFile, credentials };
  const compared = isCompared(scenario);
  const context = { prompts: asked, simulator: world.simulator, arms: compared ? arms : [first] };
  const target = await attempt(() => resolveArm(request, first, context));
  const head = { target: isFailure(target) ? null : target, loaded };
  const found = unread || !compared ? null : await attempt(() => armsFor(request, head, world));
  const alone = asked.map((head): PlanPrompt => ({ id: head.id, head, base: null }));
  const paired = found !== null && 'pairs' in found ? planPrompts(found) : alone;
  const book =
    unread || isFailure(target) || (found !== null && isFailure(found))
      ? null
      : await attempt(() => openBook({ scenario, target, base: found, prompts: paired }, seed));
  const marked = book === null || isFailure(book) ? paired : markControls(paired, book);
  const base = found !== null && 'pairs' in found ? (equalBase(marked, found) ?? found) : found;
  if (base !== null && 'equal' in base && config.arms !== undefined) return [NOTHING_TO_CHOOSE];
  const prompts = base !== null && 'equal' in base ? alone : marked;
  const plan = await attempt(() =>
    planBeside(planScenario({ scenario, prompts, seed, firstId }), { scenario, base, firstId }),
  );
  if (
    uncheckable.length === 0 &&
    book !== null &&
    !isFailure(target) &&
    !isFailure(plan) &&
    (base === null || !isFailure(base))
  ) {
    if (isFailure(book)) return book;
    for (const note of notesOf({ scenario, target, base }, asked)) world.log.info(note);
    return { scenario, target, plan, base, book };
  }
  // Prompts that cannot be read may name the model whose price seems to be missing.
  const priced = !unread || config.model !== undefined || config.prices !== undefined;
  return [
    ...loaded.problems,
    ...uncheckable,
    ...(priced && isFailure(target) ? target : []),
    ...(base !== null && isFailure(base) ? base : []),
    ...(isFailure(plan) ? plan : []),
  ];
}

/** What compares is read where something is compared. */
async function armsFor(...given: Parameters<typeof FindArms.findArms>): ReturnType<typeof FindArms.findArms> {
  const { findArms } = await import('./arms/find-arms.js');
  return await findArms(...given);
}

/** The prompts, or the requests of a trace. */
async function loadAsked(
  config: ScenarioConfig['config'],
  setting: unknown,
  world: GateWorld,
): Promise<LoadedPrompts> {
  if (config.arrivals !== 'trace')
    return await loadPrompts(setting, world.files, promptOptions(config, world));
  const { loadTrace } = await import('../../prompts/load-trace.js');
  return await loadTrace(setting, world.files, traceTiming(config));
}

const NOTHING_TO_CHOOSE: Problem = {
  setting: 'arms',
  message:
    'all of them would send the same bytes to the same place, so that nothing could differ but by chance',
};

/** No check of any answer would fail, and none would have been made. */
function checkGood({ good, checks }: ScenarioConfig['config'], prompts: readonly Prompt[]): Problem[] {
  const count = (checks?.length ?? 0) + prompts.reduce((sum, each) => sum + (each.checks?.length ?? 0), 0);
  return good?.checks === true && count === 0
    ? [{ setting: 'good', message: '`checks: true`, and there are none: set `checks`, or leave it out' }]
    : [];
}

/** What each arm's protocol does of its own accord, each said once. */
function notesOf(
  prepared: Pick<PreparedScenario, 'scenario' | 'target' | 'base'>,
  asked: readonly Prompt[],
): string[] {
  const notes = armsOf(prepared).flatMap(({ target }) => [
    ...target.notes,
    ...noteOptions(asked, target.protocol),
  ]);
  return [...new Set(notes)];
}

/** Prepares every request of the plan. SettingsError where one cannot be sent, or its cost has no bound. */
async function openBook(
  prepared: Omit<PreparedScenario, 'book' | 'plan'> & { readonly prompts: readonly PlanPrompt[] },
  seed: string,
): Promise<RequestBook> {
  const { scenario, prompts } = prepared;
  const { config } = scenario;
  const nonces = seededRandom(seed, `${scenario.name}/nonces`);
  const targets = Object.fromEntries(armsOf(prepared).map(({ arm, target }) => [arm, target]));
  const book = new RequestBook(
    { ...targets, canary: prepared.target },
    {
      maxTokens: config['max-tokens'],
      nonce: config.nonce ? () => createNonce(nonces) : null,
    },
  );
  for (const { arm, setting } of armsOf(prepared))
    await forArm(setting, () => {
      for (const prompt of prompts) if (armsAsking(prompt).includes(arm)) book.get(prompt, arm);
    });
  if (sendsCanaries(prepared))
    for (const prompt of canaryPrompts(prompts[0]?.head.model)) book.get(prompt, 'canary');
  return book;
}
