import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROTOCOL_NAMES, type ProtocolName } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import {
  decode,
  decodeChunks,
  decodeText,
  fixturePaths,
  protocolOf,
  readFixture,
} from '../support/decode.js';

const paths = fixturePaths();

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...cuts, bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}

describe.each(paths)('the stream %s', (path) => {
  const name = protocolOf(path);
  const bytes = readFixture(path);
  const whole = decode(name, [bytes]);

  it('decodes the same at every single split', () => {
    const wanted = JSON.stringify(whole);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const split = decode(name, cutAt(bytes, [cut]));
      // Comparing text is many times faster than `toEqual`, which then says what differs.
      if (JSON.stringify(split) !== wanted) expect({ cut, ...split }).toEqual({ cut, ...whole });
    }
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('decodes the same byte by byte', () => {
    expect(
      decode(
        name,
        Array.from(bytes, (byte) => Buffer.of(byte)),
      ),
    ).toEqual(whole);
  });

  it('decodes the same in any pieces, empty ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
        expect(decode(name, cutAt(bytes, cuts))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('cut short anywhere is a failure, or the same answer with less or no usage', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const part = decode(name, [bytes.subarray(0, length)]);
      if (part.failure !== null) continue;
      expect(whole.failure === null || whole.finish !== null).toBe(true);
      expect(part).toMatchObject({ text: whole.text, finish: whole.finish, events: whole.events });
      if (part.usage !== null) expect(part.usage).toEqual(whole.usage);
    }
  });
});

describe.each(PROTOCOL_NAMES)('a decoder of %s', (name: ProtocolName) => {
  it('calls an empty or blank body empty, streamed or whole', () => {
    for (const body of ['', ' \r\n\n', '\ufeff']) {
      expect(decodeText(name, body)).toMatchObject({
        failure: { outcome: 'invalid_response', kind: 'empty_body' },
        events: 0,
      });
    }
    expect(decodeText(name, '', false).failure).toMatchObject({
      outcome: 'invalid_response',
      kind: 'empty_body',
    });
  });

  it('knows HTML, streamed or whole', () => {
    for (const stream of [true, false]) {
      const html = decodeText(name, '\n<!doctype html><title>Sign in</title>', stream);
      expect(html.failure).toMatchObject({ outcome: 'invalid_response', kind: 'html' });
    }
  });

  it('reads an error that came as JSON with a good status, streamed or whole', () => {
    const body = JSON.stringify({ error: { type: 'overloaded_error', message: 'Overloaded' } });
    for (const stream of [true, false]) {
      const { failure } = decodeText(name, body, stream);
      expect(failure).toMatchObject({ kind: 'overloaded_error', message: 'Overloaded' });
      expect(['http_error', 'stream_error']).toContain(failure?.outcome);
    }
  });

  it('makes a rate limit of an error that is one', () => {
    const body = JSON.stringify({ error: { code: 429, message: 'slow down' } });
    for (const stream of [true, false])
      expect(decodeText(name, body, stream).failure?.outcome).toBe('rate_limited');
  });

  it('says of a whole body that is another document that it is no answer', () => {
    expect(decodeText(name, '{"hello":"world"}', false).failure).toMatchObject({
      outcome: 'invalid_response',
      kind: 'no_answer',
    });
    expect(decodeText(name, '{"hello":', false).failure).toMatchObject({
      outcome: 'invalid_response',
      kind: 'malformed_json',
    });
    expect(decodeText(name, 'data: {}\n\n', false).failure).toMatchObject({ kind: 'unexpected_stream' });
    expect(decodeText(name, '{"detail":"Not Found"}', false).failure).toMatchObject({
      outcome: 'http_error',
      message: 'Not Found',
    });
  });

  it('calls whatever a broken connection left behind truncated', () => {
    expect(
      decodeChunks(
        protocolByName(name).decoder({ stream: false, keepText: 0 }),
        [Buffer.from('{"id"')],
        false,
      ).failure,
    ).toMatchObject({
      outcome: 'truncated',
    });
    expect(
      decodeChunks(protocolByName(name).decoder({ stream: true, keepText: 0 }), [], false).failure,
    ).toMatchObject({
      outcome: 'truncated',
      kind: 'no_terminal_marker',
    });
  });

  it('gives up a whole body above 64 MiB', () => {
    const decoder = protocolByName(name).decoder({ stream: false, keepText: 0 });
    const piece = Buffer.alloc(8 * 1024 * 1024, 0x20);
    for (let i = 0; i < 9; i += 1) expect(decoder.push(piece)).toBe(0);
    expect(decoder.done).toBe(true);
    expect(decoder.end(true)).toBe(0);
    expect(decoder.answer().failure).toMatchObject({ outcome: 'invalid_response', kind: 'too_large' });
  });

  it('never throws at arbitrary bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (chunks, stream, complete) => {
          const decoder = protocolByName(name).decoder({ stream, keepText: 100 });
          expect(decodeChunks(decoder, chunks, complete).failure).not.toBeNull();
        },
      ),
    );
  });

  it('never throws at JSON that has the right names and the wrong values', () => {
    fc.assert(
      fc.property(fc.array(hostileJson(), { maxLength: 4 }), fc.boolean(), (documents, stream) => {
        const texts = documents.map((document) => JSON.stringify(document));
        const body =
          stream && name !== 'ollama-chat'
            ? texts.map((text) => `data: ${text}\n\n`).join('')
            : texts.join('\n');
        const decoded = decodeText(name, body, stream);
        expect(decoded.usage === null || decoded.usage.output >= 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('survives JSON nested a hundred thousand deep', () => {
    const deep = `${'{"error":['.repeat(100_000)}1${']}'.repeat(100_000)}`;
    expect(decodeText(name, deep, false).failure).not.toBeNull();
    expect(decodeText(name, `data: ${deep}\n\n`).failure).not.toBeNull();
    expect(decodeText(name, `${deep}\n`).failure).not.toBeNull();
  });
});

describe("a tool's arguments nested a hundred thousand deep", () => {
  const deep = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`;

  it.each<[ProtocolName, string]>([
    ['anthropic-messages', `{"content":[{"type":"tool_use","name":"f","input":${deep}}]}`],
    [
      'bedrock-converse',
      `{"output":{"message":{"content":[{"toolUse":{"name":"f","input":${deep}}}]}},"stopReason":"tool_use"}`,
    ],
    [
      'gemini',
      `{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","args":${deep}}}]},"finishReason":"STOP"}]}`,
    ],
    ['ollama-chat', `{"message":{"tool_calls":[{"function":{"name":"f","arguments":${deep}}}]},"done":true}`],
  ])('leave an answer of %s readable', (name, body) => {
    expect(decodeText(name, body, false)).toMatchObject({ failure: null, events: 1, contentBytes: 1 });
  });
});

describe('eight megabytes of hostile stream', () => {
  it.each([
    ['of blank lines', '\n'],
    ['of carriage returns', '\r'],
    ['of comments', ':\n'],
    ['of empty data lines', 'data:\n'],
    ['of one line in pieces', 'data: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['of nameless events', 'data\n\n'],
    ['of content', 'data: {"choices":[{"index":0,"delta":{"content":"x"}}]}\n\n'],
    ['of brackets', '['],
    ['of opened tags', '<'],
  ])('%s end in a failure', (_, piece) => {
    const block = Buffer.from(piece.repeat(Math.ceil(1000 / piece.length)));
    const chunks = Array.from({ length: Math.ceil((8 << 20) / block.length) }, () => block);
    const decoder = protocolByName('openai-chat').decoder({ stream: true, keepText: 1000 });
    const decoded = decodeChunks(decoder, chunks);
    expect(decoded.failure).not.toBeNull();
    expect(decoded.text.length).toBeLessThanOrEqual(1000);
  });
});

/** Objects whose keys the decoders look for, with values that none of them expects. */
function hostileJson(): fc.Arbitrary<unknown> {
  const keys = [
    ...[
      'choices',
      'delta',
      'message',
      'content',
      'text',
      'usage',
      'finish_reason',
      'tool_calls',
      'function',
      'type',
      'response',
    ],
    ...[
      'output',
      'status',
      'item',
      'content_block',
      'stop_reason',
      'candidates',
      'parts',
      'usageMetadata',
      'promptTokenCount',
    ],
    ...[
      'finishReason',
      'done',
      'eval_count',
      'prompt_tokens',
      'completion_tokens',
      'error',
      'details',
      'violations',
      '__proto__',
    ],
    ...[
      'constructor',
      'input_tokens',
      'output_tokens',
      'load_duration',
      'arguments',
      'thinking',
      'index',
      'code',
      'retryDelay',
    ],
  ];
  const types = [
    'message_start',
    'message_delta',
    'content_block_delta',
    'response.completed',
    'x.delta',
    'completed',
    'stop',
  ];
  return fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, -1, 1.5, 1e300, '', 'text', ...types),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
  })).object;
}
