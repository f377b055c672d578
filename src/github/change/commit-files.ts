import { posix } from 'node:path';
import { messageOf } from '../../base/errors.js';
import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { pick, pickCount, pickList, pickText } from '../api/foreign.js';

/** The files of one commit, read without a clone: the same shape as the workspace's. */
export interface CommitFiles {
  /** Paths below a folder, `''` for all. Rejects with an ApiError. */
  list(under: string): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }>;
  /** What GitHub does not tell is a fault, never `missing`: that would pass for a new file. */
  read(path: string): Promise<Uint8Array | 'missing' | { readonly fault: string }>;
}

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly sha: string;
  /** Bytes; null for folders. */
  readonly size: number | null;
}

interface Tree {
  readonly complete: boolean;
  readonly entries: readonly Entry[];
}

type ReadTree = (sha: string, recursive: boolean) => Promise<Tree>;

const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const BLOB = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
const LARGEST_FILE = 8 * 1024 * 1024;

/**
 * Files at a commit through the Git database API, which unlike the contents API has no limit of 1 MB a file or
 * 1,000 files a folder. A repository too large for one listing is walked folder by folder.
 */
export function openCommitFiles(api: Api, commit: string): CommitFiles {
  const trees = new Map<string, Promise<Tree>>();
  const readOnce: ReadTree = (sha, recursive) => {
    const key = `${sha} ${recursive}`;
    const known = trees.get(key) ?? readTree(api, sha, recursive);
    trees.set(key, known);
    return known;
  };
  return {
    list: (under) => listFiles(readOnce, commit, tidy(under)),
    read: async (path) => {
      if (leavesRoot(tidy(path))) return { fault: 'lies outside the repository' };
      try {
        const entry = await findEntry(readOnce, commit, tidy(path));
        return entry === null ? 'missing' : await readEntry(api, entry);
      } catch (error) {
        return { fault: `cannot be read at ${commit.slice(0, 7)}: ${messageOf(error)}` };
      }
    },
  };
}

async function listFiles(read: ReadTree, commit: string, under: string): ReturnType<CommitFiles['list']> {
  const whole = await read(commit, true);
  if (whole.complete || under === '') {
    return { paths: filesIn(whole, '').filter((path) => isBelow(path, under)), complete: whole.complete };
  }
  const folder = await findEntry(read, commit, under);
  if (folder?.type !== 'tree') return { paths: [], complete: true };
  const tree = await read(folder.sha, true);
  return { paths: filesIn(tree, `${under}/`), complete: tree.complete };
}

/** Regular files alone: links and submodules are not. */
function filesIn(tree: Tree, prefix: string): string[] {
  return tree.entries.flatMap(({ type, path }) => (type === 'blob' ? [prefix + path] : [])).sort();
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** Looks into the whole listing, or where that is cut steps down folder by folder. */
async function findEntry(read: ReadTree, commit: string, path: string): Promise<Entry | null> {
  const whole = await read(commit, true);
  if (whole.complete) return whole.entries.find((entry) => entry.path === path) ?? null;
  let found: Entry | null = { path: '', type: 'tree', sha: commit, size: null };
  for (const name of path.split('/')) {
    if (found?.type !== 'tree') return null;
    const { entries } = await read(found.sha, false);
    found = entries.find((entry) => entry.path === name) ?? null;
  }
  return found;
}

async function readTree(api: Api, sha: string, recursive: boolean): Promise<Tree> {
  const { data } = await api.request(TREE, { tree_sha: sha, ...(recursive ? { recursive: '1' } : {}) });
  if (!Array.isArray(pick(data, 'tree')))
    throw new ApiError('unavailable', `${TREE}: the answer is not a tree`);
  return { complete: pick(data, 'truncated') !== true, entries: pickList(data, 'tree').flatMap(parseEntry) };
}

function parseEntry(value: unknown): Entry[] {
  const [path, sha, type] = [pickText(value, 'path'), pickText(value, 'sha'), pickText(value, 'type')];
  if (path === null || sha === null || type === null) return [];
  const isLink = pick(value, 'mode') === '120000';
  return [{ path, sha, type: isLink ? 'link' : type, size: pickCount(value, 'size') }];
}

async function readEntry(api: Api, { type, sha, size }: Entry): ReturnType<CommitFiles['read']> {
  if (type === 'tree') return { fault: 'is a folder; name its files, for example with /**/*.md' };
  if (type !== 'blob') return { fault: 'is no regular file' };
  if ((size ?? 0) > LARGEST_FILE)
    return { fault: `is larger than ${LARGEST_FILE / 1024 / 1024} MiB (${size ?? 0} bytes)` };
  const { data } = await api.request(BLOB, { file_sha: sha });
  const [content, encoding] = [pick(data, 'content'), pickText(data, 'encoding')];
  if (typeof content !== 'string' || (encoding !== 'base64' && encoding !== 'utf-8')) {
    throw new ApiError('unavailable', `${BLOB}: the answer holds no content`);
  }
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  if (bytes.length !== size) throw new ApiError('unavailable', `${bytes.length} of ${size ?? 0} bytes came`);
  return bytes;
}

function tidy(path: string): string {
  const normal = posix.normalize(path).replace(/\/+$/, '');
  return normal === '.' ? '' : normal;
}

function leavesRoot(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}
