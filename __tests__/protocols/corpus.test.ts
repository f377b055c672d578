import { describe, expect, it } from '@jest/globals';
import { protocolByName } from '../../src/protocols/registry.js';
import { decodeFixture, protocolOf, readFixture } from './support/decode.js';

/**
 * Streams written by hand after the providers' documentation. `first` is the 1-based event that holds the first token;
 * `usage` is input, output, and what of them was cached, written to a cache, reasoned.
 */
interface Expected {
  readonly first?: number;
  readonly events: number;
  readonly text?: string;
  readonly finish?: string | null;
  readonly cutOff?: boolean;
  readonly hourLongWrite?: number;
  readonly usage?: readonly [input: number, output: number, ...parts: (number | undefined)[]];
  /** Outcome and kind. */
  readonly failure?: readonly [string, string];
}

const CORPUS: Readonly<Record<string, Expected>> = {
  'openai-chat/azure-async-filter.sse': {
    first: 3,
    events: 1,
    text: 'Paris',
    finish: 'stop',
    usage: [14, 1],
  },
  'openai-chat/deepseek-keep-alive.sse': {
    first: 4,
    events: 2,
    text: '42',
    finish: 'stop',
    usage: [20, 9, 16, undefined, 7],
  },
  'openai-chat/openrouter-error-midway.sse': {
    first: 2,
    events: 1,
    text: 'Once',
    failure: ['stream_error', 'server_error'],
  },
  'openai-chat/openrouter-error-502.sse': { events: 0, failure: ['stream_error', 'http_502'] },
  'openai-chat/groq-stopped-early.sse': {
    first: 1,
    events: 1,
    text: 'Let',
    failure: ['stream_error', 'error'],
  },
  'openai-chat/groq-usage-twice.sse': { first: 2, events: 1, text: 'Hi', finish: 'stop', usage: [36, 2] },
  'openai-chat/mistral-cut-off.sse': {
    first: 2,
    events: 2,
    text: 'Bonjour le',
    finish: 'length',
    cutOff: true,
    usage: [5, 2],
  },
  'openai-chat/xai-cumulative-usage.sse': {
    first: 1,
    events: 2,
    text: 'Hello',
    finish: 'stop',
    usage: [41, 201, 4, undefined, 200],
  },
  'openai-chat/vllm-continuous-usage.sse': {
    first: 2,
    events: 1,
    text: 'To',
    finish: 'stop',
    usage: [11, 2],
  },
  'openai-chat/tgi-no-space.sse': { first: 1, events: 2, text: 'The end', finish: 'length', cutOff: true },
  'openai-chat/together-text-twice.sse': {
    first: 1,
    events: 1,
    text: 'Four',
    finish: 'eos',
    usage: [40, 2, 0],
  },
  'openai-chat/perplexity-whole-message.sse': {
    first: 1,
    events: 2,
    text: 'Blue.',
    finish: 'stop',
    usage: [3, 2],
  },
  'openai-chat/two-choices-refusal.sse': {
    first: 1,
    events: 2,
    text: 'Sure',
    finish: 'length',
    cutOff: true,
    usage: [9, 4],
  },

  'openai-responses/refusal.sse': {
    first: 3,
    events: 1,
    finish: 'completed',
    usage: [11, 3, 0, undefined, 0],
  },
  'openai-responses/reasoning-summary.sse': {
    first: 4,
    events: 2,
    text: '4',
    finish: 'completed',
    usage: [11, 70, 0, undefined, 64],
  },
  'openai-responses/filtered.sse': {
    first: 2,
    events: 1,
    text: 'The',
    finish: 'content_filter',
    usage: [11, 1, 0, undefined, 0],
  },
  'openai-responses/all-reasoning.sse': {
    events: 0,
    finish: 'max_output_tokens',
    cutOff: true,
    usage: [11, 16, 0, undefined, 16],
  },
  'openai-responses/server-error.sse': {
    first: 2,
    events: 1,
    text: 'On',
    finish: 'failed',
    failure: ['stream_error', 'server_error'],
  },
  'openai-responses/error-flat.sse': { events: 0, failure: ['rate_limited', 'rate_limit_exceeded'] },
  'openai-responses/background-queued.sse': {
    first: 3,
    events: 2,
    finish: 'completed',
    usage: [11, 20, 0, undefined, 0],
  },
  'openai-responses/web-search.sse': {
    first: 5,
    events: 2,
    text: 'Rain',
    finish: 'completed',
    usage: [11, 9, 0, undefined, 0],
  },
  'openai-responses/cut-behind-text-done.sse': {
    first: 2,
    events: 1,
    text: 'All',
    failure: ['truncated', 'no_terminal_marker'],
  },

  'openai-completions/cut-off.sse': {
    first: 1,
    events: 2,
    text: '\n\nOne',
    finish: 'length',
    cutOff: true,
    usage: [5, 16],
  },
  'openai-completions/azure-filtered.sse': { first: 2, events: 1, text: 'Bad', finish: 'content_filter' },
  'openai-completions/vllm-continuous-usage.sse': {
    first: 1,
    events: 2,
    text: ' a b',
    finish: 'stop',
    usage: [4, 2],
  },
  'openai-completions/two-choices.sse': { first: 1, events: 2, text: 'A', finish: 'stop' },
  'openai-completions/llama-cpp-timings.sse': {
    first: 1,
    events: 1,
    text: 'Yes',
    finish: 'length',
    cutOff: true,
    usage: [3, 8],
  },
  'openai-completions/error-midway.sse': {
    first: 1,
    events: 1,
    text: 'Half',
    failure: ['stream_error', 'InternalServerError'],
  },
  'openai-completions/no-finish-reason.sse': { first: 1, events: 1, text: 'Half' },
  'openai-completions/cut-without-marker.sse': {
    first: 1,
    events: 2,
    text: 'Half done',
    failure: ['truncated', 'no_terminal_marker'],
  },
  'openai-completions/batching-carriage-returns.sse': { events: 2, text: 'one two', finish: 'stop' },

  'anthropic-messages/ping-then-overloaded.sse': {
    first: 4,
    events: 1,
    text: 'Hel',
    failure: ['stream_error', 'overloaded_error'],
  },
  'anthropic-messages/rate-limited-midway.sse': {
    first: 3,
    events: 1,
    text: 'Hel',
    failure: ['rate_limited', 'rate_limit_error'],
  },
  'anthropic-messages/api-error.sse': { events: 0, failure: ['stream_error', 'api_error'] },
  'anthropic-messages/cache-lifetimes.sse': {
    first: 3,
    events: 1,
    text: 'Yes',
    finish: 'end_turn',
    usage: [559, 5, 0, 556],
    hourLongWrite: 100,
  },
  'anthropic-messages/server-tool.sse': {
    first: 2,
    events: 3,
    text: 'Sunny',
    finish: 'end_turn',
    usage: [10_682, 510, 0, 0],
  },
  'anthropic-messages/refusal.sse': { first: 3, events: 1, text: 'I', finish: 'refusal', usage: [12, 2] },
  'anthropic-messages/window-exceeded.sse': {
    first: 3,
    events: 1,
    text: 'End',
    finish: 'model_context_window_exceeded',
    cutOff: true,
    usage: [12, 90],
  },
  'anthropic-messages/redacted-thinking.sse': {
    first: 5,
    events: 1,
    text: 'Done',
    finish: 'max_tokens',
    cutOff: true,
    usage: [12, 64],
  },
  'anthropic-messages/pause-turn.sse': {
    first: 3,
    events: 1,
    text: 'Wait',
    finish: 'pause_turn',
    usage: [12, 7],
  },
  'anthropic-messages/compatible-late-input.sse': {
    first: 3,
    events: 2,
    text: 'Ni hao',
    finish: 'end_turn',
    usage: [25, 4, 8],
  },
  'anthropic-messages/stop-sequence-crlf.sse': {
    first: 3,
    events: 1,
    text: 'Aé😀',
    finish: 'stop_sequence',
    usage: [12, 3],
  },

  'gemini/prohibited.sse': { events: 0, finish: 'PROHIBITED_CONTENT', usage: [7, 0] },
  'gemini/thoughts.sse': {
    first: 1,
    events: 2,
    text: 'Ten',
    finish: 'STOP',
    usage: [7, 32, undefined, undefined, 30],
  },
  'gemini/safety.sse': { first: 1, events: 1, text: 'How', finish: 'SAFETY', usage: [7, 1] },
  'gemini/all-thoughts.sse': {
    events: 0,
    finish: 'MAX_TOKENS',
    cutOff: true,
    usage: [7, 48, undefined, undefined, 48],
  },
  'gemini/recitation-crlf.sse': { first: 1, events: 1, text: 'Call', finish: 'RECITATION', usage: [7, 1] },
  'gemini/function-call.sse': { first: 1, events: 1, finish: 'STOP', usage: [12, 9] },
  'gemini/malformed-call.sse': {
    events: 0,
    finish: 'MALFORMED_FUNCTION_CALL',
    usage: [7, 0],
    failure: ['stream_error', 'MALFORMED_FUNCTION_CALL'],
  },
  'gemini/code-execution.sse': { first: 1, events: 2, text: 'One.', finish: 'STOP', usage: [7, 6] },
  'gemini/quota-midway.sse': {
    first: 1,
    events: 1,
    text: 'Go',
    failure: ['rate_limited', 'RESOURCE_EXHAUSTED'],
  },
  'gemini/array-of-chunks.json': { events: 0, failure: ['invalid_response', 'not_a_stream'] },
  'gemini/array-error.json': { events: 0, failure: ['http_error', 'UNAVAILABLE'] },

  'ollama-chat/thinking.ndjson': { first: 1, events: 3, text: 'Yes', finish: 'stop', usage: [14, 5] },
  'ollama-chat/cut-off.ndjson': {
    first: 1,
    events: 2,
    text: 'One two',
    finish: 'length',
    cutOff: true,
    usage: [14, 2],
  },
  'ollama-chat/tool-call.ndjson': { first: 1, events: 1, finish: 'stop', usage: [170, 20] },
  'ollama-chat/only-loaded.ndjson': { events: 0, finish: 'load' },
  'ollama-chat/cached-prompt.ndjson': { first: 1, events: 1, text: 'Hi', finish: 'stop', usage: [0, 2] },
  'ollama-chat/cloud-limit.ndjson': {
    first: 1,
    events: 1,
    text: 'Hi',
    failure: ['rate_limited', 'http_429'],
  },
  'ollama-chat/cloud.ndjson': { first: 1, events: 1, text: 'Ja', finish: 'stop', usage: [70, 3] },
  'ollama-chat/runner-died.ndjson': { events: 0, failure: ['stream_error', 'error'] },
  'ollama-chat/blank-lines-crlf.ndjson': {
    first: 2,
    events: 1,
    text: '\u2028',
    finish: 'stop',
    usage: [3, 1],
  },
  'ollama-chat/no-done.ndjson': {
    first: 1,
    events: 2,
    text: 'One two',
    failure: ['truncated', 'no_terminal_marker'],
  },

  'bedrock-converse/padded.eventstream': { events: 2, text: 'Hi there', finish: 'end_turn', usage: [9, 3] },
  'bedrock-converse/guardrail.eventstream': {
    events: 1,
    text: 'Sorry',
    finish: 'guardrail_intervened',
    usage: [0, 0],
  },
  'bedrock-converse/internalServerException.eventstream': {
    events: 1,
    text: 'Hi',
    failure: ['stream_error', 'internalServerException'],
  },
  'bedrock-converse/serviceUnavailableException.eventstream': {
    events: 1,
    text: 'Hi',
    failure: ['stream_error', 'serviceUnavailableException'],
  },
  'bedrock-converse/validationException.eventstream': {
    events: 1,
    text: 'Hi',
    failure: ['stream_error', 'validationException'],
  },
  'bedrock-converse/cache-written.eventstream': {
    events: 1,
    text: 'Ok',
    finish: 'stop_sequence',
    usage: [154, 1, 100, 50],
  },
  'bedrock-converse/tool-in-pieces.eventstream': { events: 2, finish: 'tool_use', usage: [300, 40] },
  'bedrock-converse/reasoning-redacted.eventstream': {
    events: 2,
    text: 'Ok',
    finish: 'max_tokens',
    cutOff: true,
    usage: [5, 20],
  },
  'bedrock-converse/other-header-types.eventstream': {
    events: 1,
    text: 'Hi',
    finish: 'end_turn',
    usage: [1, 1],
  },
  'bedrock-converse/checksum-midway.eventstream': {
    events: 1,
    text: 'Hi',
    failure: ['invalid_response', 'malformed_frame'],
  },
  'bedrock-converse/no-metadata.eventstream': { events: 1, text: 'Hi', finish: 'content_filtered' },
  'bedrock-converse/cut-in-a-frame.eventstream': {
    events: 1,
    text: 'Hi',
    failure: ['truncated', 'no_terminal_marker'],
  },
};

describe.each(Object.entries(CORPUS))('the documented stream %s', (path, expected) => {
  it('comes to what its documentation says', () => {
    const { events, text, finish, cutOff, usage, failure } = decodeFixture(path);
    const [input, output, cachedInput = null, cacheWrite = null, reasoning = null] = expected.usage ?? [];
    expect({ events, text, cutOff, usage, failure: failure && [failure.outcome, failure.kind] }).toEqual({
      events: expected.events,
      text: expected.text ?? '',
      cutOff: expected.cutOff ?? false,
      usage:
        expected.usage === undefined
          ? null
          : {
              input,
              output,
              cachedInput,
              cacheWrite,
              reasoning,
              ...(expected.hourLongWrite === undefined ? {} : { hourLongWrite: expected.hourLongWrite }),
            },
      failure: expected.failure ?? null,
    });
    if (failure === null) expect(finish).toBe(expected.finish ?? null);
  });

  if (expected.first === undefined) return;
  it('has its first token in the event that holds it', () => {
    const decoder = protocolByName(protocolOf(path)).decoder({ stream: true, keepText: 0 });
    const lines = path.endsWith('.ndjson') ? /(?<=\n)(?=\{)/ : /(?<=\n\r?\n)/;
    const pieces = readFixture(path).toString('utf8').split(lines);
    expect(pieces.findIndex((piece) => decoder.push(Buffer.from(piece)) > 0) + 1).toBe(expected.first);
  });
});

it('the hand-written streams are ten or so for each protocol', () => {
  const counts = new Map<string, number>();
  for (const path of Object.keys(CORPUS))
    counts.set(protocolOf(path), (counts.get(protocolOf(path)) ?? 0) + 1);
  expect(counts.size).toBe(7);
  for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(8);
});
