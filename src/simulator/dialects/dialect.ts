import type { Ms, Tokens } from '../../base/units.js';
import type { ProtocolName } from '../../protocols/protocol.js';

/** What the path says; null where the body says it. */
export interface Route {
  readonly model: string | null;
  readonly stream: boolean | null;
}

export type Json = Readonly<Record<string, unknown>>;

/** A request as the simulator understands it. */
export interface Ask {
  readonly model: string;
  /** All text of the prompt, messages joined by line feeds. */
  readonly prompt: string;
  /** Most output tokens; null: no cap. */
  readonly cap: Tokens | null;
  readonly stream: boolean;
  /** Whether a stream ends with usage where the client has a say in it. */
  readonly wantsUsage: boolean;
}

/** Token counts to report: input includes cached and cache-write, output includes reasoning. */
export interface Counts {
  readonly input: Tokens;
  readonly cachedInput: Tokens;
  readonly cacheWrite: Tokens;
  readonly output: Tokens;
  readonly reasoning: Tokens;
}

/** What an answer will come to, known before its first byte. */
export interface Reply {
  /** Unique in the simulator's life. */
  readonly id: string;
  readonly model: string;
  /** Unix time in seconds. */
  readonly createdS: number;
  readonly text: string;
  readonly reasoning: string;
  readonly cutOff: boolean;
  /** Null where the simulator keeps usage to itself. */
  readonly counts: Counts | null;
  readonly wantsUsage: boolean;
}

/** Durations as the server saw them. */
export interface Timings {
  readonly loadMs: Ms;
  readonly promptMs: Ms;
  readonly generationMs: Ms;
}

/** Bytes for the wire; an empty text is not written. */
export type Frame = string | Uint8Array;

/** The events of one streamed answer, in the order in which they are asked for. */
export interface StreamWriter {
  /** Everything before the first content. */
  open(): Frame;
  content(kind: 'reasoning' | 'text', text: string): Frame;
  /** Finish reason, usage, terminal marker. */
  close(timings: Timings): Frame;
  /** An error that comes after status 200. */
  error(trouble: Trouble): Frame;
  /** An event whose JSON is broken. */
  malformed(): Frame;
}

/** State of the buckets as headers tell it. */
export interface LimitState {
  readonly requests: Allowance | null;
  readonly tokens: Allowance | null;
}

export interface Allowance {
  /** Per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Until the bucket is full again. */
  readonly resetMs: Ms;
}

/** Why a request gets no answer, to be said in the provider's words. */
export interface Trouble {
  readonly status: number;
  readonly message: string;
  /** A 429 that no waiting cures. */
  readonly permanent?: boolean;
  /** What the answer asks to wait. */
  readonly retryAfterMs?: Ms | null;
}

/** An error in the provider's words. */
export interface Refused {
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

/** One provider's wire format, seen from the server. */
export interface Dialect {
  readonly name: ProtocolName;
  /** Null where the path (percent-decoding still to do) belongs to another dialect. */
  route(path: string): Route | null;
  /** Throws BadRequest. */
  read(body: Json, route: Route, headers: RequestHeaders): Ask;
  readonly streamType: string;
  stream(reply: Reply): StreamWriter;
  /** The JSON body of an answer that is not streamed. */
  whole(reply: Reply, timings: Timings): Json;
  refuse(trouble: Trouble): Refused;
  limitHeaders(limits: LimitState): Readonly<Record<string, string>>;
}

export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request that the provider would answer with 400. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}
