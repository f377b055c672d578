import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { contentEncoding, type ResponseHeaders, type Transport } from './transport.js';

export interface WholeAnswer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: ResponseHeaders;
}

export interface FetchTerms {
  readonly clock: Clock;
  readonly deadline: Ms;
  /** Most bytes of a body; what is longer is cut off on its way. */
  readonly limit: number;
  /** Whether an answer that is no 200 is one, too: what it says is wanted. */
  readonly anyStatus?: boolean;
}

/**
 * One small answer, read whole. Where it is no plain 200, larger than `limit` or not there by the deadline, the answer is
 * a sentence's end that says why. Never rejects.
 */
export function fetchWhole(
  request: WireRequest,
  transport: Transport,
  { clock, deadline, limit, anyStatus = false }: FetchTerms,
): Promise<WholeAnswer | string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let head: { readonly status: number; readonly headers: ResponseHeaders } | null = null;
    const running = transport.send(request, {
      written: () => undefined,
      head: (status, headers) => {
        head = { status, headers };
        if (status !== 200 && !anyStatus) giveUp(`is answered with ${status}`);
        else if (contentEncoding(headers) !== null) giveUp('comes compressed, which was not asked for');
      },
      data(chunk) {
        size += chunk.length;
        if (size > limit) giveUp(`is larger than ${limit} bytes`);
        else chunks.push(Buffer.from(chunk));
      },
      end: () => done(head === null ? 'is empty' : { ...head, body: Buffer.concat(chunks) }),
      fail: (error) => done(`cannot be had: ${error.message}`),
    });
    const clear = clock.at(
      clock.now() + deadline,
      () => giveUp(`did not come within ${deadline / 1000} s`),
      'rough',
    );
    function giveUp(why: string): void {
      done(why);
      running.abort();
    }
    function done(outcome: WholeAnswer | string): void {
      clear();
      resolve(outcome);
    }
  });
}
