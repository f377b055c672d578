import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { protocolByName } from '../../../src/protocols/registry.js';
import type { ProtocolName } from '../../../src/protocols/protocol.js';
import { Draft } from '../../../src/protocols/decode/draft.js';
import type { JsonObject } from '../../../src/protocols/json.js';
import { sseFraming } from '../../../src/protocols/framing/sse.js';
import { Repetition } from '../../../src/protocols/decode/repetition.js';

type Event = Record<string, unknown>;

/** What each protocol says of one piece of text, of what else it says on the way, and of the end. */
const SPEECH: Readonly<
  Partial<
    Record<ProtocolName, { text: (text: string) => Event; others: readonly Event[]; end: readonly Event[] }>
  >
> = {
  'openai-chat': {
    text: (content) => ({
      id: 'c',
      model: 'm',
      choices: [{ index: 0, delta: { content }, finish_reason: null }],
      usage: null,
    }),
    others: [
      { id: 'c', model: 'm', choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] },
      { id: 'c', model: 'm', choices: [{ index: 1, delta: { content: 'other' } }] },
      { id: 'c', model: 'm', choices: [{ index: 0, delta: { reasoning: 'why' } }] },
      { id: 'c', model: 'm', choices: [{ index: 0, delta: { content: 'x', reasoning: 'x' } }] },
      { id: 'c', model: 'm', choices: [], usage: { prompt_tokens: 3, completion_tokens: 9 } },
      { id: 'c', model: 'm', choices: [{ index: 0, delta: { content: 'x' } }], usage: { prompt_tokens: -3 } },
    ],
    end: [
      {
        choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
        usage: { prompt_tokens: 3, completion_tokens: 9 },
      },
    ],
  },
  'anthropic-messages': {
    text: (text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
    others: [
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'why' } },
      { type: 'message_delta', delta: {}, usage: { output_tokens: 4 } },
    ],
    end: [
      { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 9 } },
      { type: 'message_stop' },
    ],
  },
  gemini: {
    text: (text) => ({ candidates: [{ content: { parts: [{ text }] } }] }),
    others: [
      { candidates: [{ content: { parts: [{ text: 'why', thought: true }] } }] },
      { usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 4 } },
    ],
    end: [
      {
        candidates: [{ finishReason: 'STOP' }],
        usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 9 },
      },
    ],
  },
};

/** Texts as models write them, and some that look like the JSON around them. */
const anyText = fc.oneof(
  fc.constantFrom(
    'Hello',
    ' world',
    'content',
    'm',
    'x',
    '"',
    '\\',
    '\n',
    'ü',
    '🙂',
    '[DONE]',
    ':',
    ',',
    '":"',
    '{',
    'text',
    '\u2028',
  ),
  fc.string({ maxLength: 6 }),
);

/** How the bytes come: an event a read, all at once, or cut anywhere. */
type Cuts = 'events' | 'whole' | readonly number[];

interface Stream {
  readonly lineEnd: string;
  readonly cuts: Cuts;
  /** A blank more behind each event, which means nothing in JSON, makes it unlike all others. */
  readonly isVaried: boolean;
}

function decode(name: ProtocolName, events: readonly Event[], { lineEnd, cuts, isVaried }: Stream): unknown {
  const decoder = protocolByName(name).decoder({ stream: true, keepText: 20 });
  const parts = events.map((event, i) => {
    const named = name === 'anthropic-messages' ? `event: ${String(event['type'])}${lineEnd}` : '';
    const blanks = isVaried ? ' '.repeat(i) : '';
    return Buffer.from(`${named}data: ${JSON.stringify(event)}${blanks}${lineEnd}${lineEnd}`);
  });
  let found = 0;
  for (const piece of cutUp(parts, cuts)) found += decoder.push(piece);
  found += decoder.end(true);
  const { contentBytes, contentTokens, outputTokens, done } = decoder;
  return { answer: decoder.answer(), found, contentBytes, contentTokens, outputTokens, done };
}

function cutUp(parts: readonly Buffer[], cuts: Cuts): readonly Buffer[] {
  if (cuts === 'events') return parts;
  const whole = Buffer.concat(parts);
  if (cuts === 'whole') return [whole];
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
  return places.slice(1).map((place, i) => whole.subarray(places[i], place));
}

describe('a stream that repeats itself', () => {
  it.each(Object.entries(SPEECH))(
    'is read as if every event were parsed: %s',
    (key, { text, others, end }) => {
      const name = key as ProtocolName;
      const event = fc.oneof(
        { weight: 6, arbitrary: anyText.map(text) },
        { weight: 1, arbitrary: fc.constantFrom(...others) },
      );
      const cuts = fc.oneof(
        fc.constant('events' as const),
        fc.constant('whole' as const),
        fc.array(fc.nat(3_000), { maxLength: 8 }),
      );
      fc.assert(
        fc.property(
          fc.array(event, { maxLength: 14 }),
          cuts,
          fc.constantFrom('\n', '\r\n'),
          (events, how, lineEnd) => {
            const all = [...events, ...end];
            const plain = decode(name, all, { lineEnd, cuts: how, isVaried: false });
            expect(plain).toEqual(decode(name, all, { lineEnd, cuts: 'events', isVaried: true }));
          },
        ),
        { numRuns: 500 },
      );
    },
  );

  const plain = {
    framing: sseFraming,
    readEvent: (event: JsonObject, draft: Draft): void => {
      draft.addText(event['text']);
      draft.addHidden(event['thought']);
      if (event['usage'] === 'odd') draft.reportUsage(null);
      if (event['last'] === true) draft.terminate();
    },
  };
  const learnt = (data: string, name = ''): Repetition => {
    const repetition = new Repetition(plain);
    repetition.learn({ data, event: JSON.parse(data) as JsonObject, name, lineEnd: '\n' });
    return repetition;
  };
  /** What is left to be parsed of the bytes, and the text that was taken of them. */
  const take = (repetition: Repetition, text: string): { rest: string; text: string } => {
    const [draft, bytes] = [new Draft(1_000), Buffer.from(text)];
    const end = repetition.take(bytes, 0, draft);
    return { rest: bytes.toString('utf8', end), text: draft.answer().text };
  };

  it('is parsed no more once an event has shown its pattern', () => {
    const repetition = learnt('{"text":"one","n":1}');
    const event = (text: string): string => `data: {"text":"${text}","n":1}\n\n`;
    expect(take(repetition, event('two'))).toEqual({ rest: '', text: 'two' });
    expect(repetition.events).toBe(1);
    expect(take(repetition, `${event('Zürich')}${event(' 🙂')}data: [DONE]\n\n`)).toEqual({
      rest: 'data: [DONE]\n\n',
      text: 'Zürich 🙂',
    });
    expect(repetition.events).toBe(2);
  });

  it.each([
    ['another number', '{"text":"two","n":2}'],
    ['an escape', '{"text":"t\\n","n":1}'],
    ['no text', '{"text":"","n":1}'],
    ['a field more', '{"text":"a","b":"c","n":1}'],
    ['a blank more', '{"text": "two","n":1}'],
  ])('is parsed where an event has %s', (_, data) => {
    const bytes = `data: ${data}\n\n`;
    expect(take(learnt('{"text":"one","n":1}'), bytes)).toEqual({ rest: bytes, text: '' });
  });

  it('is parsed where an event has another name, or has not come whole', () => {
    const repetition = learnt('{"text":"one"}', 'delta');
    expect(take(repetition, 'event: delta\ndata: {"text":"two"}\n\n').rest).toBe('');
    expect(take(repetition, 'event: other\ndata: {"text":"two"}\n\n').text).toBe('');
    expect(take(repetition, 'event: delta\ndata: {"text":"two"}\n').text).toBe('');
  });

  it.each([
    '{"text":"one","also":"one"}',
    '{"text":"one","last":true}',
    '{"text":"one","thought":"why"}',
    '{"text":"one","usage":"odd"}',
    '{"text":"a\\"b"}',
  ])('teaches nothing by %s', (data) => {
    const bytes = `data: ${data.replace('one', 'two')}\n\n`;
    expect(take(learnt(data), bytes).rest).toBe(bytes);
  });

  it.each([
    ['within a comment', ': ', null],
    ['as the second line of an event', 'data: [\n', 'malformed_json'],
    ['as the data of an error', 'event: error\n', 'error'],
  ])('is parsed where an event stands %s', (_, before, kind) => {
    const event = (content: string): Buffer =>
      Buffer.from(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
    const decoder = protocolByName('openai-chat').decoder({ stream: true, keepText: 100 });
    for (const text of ['a', 'b', 'c']) expect(decoder.push(event(text))).toBe(1);
    decoder.push(Buffer.from(before));
    expect(decoder.push(event('d'))).toBe(0);
    expect(decoder.answer().text).toBe('abc');
    expect(decoder.answer().failure?.kind ?? null).toBe(kind);
  });
});
