import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Mark,
  type PaceMarks,
  PaceRecorder,
  timePerOutputToken,
} from '../../../src/load/exchange/pace.js';
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

describe('the tokens behind the first read', () => {
  /** Bytes are the most tokens of a text, and four more may be markers that nobody sees. */
  const MARKERS = 4;
  const markOf = (fields: Partial<Mark>): Mark => ({
    at: 0,
    events: 1,
    bytes: 1,
    tokens: 1,
    thoughtEvents: 0,
    thoughtBytes: 0,
    thoughtTokens: 0,
    reported: null,
    ...fields,
  });
  const marks = (first: Partial<Mark>, last: Partial<Mark>, fields: Partial<PaceMarks> = {}): PaceMarks => {
    const content = markOf(first);
    return {
      content,
      answer: content,
      last: markOf(last),
      lastAnswerAt: 1_000,
      veiled: false,
      ...fields,
    };
  };
  const usage = (output: number, reasoning: number | null = null) => ({
    input: 1,
    output,
    reasoning,
    cachedInput: null,
    cacheWrite: null,
  });

  /** Each part of an answer: its events, its words at least, and its bytes. */
  const part = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 30 }))
    .map(([events, tokens, more]) => ({ events, tokens, bytes: Math.max(events, tokens) + more }));

  it('are any number that both parts can be, and told where these do not lie far apart', () => {
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 80 }), (first, rest, whole) => {
        const last = {
          events: first.events + rest.events,
          tokens: first.tokens + rest.tokens,
          bytes: first.bytes + rest.bytes,
        };
        const fits = ({ events, tokens, bytes }: typeof rest, count: number): boolean =>
          count >= Math.max(events, tokens) && count <= bytes + MARKERS;
        const possible = Array.from({ length: whole + 1 }, (_, count) => count).filter(
          (count) => fits(rest, count) && fits(first, whole - count),
        );
        const pace = timePerOutputToken(marks(first, last), 1_000, usage(whole));
        const share = (whole * rest.bytes) / last.bytes;
        if (whole > last.bytes + MARKERS) expect(pace).toBeNull();
        else if (last.events > whole) expect(pace).toBeCloseTo(1_000 / share, 6);
        else if (last.tokens > whole)
          expect(pace).toEqual(
            rest.tokens === 0 ? null : expect.closeTo((1_000 * last.tokens) / (whole * rest.tokens), 6),
          );
        else if (possible.length === 0) expect(pace).toBeCloseTo(1_000 / share, 6);
        else {
          const [low, high] = [Math.min(...possible), Math.max(...possible)];
          if (high > 2 * low) expect(pace).toBeNull();
          else expect(pace).toBeCloseTo(1_000 / Math.min(high, Math.max(low, share)), 6);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('are those of a report with the first read, where both parts can be that', () => {
    const whole = 20;
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 25 }), (first, rest, reported) => {
        const last = {
          events: first.events + rest.events,
          tokens: first.tokens + rest.tokens,
          bytes: first.bytes + rest.bytes,
        };
        const behind = whole - reported;
        const isBelieved =
          whole <= last.bytes + MARKERS &&
          behind > 0 &&
          reported >= Math.max(first.events, first.tokens) &&
          behind >= rest.tokens &&
          behind <= rest.bytes + MARKERS;
        const pace = timePerOutputToken(marks({ ...first, reported }, last), 1_000, usage(whole));
        const untold = timePerOutputToken(marks(first, last), 1_000, usage(whole));
        expect(pace).toBe(isBelieved ? 1_000 / behind : untold);
      }),
      { numRuns: 1_000 },
    );
  });

  const first = { at: 100, events: 1, tokens: 1, bytes: 4 };
  const last = { events: 11, tokens: 11, bytes: 44 };

  it('are unknown where anything of it is', () => {
    const plain = marks(first, last);
    expect(timePerOutputToken(plain, 1_100, usage(11))).toBe(100);
    expect(timePerOutputToken(plain, 1_100, null)).toBeNull();
    expect(timePerOutputToken(plain, null, usage(11))).toBeNull();
    expect(timePerOutputToken({ ...plain, content: null }, 1_100, usage(11))).toBeNull();
    expect(timePerOutputToken({ ...plain, last: null }, 1_100, usage(11))).toBeNull();
    expect(timePerOutputToken(marks(first, first), 1_100, usage(1))).toBeNull();
    expect(timePerOutputToken(marks(first, { ...last, events: 1 }), 1_100, usage(11))).toBeNull();
  });

  it('are those of the answer where reasoning was billed, from its first word to its last', () => {
    // Thoughts of 5 events and 10 bytes came before the first word; 6 tokens of them were billed.
    const thought = { thoughtEvents: 5, thoughtTokens: 5, thoughtBytes: 10 };
    const answer = markOf({ at: 500, events: 6, tokens: 6, bytes: 14, ...thought });
    const given = marks(first, { events: 16, tokens: 16, bytes: 54, ...thought }, { answer });
    expect(timePerOutputToken(given, 9_999, usage(17, 6))).toBe(50);
    // Beside reasoning that nobody counted, the whole is told from its first content.
    expect(timePerOutputToken(given, 1_600, usage(16))).toBe(100);
    expect(timePerOutputToken(given, 1_600, usage(16, 0))).toBe(100);
    expect(timePerOutputToken({ ...given, answer: null }, 1_600, usage(16, 3))).toBe(100);
    expect(timePerOutputToken({ ...given, lastAnswerAt: null }, 9_999, usage(17, 6))).toBeNull();
    // Thoughts among the words.
    const among = {
      ...given,
      last: markOf({ events: 17, tokens: 17, bytes: 56, ...thought, thoughtEvents: 6 }),
    };
    expect(timePerOutputToken(among, 9_999, usage(18, 6))).toBeNull();
    // A report with the first word counts the thoughts too: 7 of 17 by then.
    const told = { ...given, answer: { ...answer, reported: 7 } };
    expect(timePerOutputToken(told, 9_999, usage(17, 6))).toBe(50);
  });

  it('are unknown behind a veil, unless it is told how many were there', () => {
    const veiled = marks(first, last, { veiled: true });
    expect(timePerOutputToken(veiled, 1_100, usage(11))).toBeNull();
    expect(timePerOutputToken({ ...veiled, answer: null }, 1_100, usage(11, 0))).toBeNull();
    expect(timePerOutputToken(veiled, 1_100, usage(11, 0))).toBe(100);
    expect(timePerOutputToken(veiled, 1_100, usage(31, 20))).toBe(90);
  });
});
