import type { Api } from '../api/api.js';
import type { CommentState } from './comment-marker.js';
import { pickText } from '../api/foreign.js';

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

/**
 * Whether a comment about another commit is newer than ours, so that ours must not overwrite it. The pull
 * request's present head is always the newest; of two older commits the descendant is; and where a force push
 * left no ancestry, the later run is.
 */
export async function isOutdated(
  api: Api,
  pullRequest: number,
  ours: CommentState,
  theirs: CommentState,
): Promise<boolean> {
  if (ours.commit === theirs.commit) return false;
  const head = await readHead(api, pullRequest);
  if (head === ours.commit) return false;
  if (head === theirs.commit) return true;
  const relation = await relate(api, theirs.commit, ours.commit);
  if (relation === 'ahead') return false;
  if (relation === 'behind') return true;
  return ours.runId !== null && theirs.runId !== null && ours.runId < theirs.runId;
}

export async function readHead(api: Api, pullRequest: number): Promise<string | null> {
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      pull_number: pullRequest,
    });
    return pickText(data, 'head', 'sha');
  } catch {
    return null;
  }
}

/** Where `head` stands seen from `base`: `ahead`, `behind`, `diverged`; null where GitHub no longer knows. */
async function relate(api: Api, base: string, head: string): Promise<string | null> {
  try {
    const { data } = await api.request(COMPARE, { basehead: `${base}...${head}`, per_page: 1 });
    return pickText(data, 'status');
  } catch {
    return null;
  }
}
