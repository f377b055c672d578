import type { Outcome } from '../../../../src/samples/sample.js';
import type { ProtocolName } from '../../../../src/protocols/protocol.js';

/** What an endpoint was seen to answer, by whose report, and what is right to make of it. The words are ours. */
export interface Situation {
  readonly name: string;
  /** The public report of it: `owner/repository#number`. */
  readonly of: string;
  /** OpenAI's chat where none is named. */
  readonly protocol?: ProtocolName;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What each read brings, the next one 10 ms after the one before. */
  readonly reads: readonly (string | Uint8Array)[];
  readonly is: Meaning;
}

export interface Meaning {
  /** Outcome, and the kind of its error. */
  readonly outcome: Outcome | readonly [Outcome, string];
  /** 1-based read that brings the first token; null where none comes. */
  readonly first: number | null;
  readonly text?: string;
  readonly finish?: string;
  readonly usage?: readonly [input: number, output: number];
}

/** Events of a stream, each as one text. */
export const sse = (...events: readonly unknown[]): string =>
  events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');

export const choice = (delta: unknown, finish: string | null = null): unknown => ({
  choices: [{ index: 0, delta, finish_reason: finish }],
});
export const says = (content: string): unknown => choice({ content });
export const STOP = choice({}, 'stop');
export const DONE = '[DONE]';
export const tokens = (input: number, output: number): unknown => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
});
