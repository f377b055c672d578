/** What requests ask for. */
export interface Target {
  readonly url: string;
  readonly stream: boolean;
}

/** Keeps `streams` requests going for `ms`, the first ones spread over `spreadMs`. */
export interface LoadTask extends Target {
  readonly kind: 'load';
  readonly streams: number;
  readonly ms: number;
  readonly spreadMs: number;
}

/** Sends `rate` streams a second for `ms`. */
export interface ScheduleTask extends Target {
  readonly kind: 'schedule';
  readonly rate: number;
  readonly ms: number;
}

/** Sends the very first request of a process. */
export interface FirstTask extends Target {
  readonly kind: 'first';
  readonly prewarm: boolean;
}

/** Opens streams and leaves them open. */
export interface OpenTask extends Target {
  readonly kind: 'open';
  readonly streams: number;
}

/** Keeps samples in memory: in the recorder's columns, or as the objects they are. */
export interface SamplesTask {
  readonly kind: 'samples';
  readonly count: number;
  readonly as: 'columns' | 'objects';
}

export type Task = LoadTask | ScheduleTask | FirstTask | OpenTask | SamplesTask;

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly tokens: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly errorsMs: readonly number[];
}

/** Instants at which requests were due, CLOCK_MONOTONIC in milliseconds, ascending. */
export interface ScheduleResult {
  readonly dueMs: readonly number[];
  /** Of a client that tells it. */
  readonly load?: LoadResult;
}

export interface FirstResult {
  readonly errorMs: number | null;
}

/** Growth after a garbage collection. */
export interface MemoryResult {
  readonly rssBytes: number;
  readonly heapBytes: number;
}

/** What each kind of task comes to. */
export interface Results {
  readonly load: LoadResult;
  readonly schedule: ScheduleResult;
  readonly first: FirstResult;
  readonly open: MemoryResult;
  readonly samples: MemoryResult;
}
