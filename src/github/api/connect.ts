import type * as Toolkit from '@actions/github';
import type { Answer, Send } from './api.js';
import type { MutableEnv } from './proxy.js';

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * Octokit as the Actions toolkit sets it up: proxies, GitHub Enterprise Server. It is loaded late, since the
 * process has more urgent things to do first. Rejects without a token.
 */
export async function connectGitHub(token: string, apiUrl: string, env: MutableEnv): Promise<Send> {
  if (token === '') throw new Error('no `github-token` was given');
  const { getOctokit } = await importToolkit(env);
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: silent });
  return async (route, parameters, signal) => {
    const answer: Answer = await octokit.request(route, { ...parameters, request: { signal } });
    return answer;
  };
}

/**
 * The toolkit parses the event file while it is imported, and a broken one would take everything down with it.
 * The event is read elsewhere, so the file is out of sight meanwhile.
 */
async function importToolkit(env: MutableEnv): Promise<typeof Toolkit> {
  const eventPath = env['GITHUB_EVENT_PATH'];
  Reflect.deleteProperty(env, 'GITHUB_EVENT_PATH');
  try {
    return await import('@actions/github');
  } finally {
    if (eventPath !== undefined) env['GITHUB_EVENT_PATH'] = eventPath;
  }
}
