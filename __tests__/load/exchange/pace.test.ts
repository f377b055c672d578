import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PaceRecorder, timePerOutputToken } from '../../../src/load/exchange/pace.js';
import { PROTOCOL_NAMES, type ProtocolName } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { encodeEvent } from '../../../src/simulator/dialects/event-stream.js';

/** What a server sends: texts and thoughts as they stand in events, and what it reports of them. */
interface Told {
  readonly output: number;
  readonly reasoning?: number;
}
interface Wire {
  text(words: string, running?: number): string | Uint8Array;
  thought(words: string): string | Uint8Array;
  end(told: Told): string | Uint8Array;
}

const sse = (...events: readonly unknown[]): string =>
  events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
const frame = (name: string, payload: unknown): Uint8Array =>
  encodeEvent({ ':message-type': 'event', ':event-type': name }, JSON.stringify(payload));

const completion = (output: number, reasoning?: number): object => ({
  prompt_tokens: 9,
  completion_tokens: output,
  total_tokens: 9 + output,
  ...(reasoning === undefined ? {} : { completion_tokens_details: { reasoning_tokens: reasoning } }),
});
const running = (output: number | undefined): object =>
  output === undefined ? {} : { usage: completion(output) };
const responses = (output: number, reasoning = 0): object => ({
  input_tokens: 9,
  output_tokens: output,
  output_tokens_details: { reasoning_tokens: reasoning },
});

const WIRES: Readonly<Record<ProtocolName, Wire>> = {
  'openai-chat': {
    text: (content, told) => sse({ choices: [{ index: 0, delta: { content } }], ...running(told) }),
    thought: (words) => sse({ choices: [{ index: 0, delta: { reasoning_content: words } }] }),
    end: ({ output, reasoning }) =>
      sse(
        { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
        { choices: [], usage: completion(output, reasoning) },
        '[DONE]',
      ),
  },
  'openai-completions': {
    text: (text, told) => sse({ choices: [{ index: 0, text }], ...running(told) }),
    thought: () => '',
    end: ({ output, reasoning }) =>
      sse(
        { choices: [{ index: 0, text: '', finish_reason: 'stop' }], usage: completion(output, reasoning) },
        '[DONE]',
      ),
  },
  'openai-responses': {
    text: (delta) => sse({ type: 'response.output_text.delta', delta }),
    thought: (delta) => sse({ type: 'response.reasoning_summary_text.delta', delta }),
    end: ({ output, reasoning }) =>
      sse({
        type: 'response.completed',
        response: { status: 'completed', usage: responses(output, reasoning) },
      }),
  },
  'anthropic-messages': {
    text: (text) => sse({ type: 'content_block_delta', delta: { type: 'text_delta', text } }),
    thought: (thinking) => sse({ type: 'content_block_delta', delta: { type: 'thinking_delta', thinking } }),
    end: ({ output, reasoning }) =>
      sse(
        {
          type: 'message_delta',
          delta: { stop_reason: 'end_turn' },
          usage: {
            input_tokens: 9,
            output_tokens: output,
            ...(reasoning === undefined ? {} : { output_tokens_details: { thinking_tokens: reasoning } }),
          },
        },
        { type: 'message_stop' },
      ),
  },
  gemini: {
    text: (text, told) =>
      sse({
        candidates: [{ content: { parts: [{ text }] } }],
        ...(told === undefined ? {} : { usageMetadata: { promptTokenCount: 9, candidatesTokenCount: told } }),
      }),
    thought: (text) => sse({ candidates: [{ content: { parts: [{ text, thought: true }] } }] }),
    end: ({ output, reasoning = 0 }) =>
      sse({
        candidates: [{ content: { parts: [] }, finishReason: 'STOP' }],
        usageMetadata: {
          promptTokenCount: 9,
          candidatesTokenCount: output - reasoning,
          thoughtsTokenCount: reasoning,
        },
      }),
  },
  'gemini-interactions': {
    text: (text, told) =>
      sse({
        event_type: 'step.delta',
        delta: { type: 'text', text },
        ...(told === undefined
          ? {}
          : { metadata: { total_usage: { total_input_tokens: 9, total_output_tokens: told } } }),
      }),
    thought: (text) =>
      sse({ event_type: 'step.delta', delta: { type: 'thought_summary', content: { text } } }),
    end: ({ output, reasoning = 0 }) =>
      sse({
        event_type: 'interaction.completed',
        interaction: {
          status: 'completed',
          usage: {
            total_input_tokens: 9,
            total_output_tokens: output - reasoning,
            total_thought_tokens: reasoning,
          },
        },
      }),
  },
  'ollama-chat': {
    text: (content) => `${JSON.stringify({ message: { content }, done: false })}\n`,
    thought: (thinking) => `${JSON.stringify({ message: { content: '', thinking }, done: false })}\n`,
    end: ({ output }) =>
      `${JSON.stringify({ message: { content: '' }, done: true, done_reason: 'stop', prompt_eval_count: 9, eval_count: output })}\n`,
  },
  'bedrock-converse': {
    text: (text) => frame('contentBlockDelta', { delta: { text } }),
    thought: (text) => frame('contentBlockDelta', { delta: { reasoningContent: { text } } }),
    end: ({ output }) =>
      Buffer.concat([
        frame('messageStop', { stopReason: 'end_turn' }),
        frame('metadata', { usage: { inputTokens: 9, outputTokens: output } }),
      ]),
  },
};

/** One read and when it came. */
type Read = readonly [at: number, bytes: string | Uint8Array];

function paceOf(protocol: ProtocolName, reads: readonly Read[]): number | null {
  const decoder = protocolByName(protocol).decoder({ stream: true, keepText: 0 });
  const pace = new PaceRecorder();
  let [events, last] = [0, 0];
  for (const [at, bytes] of reads) {
    const fresh = decoder.push(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    if (fresh === 0) continue;
    events += fresh;
    last = at;
    pace.note(at, events, fresh, decoder);
  }
  decoder.end(true);
  pace.end(last, events, decoder);
  return timePerOutputToken(pace, last, decoder.answer().usage);
}

const words = (count: number): string[] => Array.from({ length: count }, (_, i) => ` w${i}`);
const spaced = (wire: Wire, texts: readonly string[], gap: number, from = 100): Read[] =>
  texts.map((text, i) => [from + i * gap, wire.text(text)]);
const endOf = (wire: Wire, told: Told): Read => [10_000, wire.end(told)];

const REPORTS_REASONING = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const;

describe.each(PROTOCOL_NAMES)('the time per output token in %s', (protocol) => {
  const wire = WIRES[protocol];
  it('is the gap where every event is one token', () => {
    expect(paceOf(protocol, [...spaced(wire, words(10), 60), endOf(wire, { output: 10 })])).toBeCloseTo(60);
    // The marker of the end is billed and not seen.
    expect(paceOf(protocol, [...spaced(wire, words(10), 60), endOf(wire, { output: 11 })])).toBeGreaterThan(
      50,
    );
  });

  it('is no smaller for tokens that the first event or the first read bundles', () => {
    const bundle: Read = [100, wire.text(words(40).join(''))];
    const rest = spaced(wire, words(7), 60, 160);
    expect(paceOf(protocol, [bundle, ...rest, endOf(wire, { output: 47 })])).toBeCloseTo(60);
    const read: Read = [100, Buffer.concat(words(40).map((word) => Buffer.from(wire.text(word))))];
    expect(paceOf(protocol, [read, ...rest, endOf(wire, { output: 47 })])).toBeCloseTo(60);
  });

  it('is unknown where the first event may hold any number of the tokens', () => {
    const bundle: Read = [100, wire.text('x'.repeat(400))];
    const rest = spaced(wire, ['yyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzz'], 60, 160);
    expect(paceOf(protocol, [bundle, ...rest, endOf(wire, { output: 60 })])).toBeNull();
  });

  it('is unknown where more tokens were billed than the content can be', () => {
    expect(paceOf(protocol, [...spaced(wire, words(10), 60), endOf(wire, { output: 210 })])).toBeNull();
  });

  it('is unknown where all came at once', () => {
    expect(paceOf(protocol, [[100, wire.text('a b c')], endOf(wire, { output: 3 })])).toBeNull();
  });

  it('of tokens that a server cuts to pieces is theirs, and not that of the pieces', () => {
    const pieces = Array.from({ length: 40 }, () => 'ab');
    const pace = paceOf(protocol, [...spaced(wire, pieces, 10), endOf(wire, { output: 10 })]) ?? 0;
    expect(pace).toBeCloseTo(40, 0);
  });
});

describe.each(REPORTS_REASONING)('reasoning in %s', (protocol) => {
  const wire = WIRES[protocol];
  it('that is hidden counts neither above nor below the line', () => {
    const reads = [...spaced(wire, words(10), 60), endOf(wire, { output: 210, reasoning: 200 })];
    expect(paceOf(protocol, reads)).toBeCloseTo(60);
  });

  it('that is shown, in full or in summary, is left out with its time', () => {
    const thoughts: Read[] = words(20).map((word, i) => [i, wire.thought(word)]);
    const reads = [...thoughts, ...spaced(wire, words(10), 60), endOf(wire, { output: 210, reasoning: 200 })];
    expect(paceOf(protocol, reads)).toBeCloseTo(60);
  });

  it('between the words leaves their pace unknown', () => {
    const thought: Read = [400, wire.thought('hm')];
    const reads = [...spaced(wire, words(4), 60), thought, ...spaced(wire, words(4), 60, 1_000)];
    expect(paceOf(protocol, [...reads, endOf(wire, { output: 108, reasoning: 100 })])).toBeNull();
  });
});

describe('the time per output token', () => {
  it('of an answer that is all reasoning is that of the reasoning, if it is shown in full', () => {
    const thoughts = (wire: Wire): Read[] => words(10).map((word, i) => [i * 20, wire.thought(word)]);
    const [chat, gemini] = [WIRES['openai-chat'], WIRES.gemini];
    expect(
      paceOf('openai-chat', [...thoughts(chat), endOf(chat, { output: 10, reasoning: 10 })]),
    ).toBeCloseTo(20);
    expect(paceOf('gemini', [...thoughts(gemini), endOf(gemini, { output: 10, reasoning: 10 })])).toBeNull();
  });

  it('is told by usage that comes with every event', () => {
    for (const protocol of ['openai-chat', 'openai-completions', 'gemini'] as const) {
      const wire = WIRES[protocol];
      const first: Read = [100, wire.text('x'.repeat(400), 50)];
      const rest: Read[] = [1, 2].map((i) => [100 + i * 60, wire.text('y'.repeat(20), 50 + 5 * i)]);
      expect(paceOf(protocol, [first, ...rest, endOf(wire, { output: 60 })])).toBeCloseTo(12);
    }
  });

  it('does not believe usage that was reported before the content it should count', () => {
    const wire = WIRES['openai-chat'];
    const role: Read = [
      50,
      sse({ choices: [{ index: 0, delta: { role: 'assistant' } }], usage: completion(1) }),
    ];
    const bundle: Read = [100, wire.text(words(40).join(''))];
    expect(
      paceOf('openai-chat', [role, bundle, ...spaced(wire, words(7), 60, 160), endOf(wire, { output: 47 })]),
    ).toBeCloseTo(60);
  });

  it('is unknown behind thoughts that are not shown and not counted', () => {
    const wire = WIRES['anthropic-messages'];
    const redacted: Read = [
      10,
      sse({ type: 'content_block_start', content_block: { type: 'redacted_thinking', data: 'x' } }),
    ];
    expect(
      paceOf('anthropic-messages', [redacted, ...spaced(wire, words(10), 60), endOf(wire, { output: 12 })]),
    ).toBeNull();
  });

  it('is within its bounds however reads bundle events of one token', () => {
    const wire = WIRES['openai-chat'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 30 }), (sizes) => {
        let [index, at] = [0, 0];
        const reads = sizes.map((size, i): Read => {
          if (i > 0) at += size * 50;
          const bytes = words(size)
            .map(() => wire.text(` w${index++ % 10}`))
            .join('');
          return [at, bytes];
        });
        expect(paceOf('openai-chat', [...reads, endOf(wire, { output: index })])).toBeCloseTo(50);
      }),
      { numRuns: 50 },
    );
  });
});
