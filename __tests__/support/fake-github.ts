import { createHash } from 'node:crypto';
import { objectionsToAnswer, objectionsToRequest } from './api-description.js';
import {
  type Fault,
  json,
  type LoopbackServer,
  type Received,
  type Reply,
  startLoopbackServer,
} from './loopback-server.js';

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly html_url: string;
}

export interface FakePull {
  number: number;
  state: string;
  draft?: boolean;
  head: { sha: string; ref?: string; repo: { full_name: string } | null };
  base: { ref: string; sha?: string };
}

export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  readonly created_at: string;
  readonly workflow_run: Record<string, unknown>;
  readonly archive: Buffer;
}

/** What the fake GitHub knows; tests fill it in and read what became of it. */
export interface GitHubState {
  /** Who the token writes as. */
  viewer: string;
  readonly comments: FakeComment[];
  readonly statuses: (Record<string, unknown> & { sha: string })[];
  readonly pulls: FakePull[];
  /** By pull request. */
  readonly files: Map<number, Record<string, unknown>[]>;
  /** By commit. */
  readonly commitPulls: Map<string, FakePull[]>;
  /** By `base...head`. */
  readonly comparisons: Map<string, Record<string, unknown>>;
  /** By commit: path and content. */
  readonly commits: Map<string, Record<string, string | Buffer>>;
  /** Recursive listings of a commit's root are cut. */
  truncateTrees: boolean;
  readonly artifacts: FakeArtifact[];
}

export interface FakeGitHub extends LoopbackServer {
  readonly state: GitHubState;
}

const BOT = 'github-actions[bot]';

/**
 * GitHub's REST API on 127.0.0.1, as far as the gate uses it: paging, limits and refusals included. Its end fails where
 * a request or an answer was not as GitHub describes its API.
 */
export async function startFakeGitHub(): Promise<FakeGitHub> {
  const state: GitHubState = {
    viewer: BOT,
    comments: [],
    statuses: [],
    pulls: [],
    files: new Map(),
    commitPulls: new Map(),
    comparisons: new Map(),
    commits: new Map(),
    truncateTrees: false,
    artifacts: [],
  };
  const objections: string[] = [];
  const server = await startLoopbackServer((request, url) => {
    const reply = answer(state, request, url);
    if (isDescribed(request)) objections.push(...objectionsToAnswer(request, reply));
    return reply;
  });
  const close = async (): Promise<void> => {
    await server.close();
    const asked = server.requests.filter(isDescribed).flatMap(objectionsToRequest);
    if (asked.length + objections.length > 0)
      throw new Error(`GitHub's description of its API objects: ${[...asked, ...objections].join('; ')}`);
  };
  const remember = (): (() => void) => {
    const restore = server.remember();
    const [comments, statuses] = [state.comments.map((comment) => ({ ...comment })), [...state.statuses]];
    return () => {
      restore();
      state.comments.splice(0, state.comments.length, ...comments.map((comment) => ({ ...comment })));
      state.statuses.splice(0, state.statuses.length, ...statuses);
    };
  };
  return { ...server, state, remember, close };
}

/** GraphQL and the store behind the artifacts are described elsewhere. */
function isDescribed({ path }: Received): boolean {
  return path.startsWith('/repos/');
}

/** The refusal of a token that lacks a permission. */
export function forbidden(path: RegExp, method?: string): Fault {
  return {
    path,
    kind: 403,
    message: 'Resource not accessible by integration',
    ...(method === undefined ? {} : { method }),
  };
}

type Route = readonly [method: string, path: RegExp, answer: (state: GitHubState, call: Call) => Reply];

interface Call {
  readonly request: Received;
  readonly url: string;
  /** What the groups of the path matched. */
  readonly parts: readonly string[];
}

const ROUTES: readonly Route[] = [
  ['POST', /^\/graphql$/, ({ viewer }) => json(200, { data: { viewer: { login: viewer } } })],
  [
    'GET',
    /\/issues\/(\d+)\/comments$/,
    ({ comments }, call) =>
      paged(
        comments.filter(({ issue }) => `${issue}` === call.parts[0]),
        call,
      ),
  ],
  ['POST', /\/issues\/(\d+)\/comments$/, createComment],
  ['PATCH', /\/issues\/comments\/(\d+)$/, updateComment],
  ['DELETE', /\/issues\/comments\/(\d+)$/, deleteComment],
  ['POST', /\/statuses\/([^/]+)$/, createStatus],
  [
    'GET',
    /\/commits\/([^/]+)\/statuses$/,
    ({ statuses }, call) => paged(statuses.filter(({ sha }) => sha === call.parts[0]).reverse(), call),
  ],
  [
    'GET',
    /\/pulls\/(\d+)$/,
    ({ pulls }, { parts }) => found(pulls.find(({ number }) => `${number}` === parts[0])),
  ],
  ['GET', /\/pulls\/(\d+)\/files$/, ({ files }, call) => paged(files.get(Number(call.parts[0])) ?? [], call)],
  [
    'GET',
    /\/commits\/([^/]+)\/pulls$/,
    ({ commitPulls }, call) => paged(commitPulls.get(call.parts[0]!) ?? [], call),
  ],
  ['GET', /\/compare\/(.+)$/, ({ comparisons }, { parts }) => found(comparisons.get(parts[0]!))],
  ['GET', /\/git\/trees\/(.+)$/, readTree],
  ['GET', /\/git\/blobs\/(.+)$/, readBlob],
  ['GET', /\/pulls$/, listPulls],
  ['GET', /\/actions\/artifacts$/, listArtifacts],
  ['GET', /\/actions\/runs\/(\d+)\/artifacts$/, listArtifacts],
  [
    'GET',
    /\/actions\/artifacts\/(\d+)\/zip$/,
    (_, { parts, url }) => ({ status: 302, headers: { location: `${url}/archives/${parts[0]}` } }),
  ],
  ['GET', /^\/archives\/(\d+)$/, sendArchive],
];

function answer(state: GitHubState, request: Received, url: string): Reply {
  const open = request.path.startsWith('/archives/');
  if (!open && request.headers.authorization === undefined)
    return json(401, { message: 'Requires authentication' });
  for (const [method, path, reply] of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match !== null) return reply(state, { request, url, parts: match.slice(1) });
  }
  return json(404, { message: 'Not Found' });
}

function found(value: unknown): Reply {
  return value === undefined ? json(404, { message: 'Not Found' }) : json(200, value);
}

function paged(
  items: readonly unknown[],
  { request, url }: Call,
  wrap: (page: unknown[]) => unknown = (page) => page,
): Reply {
  const size = Number(request.query.get('per_page') ?? 30);
  const page = Number(request.query.get('page') ?? 1);
  const link =
    page * size < items.length ? { link: `<${url}${request.path}?page=${page + 1}>; rel="next"` } : undefined;
  return json(200, wrap(items.slice((page - 1) * size, page * size)), link);
}

function fields(request: Received): Record<string, string> {
  return JSON.parse(request.body.toString()) as Record<string, string>;
}

function createComment(state: GitHubState, { request, url, parts }: Call): Reply {
  const { body = '' } = fields(request);
  const id = 1 + Math.max(0, ...state.comments.map((comment) => comment.id));
  const user = { login: state.viewer, type: state.viewer.endsWith('[bot]') ? 'Bot' : 'User' };
  const comment = { id, issue: Number(parts[0]), body, user, html_url: `${url}/comments/${id}` };
  if (body.length > 65_536) return tooLong();
  state.comments.push(comment);
  return json(201, comment);
}

function updateComment(state: GitHubState, { request, parts }: Call): Reply {
  const comment = state.comments.find(({ id }) => `${id}` === parts[0]);
  const { body = '' } = fields(request);
  if (comment !== undefined && comment.user.login !== state.viewer)
    return json(403, { message: 'Resource not accessible by integration' });
  if (body.length > 65_536) return tooLong();
  if (comment !== undefined) comment.body = body;
  return found(comment);
}

function deleteComment(state: GitHubState, { parts }: Call): Reply {
  const index = state.comments.findIndex(({ id }) => `${id}` === parts[0]);
  if (index < 0) return found(undefined);
  state.comments.splice(index, 1);
  return { status: 204 };
}

function tooLong(): Reply {
  return json(422, { message: 'Validation Failed: Body is too long (maximum is 65536 characters)' });
}

function createStatus(state: GitHubState, { request, parts }: Call): Reply {
  const creator = { login: state.viewer, type: state.viewer.endsWith('[bot]') ? 'Bot' : 'User' };
  const status = { ...fields(request), sha: parts[0]!, creator };
  const description = fields(request)['description'] ?? '';
  if (description.length > 140)
    return json(422, { message: 'Validation Failed: description is too long (maximum is 140 characters)' });
  if (/[\u{10000}-\u{10ffff}]/u.test(description))
    return json(422, { message: 'description contains unicode characters above 0xffff' });
  state.statuses.push(status);
  return json(201, status);
}

/** Trees are named by a commit, or by `commit/folder`. */
function readTree(state: GitHubState, { request, parts }: Call): Reply {
  const [commit = '', ...folders] = parts[0]!.split('/');
  const files = state.commits.get(commit);
  if (files === undefined) return found(undefined);
  const prefix = folders.map((folder) => `${folder}/`).join('');
  const recursive = request.query.get('recursive') === '1';
  const cut = recursive && prefix === '' && state.truncateTrees;
  const entries = new Map<string, unknown>();
  for (const [path, content] of Object.entries(files)) {
    if (!path.startsWith(prefix)) continue;
    const rest = path.slice(prefix.length);
    const [folder = ''] = rest.split('/');
    const isBlob = recursive || folder === rest;
    if (isBlob)
      entries.set(rest, {
        path: rest,
        type: 'blob',
        mode: '100644',
        sha: blobSha(content),
        size: Buffer.byteLength(content),
      });
    else
      entries.set(folder, {
        path: folder,
        type: 'tree',
        mode: '040000',
        sha: `${commit}/${prefix}${folder}`,
      });
  }
  return json(200, {
    sha: parts[0],
    truncated: cut,
    tree: [...entries.values()].slice(0, cut ? 1 : undefined),
  });
}

function readBlob(state: GitHubState, { parts }: Call): Reply {
  for (const files of state.commits.values()) {
    const content = Object.values(files).find((file) => blobSha(file) === parts[0]);
    if (content !== undefined)
      return json(200, { encoding: 'base64', content: wrapLines(Buffer.from(content).toString('base64')) });
  }
  return found(undefined);
}

function blobSha(content: string | Buffer): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest('hex');
}

function wrapLines(base64: string): string {
  return base64.replace(/.{60}/g, '$&\n');
}

/** By `state`, and by `head` as `owner:branch`. */
function listPulls(state: GitHubState, call: Call): Reply {
  const { query } = call.request;
  const labelOf = ({ head }: FakePull): string => `${head.repo?.full_name.split('/')[0]}:${head.ref}`;
  const rows = state.pulls.filter(
    (pull) =>
      (query.get('state') ?? 'open') === pull.state && (query.get('head') ?? labelOf(pull)) === labelOf(pull),
  );
  return paged(rows, call);
}

/** Of the repository, or of one run. */
function listArtifacts(state: GitHubState, call: Call): Reply {
  const name = call.request.query.get('name');
  const run = call.parts[0];
  const rows = state.artifacts
    .filter((artifact) => run === undefined || String(artifact.workflow_run['id']) === run)
    .filter((artifact) => name === null || artifact.name === name)
    .map(({ archive, ...row }) => ({ ...row, size_in_bytes: archive.length }));
  return paged(rows, call, (artifacts) => ({ total_count: rows.length, artifacts }));
}

function sendArchive(state: GitHubState, { parts }: Call): Reply {
  const artifact = state.artifacts.find(({ id }) => `${id}` === parts[0]);
  if (artifact === undefined) return found(undefined);
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.archive };
}
