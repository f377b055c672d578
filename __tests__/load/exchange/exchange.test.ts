import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/base/redact.js';
import { Deadlines } from '../../../src/load/wire/deadlines.js';
import {
  type Again,
  type ExchangeRequest,
  startExchange,
  type Surroundings,
} from '../../../src/load/exchange/exchange.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { judgeOutcome } from '../../../src/load/exchange/outcome.js';
import type { ResponseListener, Transport } from '../../../src/load/wire/transport.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { ManualClock } from '../../support/manual-clock.js';
import {
  answer,
  finish,
  refusal,
  ScriptedTransport,
  type Step,
  token,
} from '../../support/scripted-transport.js';

const protocol = protocolByName('openai-chat');

const REQUEST: ExchangeRequest = {
  wire: { url: new URL('http://127.0.0.1:9/'), headers: {}, body: '{}' },
  protocol,
  stream: true,
  maxTokens: 10,
  keepText: 0,
};

const around = (transport: Transport, clock: ManualClock): Surroundings => ({
  transport,
  clock,
  deadlines: new Deadlines(clock, 1_000),
});

interface Watched {
  readonly clock: ManualClock;
  readonly transport: ScriptedTransport;
  readonly seen: Observation[];
  readonly cancel: () => void;
}

function watch(steps: readonly Step[], request: Partial<ExchangeRequest> = {}): Watched {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, () => steps);
  const seen: Observation[] = [];
  const running = startExchange({ ...REQUEST, ...request }, around(transport, clock), (one) =>
    seen.push(one),
  );
  return { clock, transport, seen, cancel: () => running.cancel() };
}

function only(seen: readonly Observation[]): Observation {
  expect(seen).toHaveLength(1);
  return seen[0] as Observation;
}

const written: Step = { after: 0, do: 'written' };
const lost: Step = { after: 0, do: 'lost' };
const head = (status = 200, headers = {}): Step => ({ after: 10, do: 'head', status, headers });
const data = (text: string, after = 0): Step => ({ after, do: 'data', text });
const end: Step = { after: 0, do: 'end' };

const againBy = (reserve: () => boolean): Again => ({ amount: 0, reserve, adopt: () => undefined });

describe('an exchange', () => {
  it('times the first event with content, not a role, an empty delta, a comment or a ping', () => {
    const role = 'data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}\n\n';
    const { clock, seen } = watch([
      written,
      head(),
      data(role, 10),
      data(': ping\n\n', 10),
      data(token(), 70),
      data(token(), 30),
      data(finish(), 5),
      end,
    ]);
    clock.advance(1_000);
    expect(only(seen)).toMatchObject({
      writtenAt: 0,
      firstContentAt: 100,
      lastContentAt: 130,
      endedAt: 135,
      contentEvents: 2,
      gaps: [30],
      ending: 'complete',
    });
  });

  it('counts events that one read brought as simultaneous', () => {
    const { clock, seen } = watch([
      written,
      head(),
      data(token() + token() + token(), 10),
      data(finish(), 5),
      end,
    ]);
    clock.advance(1_000);
    expect(only(seen)).toMatchObject({ contentEvents: 3, gaps: [0, 0], firstContentAt: 20 });
  });

  it('counts from the second writing where the first was lost with its connection', () => {
    const late: Step = { ...written, after: 40 };
    const steps = [written, { ...lost, after: 30 }, late, head(), data(token() + finish(), 90), end];
    const { clock, seen } = watch(steps, { again: againBy(() => true) });
    clock.advance(1_000);
    expect(only(seen)).toMatchObject({ writtenAt: 70, firstContentAt: 170, ending: 'complete' });
  });

  it('is not written again once its time is over', () => {
    let asked = 0;
    const again = againBy(() => (asked += 1) > 0);
    const { clock, seen } = watch([written, { ...lost, after: 1_500 }], { again });
    clock.advance(2_000);
    expect(only(seen).ending).toBe('timeout');
    expect(asked).toBe(0);
  });

  it('stamps the time before it decodes', () => {
    const clock = new ManualClock();
    const slow = {
      ...protocol,
      decoder: () => {
        const decoder = protocol.decoder({ stream: true, keepText: 0 });
        const push = decoder.push.bind(decoder);
        decoder.push = (chunk) => {
          clock.stall(50);
          return push(chunk);
        };
        return decoder;
      },
    };
    const listeners: ResponseListener[] = [];
    const transport: Transport = {
      send: (_, listener) => {
        listeners.push(listener);
        return { abort: () => undefined };
      },
      close: () => Promise.resolve(),
    };
    const seen: Observation[] = [];
    startExchange({ ...REQUEST, protocol: slow }, around(transport, clock), (one) => seen.push(one));
    const [listener] = listeners as [ResponseListener];
    listener.written();
    listener.head(200, {});
    clock.advance(100);
    listener.data(Buffer.from(token()));
    listener.data(Buffer.from(finish()));
    expect(only(seen)).toMatchObject({ firstContentAt: 100, endedAt: 150 });
  });

  it('does not wait for a connection that lingers behind the terminal marker, and drops it after a second', () => {
    const { clock, transport, seen } = watch([written, head(), data(token()), data(finish(), 20)]);
    clock.advance(30);
    expect(only(seen)).toMatchObject({ endedAt: 30, ending: 'complete' });
    expect(transport.sent[0]?.aborted).toBe(false);
    clock.advance(1_000);
    expect(transport.sent[0]?.aborted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('leaves the connection to the pool where the answer ends in good order', () => {
    const { clock, transport } = watch(answer(100));
    clock.advance(10_000);
    expect(transport.sent[0]?.aborted).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['events', token(), {}],
    ['words', token(' one two three'), { maxTokens: 150 }],
    ['letters', token('x'.repeat(1_000)), { maxTokens: 150 }],
    [
      'reported tokens',
      `${token()}data: {"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":99}}\n\n`,
      {},
    ],
  ])('is cut where the stream runs past its reservation in %s', (_, text, request) => {
    const endless = Array.from({ length: 100 }, () => data(text, 1));
    const { clock, transport, seen } = watch([written, head(), ...endless], request);
    clock.advance(500);
    expect(only(seen)).toMatchObject({ ending: 'cut' });
    expect(transport.sent[0]?.aborted).toBe(true);
    expect(judgeOutcome(only(seen), protocol, createRedactor([])).outcome).toBe('cut');
  });

  it('is not cut for a final count beyond its reservation, in however many reads it comes', () => {
    const [last = '', done = ''] = finish({ prompt_tokens: 5, completion_tokens: 99 }).split(
      /(?=data: \[DONE)/,
    );
    for (const reads of [[token() + last + done], [token() + last, done], [token(), last, done]]) {
      const { clock, seen } = watch([written, head(), ...reads.map((read) => data(read, 5)), end]);
      clock.advance(500);
      expect(judgeOutcome(only(seen), protocol, createRedactor([])).outcome).toBe('ok');
      expect(only(seen).answer?.usage?.output).toBe(99);
    }
  });

  it('is not cut at exactly its reservation', () => {
    const { clock, seen } = watch([
      written,
      head(),
      ...Array.from({ length: 10 }, () => data(token(), 1)),
      data(finish()),
      end,
    ]);
    clock.advance(500);
    expect(judgeOutcome(only(seen), protocol, createRedactor([])).outcome).toBe('ok');
  });

  it.each<[string, readonly Step[]]>([
    ['no connection', []],
    ['no response', [written]],
    ['no response', [written, head(103)]],
    ['no first token', [written, head(), data(': ping\n\n')]],
    ['did not finish', [written, head(), data(token())]],
  ])('that times out says where it stood: %s', (words, steps) => {
    const { clock, transport, seen } = watch(steps);
    clock.advance(999);
    expect(seen).toHaveLength(0);
    clock.advance(1);
    expect(only(seen)).toMatchObject({ ending: 'timeout', endedAt: 1_000 });
    expect(judgeOutcome(only(seen), protocol, createRedactor([]))).toMatchObject({ outcome: 'timeout' });
    expect(judgeOutcome(only(seen), protocol, createRedactor([])).error?.message).toContain(words);
    expect(transport.sent[0]?.aborted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('takes no interim answer for the answer', () => {
    const { clock, seen } = watch([written, head(103, { link: '</a>' }), ...answer().slice(1)]);
    clock.advance(1_000);
    expect(only(seen)).toMatchObject({ status: 200, headers: {} });
  });

  it('is done once, however often it is cancelled and whatever comes late', () => {
    const { clock, seen, cancel } = watch(answer(100));
    clock.advance(60);
    cancel();
    cancel();
    clock.advance(5_000);
    expect(only(seen)).toMatchObject({ ending: 'cancelled', endedAt: 60, firstContentAt: 50 });
    expect(clock.pending).toBe(0);
  });

  it('keeps an error’s body up to a bound, then drops the connection', () => {
    const flood = Array.from({ length: 100 }, () => data('x'.repeat(10_000), 1));
    const { clock, transport, seen } = watch([written, head(500), ...flood]);
    clock.advance(500);
    expect(only(seen)).toMatchObject({ status: 500, ending: 'complete' });
    expect(only(seen).errorBody).toHaveLength(64 * 1024);
    expect(transport.sent[0]?.aborted).toBe(true);
  });

  it('reads on where an error’s body comes in pieces', () => {
    const [first, , , last] = refusal(429);
    const steps = [first, head(429), data('{"error":{"mess'), data('age":"slow down"}}', 5), last] as Step[];
    const { clock, seen } = watch(steps);
    clock.advance(500);
    expect(judgeOutcome(only(seen), protocol, createRedactor([]))).toMatchObject({
      outcome: 'rate_limited',
      error: { message: 'slow down' },
    });
  });

  it.each(['gzip', 'br', 'zstd'])('refuses an answer compressed by %s at once, and says so', (encoding) => {
    const { clock, transport, seen } = watch([
      written,
      head(200, { 'content-encoding': encoding }),
      data('\x1f\x8b'),
    ]);
    clock.advance(10);
    const judged = judgeOutcome(only(seen), protocol, createRedactor([]));
    expect(judged).toMatchObject({ outcome: 'invalid_response', error: { kind: 'content_encoding' } });
    expect(judged.error?.message).toContain(encoding);
    expect(transport.sent[0]?.aborted).toBe(true);
  });

  it('does not show a compressed error as garbage', () => {
    const { clock, seen } = watch(refusal(503, { 'content-encoding': 'gzip' }, '\x1f\x8b\x08'));
    clock.advance(500);
    expect(judgeOutcome(only(seen), protocol, createRedactor([]))).toMatchObject({
      outcome: 'http_error',
      error: { message: 'HTTP 503' },
    });
  });

  it('takes identity for what it is', () => {
    const steps = [
      written,
      head(200, { 'content-encoding': 'identity' }),
      data(token()),
      data(finish()),
      end,
    ];
    const { clock, seen } = watch(steps);
    clock.advance(500);
    expect(judgeOutcome(only(seen), protocol, createRedactor([])).outcome).toBe('ok');
  });

  it('has no first token without a stream', () => {
    const body = JSON.stringify({
      choices: [{ message: { content: 'All at once.' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 5, completion_tokens: 4 },
    });
    const { clock, seen } = watch([written, head(), data(body, 40), end], { stream: false });
    clock.advance(500);
    expect(only(seen)).toMatchObject({ firstContentAt: null, gaps: [], endedAt: 50 });
    expect(judgeOutcome(only(seen), protocol, createRedactor([])).outcome).toBe('ok');
  });

  it('that loses its connection in the middle is a network error', () => {
    const error = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    const { clock, seen } = watch([written, head(), data(token()), { after: 5, do: 'fail', error }]);
    clock.advance(500);
    expect(judgeOutcome(only(seen), protocol, createRedactor([]))).toMatchObject({
      outcome: 'network_error',
      error: { kind: 'UND_ERR_SOCKET', message: 'other side closed in the middle of the answer' },
    });
  });
});
