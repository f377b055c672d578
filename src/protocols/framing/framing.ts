/** Receives each event: its data, and its name where the framing has names (else empty). */
export type EventSink = (data: string, name: string) => void;

/** Cuts a stream of bytes into events. Linear in its input; bounded in memory. */
export interface Framer {
  push(chunk: Buffer): void;
  /** The stream is over: hands on what only an end can complete, and says whether half an event was left. */
  end(): { readonly leftover: boolean };
  /** Whether the next byte begins an event. */
  readonly idle: boolean;
  /** Why the bytes cannot be this framing at all; null while they can. */
  readonly problem: FramingProblem | null;
  /** True once anything of this framing was seen, be it a comment. */
  readonly recognised: boolean;
  /** Text behind the last event that looks like a JSON document and belongs to none; bounded. */
  readonly stray: string;
}

export interface FramingProblem {
  readonly kind: 'line_too_long' | 'malformed_frame';
  readonly message: string;
}

/** One way to frame a stream. */
export interface Framing {
  /** First bytes, as text, that no stream of this framing begins with: another kind of document. */
  readonly foreign: string;
  create(sink: EventSink): Framer;
  /** What stands before and behind an event's data on the wire; null where that depends on the data. */
  frame(name: string, lineEnd: string): { readonly begin: string; readonly end: string } | null;
}

/** Most bytes of one event (a line, a frame, the data of several lines). */
export const LONGEST_EVENT = 16 * 1024 * 1024;
