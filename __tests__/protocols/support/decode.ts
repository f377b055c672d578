import { readdirSync, readFileSync } from 'node:fs';
import { protocolByName } from '../../../src/protocols/registry.js';
import type { Answer, Decoder, ProtocolName } from '../../../src/protocols/protocol.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Everything that an answer came to, in one comparable value. */
export interface Decoded extends Answer {
  readonly events: number;
  readonly contentBytes: number;
  readonly contentTokens: number;
  readonly outputTokens: number | null;
}

export function readFixture(path: string): Buffer {
  return readFileSync(new URL(path, FIXTURES));
}

/** `protocol/file` of every fixture. */
export function fixturePaths(): string[] {
  return readdirSync(FIXTURES).flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, FIXTURES)).map((file) => `${folder}/${file}`),
  );
}

export function protocolOf(path: string): ProtocolName {
  return path.slice(0, path.indexOf('/')) as ProtocolName;
}

/** Pushes the chunks through one buffer that is overwritten after each push, as a socket's reader may do. */
export function decodeChunks(decoder: Decoder, chunks: readonly Uint8Array[], complete = true): Decoded {
  let events = 0;
  for (const chunk of chunks) {
    const lent = new Uint8Array(chunk);
    events += decoder.push(lent);
    lent.fill(0x58);
  }
  events += decoder.end(complete);
  return {
    ...decoder.answer(),
    events,
    contentBytes: decoder.contentBytes,
    contentTokens: decoder.contentTokens,
    outputTokens: decoder.outputTokens,
  };
}

export function decode(name: ProtocolName, chunks: readonly Uint8Array[], stream = true): Decoded {
  return decodeChunks(protocolByName(name).decoder({ stream, keepText: 10_000 }), chunks);
}

export function decodeFixture(path: string): Decoded {
  return decode(protocolOf(path), [readFixture(path)]);
}

export function decodeText(name: ProtocolName, text: string, stream = true): Decoded {
  return decode(name, [Buffer.from(text)], stream);
}
