import { existsSync } from 'node:fs';
import type { DefaultArtifactClient } from '@actions/artifact';
import type { Clock } from '../../base/clock.js';
import { messageOf } from '../../base/errors.js';
import type { Ms } from '../../base/units.js';
import { finishWithin } from '../api/deadline.js';
import type { Env } from '../event/event.js';

/** What of `DefaultArtifactClient` is needed to store files. */
export interface ArtifactUploader {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options?: { retentionDays?: number },
  ): Promise<{ id?: number; size?: number }>;
}

export interface ArtifactRequest {
  /** In order of preference: the next is tried where the store already holds one of that name. */
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly rootDirectory: string;
  readonly retentionDays: number | null;
  /** The run's page, on which artifacts are found. */
  readonly runUrl: string | null;
}

export interface StoredArtifact {
  readonly id: number;
  readonly url: string | null;
}

export interface ArtifactWorld {
  readonly env: Env;
  readonly clock: Clock;
  readonly timeoutMs: Ms;
  /** Late, for the client is larger than everything else together. */
  readonly load: () => Promise<ArtifactUploader>;
}

/** Stores the files with the run. Rejects with what stands in the way, within the time it is given. */
export async function uploadReport(request: ArtifactRequest, world: ArtifactWorld): Promise<StoredArtifact> {
  const obstacle = obstacleToArtifacts(world.env);
  if (obstacle !== null) throw new Error(obstacle);
  const files = request.files.filter((file) => existsSync(file));
  if (files.length === 0) throw new Error('no file of the report exists');
  const names = [...new Set(request.names.map(artifactName))];
  const id = await finishWithin(world.clock, world.timeoutMs, async () =>
    uploadFirstFree(await world.load(), names, { ...request, files }),
  );
  return { id, url: request.runUrl === null ? null : `${request.runUrl}/artifacts/${id}` };
}

/** Why this runner has no artifact store, or null where it has one. */
export function obstacleToArtifacts(env: Env): string | null {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  if (host !== 'github.com' && !/\.(ghe\.com|localhost)$/.test(host))
    return 'GitHub Enterprise Server has no store for artifacts of this kind';
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].find((name) => (env[name] ?? '') === '');
  return missing === undefined ? null : `${missing} is not set: this runner has no artifact store`;
}

/** The name without what the store forbids in one. */
export function artifactName(name: string): string {
  const allowed = name.replace(/[":<>|*?\\/\p{Cc}\p{Cs}]+/gu, '-').trim();
  return allowed.slice(0, 200) || 'llm-perf-gate';
}

/** The client with which the toolkit's own upload action works. */
export async function loadArtifactClient(): Promise<DefaultArtifactClient> {
  const toolkit = await import('@actions/artifact');
  return new toolkit.DefaultArtifactClient();
}

async function uploadFirstFree(
  client: ArtifactUploader,
  names: readonly string[],
  request: Pick<ArtifactRequest, 'files' | 'rootDirectory' | 'retentionDays'>,
): Promise<number> {
  const options = request.retentionDays === null ? {} : { retentionDays: request.retentionDays };
  let failure: unknown = new Error('the artifact has no name');
  for (const name of names) {
    try {
      const { id } = await client.uploadArtifact(name, [...request.files], request.rootDirectory, options);
      if (id === undefined) throw new Error('the artifact store gave no id');
      return id;
    } catch (error) {
      failure = error;
      if (!/\b409\b|already exists/i.test(messageOf(error))) break;
    }
  }
  throw failure;
}
