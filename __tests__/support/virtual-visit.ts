import type { ResponseListener } from '../../src/load/wire/transport.js';
import type { Dialect, Trouble } from '../../src/simulator/dialects/dialect.js';
import type { VirtualClock } from './virtual-clock.js';

/** One exchange, seen from the server. */
export class VirtualVisit {
  private readonly undo: (() => void)[] = [];
  private over = false;

  constructor(
    private readonly clock: VirtualClock,
    private readonly listener: ResponseListener,
    readonly dialect: Dialect,
  ) {}

  /** Nothing more comes of an exchange that is over. */
  after(ms: number, action: () => void): void {
    if (this.over) return;
    this.undo.push(this.clock.at(this.clock.now() + ms, action));
  }

  onAbort(action: () => void): void {
    this.undo.push(action);
  }

  head(status: number, headers: Readonly<Record<string, string>> = {}): void {
    this.listener.head(status, headers);
  }

  data(frame: string | Uint8Array): void {
    if (!this.over) this.listener.data(Buffer.from(frame));
  }

  end(frame: string | Uint8Array): void {
    this.data(frame);
    if (!this.over) this.listener.end();
    this.over = true;
  }

  /** The connection breaks. */
  fail(): void {
    if (this.over) return;
    this.over = true;
    this.listener.fail(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  }

  refuse(trouble: Trouble): void {
    const { body, headers } = this.dialect.refuse(trouble);
    this.after(1, () => {
      this.head(trouble.status, headers);
      this.end(JSON.stringify(body));
    });
  }

  abort(): void {
    if (this.over) return;
    this.over = true;
    for (const action of this.undo) action();
  }
}
