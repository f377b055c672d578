import type { LoadResult, LoadTask } from '../clients/task.js';

/** A client that can be put under load. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  load(task: LoadTask): Promise<LoadResult>;
  close(): void;
}
