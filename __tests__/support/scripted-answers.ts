import type { Transport } from '../../src/load/wire/transport.js';
import type { WireRequest } from '../../src/protocols/protocol.js';
import { VirtualClock } from './virtual-clock.js';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Answers one after the other, the last one again and again; null breaks the connection, `hang` never answers. */
export function scripted(answers: readonly (Answer | 'hang' | null)[]) {
  const clock = new VirtualClock();
  const asked: { readonly request: WireRequest; readonly at: number }[] = [];
  let closed = 0;
  const open = (): Transport => ({
    close: () => Promise.resolve(void (closed += 1)),
    send(request, listener) {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? null;
      asked.push({ request, at: clock.now() });
      clock.at(clock.now(), () => {
        if (answer === 'hang') return;
        if (answer === null) listener.fail(new Error('ECONNREFUSED'));
        else {
          listener.head(answer.status, answer.headers ?? {});
          listener.data(Buffer.from(answer.body ?? ''));
          listener.end();
        }
      });
      return { abort: () => undefined };
    },
  });
  return { clock, asked, terms: { clock, open, now: () => 1_000_000 }, closed: () => closed };
}
