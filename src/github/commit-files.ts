import type { Api } from './api.js';
import { ApiError } from './api-error.js';
import { pick, pickCount, pickList, pickText } from './foreign.js';

/** The files of one commit, read without a clone. */
export interface CommitFiles {
  /** Paths from the repository's root, sorted. */
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

interface Blob {
  readonly sha: string;
  readonly size: number;
}

interface Tree {
  readonly truncated: boolean;
  readonly entries: readonly unknown[];
}

const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const BLOB = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Files at a commit through the Git database API, which unlike the contents API has no limit of 1 MB a file or
 * 1,000 files a folder. `roots` are the folders of interest: a repository too large for one listing is then
 * listed below them alone. Links and submodules are left out. Rejections are ApiErrors.
 */
export function openCommitFiles(api: Api, commit: string, roots: readonly string[] = []): CommitFiles {
  let listing: Promise<ReadonlyMap<string, Blob>> | undefined;
  const blobs = (): Promise<ReadonlyMap<string, Blob>> => (listing ??= listBlobs(api, commit, roots));
  return {
    list: async () => [...(await blobs()).keys()].sort(),
    read: async (path) => {
      const blob = (await blobs()).get(path);
      if (blob === undefined)
        throw new ApiError('not_found', `${path} does not exist at ${commit.slice(0, 7)}`);
      return readBlob(api, path, blob);
    },
  };
}

async function listBlobs(
  api: Api,
  commit: string,
  roots: readonly string[],
): Promise<ReadonlyMap<string, Blob>> {
  const whole = await readTree(api, commit, true);
  if (!whole.truncated) return new Map(blobsIn(whole, ''));
  if (roots.length === 0)
    throw new ApiError('invalid', `the tree of ${commit.slice(0, 7)} is too large to be listed whole`);
  const found = new Map<string, Blob>();
  for (const root of roots) {
    const sha = await findSubtree(api, commit, root);
    if (sha === null) continue;
    const tree = await readTree(api, sha, true);
    if (tree.truncated)
      throw new ApiError('invalid', `${root} at ${commit.slice(0, 7)} holds too many files to be listed`);
    for (const [path, blob] of blobsIn(tree, `${root.replace(/\/+$/, '')}/`)) found.set(path, blob);
  }
  return found;
}

/** Steps down folder by folder; null where one of them does not exist. */
async function findSubtree(api: Api, commit: string, path: string): Promise<string | null> {
  let sha = commit;
  for (const folder of path.split('/').filter((part) => part !== '' && part !== '.')) {
    const { entries } = await readTree(api, sha, false);
    const next = entries.find((entry) => pick(entry, 'type') === 'tree' && pick(entry, 'path') === folder);
    const nextSha = pickText(next, 'sha');
    if (nextSha === null) return null;
    sha = nextSha;
  }
  return sha;
}

async function readTree(api: Api, sha: string, recursive: boolean): Promise<Tree> {
  const { data } = await api.request(TREE, { tree_sha: sha, ...(recursive ? { recursive: '1' } : {}) });
  if (!Array.isArray(pick(data, 'tree')))
    throw new ApiError('unavailable', `${TREE}: the answer is not a tree`);
  return { truncated: pick(data, 'truncated') === true, entries: pickList(data, 'tree') };
}

function blobsIn(tree: Tree, prefix: string): [string, Blob][] {
  return tree.entries.flatMap((entry): [string, Blob][] => {
    const [path, sha, size] = [pickText(entry, 'path'), pickText(entry, 'sha'), pickCount(entry, 'size')];
    const regular = pick(entry, 'type') === 'blob' && pick(entry, 'mode') !== '120000';
    return regular && path !== null && sha !== null && size !== null ? [[prefix + path, { sha, size }]] : [];
  });
}

async function readBlob(api: Api, path: string, blob: Blob): Promise<Uint8Array> {
  if (blob.size > LARGEST_FILE)
    throw new ApiError('invalid', `${path} is larger than ${LARGEST_FILE / 1024 / 1024} MiB`);
  const { data } = await api.request(BLOB, { file_sha: blob.sha });
  const content = pick(data, 'content');
  const encoding = pickText(data, 'encoding');
  if (typeof content !== 'string' || (encoding !== 'base64' && encoding !== 'utf-8')) {
    throw new ApiError('unavailable', `${BLOB}: the answer holds no content`);
  }
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  if (bytes.length !== blob.size)
    throw new ApiError('unavailable', `${path} came incomplete: ${bytes.length} of ${blob.size} bytes`);
  return bytes;
}
