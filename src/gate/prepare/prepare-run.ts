import { type Problem, SettingsError, uniqueProblems } from '../../base/errors.js';
import { seededRandom } from '../../base/random.js';
import { isUpdate } from '../../budget/parse-prices.js';
import { RequestBook } from '../../load/exchange/prepare.js';
import type { Plan, PlanPrompt } from '../../plan/plan.js';
import { formatShard } from '../../plan/shard.js';
import { type LoadedPrompts, loadPrompts } from '../../prompts/load-prompts.js';
import { createNonce } from '../../prompts/nonce.js';
import type { Prompt } from '../../prompts/prompt.js';
import { forArm } from './arms/arm-problems.js';
import type { MissingBase } from './arms/base-prompts.js';
import { modelsSharing, resolveBaseTarget } from './arms/base-target.js';
import { describeContrast } from './arms/contrast-line.js';
import { placeOfPrompts } from './arms/given-base.js';
import { equalBase, findBasePrompts, markControls, planPrompts } from './base-arm.js';
import { baseFields, isCompared } from '../../settings/compare-config.js';
import type { ParsedConfig, ScenarioConfig } from '../../settings/parsed-config.js';
import { hashConfig } from './config-hash.js';
import { hashJudging, hashPrompts } from './run-hashes.js';
import { checkBudget, estimateRun } from './estimate-run.js';
import { planScenario } from './plan-scenario.js';
import type { TlsSettings } from '../../load/wire/http1/tls-settings.js';
import { attempt, isFailure } from './attempt.js';
import { createCredentials, type Credentials } from './target/credentials.js';
import { readTls } from './target/read-tls.js';
import { checkReportDirectory } from './report-directory.js';
import { checkStripes, largestStripe, stripeScenarios } from './shard-run.js';
import { armsOf, type PreparedBase, type PreparedRun, type PreparedScenario } from './prepared-run.js';
import { resolveTarget, type Target, type TargetRequest } from './target/target.js';
import { noteOptions } from './note-options.js';
import { promptOptions } from './prompt-options.js';
import type { GateWorld } from '../world.js';

/** Ids of a scenario behind one whose count only the run shows start far beyond it. */
const UNBOUNDED = 10_000_000;

const NOWHERE_STORED: Problem = {
  setting: 'compare',
  message:
    '`baseline` reads what earlier runs stored on GitHub, and works only there; set `base` to what it has of its own here',
};

/** Everything that can be known and refused before the first byte. SettingsError with all of it. */
export async function prepareRun(
  parsed: ParsedConfig,
  endpoint: URL,
  world: GateWorld,
): Promise<PreparedRun> {
  const configHash = hashConfig(parsed);
  const seed = parsed.config.seed ?? `${world.source?.commit ?? 'local'}/${configHash}`;
  const { shard, budget, compare } = parsed.config;
  const credentials = createCredentials(world);
  const whole: PreparedScenario[] = [];
  const problems: Problem[] = checkReportDirectory(parsed.config['report-dir']);
  let firstId = 0;
  for (const scenario of parsed.scenarios) {
    const prepared = await prepareScenario(scenario, { endpoint, world, seed, firstId, credentials });
    if (isFailure(prepared)) problems.push(...prepared);
    else {
      whole.push(prepared);
      firstId += countIds(prepared.plan);
    }
  }
  const indivisible = checkStripes(whole, shard);
  problems.push(
    ...(indivisible.length > 0 ? indivisible : checkBudget(estimateRun(largestStripe(whole, shard)), budget)),
  );
  if (compare === 'baseline' && world.storedRuns === undefined) problems.push(NOWHERE_STORED);
  const tls = await attempt(() => readTls(parsed.config.tls, world));
  if (Array.isArray(tls)) problems.push(...(tls as readonly Problem[]));
  if (problems.length > 0) throw new SettingsError(uniqueProblems(problems));
  const scenarios = stripeScenarios(whole, shard);
  const estimate = estimateRun(scenarios);
  let judgeHash: string | null = null;
  return {
    scenarios,
    whole,
    shard: shard === undefined ? null : formatShard(shard),
    estimate,
    configHash,
    promptHash: hashPrompts(whole),
    // Made slow to guess from (20 ms), and asked for by the report.
    get judgeHash() {
      return (judgeHash ??= hashJudging(parsed, whole));
    },
    seed,
    credentials,
    tls: tls as TlsSettings | null,
  };
}

/** Ids that a plan may use: one of its users may send all iterations that they share, and each numbers his own. */
function countIds({ planned, iterations, sessions }: Plan): number {
  if (planned === null) return UNBOUNDED;
  return iterations === null ? planned : planned * sessions.length;
}

/** Stands for prompts that could not be read, so that the rest can be checked all the same. */
const UNREAD: readonly Prompt[] = [{ id: 'unread', messages: [{ role: 'user', content: '' }] }];

interface ScenarioPlace {
  readonly endpoint: URL;
  readonly world: GateWorld;
  readonly seed: string;
  readonly firstId: number;
  readonly credentials: Credentials;
}

async function prepareScenario(
  scenario: ScenarioConfig,
  { endpoint, world, seed, firstId, credentials }: ScenarioPlace,
): Promise<PreparedScenario | readonly Problem[]> {
  const { config } = scenario;
  const loaded = await loadPrompts(config.prompts, world.files, promptOptions(config, world));
  for (const note of loaded.notes) world.log.info(note);
  const unread = loaded.problems.length > 0;
  const asked = unread ? UNREAD : loaded.prompts;
  const { readFile, priceTable } = world;
  const table = isUpdate(config.prices) ? priceTable : undefined;
  const uncheckable = unread ? [] : checkGood(config, asked);
  const request = { config, endpoint, date: world.date(), table, readFile, credentials };
  const compared = isCompared(scenario);
  const sharing = compared ? modelsSharing(config) : [];
  const target = await attempt(() => resolveTarget({ ...request, prompts: asked, sharing }));
  const head = isFailure(target) ? null : target;
  const found =
    unread || !compared ? null : await attempt(() => findBase({ ...request, head }, loaded, world));
  const alone = asked.map((head): PlanPrompt => ({ id: head.id, head, base: null }));
  const paired = found !== null && 'pairs' in found ? planPrompts(found.pairs) : alone;
  const book =
    unread || isFailure(target) || (found !== null && isFailure(found))
      ? null
      : await attempt(() => openBook({ scenario, target, base: found, prompts: paired }, seed));
  const marked = book === null || isFailure(book) ? paired : markControls(paired, book);
  const base = found !== null && 'pairs' in found ? (equalBase(marked, found) ?? found) : found;
  const prompts = base !== null && 'equal' in base ? alone : marked;
  const plan = await attempt(() => planScenario({ scenario, prompts, seed, firstId }));
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
  const book = new RequestBook(Object.fromEntries(armsOf(prepared).map(({ arm, target }) => [arm, target])), {
    maxTokens: config['max-tokens'],
    nonce: config.nonce ? () => createNonce(nonces) : null,
  });
  for (const { arm, setting } of armsOf(prepared))
    await forArm(setting, () => {
      for (const prompt of prompts) if (arm === 'head' || prompt.base !== null) book.get(prompt, arm);
    });
  return book;
}

async function findBase(
  { head, ...request }: Omit<TargetRequest, 'prompts'> & { readonly head: Target | null },
  loaded: LoadedPrompts,
  world: GateWorld,
): Promise<PreparedBase | MissingBase> {
  const base = await findBasePrompts(request.config, loaded, world);
  if ('missing' in base) return base;
  const target = await resolveBaseTarget(request, base, world.simulator);
  if (head === null || baseFields(request.config) === null) return { ...base, target, between: null };
  const [first] = base.pairs;
  const between = describeContrast(
    { target: head, model: head.model ?? first?.head?.model, prompts: placeOfPrompts(loaded.files) },
    { target, model: target.model ?? first?.base?.model, prompts: placeOfPrompts(base.files) },
    base.pairs,
  );
  return { ...base, target, between };
}
