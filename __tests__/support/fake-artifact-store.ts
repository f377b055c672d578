import {
  json,
  type LoopbackServer,
  type Received,
  type Reply,
  startLoopbackServer,
} from './loopback-server.js';

export interface StoredArchive {
  readonly id: number;
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly archive: Buffer;
  readonly digest: string;
}

export interface FakeArtifactStore extends LoopbackServer {
  /** What was uploaded and finalized. */
  readonly archives: StoredArchive[];
}

interface Store {
  readonly archives: StoredArchive[];
  /** By artifact name: blocks by id, and the whole once it is committed. */
  readonly blobs: Map<
    string,
    { request: Record<string, unknown>; blocks: Map<string, Buffer>; whole: Buffer | null }
  >;
}

/** A runtime token of the shape that the artifact client reads run and job from. */
export function runtimeToken(run = 'run', job = 'job'): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${run}:${job}` })}.x`;
}

/** The artifact store of GitHub Actions on 127.0.0.1: the Twirp service, and the blob storage behind it. */
export async function startFakeArtifactStore(): Promise<FakeArtifactStore> {
  const store: Store = { archives: [], blobs: new Map() };
  const server = await startLoopbackServer((request, url) => {
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(
      request.path,
    )?.[1];
    return method === undefined ? answerBlob(store, request) : answerCall(store, method, { request, url });
  });
  const remember = (): (() => void) => {
    const [restore, known, names] = [server.remember(), store.archives.length, new Set(store.blobs.keys())];
    return () => {
      restore();
      store.archives.length = known;
      for (const name of store.blobs.keys()) if (!names.has(name)) store.blobs.delete(name);
    };
  };
  return { ...server, remember, archives: store.archives };
}

function answerCall(
  store: Store,
  method: string,
  { request, url }: { request: Received; url: string },
): Reply {
  if (!request.headers.authorization?.startsWith('Bearer ')) return json(401, { msg: 'unauthenticated' });
  const fields = JSON.parse(request.body.toString()) as Record<string, unknown>;
  const name = typeof fields['name'] === 'string' ? fields['name'] : '';
  const blobUrl = `${url}/blobs/${encodeURIComponent(name)}?sig=${'s'.repeat(20)}`;
  if (method === 'CreateArtifact') {
    if (store.blobs.has(name))
      return json(409, { msg: 'an artifact with this name already exists on the workflow run' });
    store.blobs.set(name, { request: fields, blocks: new Map(), whole: null });
    return json(200, { ok: true, signed_upload_url: blobUrl });
  }
  if (method === 'FinalizeArtifact') return finalize(store, name, fields);
  if (method === 'ListArtifacts') return list(store, fields);
  if (method === 'GetSignedArtifactURL') return json(200, { signed_url: blobUrl });
  return json(404, { msg: `no method ${method}` });
}

function finalize(store: Store, name: string, fields: Record<string, unknown>): Reply {
  const blob = store.blobs.get(name);
  if (blob?.whole === null || blob === undefined) return json(400, { msg: 'nothing was uploaded' });
  if (Number(fields['size']) !== blob.whole.length) return json(400, { msg: 'the size differs' });
  const id = store.archives.length + 1;
  store.archives.push({
    id,
    name,
    request: blob.request,
    archive: blob.whole,
    digest: String(fields['hash']),
  });
  return json(200, { ok: true, artifact_id: String(id) });
}

function list(store: Store, fields: Record<string, unknown>): Reply {
  const [id, name] = [fields['id_filter'], fields['name_filter']];
  const fitting = store.archives.filter(
    (entry) => (id === undefined || id === String(entry.id)) && (name === undefined || name === entry.name),
  );
  const artifacts = fitting.map((entry) => ({
    workflow_run_backend_id: 'run',
    workflow_job_run_backend_id: 'job',
    database_id: String(entry.id),
    name: entry.name,
    size: String(entry.archive.length),
    created_at: '2026-01-01T00:00:00Z',
    digest: entry.digest,
  }));
  return json(200, { artifacts });
}

function answerBlob(store: Store, request: Received): Reply {
  const name = request.path.slice('/blobs/'.length);
  const blob = store.blobs.get(name);
  if (blob === undefined) return { status: 404 };
  const headers = {
    etag: '"1"',
    'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
    'x-ms-request-id': '1',
    'x-ms-version': '2025-01-05',
  };
  if (request.method === 'GET') {
    const disposition = {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="artifact.zip"',
    };
    // What a test has put in an archive's place is what is sent.
    const stored = store.archives.find((archive) => archive.name === name);
    return { status: 200, headers: disposition, body: stored?.archive ?? Buffer.alloc(0) };
  }
  if (request.query.get('comp') === 'block') {
    blob.blocks.set(request.query.get('blockid') ?? '', request.body);
    return { status: 201, headers };
  }
  if (request.query.get('comp') === 'blocklist') {
    const ids = [...request.body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id!);
    blob.whole = Buffer.concat(ids.map((id) => blob.blocks.get(id) ?? Buffer.alloc(0)));
    return { status: 201, headers };
  }
  blob.whole = request.body;
  return { status: 201, headers };
}
