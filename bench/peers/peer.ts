import type { LoadResult, LoadTask, ScheduleResult, ScheduleTask } from '../clients/task.js';

/** A client that can be put under load. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Whether its code is compiled while it runs, so that it is slow at first. */
  readonly warmsUp: boolean;
  load(task: LoadTask): Promise<LoadResult>;
  /** Of those that send at a rate. */
  schedule?(task: ScheduleTask): Promise<ScheduleResult>;
  close(): void;
}
