import type { Api } from '../api/api.js';
import { pickText } from '../api/foreign.js';

/** Who the workflow's own token writes as. */
const ACTIONS_BOT = 'github-actions[bot]';

export interface Author {
  readonly login: string;
  readonly type: string;
}

/**
 * The account that the token writes as. Only GraphQL tells it for every kind of token; where it does not
 * answer, the token is taken for the workflow's own.
 */
export async function readOwnLogin(api: Api, graphqlUrl: string): Promise<string> {
  try {
    const { data } = await api.request(`POST ${graphqlUrl}`, { query: 'query { viewer { login } }' });
    return pickText(data, 'data', 'viewer', 'login') ?? ACTIONS_BOT;
  } catch {
    return ACTIONS_BOT;
  }
}

/** GraphQL may leave out the `[bot]` that REST writes; no person can have a login with brackets. */
export function isOwn(author: Author, ownLogin: string): boolean {
  return author.login === ownLogin || (author.type === 'Bot' && author.login === `${ownLogin}[bot]`);
}
