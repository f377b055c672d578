import { describe, expect, it } from '@jest/globals';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import fc from 'fast-check';
import { eventStreamFraming } from '../../../src/protocols/framing/eventstream.js';

/** Amazon's own codec, as a judge. */
const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text),
);

/** One frame whose headers are all text. */
function encodeFrame(headers: Record<string, string>, payload: string): Buffer {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: 'string' as const, value }]);
  const message = {
    headers: Object.fromEntries(typed) as Parameters<typeof codec.encode>[0]['headers'],
    body: Buffer.from(payload),
  };
  return Buffer.from(codec.encode(message));
}

interface Framed {
  events: [string, string][];
  problem: string | null;
  leftover: boolean;
}

function framesOf(...chunks: Uint8Array[]): Framed {
  const events: [string, string][] = [];
  const framer = eventStreamFraming.create((data, name) => events.push([data, name]));
  for (const chunk of chunks) framer.push(Buffer.from(chunk));
  const { leftover } = framer.end();
  return { events, problem: framer.problem?.kind ?? null, leftover };
}

describe('event stream frames', () => {
  it("are read as Amazon's codec writes them, headers of every type included", () => {
    const frame = codec.encode({
      headers: {
        yes: { type: 'boolean', value: true },
        no: { type: 'boolean', value: false },
        byte: { type: 'byte', value: 7 },
        short: { type: 'short', value: 300 },
        integer: { type: 'integer', value: 70_000 },
        binary: { type: 'binary', value: Uint8Array.of(1, 2, 3) },
        when: { type: 'timestamp', value: new Date(1_700_000_000_000) },
        id: { type: 'uuid', value: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
        ':event-type': { type: 'string', value: 'metadata' },
        ':message-type': { type: 'string', value: 'event' },
      },
      body: Buffer.from('{"ü":1}'),
    });
    expect(framesOf(frame)).toEqual({ events: [['{"ü":1}', 'metadata']], problem: null, leftover: false });
  });

  it('are the same however the bytes are cut', () => {
    const bytes = Buffer.concat(
      ['a', '', 'c'.repeat(300)].map((payload) => encodeFrame({ ':event-type': 'x' }, payload)),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const ends = [...cuts].sort((a, b) => a - b);
        const chunks = [...ends, bytes.length].map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        expect(framesOf(...chunks)).toEqual(framesOf(bytes));
      }),
    );
  });

  it('name exceptions and errors as such', () => {
    const exception = encodeFrame(
      { ':message-type': 'exception', ':exception-type': 'throttlingException' },
      '{"message":"slow"}',
    );
    const error = encodeFrame(
      { ':message-type': 'error', ':error-code': 'Internal', ':error-message': 'no "luck"' },
      '',
    );
    expect(framesOf(exception, error).events).toEqual([
      ['{"message":"slow"}', 'exception:throttlingException'],
      ['{"message":"no \\"luck\\""}', 'exception:Internal'],
    ]);
  });

  it('are refused when any single bit is wrong', () => {
    const frame = encodeFrame({ ':event-type': 'x' }, 'payload');
    for (let bit = 0; bit < frame.length * 8; bit += 1) {
      const broken = Buffer.from(frame);
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(framesOf(broken)).toMatchObject({ events: [], problem: 'malformed_frame' });
    }
  });

  it('leave a remainder where the stream is cut', () => {
    expect(framesOf(encodeFrame({}, 'payload').subarray(0, -1))).toEqual({
      events: [],
      problem: null,
      leftover: true,
    });
  });

  it('are never thrown over by arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (chunks) => {
        expect(framesOf(...chunks).events).toEqual([]);
      }),
    );
  });
});
