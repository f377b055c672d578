import type { Ms } from '../base/units.js';
import type { Arm, Phase } from '../samples/sample.js';
import type { Prompt } from '../prompts/prompt.js';

/**
 * The plan: everything decided before the first byte, as data. One executor runs it, whatever the scenario.
 *
 *   Plan ⊃ Session (a due instant) ⊃ Turn (a pause before it) ⊃ PlannedRequest (all of a turn's go in one tick)
 *
 * An open-model arrival is a session of one turn with one request; a matched pair is a turn with two; a cold
 * start is a session of many turns; a virtual user is a session whose turns repeat.
 */

export interface PlannedRequest {
  /** Ordinal in the run; in a looping session that of the first pass (see `Loop.ids`). */
  readonly id: number;
  /** Index into the plan's prompts. */
  readonly prompt: number;
  readonly arm: Arm;
  readonly phase: Phase;
}

export interface Turn {
  /** Waited after the session's start or the previous turn's end. */
  readonly pauseMs: Ms;
  /** Also waits until every Retry-After that the run has been told has passed. */
  readonly afterRetryAfter?: boolean;
  readonly requests: readonly PlannedRequest[];
}

export interface Session {
  readonly dueMs: Ms;
  /** 1-based; a looping session outlives its stage, and a request of it belongs to the one in which it starts. */
  readonly stage: number;
  /**
   * Joins the requests of a matched pair (or of a pair of switchback blocks) by the id of the first of them, null
   * otherwise. In a looping session each turn of two requests is such a pair, named the same way when it is sent.
   */
  readonly pair: number | null;
  readonly turns: readonly Turn[];
  /** A virtual user: the turns repeat until then, or until the shared iterations (one a turn) are used up. */
  readonly loop: Loop | null;
}

export interface Loop {
  /** No iteration starts at or after this instant. */
  readonly untilMs: Ms;
  /** True where the plan's `iterations` are shared between all looping sessions. */
  readonly shared: boolean;
  /** Index of the turn to which a pass goes back; the turns before it lead in once. */
  readonly from: number;
  /** The session's k-th request, k = 0, 1, …, has the id `first + k × step`: unique over users and shards. */
  readonly ids: { readonly first: number; readonly step: number };
}

/** Random access without a million objects: open loads keep columns and build a session when it is due. */
export interface SessionList {
  readonly length: number;
  get(index: number): Session;
}

export interface PlanStage {
  /** 1-based. */
  readonly index: number;
  readonly startMs: Ms;
  readonly durationMs: Ms;
  readonly from: number;
  readonly target: number;
  /** Requests due in it; 0 for closed executors, whose count only the run shows. */
  readonly planned: number;
}

export type ScenarioType = 'load' | 'cold-start' | 'rate-limit' | 'cache' | 'capacity';

/** A prompt as each arm sends it; `base` is absent outside a comparison and for a new prompt. */
export interface PlanPrompt {
  readonly id: string;
  readonly head: Prompt;
  readonly base: Prompt | null;
  /** As further candidates send it; absent where there are none. */
  readonly others?: Readonly<Partial<Record<Arm, Prompt>>>;
  /** Whether all arms are asked it in the same bytes, so that nothing of it is judged. */
  readonly control?: boolean;
}

/** The prompt as an arm asks it; null where it does not. */
export function promptOf({ head, base, others }: PlanPrompt, arm: Arm): Prompt | null {
  if (arm === 'head' || arm === 'canary') return head;
  return arm === 'base' ? base : (others?.[arm] ?? null);
}

/** The arms that ask a prompt, head first; one that base does not have is asked by head alone. */
export function armsAsking({ base, others = {} }: Pick<PlanPrompt, 'base' | 'others'>): readonly Arm[] {
  return base === null ? ['head'] : ['head', 'base', ...(Object.keys(others) as Arm[])];
}

/** A control arm of fixed tiny prompts: what ails them too is no fault of what is judged. */
export interface Canaries {
  /** One is sent with each so-manieth request of the load. */
  readonly every: number;
  /** Asked in turn. */
  readonly prompts: readonly PlanPrompt[];
  /** The k-th, k = 0, 1, …, has the id `first + k × step`: unique over shards. */
  readonly ids: { readonly first: number; readonly step: number };
}

export interface Plan {
  readonly scenario: string;
  readonly type: ScenarioType;
  /** k6's name of the executor, `trace`, or null where the scenario has its own shape. */
  readonly executor: string | null;
  /** In order of `dueMs`. */
  readonly sessions: SessionList;
  readonly stages: readonly PlanStage[];
  readonly prompts: readonly PlanPrompt[];
  /** When the last stage ends; nothing starts later. */
  readonly durationMs: Ms;
  /** How long requests in flight may go on after that. */
  readonly gracefulStopMs: Ms;
  readonly maxConcurrency: number;
  /** Requests that one run of the plan sends; for looping sessions the shared iterations, or null: unbounded. */
  readonly planned: number | null;
  /** Whether a 429 holds back new requests for as long as it asks, or is the finding itself. */
  readonly onRateLimit: 'backoff' | 'ignore';
  /** Iterations shared by the looping sessions. */
  readonly iterations: number | null;
  /** Beside all that is counted here; absent where there are none. */
  readonly canaries?: Canaries;
}
