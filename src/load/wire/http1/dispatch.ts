import type { ResponseListener, RunningRequest } from '../transport.js';

/** What carries a request, and can be let go with it. */
export interface Carrier {
  drop(): void;
}

/** One request on its way, whichever connection carries it. */
export class Dispatch implements RunningRequest {
  written = false;
  aborted = false;
  /** Null once it is over. */
  connection: Carrier | null = null;

  constructor(
    readonly bytes: Buffer,
    readonly listener: ResponseListener,
  ) {}

  abort(): void {
    this.aborted = true;
    this.connection?.drop();
  }
}
