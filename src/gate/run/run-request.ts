import type { Generator } from '../../load/generator/generator.js';
import type { Crew } from '../../load/threads/crew.js';
import type { Transport } from '../../load/wire/transport.js';
import type { StopRule } from '../../samples/sample.js';
import type { Config } from '../../settings/schema.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { Cancellation } from '../world.js';
import type { Extension } from './extension.js';

/** Threads that carry the load, and the books of the ledger that they share. */
export interface RunCrew {
  readonly crew: Crew;
  readonly memory: SharedArrayBuffer;
}

export interface RunRequest {
  readonly config: Config;
  readonly prepared: PreparedRun;
  readonly generator: Generator;
  readonly transport: Transport;
  readonly rules: readonly StopRule[];
  /** Null where nothing is sent beyond the plan. */
  readonly extension: Extension | null;
  /** Null where the thread that plans carries the load itself. */
  readonly threads: RunCrew | null;
  readonly cancellation: Cancellation;
}
