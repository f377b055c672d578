import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../src/base/redact.js';
import { systemClock } from '../../src/base/system-clock.js';
import { Deadlines } from '../../src/load/wire/deadlines.js';
import { startExchange } from '../../src/load/exchange/exchange.js';
import type { Observation } from '../../src/load/exchange/observation.js';
import { type Judged, judgeOutcome } from '../../src/load/exchange/outcome.js';
import type { Transport } from '../../src/load/wire/transport.js';
import { createNetworkTransport } from '../../src/load/wire/network-transport.js';
import { PROTOCOL_NAMES, type ProtocolName } from '../../src/protocols/protocol.js';
import { protocolByName } from '../../src/protocols/registry.js';
import { retryAfterSeconds } from '../../src/protocols/limits/retry-after.js';

const ANSWER = 'The quick brown fox — 🦊 — jumps over the lazy dog, says 日本語.';

const mock = new LLMock({ port: 0, logLevel: 'silent', chunkSize: 7 });
let transport: Transport;

beforeAll(async () => {
  mock
    .onMessage('fox', { content: ANSWER })
    .onMessage('think', { content: 'Yes.', reasoning: 'Let me see.' })
    .onMessage('slow down', {
      error: { message: 'Too fast', type: 'rate_limit_error' },
      status: 429,
      retryAfter: 7,
    })
    .onMessage('break', { error: { message: 'Oops', type: 'server_error' }, status: 500 })
    .onMessage('stop short', { content: ANSWER }, { truncateAfterChunks: 2 })
    .onMessage('garble', { content: ANSWER }, { chaos: { malformedRate: 1 } })
    .onMessage('hang up', { content: ANSWER }, { chaos: { disconnectRate: 1 } })
    .onMessage('drop', { content: ANSWER }, { chaos: { dropRate: 1 } });
  await mock.start();
  transport = createNetworkTransport({ connectTimeoutMs: 600_000, proxy: null });
});

afterAll(async () => {
  await transport.close();
  await mock.stop();
});

function ask(
  name: ProtocolName,
  content: string,
  stream: boolean,
): Promise<{ seen: Observation; judged: Judged }> {
  const protocol = protocolByName(name);
  const wire = protocol.encode({
    endpoint: new URL(mock.url),
    model: 'mock-model',
    messages: [{ role: 'user', content }],
    maxTokens: 100,
    stream,
    apiKey: 'key',
  });
  const request = { wire, protocol, stream, maxTokens: 100, keepText: 1_000 };
  const deadlines = new Deadlines(systemClock, 600_000);
  return new Promise((resolve) =>
    startExchange(request, { transport, clock: systemClock, deadlines }, (seen) =>
      resolve({ seen, judged: judgeOutcome(seen, protocol, createRedactor([])) }),
    ),
  );
}

/** It does not speak the legacy protocol. */
const SPOKEN = PROTOCOL_NAMES.filter((name) => name !== 'openai-completions');

describe.each(SPOKEN)('a foreign server of %s', (name) => {
  it('is read as it answers, streamed and whole', async () => {
    const streamed = await ask(name, 'fox', true);
    expect(streamed.judged).toMatchObject({ outcome: 'ok', error: null });
    expect(streamed.seen.answer?.text).toBe(ANSWER);
    expect(streamed.seen.contentEvents).toBe(Math.ceil(ANSWER.length / 7));
    expect(streamed.seen.firstContentAt).not.toBeNull();
    const whole = await ask(name, 'fox', false);
    expect(whole.judged).toMatchObject({ outcome: 'ok', error: null });
    expect(whole.seen.answer?.text).toBe(ANSWER);
    expect(whole.seen.firstContentAt).toBeNull();
  });

  it('refuses with a limit and a time to wait, and with a fault', async () => {
    for (const stream of [true, false]) {
      const { seen, judged } = await ask(name, 'slow down', stream);
      expect(judged).toMatchObject({ outcome: 'rate_limited', permanent: false });
      expect(judged.error?.message).toContain('Too fast');
      expect(retryAfterSeconds(seen.headers, 0)).toBe(7);
      const broken = await ask(name, 'break', stream);
      expect(broken.judged.outcome).toBe('http_error');
      expect(broken.judged.error?.message).toContain('Oops');
    }
  });

  it('reasons first, which is content and no text', async () => {
    const { seen, judged } = await ask(name, 'think', true);
    expect(judged.outcome).toBe('ok');
    expect(seen.answer?.text).toBe('Yes.');
    // Of Ollama it has a name of its own for reasoning, where Ollama says `thinking`; in interactions it has none.
    const reasoning = ['ollama-chat', 'gemini-interactions'].includes(name) ? '' : 'Let me see.';
    expect(seen.contentBytes).toBe(`Yes.${reasoning}`.length);
  });

  it.each([
    ['stop short', true, 'network_error'],
    ['garble', true, 'invalid_response'],
    ['garble', false, 'invalid_response'],
    ['hang up', true, 'network_error'],
    ['hang up', false, 'network_error'],
    ['drop', true, 'http_error'],
  ])('does not pass for good with the fault: %s (streamed: %p)', async (content, stream, outcome) => {
    const { judged } = await ask(name, content, stream);
    // A line without an end that is no JSON is half a line.
    const isCut = name === 'ollama-chat' && content === 'garble' && stream;
    expect(judged.outcome).toBe(isCut ? 'truncated' : outcome);
  });
});
