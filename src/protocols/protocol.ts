import type { Ms, Tokens } from '../base/units.js';

/** What one request asks, in no provider's words. */
export interface Call extends CallOptions {
  /** The endpoint as the user gave it; a base URL, as an SDK is given one, gets the standard path appended. */
  readonly endpoint: URL;
  readonly model: string | undefined;
  readonly messages: readonly CallMessage[];
  readonly maxTokens: Tokens;
  readonly stream: boolean;
  readonly apiKey?: string | undefined;
  /** It is a token of OAuth's kind, which goes as `Bearer` whatever an API key would; else its form decides. */
  readonly keyIsToken?: boolean;
  /** Extra headers; they win over the protocol's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Merged deeply into the request's JSON last: what the user says wins; null removes a field. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** How the answer is asked for; what is left out is not sent. Each protocol has its own field for it, or none. */
export interface CallOptions {
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  readonly reasoningEffort?: string;
  /** Answers to one request. */
  readonly answers?: number;
  readonly responseFormat?: CallResponseFormat;
  readonly tools?: readonly CallTool[];
  readonly toolChoice?: CallToolChoice;
  readonly parallelToolCalls?: boolean;
}

export type CallOption = keyof CallOptions;

export interface CallMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  /** Recorded calls of an assistant's turn. */
  readonly toolCalls?: readonly CallToolCall[];
  /** The call that a tool's turn answers, and the tool. */
  readonly toolCallId?: string;
  readonly toolName?: string;
}

export interface CallToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly arguments: string;
}

/** A function that the model may call. */
export interface CallTool {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of its arguments. */
  readonly parameters?: unknown;
  readonly strict?: boolean;
}

export type CallToolChoice = 'auto' | 'none' | 'required' | { readonly name: string };

export type CallResponseFormat =
  | { readonly type: 'text' }
  | { readonly type: 'json_object' }
  | {
      readonly type: 'json_schema';
      readonly name: string;
      readonly schema: unknown;
      readonly strict?: boolean;
    };

/** The bytes to put on the wire; without a method they are posted. */
export interface WireRequest {
  readonly method?: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Token counts as the provider reported them: input includes cached and cache-write, output includes reasoning. */
export interface Usage {
  readonly input: Tokens;
  readonly output: Tokens;
  readonly cachedInput: Tokens | null;
  readonly cacheWrite: Tokens | null;
  readonly reasoning: Tokens | null;
  /** Of the cache writes, those kept for an hour; absent where none is told. */
  readonly hourLongWrite?: Tokens;
  /** Of input and output, what was sound; absent where none was. */
  readonly audioInput?: Tokens;
  readonly audioOutput?: Tokens;
}

/** What an answer says of its bill beside its tokens, in the provider's words. */
export interface Billing {
  /** The tier that served it: `default`, `priority`, `flex`, … */
  readonly tier: string | null;
  /** Anthropic's `fast`, say. */
  readonly speed: string | null;
  /** Where it was computed, where that has a price: `us`, … */
  readonly geo: string | null;
  /** Calls of tools that the provider hosts and bills one by one. */
  readonly toolCalls: number;
  /** What the provider says that the request cost, in dollars. */
  readonly statedUsd: number | null;
  /** Names of what is counted as billed and that nobody here understands. */
  readonly unknown: readonly string[];
}

/** Why an answer that arrived is no answer. */
export interface Failure {
  readonly outcome: 'rate_limited' | 'stream_error' | 'invalid_response' | 'truncated' | 'http_error';
  /** Short and stable: `overloaded_error`, `insufficient_quota`, `no_terminal_marker`, `malformed_json`, … */
  readonly kind: string;
  readonly message: string;
  /** Seconds the provider asked to wait, where the answer's body says so. */
  readonly retryAfterS?: number | null;
  /** True where waiting within the run cannot help: `insufficient_quota`, a per-day quota. */
  readonly permanent?: boolean;
}

/** What an answer came to. Everything not seen is null, never 0. */
export interface Answer {
  /** The stop reason in the provider's word. */
  readonly finish: string | null;
  /** True where the stop reason says that the output cap or the context window cut the answer off (`length`, `max_tokens`, …). */
  readonly cutOff: boolean;
  readonly usage: Usage | null;
  /** Nothing but the usage says that the answer ended: it may be a count on the way. Absent where anything else says so. */
  readonly isUsageOpen?: true;
  /** The generated text (not the reasoning), kept up to the decoder's limit. */
  readonly text: string;
  /** The provider's name for this answer, which no other one has. */
  readonly id?: string | null;
  /** The model that the provider says answered, and of a router (OpenRouter) the provider that it says did. */
  readonly model: string | null;
  readonly provider?: string;
  /** Absent where the answer says nothing of its bill but its usage. */
  readonly billing?: Billing;
  /** Null for a complete answer. */
  readonly failure: Failure | null;
  /** Server-side durations where the protocol has them (Ollama's load_duration). */
  readonly loadMs?: Ms | null;
}

/**
 * A push parser: no I/O, no clock, linear in its input, bounded in memory. The caller stamps the time before
 * `push`, so whatever parsing costs is not in the measurement.
 */
export interface Decoder {
  /** Takes the next bytes, the last ones where that is known; returns how many content events they completed. Their buffer may be reused. */
  push(chunk: Uint8Array, isLast?: boolean): number;
  /** UTF-8 bytes of content (text, reasoning, tool arguments) seen so far. */
  readonly contentBytes: number;
  /** Fewest tokens that this content can be. */
  readonly contentTokens: Tokens;
  /** Of these, what is reasoning: events that hold nothing else, bytes, fewest tokens. */
  readonly thoughtEvents: number;
  readonly thoughtBytes: number;
  readonly thoughtTokens: Tokens;
  /** Reasoning was generated that the content does not show, or only in summary. */
  readonly veiled: boolean;
  /** Words of the content, numbers not told from letters: no count that a mock of an endpoint has could be lower. */
  readonly contentWords: Tokens;
  /** Output tokens reported so far, where the stream reports usage on the way; null before. */
  readonly outputTokens: Tokens | null;
  /** True once the answer can only be a failure or is complete, and reading on is pointless. */
  readonly done: boolean;
  /** No more bytes will come, in good order (`complete`) or not. Returns the number of content events that the end completed. */
  end(complete: boolean): number;
  /** After `end`. */
  answer(): Answer;
}

/** What a response with an error status says. */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
  /** Seconds to wait, from the body (Gemini's RetryInfo); headers are read elsewhere. */
  readonly retryAfterS: number | null;
  readonly permanent: boolean;
}

export interface DecoderOptions {
  readonly stream: boolean;
  /** Most characters of text kept in `Answer.text`; 0 where no check reads it. */
  readonly keepText: number;
}

/** One wire format. Stateless; one file and one registry row each. */
export interface Protocol {
  readonly name: ProtocolName;
  /** Options that the protocol has no field for. */
  readonly omits: readonly CallOption[];
  encode(call: Call): WireRequest;
  decoder(options: DecoderOptions): Decoder;
  /** Reads the body of an answer whose status is 400 or more; never throws. */
  refusal(status: number, body: string): Refusal;
}

export const PROTOCOL_NAMES = [
  'openai-chat',
  'openai-responses',
  'openai-completions',
  'anthropic-messages',
  'gemini',
  'gemini-interactions',
  'ollama-chat',
  'bedrock-converse',
] as const;

export type ProtocolName = (typeof PROTOCOL_NAMES)[number];
