import type { ResponseListener, RunningRequest } from '../transport.js';
import type { Connection } from './connection.js';

/** One request on its way, whichever connection carries it. */
export class Dispatch implements RunningRequest {
  written = false;
  aborted = false;
  /** Null once it is over. */
  connection: Connection | null = null;

  constructor(
    readonly bytes: Buffer,
    readonly listener: ResponseListener,
  ) {}

  abort(): void {
    this.aborted = true;
    this.connection?.drop();
  }
}
