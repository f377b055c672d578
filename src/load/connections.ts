import { Client } from 'undici';

/** What carries one request, until it is handed back. */
export interface Lease {
  readonly dispatcher: Pick<Client, 'dispatch'>;
  /** Its request is over; a connection that is not sound is never used again. */
  release(sound: boolean): void;
}

/**
 * Connections to one origin, with one request at a time on each. The one that was handed back last is used first.
 * undici's own pool looks for an idle one among all, which costs a request more than all else where there are thousands.
 */
export class Connections {
  private readonly idle: Client[] = [];
  private readonly all = new Set<Client>();
  private closed = false;

  constructor(
    private readonly origin: string,
    private readonly options: Client.Options,
  ) {}

  take(): Lease {
    const client = this.idle.pop() ?? this.open();
    let held = true;
    return {
      dispatcher: client,
      release: (sound) => {
        if (!held) return;
        held = false;
        if (sound && !this.closed) this.idle.push(client);
        else this.drop(client);
      },
    };
  }

  /** Drops every connection; who takes one afterwards is told so by undici. */
  async close(): Promise<void> {
    this.closed = true;
    this.idle.length = 0;
    await Promise.all([...this.all].map((client) => client.destroy()));
  }

  private open(): Client {
    const client = new Client(this.origin, this.options);
    this.all.add(client);
    if (this.closed) this.drop(client);
    return client;
  }

  private drop(client: Client): void {
    this.all.delete(client);
    void client.destroy();
  }
}
