import { describe, expect, it } from '@jest/globals';
import { createBooksMemory } from '../../../src/budget/books.js';
import { createLedger } from '../../../src/budget/ledger.js';
import { LoadThread } from '../../../src/load/threads/load-thread.js';
import type { Ended, FromThread, LoadThreadData, Order } from '../../../src/load/threads/messages.js';
import { runLoadWorker } from '../../../src/load/threads/worker.js';
import { turns } from '../../support/event-loop.js';
import { healthWith } from '../../support/health.js';
import { ManualClock } from '../../support/manual-clock.js';
import { answer, ScriptedTransport, type Step } from '../../support/scripted-transport.js';

/** The run's clock goes ahead of the thread's by so much. */
const SHIFT = 1_000;
const CEILING = 1;
const HELD = { kind: 'seen', holdUps: [{ fromMs: 100, toMs: 160 }] } as const;

function orderOf(key: number, fields: Partial<Order> = {}): Order {
  const data = { url: 'http://127.0.0.1:9/v1', headers: { a: 'b' }, body: `{"of":${key}}` };
  return {
    key,
    wire: { id: key, data, isShared: false },
    protocol: 'openai-chat',
    stream: true,
    maxTokens: 100,
    isFree: false,
    keepText: 0,
    againUsd: null,
    timeoutMs: 400,
    ...fields,
  };
}

function setUp(script: (ordinal: number) => readonly Step[] = () => answer(100, 40)) {
  const clock = new ManualClock();
  clock.advance(10);
  const transport = new ScriptedTransport(clock, script);
  const log: string[] = [];
  const posted: FromThread[] = [];
  const memory = createBooksMemory();
  const overheads = [null, { p50: 1, p99: 2 }, { p50: 3, p99: 4 }];
  let watches = 0;
  const data: LoadThreadData = {
    role: 'load',
    base: 0,
    proxy: { httpProxy: 'http://proxy', httpsProxy: '', noProxy: [] },
    tls: { ca: 'ca' },
    protocols: ['gemini', 'openai-chat', 'ollama-chat'],
    budget: { ceiling: CEILING, memory },
  };
  const thread = new LoadThread(data, {
    clock,
    shift: SHIFT,
    post: (message) => void posted.push(message),
    generator: {
      open(proxy, tls) {
        log.push(`open ${proxy?.httpProxy} ${tls?.ca}`);
        return {
          send: (...args) => transport.send(...args),
          close: () => Promise.resolve(void log.push('close')),
        };
      },
      warmUp(_, { name }, at) {
        log.push(`warm ${name} ${at.now()}`);
        return Promise.resolve(overheads.shift() ?? null);
      },
      watch() {
        const name = `watch ${(watches += 1)}`;
        return {
          start: (origin) => void log.push(`${name} from ${origin}`),
          observe: () => undefined,
          stop() {
            log.push(`${name} ends`);
            return healthWith({ heldUp: HELD, cpuSeconds: watches });
          },
        };
      },
    },
  });
  const order = (orders: readonly Order[], cancels: readonly number[] = []): void =>
    thread.receive({ type: 'orders', orders, cancels });
  const ended = (): Ended[] => posted.flatMap((each) => (each.type === 'ended' ? each.ended : []));
  return { thread, clock, transport, log, posted, order, ended, ledger: createLedger(CEILING, memory) };
}

describe('a thread of the load', () => {
  it('warms up by each protocol, and tells what the first adds that could be measured', async () => {
    const { thread, log, posted } = setUp();
    await thread.warmUp();
    expect(posted).toEqual([{ type: 'ready', overhead: { p50: 1, p99: 2 } }]);
    expect(log).toEqual([
      'open http://proxy ca',
      'warm gemini 1010',
      'warm openai-chat 1010',
      'warm ollama-chat 1010',
    ]);
  });

  it('sends what it is ordered to, and tells of it on the clock of the run', async () => {
    const { clock, transport, order, ended } = setUp();
    order([orderOf(5)]);
    clock.advance(150);
    await turns(2);
    expect(transport.sent).toEqual([
      {
        at: 10,
        aborted: false,
        request: { url: new URL('http://127.0.0.1:9/v1'), headers: { a: 'b' }, body: '{"of":5}' },
      },
    ]);
    expect(ended()).toMatchObject([
      {
        key: 5,
        handedMs: 1_010,
        resent: 0,
        seen: { ending: 'complete', writtenAt: 1_010, firstContentAt: 1_050, endedAt: 1_110 },
      },
    ]);
  });

  it('tells in one message what has ended in one turn of its loop, and each once', async () => {
    const { clock, order, posted } = setUp();
    order([orderOf(1), orderOf(2)]);
    clock.advance(150);
    await turns(2);
    order([orderOf(3)]);
    clock.advance(150);
    await turns(2);
    const keys = posted.map((each) => (each.type === 'ended' ? each.ended.map(({ key }) => key) : each));
    expect(keys).toEqual([[1, 2], [3]]);
  });

  it('keeps bytes that several requests share, and no others', () => {
    const { transport, order } = setUp();
    const { data } = orderOf(0).wire;
    order([
      orderOf(1, { wire: { id: 7, data, isShared: true } }),
      orderOf(2, { wire: { id: 7, data: null, isShared: true } }),
      orderOf(3, { wire: { id: 8, data, isShared: false } }),
    ]);
    expect(transport.sent).toHaveLength(3);
    expect(transport.sent[1]?.request).toBe(transport.sent[0]?.request);
    expect(() => order([orderOf(4, { wire: { id: 8, data: null, isShared: false } })])).toThrow(
      'a request without bytes',
    );
  });

  it('writes a request once more where the books of all threads hold that, and tells how often', async () => {
    const lost: Step[] = [
      { after: 0, do: 'written' },
      { after: 5, do: 'lost' },
    ];
    const { clock, order, ended, ledger } = setUp(() => [...lost, ...lost, ...answer(50, 20)]);
    expect(ledger.reserve(0.5)).not.toBeNull();
    order([orderOf(1, { againUsd: 0.2 })]);
    clock.advance(200);
    expect(ledger.reserved).toBeCloseTo(0.9, 12);
    // Of what is left, none is large enough; and this one may cost nothing more at all.
    order([orderOf(2, { againUsd: 0.2 }), orderOf(3)]);
    clock.advance(200);
    await turns(2);
    expect(ended().map(({ resent, seen }) => [resent, seen.ending])).toEqual([
      [2, 'complete'],
      [0, 'network'],
      [0, 'network'],
    ]);
    expect(ledger.reserved).toBeCloseTo(0.9, 12);
  });

  it('takes back what it is told to, by its key, and ends what has had its time', async () => {
    const silent: Step[] = [{ after: 0, do: 'written' }];
    const { clock, transport, order, ended } = setUp(() => silent);
    order([orderOf(1), orderOf(2)]);
    order([], [2, 99]);
    clock.advance(399);
    await turns(2);
    expect(ended().map(({ key, seen }) => [key, seen.ending])).toEqual([[2, 'cancelled']]);
    clock.advance(1);
    await turns(2);
    expect(ended().map(({ key, seen }) => [key, seen.ending])).toEqual([
      [2, 'cancelled'],
      [1, 'timeout'],
    ]);
    expect(transport.sent.map(({ aborted }) => aborted)).toEqual([true, true]);
    order([], [1]);
  });

  it('tells how it fared since the run began, and closes its connections first', async () => {
    const { thread, clock, log, posted, order } = setUp(() => answer(150, 100));
    // Before the run's start: no part of the load.
    order([orderOf(0)]);
    clock.advance(500);
    thread.receive({ type: 'start', origin: 1_510 });
    // First tokens 105, 110 and 500 ms after it: of hold-ups from 100 ms to 160 ms the first two wait.
    clock.advance(5);
    order([orderOf(1)]);
    clock.advance(5);
    order([orderOf(2)]);
    clock.advance(390);
    order([orderOf(3)]);
    clock.advance(500);
    await turns(2);
    posted.length = 0;
    thread.receive({ type: 'finish' });
    await turns(2);
    expect(log).toEqual(['open http://proxy ca', 'watch 1 from 510', 'watch 1 ends', 'close']);
    expect(posted).toEqual([
      {
        type: 'health',
        health: healthWith({ heldUp: HELD, cpuSeconds: 1 }),
        requests: 3,
        // Within a hold-up since it began, a tick before it was due at the earliest: 10, 15 and 0 ms.
        firstTokenDelay: { p50: 10, p99: expect.closeTo(14.9, 9) },
      },
    ]);
  });

  it('has no delays where no token came', async () => {
    const { thread, posted } = setUp();
    thread.receive({ type: 'start', origin: 1_010 });
    thread.receive({ type: 'finish' });
    await turns(2);
    expect(posted).toMatchObject([{ requests: 0, firstTokenDelay: { p50: null, p99: null } }]);
  });

  it('is watched anew where a second run begins', () => {
    const { thread, log } = setUp();
    thread.receive({ type: 'start', origin: 1_010 });
    thread.receive({ type: 'start', origin: 1_020 });
    expect(log.slice(1)).toEqual(['watch 1 from 10', 'watch 1 ends', 'watch 2 from 20']);
  });

  it('is no other thread', async () => {
    await expect(runLoadWorker()).rejects.toThrow('not a thread of the load');
  });
});
