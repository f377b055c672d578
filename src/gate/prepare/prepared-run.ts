import type { TlsSettings } from '../../load/wire/http1/tls-settings.js';
import type { RequestBook } from '../../load/exchange/prepare.js';
import type { Plan } from '../../plan/plan.js';
import type { Prompt } from '../../prompts/prompt.js';
import { givenArms, type GivenArm } from '../../settings/compare-config.js';
import type { ScenarioConfig } from '../../settings/parsed-config.js';
import type { Arm } from '../../samples/sample.js';
import type { BasePrompts, EqualBase, MissingBase } from './arms/base-prompts.js';
import type { Credentials } from './target/credentials.js';
import type { RunEstimate } from './run-estimate.js';
import type { Target } from './target/target.js';

/** One scenario, ready to run. */
export interface PreparedScenario {
  readonly scenario: ScenarioConfig;
  readonly plan: Plan;
  readonly target: Target;
  /** What head is compared with, or why with nothing; null where no comparison is asked for. */
  readonly base: PreparedBase | EqualBase | MissingBase | null;
  /** The requests, each as it will be written. */
  readonly book: RequestBook;
}

export interface PreparedBase extends BasePrompts {
  readonly target: Target;
  /** Further candidates beside head. */
  readonly others: readonly OtherArm[];
  /** What is compared, in one line; null where the branch's prompts are all that may differ. */
  readonly between: string | null;
}

/** Where the requests of one arm go. */
export interface SentArm extends Pick<GivenArm, 'arm' | 'name' | 'setting'> {
  readonly target: Target;
}

/** One of several candidates, with its prompts by the ids of head's. */
export interface OtherArm extends SentArm {
  readonly prompts: ReadonlyMap<string, Prompt>;
}

/** The arms that a scenario sends, head first. */
export function armsOf({
  scenario,
  target,
  base,
}: Pick<PreparedScenario, 'scenario' | 'target' | 'base'>): SentArm[] {
  const sent = baseOf({ base });
  const targets = new Map<Arm, Target>([
    ['head', target],
    ...(sent === null ? [] : [['base', sent.target] as const]),
    ...(sent?.others ?? []).map((other) => [other.arm, other.target] as const),
  ]);
  return givenArms(scenario.config).flatMap(({ arm, name, setting }) => {
    const own = targets.get(arm);
    return own === undefined ? [] : [{ arm, name, setting, target: own }];
  });
}

/** The base of a scenario that has one. */
export function baseOf({ base }: Pick<PreparedScenario, 'base'>): PreparedBase | null {
  return base !== null && 'target' in base ? base : null;
}

/** What makes two runs the same measurement; each is 16 hexadecimal digits. */
export interface RunHashes {
  /** Of the settings that shape the load. */
  readonly configHash: string;
  /** Of what each arm is asked. */
  readonly promptHash: string;
  /** Of how the run is judged and paid. */
  readonly judgeHash: string;
}

export interface PreparedRun extends RunHashes {
  /** What this job sends of them. */
  readonly scenarios: readonly PreparedScenario[];
  /** What all shards together send; the same as `scenarios` where the load is not shared among jobs. */
  readonly whole: readonly PreparedScenario[];
  /** `2/4`, or null. */
  readonly shard: string | null;
  readonly estimate: RunEstimate;
  readonly seed: string;
  /** To be opened before anything is sent. */
  readonly credentials: Credentials;
  /** For connections to the endpoint; null where nothing is set. */
  readonly tls: TlsSettings | null;
}

/** Every prompt that the scenarios ask, by its id. */
export function promptIds(scenarios: readonly PreparedScenario[]): string[] {
  return [...new Set(scenarios.flatMap(({ plan }) => plan.prompts.map(({ id }) => id)))];
}

/** Prompts that both arms would be asked alike: what differs between them is chance. */
export function unchangedPrompts(scenarios: readonly PreparedScenario[]): ReadonlySet<string> {
  const prompts = scenarios.flatMap(({ plan }) => plan.prompts);
  return new Set(prompts.filter(({ control }) => control === true).map(({ id }) => id));
}
