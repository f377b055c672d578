import type { RunningRequest, Transport } from '../../src/load/wire/transport.js';

/** What a listener heard of one request. */
export interface Heard {
  readonly body: string;
  readonly status: number | null;
  readonly error: (Error & { readonly code?: string }) | null;
  /** How often it was told that the request is written. */
  readonly written: number;
}

export interface Asking {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often it may be written once more. */
  readonly again?: number;
}

/** Sends one request and hears it to its end. */
export function ask(
  transport: Transport,
  url: URL,
  { body = '{}', headers = {}, again = 0 }: Asking = {},
): Promise<Heard> & { abort(): void } {
  let [text, written, left] = ['', 0, again];
  let status: number | null = null;
  let running: RunningRequest | undefined;
  const heard = new Promise<Heard>((resolve) => {
    running = transport.send(
      { url, headers: { accept: '*/*', ...headers }, body },
      {
        written: () => (written += 1),
        lost: () => (left -= 1) >= 0,
        head: (code) => (status = code),
        data: (chunk) => (text += Buffer.from(chunk).toString()),
        end: () => resolve({ body: text, status, error: null, written }),
        fail: (error) => resolve({ body: text, status, error, written }),
      },
    );
  });
  return Object.assign(heard, { abort: () => running?.abort() });
}
