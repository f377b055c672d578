import { describe, expect, it } from '@jest/globals';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import fc from 'fast-check';
import { encodeEvent } from '../../../src/simulator/dialects/event-stream.js';

const codec = new EventStreamCodec(
  (input) => Buffer.from(input as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text),
);

describe('a message of the event stream', () => {
  it('reads back, checksums included, with the codec that Amazon publishes', () => {
    const name = fc.stringMatching(/^:?[a-z-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.string({ unit: 'binary' }), { noNullPrototype: true }),
        fc.string({ unit: 'binary' }),
        (headers, payload) => {
          const message = codec.decode(encodeEvent(headers, payload));
          expect(Buffer.from(message.body)).toEqual(Buffer.from(payload));
          const values = Object.entries(message.headers).map(([key, header]) => [key, header.value]);
          expect(values).toEqual(
            Object.entries(headers).map(([key, value]) => [key, Buffer.from(value).toString()]),
          );
        },
      ),
    );
  });
});
