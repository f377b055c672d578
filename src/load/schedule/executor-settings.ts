import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Sample, StopReason } from '../../samples/sample.js';
import type { RequestDesk } from '../exchange/desk.js';

export interface ExecutorSettings {
  readonly clock: Clock;
  readonly desk: RequestDesk;
  /** The run's start on the clock: samples count from there. */
  readonly origin: Ms;
  /** When this plan's first instant is due, after `origin`. */
  readonly startMs: Ms;
  readonly shard: string | null;
  /** Sees each sample once; a reason stops the run. */
  onSample(sample: Sample, gaps: readonly Ms[]): StopReason | null;
  /** How late a request due at that instant was handed to the transport: what the generator itself adds. */
  onLateness(lateness: Ms, due: Ms): void;
}

export interface Progress {
  readonly inFlight: number;
  readonly maxInFlight: number;
  readonly sent: number;
  readonly done: number;
  readonly stage: number;
}
