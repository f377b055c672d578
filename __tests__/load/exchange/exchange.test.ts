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

describe('where answers, errors and encodings part', () => {
  const event = token('one two');
  const of = (status: number, headers = {}): Step[] => [
    { after: 0, do: 'written' },
    { after: 5, do: 'head', status, headers },
    { after: 5, do: 'data', text: event },
    { after: 5, do: 'data', text: finish() },
    { after: 5, do: 'end' },
  ];
  const gzip = { 'content-encoding': 'gzip' };

  it.each([200, 201, 299])('a %i is decoded', (status) => {
    const { clock, seen } = watch(of(status));
    clock.advance(100);
    expect(only(seen)).toMatchObject({ status, headAt: 5, firstContentAt: 10, endedAt: 15, errorBody: '' });
    expect(only(seen).answer).not.toBeNull();
  });

  it.each([300, 301, 400, 500])('a %i is not, and its body is kept', (status) => {
    const { clock, seen } = watch(of(status));
    clock.advance(100);
    expect(only(seen)).toMatchObject({ status, contentEvents: 0, firstContentAt: null, answer: null });
    expect(only(seen)).toMatchObject({ errorBody: event + finish(), endedAt: 20 });
  });

  it.each([200, 299])('a %i that is encoded ends with its head, and its connection at once', (status) => {
    const { clock, seen, transport } = watch(of(status, gzip));
    clock.advance(100);
    expect(only(seen)).toMatchObject({ ending: 'complete', endedAt: 5, contentEvents: 0 });
    // Not after a second, for its connection was of use to nobody.
    expect(transport.sent[0]?.aborted).toBe(true);
  });

  it('a 300 that is encoded is read to its end, and nothing of it is kept', () => {
    const { clock, seen } = watch(of(300, gzip));
    clock.advance(100);
    expect(only(seen)).toMatchObject({ ending: 'complete', endedAt: 20, errorBody: '' });
  });
});

describe('the end of an exchange', () => {
  const whole = token() + finish();
  const behind = (...last: readonly Step[]): Step[] => [
    { after: 0, do: 'written' },
    { after: 5, do: 'head', status: 200 },
    { after: 5, do: 'data', text: whole },
    ...last,
  ];

  it('leaves a second for its connection, to the millisecond, and takes it back with its end', () => {
    const late = watch(behind());
    late.clock.advance(1_009);
    expect(late.transport.sent[0]?.aborted).toBe(false);
    late.clock.advance(1);
    expect(late.transport.sent[0]?.aborted).toBe(true);
    for (const step of [
      { after: 1, do: 'end' },
      { after: 1, do: 'fail', error: new Error('reset') },
    ] as const) {
      const ended = watch(behind(step));
      ended.clock.advance(20);
      expect(ended.clock.pending).toBe(0);
      ended.clock.advance(2_000);
      expect(ended.transport.sent[0]?.aborted).toBe(false);
      expect(only(ended.seen)).toMatchObject({ ending: 'complete', networkError: null, endedAt: 10 });
    }
  });

  it('waits for nothing where the last read was told to be the last', () => {
    const clock = new ManualClock();
    let aborted = false;
    const transport: Transport = {
      send(_, listener) {
        clock.at(5, () => {
          listener.written();
          listener.head(200, {});
          listener.data(Buffer.from(whole), true);
          listener.end();
        });
        return { abort: () => (aborted = true) };
      },
      close: () => Promise.resolve(),
    };
    startExchange(REQUEST, around(transport, clock), () => undefined);
    clock.advance(5);
    expect(clock.pending).toBe(0);
    expect(aborted).toBe(false);
  });

  it('drops the connection of an answer that says that it failed', () => {
    const failed = 'data: {"error":{"message":"overloaded"}}\n\ndata: [DONE]\n\n';
    const { clock, seen, transport } = watch([
      ...behind().slice(0, 2),
      { after: 5, do: 'data', text: failed },
    ]);
    clock.advance(11);
    expect(only(seen).answer?.failure).not.toBeNull();
    expect(transport.sent[0]?.aborted).toBe(true);
  });

  it('drops no connection that broke by itself', () => {
    const { clock, transport } = watch([
      { after: 0, do: 'written' },
      { after: 5, do: 'fail', error: new Error('reset') },
    ]);
    clock.advance(5_000);
    expect(transport.sent[0]?.aborted).toBe(false);
  });

  it('stops its time: what has ended is not ended again when that is over', () => {
    const { clock, seen } = watch(behind({ after: 1, do: 'end' }));
    clock.advance(5_000);
    expect(only(seen)).toMatchObject({ ending: 'complete', endedAt: 10 });
    expect(clock.pending).toBe(0);
  });

  it('counts what only the end completed, and times it where it was a stream', () => {
    // The last event without its empty line.
    const steps: Step[] = [
      { after: 0, do: 'written' },
      { after: 5, do: 'head', status: 200 },
      { after: 5, do: 'data', text: token() },
      { after: 5, do: 'data', text: finish().replace('data: [DONE]\n\n', '') + token().trimEnd() },
      { after: 5, do: 'end' },
    ];
    const { clock, seen } = watch(steps);
    clock.advance(100);
    expect(only(seen)).toMatchObject({ contentEvents: 2, gaps: [10], lastContentAt: 20, endedAt: 20 });
    const plain = JSON.stringify({
      choices: [{ index: 0, message: { content: 'one two three' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 5, completion_tokens: 3 },
    });
    const unstreamed = watch(
      [...steps.slice(0, 2), { after: 5, do: 'data', text: plain }, { after: 5, do: 'end' }],
      { stream: false },
    );
    unstreamed.clock.advance(100);
    expect(only(unstreamed.seen)).toMatchObject({
      firstContentAt: null,
      lastContentAt: null,
      gaps: [],
      contentEvents: 1,
      contentTokens: 3,
      contentBytes: 13,
      reportedTokens: 3,
    });
  });

  it('forgets what a lost writing was told, and counts from the next', () => {
    const again = { amount: 1, reserve: () => true, adopt: () => undefined };
    const clock = new ManualClock();
    const heard: Observation[] = [];
    let listener: ResponseListener | undefined;
    const transport: Transport = {
      send: (_, given) => {
        listener = given;
        return { abort: () => undefined };
      },
      close: () => Promise.resolve(),
    };
    startExchange({ ...REQUEST, again }, around(transport, clock), (one) => heard.push(one));
    listener?.opened?.(7);
    listener?.written();
    expect(listener?.lost?.()).toBe(true);
    clock.advance(3);
    listener?.written();
    listener?.fail(new Error('reset'));
    expect(only(heard)).toMatchObject({ openedMs: null, writtenAt: 3, ending: 'network' });
    // Whatever comes behind the end changes nothing of what was told.
    const told = structuredClone({ ...only(heard), pace: null, networkError: null });
    clock.advance(1);
    listener?.opened?.(9);
    listener?.written();
    listener?.head(200, { a: 'b' });
    listener?.data(Buffer.from(whole));
    listener?.end();
    listener?.fail(new Error('late'));
    expect(listener?.lost?.()).toBe(false);
    expect({ ...only(heard), pace: null, networkError: null }).toEqual(told);
    expect(only(heard).networkError?.message).toBe('reset');
  });

  it('is not written again where nothing allows it', () => {
    const { clock, seen } = watch([
      { after: 1, do: 'written' },
      { after: 1, do: 'lost' },
    ]);
    clock.advance(10);
    expect(only(seen)).toMatchObject({ writtenAt: 1, ending: 'network', endedAt: 2 });
  });
});

describe('the reservation of an answer', () => {
  const CAP = 10;
  const cutAt = (texts: readonly string[], request: Partial<ExchangeRequest> = {}) => {
    const steps: Step[] = [
      { after: 0, do: 'written' },
      { after: 0, do: 'head', status: 200 },
      ...texts.map((text): Step => ({ after: 1, do: 'data', text })),
    ];
    const { clock, seen } = watch(steps, { maxTokens: CAP, ...request });
    clock.advance(100);
    return seen.map(({ ending, endedAt }) => [ending, endedAt]);
  };
  const words = (count: number): string => token(' word'.repeat(count));
  const running = (tokens: number): string =>
    finish({ prompt_tokens: 1, completion_tokens: tokens }).split('data: [DONE]')[0] ?? '';

  it('is passed by one word more, but not where nothing costs', () => {
    expect(cutAt([words(CAP)])).toEqual([]);
    expect(cutAt([words(CAP), words(1)])).toEqual([['cut', 2]]);
    expect(cutAt([words(CAP), words(1)], { isFree: true })).toEqual([]);
  });

  it('is passed by one event more, free or not', () => {
    const letters = Array.from({ length: CAP }, () => token('x'));
    expect(cutAt(letters)).toEqual([]);
    expect(cutAt([...letters, token('x')])).toEqual([['cut', CAP + 1]]);
    expect(cutAt([...letters, token('x')], { isFree: true })).toEqual([['cut', CAP + 1]]);
  });

  it('is passed by what was reported before more content came, and by no report alone', () => {
    expect(cutAt([token('x'), running(CAP + 1)])).toEqual([]);
    expect(cutAt([token('x'), running(CAP), token('y')])).toEqual([]);
    expect(cutAt([token('x'), running(CAP + 1), token('y')])).toEqual([['cut', 3]]);
  });
});
