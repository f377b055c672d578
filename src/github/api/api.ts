import type { Clock } from '../../base/clock.js';
import type { Log } from '../../base/log.js';
import type { Ms } from '../../base/units.js';
import { type ApiError, toApiError } from './api-error.js';
import { DeadlineError, finishWithin, pause } from './deadline.js';
import type { Repository } from './repository.js';
import { pickText } from './foreign.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** An answer of the API. Its body is foreign: read it with the readers of `foreign.ts`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** One try of one call, `GET /repos/{owner}/{repo}/…`; rejects where the status is 400 or more. */
export type Send = (route: string, parameters: Parameters, signal: AbortSignal) => Promise<Answer>;

/** GitHub's REST API for one repository, with an end to its patience. Every rejection is an ApiError. */
export interface Api {
  request(route: string, parameters?: Parameters): Promise<Answer>;
  /** The bodies of all pages, in order, at most `most` of them. */
  pages(route: string, parameters?: Parameters, most?: number): AsyncGenerator<unknown, void>;
}

export interface ApiOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly repository: Repository;
  /** For all calls together, from now on. */
  readonly budgetMs?: Ms;
  /** For one try. */
  readonly callMs?: Ms;
}

const PAGE_SIZE = 100;
const BUDGET_MS: Ms = 30_000;
const CALL_MS: Ms = 10_000;
const TRIES = 3;
const FIRST_PAUSE_MS: Ms = 500;
const LONGEST_PAUSE_MS: Ms = 10_000;

/** Octokit has no deadline and does not retry: both are added here, once. */
export function createApi(send: Send, options: ApiOptions): Api {
  const { clock, repository } = options;
  const endsAt = clock.now() + (options.budgetMs ?? BUDGET_MS);

  const tryOnce = (route: string, parameters: Parameters): Promise<Answer> => {
    const left = endsAt - clock.now();
    if (left <= 0) throw new DeadlineError('the time for talking to GitHub is used up');
    const complete = { owner: repository.owner, repo: repository.name, ...parameters };
    return finishWithin(clock, Math.min(options.callMs ?? CALL_MS, left), (signal) =>
      send(route, complete, signal),
    );
  };

  const request = async (route: string, parameters: Parameters = {}): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await tryOnce(route, parameters);
      } catch (thrown) {
        const error = toApiError(route, thrown);
        const wait = waitBefore(attempt, route, error);
        if (wait === null || clock.now() + wait >= endsAt) throw error;
        options.log.debug(`${error.message}; trying again in ${wait} ms`);
        await pause(clock, wait);
      }
    }
  };

  async function* pages(
    route: string,
    parameters: Parameters = {},
    most = 100,
  ): AsyncGenerator<unknown, void> {
    for (let page = 1; page <= most; page += 1) {
      const answer = await request(route, { per_page: PAGE_SIZE, page, ...parameters });
      yield answer.data;
      if (!pickText(answer.headers, 'link')?.includes('rel="next"')) return;
    }
  }

  return { request, pages };
}

/**
 * How long to wait before the next try, null where there is none. A POST may have worked although its answer
 * was lost, so it is repeated only where GitHub says that it did not.
 */
function waitBefore(attempt: number, route: string, error: ApiError): Ms | null {
  if (attempt >= TRIES || (error.kind !== 'rate_limited' && error.kind !== 'unavailable')) return null;
  const refused = error.kind === 'rate_limited' || error.status === 503;
  if (route.startsWith('POST ') && !refused) return null;
  const wait = error.retryAfterS === null ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : error.retryAfterS * 1000;
  return wait <= LONGEST_PAUSE_MS ? wait : null;
}
