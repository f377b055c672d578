import type { Ms } from './units.js';

/** Exactness costs processor time. */
export type Precision = 'exact' | 'rough';

/** Time as a parameter: the executor and its tests differ only in the clock they are given. */
export interface Clock {
  /** Milliseconds on a monotonic clock; the origin means nothing. */
  now(): Ms;
  /**
   * Runs `action` once, not before `instant`; the returned function takes it back. A millisecond or two later is good
   * enough where `precision` is rough.
   */
  at(instant: Ms, action: () => void, precision?: Precision): () => void;
}
