import { describe, expect, it } from '@jest/globals';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import { post, withSimulator } from '../support/simulator-client.js';

const codec = new EventStreamCodec(
  (input) =>
    Buffer.from(typeof input === 'string' ? input : Buffer.from(input as Uint8Array)).toString('utf8'),
  (text) => Buffer.from(text),
);

/** Frames as Amazon's own codec reads them, checksums included. */
function readFrames(bytes: Buffer): { kind: string; payload: Record<string, unknown> }[] {
  const frames = [];
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
    const { headers, body } = codec.decode(bytes.subarray(at, at + bytes.readUInt32BE(at)));
    const kind = headers[':event-type'] ?? headers[':exception-type'];
    frames.push({
      kind: String(kind?.value),
      payload: JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>,
    });
  }
  return frames;
}

async function stream(text: string): Promise<{ kind: string; payload: Record<string, unknown> }[]> {
  return withSimulator(
    { reasoning: { median: 1, sigma: 0 }, output: { median: 2, sigma: 0 } },
    async ({ url }) => {
      const response = await post(url, 'bedrock-converse', { text, model: 'anthropic.claude-v1:0' });
      return readFrames(Buffer.from(await response.arrayBuffer()));
    },
  );
}

describe("Amazon's event-stream codec", () => {
  it('reads every frame of a streamed conversation', async () => {
    const frames = await stream('Hello');
    expect(frames.map(({ kind }) => kind)).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockStop',
      'contentBlockDelta',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
    expect(frames.at(-1)?.payload).toMatchObject({ usage: { outputTokens: 3 } });
  });

  it('reads an exception inside the stream', async () => {
    expect((await stream('[[fault=error]]')).at(-1)).toMatchObject({ kind: 'serviceUnavailableException' });
  });
});
