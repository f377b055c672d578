import { cleanText } from '../../report/markup/escape.js';
import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { pickText } from '../api/foreign.js';

export interface Status {
  readonly sha: string;
  readonly state: 'success' | 'failure' | 'error' | 'pending';
  /** The gate's name: what a branch protection rule requires. */
  readonly context: string;
  readonly description: string;
  readonly targetUrl: string | null;
}

const ROUTE = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const LONGEST_DESCRIPTION = 140;
const LONGEST_CONTEXT = 255;

/** The commit status of a verdict: only what could not be run is an `error`. */
export function stateOf(verdict: string, passed: boolean): Status['state'] {
  if (verdict === 'error') return 'error';
  return passed ? 'success' : 'failure';
}

/** Sets the commit status named after the gate. */
export async function publishStatus(api: Api, status: Status): Promise<void> {
  const { data } = await api.request(ROUTE, {
    sha: status.sha,
    state: status.state,
    context: fit(status.context, LONGEST_CONTEXT),
    description: fit(status.description, LONGEST_DESCRIPTION),
    ...(status.targetUrl === null ? {} : { target_url: status.targetUrl }),
  });
  // A proxy's page is a success too, and no status.
  if (pickText(data, 'state') === null)
    throw new ApiError('unavailable', `${ROUTE}: the answer is not a status`);
}

/** One line within the limit. GitHub refuses characters beyond the basic plane here. */
function fit(text: string, limit: number): string {
  const line = cleanText(text.replace(/[\u{10000}-\u{10ffff}\ud800-\udfff]/gu, ''));
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
