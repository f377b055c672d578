import type { Ms } from '../../../base/units.js';
import type { PlanStage } from '../../../plan/plan.js';
import type { Counts } from '../../../stats/distributions/binomial.js';
import type { ProbeResult } from '../../../stats/capacity/probe-watch.js';
import type { SearchProbe, SearchState } from '../../../stats/capacity/search.js';
import type { ProbePlateau } from './probe-run.js';

/** One probe as it went. */
export interface ProbeRecord extends SearchProbe, ProbePlateau {
  /** Its stage; from the start of the scenario. */
  readonly stage: PlanStage;
  readonly result: ProbeResult;
  /** Where its plateau begins, from the start of the run. */
  readonly plateauFromMs: Ms;
  /** Of each thing that is asked the judged arrivals that came to the endpoint, and those that were bad. */
  readonly came: readonly Counts[];
  /** Judged arrivals that ended, and those of them that were answered. */
  readonly ended: number;
  readonly answered: number;
  /** Those that the load generator sent too late to be called this load. */
  readonly late: number;
}

export type SearchEnd =
  | 'certified'
  | 'max'
  | 'min'
  | 'unresolved'
  | 'generator'
  | 'quota'
  | 'budget'
  | 'time';

/** Both arms under one load. */
export interface TwinRecord {
  readonly load: number;
  /** Whether it only led to where the capacities are. */
  readonly isClimb: boolean;
  readonly head: ProbeRecord;
  readonly base: ProbeRecord;
}

/** What a search left. */
export interface SearchRecord {
  /** Of head; its blocks of the pairs are the first of them. */
  readonly probes: readonly ProbeRecord[];
  /** What head and base showed at the same loads; none where nothing is compared. */
  readonly twins: readonly TwinRecord[];
  readonly state: SearchState;
  readonly ended: SearchEnd;
  /** Longest time that the endpoint took to be as quick as before. */
  readonly letGoMs: Ms;
}
