import type { Clock } from '../../src/base/clock.js';
import type {
  ResponseHeaders,
  ResponseListener,
  RunningRequest,
  Transport,
} from '../../src/load/wire/transport.js';
import { STALE_CONNECTION } from '../../src/samples/sample.js';
import type { WireRequest } from '../../src/protocols/protocol.js';

/** One step of an answer, so many milliseconds after the step before. */
export type Step =
  | { readonly after: number; readonly do: 'written' | 'end' | 'lost' }
  | {
      readonly after: number;
      readonly do: 'head';
      readonly status: number;
      readonly headers?: ResponseHeaders;
    }
  | { readonly after: number; readonly do: 'data'; readonly text: string }
  | { readonly after: number; readonly do: 'bytes'; readonly bytes: Uint8Array }
  | { readonly after: number; readonly do: 'fail'; readonly error: Error };

export interface Sent {
  readonly at: number;
  readonly request: WireRequest;
  aborted: boolean;
}

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

export const token = (text = 'word'): string => event({ choices: [{ index: 0, delta: { content: text } }] });

export const finish = (usage: unknown = { prompt_tokens: 5, completion_tokens: 2 }): string =>
  event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage }) + 'data: [DONE]\n\n';

/** A good answer of two tokens: the first after `ttft`, the end at `total`. */
export function answer(total = 100, ttft = total / 2, usage?: unknown): Step[] {
  return [
    { after: 0, do: 'written' },
    { after: ttft, do: 'head', status: 200 },
    { after: 0, do: 'data', text: token() },
    { after: total - ttft, do: 'data', text: token() + finish(usage) },
    { after: 0, do: 'end' },
  ];
}

export function refusal(status: number, headers: ResponseHeaders = {}, body = '{}', ms = 10): Step[] {
  return [
    { after: 0, do: 'written' },
    { after: ms, do: 'head', status, headers },
    { after: 0, do: 'data', text: body },
    { after: 0, do: 'end' },
  ];
}

/** Plays an answer for each request on the clock it is given; nothing more comes after an abort but its failure. */
export class ScriptedTransport implements Transport {
  readonly sent: Sent[] = [];
  inFlight = 0;
  maxInFlight = 0;

  constructor(
    private readonly clock: Clock,
    private readonly script: (ordinal: number, request: WireRequest) => readonly Step[],
  ) {}

  send(request: WireRequest, listener: ResponseListener): RunningRequest {
    const steps = this.script(this.sent.length, request);
    const sent: Sent = { at: this.clock.now(), request, aborted: false };
    this.sent.push(sent);
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    let cancel: () => void = () => undefined;
    let left = false;
    const leave = (): void => {
      if (!left) this.inFlight -= 1;
      left = true;
    };
    const play = (index: number, from: number): void => {
      const step = steps[index];
      if (step === undefined) return;
      cancel = this.clock.at(from + step.after, () => {
        if (isLast(step)) leave();
        if (!perform(step, listener)) leave();
        else if (!sent.aborted) play(index + 1, from + step.after);
      });
    };
    play(0, this.clock.now());
    return {
      abort() {
        if (sent.aborted) return;
        sent.aborted = true;
        leave();
        cancel();
      },
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** An answer is over with its terminal marker, whatever becomes of the connection. */
function isLast(step: Step): boolean {
  return step.do === 'end' || step.do === 'fail' || (step.do === 'data' && step.text.includes('[DONE]'));
}

/** Whether the rest may follow. */
function perform(step: Step, listener: ResponseListener): boolean {
  switch (step.do) {
    case 'head':
      listener.head(step.status, step.headers ?? {});
      return true;
    case 'data':
      listener.data(Buffer.from(step.text));
      return true;
    case 'bytes':
      listener.data(step.bytes);
      return true;
    case 'fail':
      listener.fail(step.error);
      return true;
    case 'lost':
      if (listener.lost?.() === true) return true;
      listener.fail(Object.assign(new Error('lost'), { code: STALE_CONNECTION }));
      return false;
    default:
      listener[step.do]();
      return true;
  }
}
