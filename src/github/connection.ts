import { messageOf } from '../base/errors.js';
import { systemClock } from '../base/system-clock.js';
import { createApi, type Send } from './api/api.js';
import { connectGitHub } from './api/connect.js';
import { locatePullRequest, type PullRequest } from './event/pull-request-of.js';
import type { Connection, Session } from './session.js';

const SEARCH_BUDGET_MS = 10_000;

/** Connects to GitHub and finds the pull request. What cannot be had is a warning: the gate runs without. */
export async function openConnection(session: Session): Promise<Connection> {
  const send = await connect(session);
  return { send, pullRequest: await findPullRequest(send, session) };
}

async function connect({ inputs, context, log }: Session): Promise<Send | null> {
  const token = inputs['github-token'] ?? '';
  if (token === '') return null;
  try {
    return await connectGitHub(token, context.apiUrl, process.env);
  } catch (error) {
    log.warning(`GitHub cannot be asked: ${messageOf(error)}`);
    return null;
  }
}

async function findPullRequest(
  send: Send | null,
  { context, log, cancellation }: Session,
): Promise<PullRequest | null> {
  const { event, pullRequest: number, headSha, baseRef, repository } = context;
  if (event.startsWith('pull_request') && number !== null && headSha !== null)
    return { number, headSha, baseRef };
  if (send === null || repository === null) return null;
  try {
    const api = createApi(send, { clock: systemClock, log, repository, budgetMs: SEARCH_BUDGET_MS });
    return await cancellation.raceWith(locatePullRequest(api, context));
  } catch (error) {
    log.warning(`the pull request of this run cannot be found: ${messageOf(error)}`);
    return null;
  }
}
