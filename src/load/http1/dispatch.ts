import type { ResponseListener } from '../transport.js';
import type { Connection } from './connection.js';

/** One request on its way, whichever connection carries it. */
export class Dispatch {
  written = false;
  aborted = false;
  /** Null once it is over. */
  connection: Connection | null = null;

  constructor(
    readonly bytes: Buffer,
    readonly listener: ResponseListener,
  ) {}

  /** Takes the request back, and its connection with it. */
  abort(): void {
    this.aborted = true;
    this.connection?.drop();
  }
}
