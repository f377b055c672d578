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
  /** Of each answer, for those that do not count them. */
  readonly tokens?: number;
  /** Length of what is asked; a word where absent. */
  readonly promptBytes?: number;
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

/** Runs so many requests whose answers come whole, and keeps what a run keeps of them. */
export interface KeptTask {
  readonly kind: 'kept';
  readonly url: string;
  readonly count: number;
}

/** Halts a load in full course: sends nothing more, takes back what is in flight, or is refused for a second. */
export interface HaltTask extends Target {
  readonly kind: 'halt';
  readonly how: 'stop' | 'cancel' | 'refusal';
  /** Requests a second; for `cancel` streams in flight. */
  readonly amount: number;
}

export type Task = LoadTask | ScheduleTask | FirstTask | OpenTask | SamplesTask | KeptTask | HaltTask;

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly tokens: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly errorsMs: readonly number[];
}

/** Instants at which requests were due, CLOCK_MONOTONIC in milliseconds, ascending; none of a client that does not tell. */
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

export interface HaltResult {
  /** When it was decided, CLOCK_MONOTONIC in milliseconds; null where that was the answers' to say. */
  readonly haltedMs: number | null;
}

/** What each kind of task comes to. */
export interface Results {
  readonly load: LoadResult;
  readonly schedule: ScheduleResult;
  readonly first: FirstResult;
  readonly open: MemoryResult;
  readonly samples: MemoryResult;
  readonly kept: MemoryResult;
  readonly halt: HaltResult;
}
