import { branchName, pick, pickCount, pickText } from '../api/foreign.js';

/** The run that a `workflow_run` event speaks of. All of it was said by GitHub, nothing by that run. */
export interface TriggeringRun {
  readonly id: number;
  /** Owner of the repository that the change comes from, a fork's perhaps; null where it is gone. */
  readonly headOwner: string | null;
  readonly headBranch: string | null;
}

/** Null for any other event. */
export function readTriggeringRun(event: string, payload: unknown): TriggeringRun | null {
  const run = event === 'workflow_run' ? pick(payload, 'workflow_run') : undefined;
  const id = pickCount(run, 'id');
  if (id === null) return null;
  const owner = pickText(run, 'head_repository', 'owner', 'login');
  return {
    id,
    headOwner: owner !== null && /^[\w.-]{1,100}$/.test(owner) ? owner : null,
    headBranch: branchName(pick(run, 'head_branch')),
  };
}
