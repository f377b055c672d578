import { silentLog } from '../../src/base/log.js';
import { type Api, createApi, type Send } from '../../src/github/api/api.js';
import { connectGitHub } from '../../src/github/api/connect.js';
import { turnClock } from '../support/turn-clock.js';

export const REPOSITORY = { owner: 'acme', name: 'prompts', id: 7 };

/** Commit ids that are easy to tell apart: forty times the digit. */
export function sha(digit: number): string {
  return String(digit).repeat(40);
}

/** The real client against a fake GitHub. */
export function connect(url: string): Promise<Send> {
  return connectGitHub('token', url, process.env);
}

/** The real API against a fake GitHub, on a clock that makes pauses short; patient unless told otherwise. */
export async function openApi(url: string, limits: { budgetMs?: number } = {}): Promise<Api> {
  const patient = { budgetMs: 600_000, callMs: 200_000 };
  return createApi(await connect(url), {
    clock: turnClock(20),
    log: silentLog,
    repository: REPOSITORY,
    ...patient,
    ...limits,
  });
}
