import { ApiError } from '../../src/github/api/api-error.js';
import type { Answer, Api, Parameters } from '../../src/github/api/api.js';

/** A call that waits for its turn: whose it is, what it is, and what makes it happen. */
interface Waiting {
  readonly actor: number;
  readonly route: string;
  readonly happen: () => void;
}

interface Comment {
  readonly id: number;
  body: string;
}

/** Which of `count` calls happens next. */
export type Choose = (waiting: readonly Pick<Waiting, 'actor' | 'route'>[]) => number;

const USER = { login: 'github-actions[bot]', type: 'Bot' };

/**
 * Comments and statuses in memory, where each call happens, whole, when a test says so and not before: what several jobs do
 * at once can be put into any order. Reads of what does not change are not waited for.
 */
export class InterleavedGitHub {
  readonly comments: Comment[] = [];
  /** Ids of all that were ever posted. */
  readonly posted: number[] = [];
  head: string;
  /** What each actor has listed last, by the count of steps. */
  readonly lastLook = new Map<number, number>();
  steps = 0;
  private readonly statuses: { sha: string; row: Record<string, unknown> }[] = [];
  private readonly waiting: Waiting[] = [];
  /** Calls that wait for nobody. */
  atOnce = /graphql|\/compare\/|\/pulls\//;
  /** Whether the answer of this write is lost after it has worked. */
  loses: (step: number) => boolean = () => false;

  constructor(head: string) {
    this.head = head;
  }

  /** The API as one job sees it. */
  api(actor: number): Api {
    const request = (route: string, parameters: Parameters = {}): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const happen = (): void => {
          try {
            resolve(this.answer(actor, route, parameters));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        if (this.atOnce.test(route)) happen();
        else this.waiting.push({ actor, route, happen });
      });
    return {
      request,
      async *pages(route, parameters) {
        yield (await request(route, parameters)).data;
      },
    };
  }

  /** Something that somebody does by hand, when its turn comes. */
  act(actor: number, route: string, work: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({
        actor,
        route,
        happen: () => {
          work();
          resolve();
        },
      });
    });
  }

  /** Lets the calls happen one by one, as chosen, until nobody waits any more. */
  async play(choose: Choose): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.waiting.length === 0) return;
      // In the order of their actors, so that a choice means the same in every repetition.
      this.waiting.sort((a, b) => a.actor - b.actor);
      const [next] = this.waiting.splice(choose(this.waiting) % this.waiting.length, 1);
      this.steps += 1;
      next?.happen();
    }
  }

  private answer(actor: number, route: string, parameters: Parameters): Answer {
    const text = (name: string): string => String(parameters[name]);
    const ok = (data: unknown): Answer => ({ status: 200, headers: {}, data });
    if (route.includes('graphql')) return ok({ data: { viewer: { login: USER.login } } });
    if (route.includes('/compare/')) return ok({ status: 'ahead' });
    if (route.includes('/pulls/')) return ok({ head: { sha: this.head } });
    if (route.startsWith('POST') && route.includes('/statuses/')) {
      this.statuses.unshift({ sha: text('sha'), row: { ...parameters, creator: USER } });
      return ok({ state: text('state') });
    }
    if (route.includes('/statuses'))
      return ok(this.statuses.filter(({ sha }) => sha === parameters['ref']).map(({ row }) => row));
    if (route.startsWith('GET')) {
      this.lastLook.set(actor, this.steps);
      return ok(this.comments.map(({ id, body }) => ({ id, body, user: USER, html_url: `c${id}` })));
    }
    return this.write(route, parameters);
  }

  private write(route: string, parameters: Parameters): Answer {
    const id = Number(parameters['comment_id']);
    const at = this.comments.findIndex((comment) => comment.id === id);
    if (!route.startsWith('POST') && at === -1) throw new ApiError('not_found', `${route}: Not Found`, 404);
    let changed = id;
    if (route.startsWith('POST')) {
      changed = 1 + this.posted.length;
      this.posted.push(changed);
      this.comments.push({ id: changed, body: String(parameters['body']) });
    } else if (route.startsWith('DELETE')) this.comments.splice(at, 1);
    else this.comments[at] = { id, body: String(parameters['body']) };
    if (this.loses(this.steps)) throw new ApiError('unavailable', `${route}: socket hang up`);
    return { status: 200, headers: {}, data: { id: changed, html_url: `c${changed}` } };
  }
}

/**
 * Every order of the first `depth` choices between waiting calls, each played once by `run`; after them the first one is always
 * taken. Returns how many there were.
 */
export async function playAll(depth: number, run: (choose: Choose) => Promise<void>): Promise<number> {
  const path: { choice: number; readonly of: number }[] = [];
  for (let played = 1; ; played += 1) {
    let at = 0;
    await run((waiting) => {
      if (waiting.length === 1 || at >= depth) return 0;
      const step = (path[at] ??= { choice: 0, of: waiting.length });
      at += 1;
      return step.choice;
    });
    let last = path.at(-1);
    while (last !== undefined && last.choice + 1 >= last.of) {
      path.pop();
      last = path.at(-1);
    }
    if (last === undefined) return played;
    last.choice += 1;
  }
}
