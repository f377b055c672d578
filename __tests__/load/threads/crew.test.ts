import { describe, expect, it } from '@jest/globals';
import { createBooksMemory } from '../../../src/budget/books.js';
import type { CarriedRequest } from '../../../src/load/exchange/carrier.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { type Crew, startCrew } from '../../../src/load/threads/crew.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { type FakeThread, fakeThreads } from '../../support/fake-threads.js';
import { ManualClock } from '../../support/manual-clock.js';

const wire = {
  url: new URL('http://127.0.0.1:9/v1'),
  headers: { authorization: 'Bearer s' },
  body: '{"a":1}',
};
const budget = { ceiling: 1, memory: createBooksMemory() };
const data = { proxy: null, tls: null, protocols: ['openai-chat'], budget } as const;

function requestWith(fields: Partial<CarriedRequest> = {}): CarriedRequest {
  const again = { amount: 0.25, reserve: () => false, adopt: () => undefined };
  const given = { wire, isShared: true, protocol: protocolByName('openai-chat'), stream: true, again };
  return { ...given, maxTokens: 7, keepText: 0, timeoutMs: 500, turn: 1, dueMs: 0, ...fields };
}

interface Scene {
  readonly crew: Crew;
  readonly clock: ManualClock;
  readonly threads: readonly FakeThread[];
  readonly lateness: number[];
  readonly log: string[];
  readonly send: (fields?: Partial<CarriedRequest>) => { cancel(): void };
}

async function setUp(count = 2, options: Parameters<typeof fakeThreads>[0] = {}): Promise<Scene> {
  const clock = new ManualClock();
  const { launch, threads } = fakeThreads(options);
  const crew = await startCrew(count, data, { launch, clock });
  const [lateness, log]: [number[], string[]] = [[], []];
  crew.begin(100, {
    onLateness: (ms) => void lateness.push(ms),
    onDeath: (reason) => void log.push(reason),
  });
  const send: Scene['send'] = (fields) => {
    const request = requestWith(fields);
    return crew.start(request, (seen: Observation) => {
      const { ending, networkError, writtenAt } = seen;
      log.push([request.turn, ending, networkError?.message ?? '', writtenAt ?? 'unwritten'].join(' '));
    });
  };
  return { crew, clock, threads, lateness, log, send };
}

/** Messages go out when the current work is over. */
const turn = (): Promise<void> => Promise.resolve();

describe('the crew of a load', () => {
  it('tells each thread when the clock of the run starts, and knows what the slowest adds', async () => {
    const { crew, threads } = await setUp();
    expect(crew.overhead).toEqual({ p50: 2, p99: 9 });
    expect(threads.map(({ told }) => told)).toEqual([
      [{ type: 'start', origin: 100 }],
      [{ type: 'start', origin: 100 }],
    ]);
  });

  it('hands the requests of a turn to one thread in one message, and the next turn to whoever has fewer', async () => {
    const { threads, send } = await setUp();
    send({ turn: 4 });
    send({ turn: 4 });
    send({ turn: 6 });
    await turn();
    expect(threads.map((thread) => thread.orders().map(({ key }) => key))).toEqual([[0, 1], [2]]);
    expect(threads[0]?.told).toHaveLength(2);
    send({ turn: 7 });
    await turn();
    expect(threads[1]?.orders().map(({ key }) => key)).toEqual([2, 3]);
  });

  it('sends bytes once that several requests share, and anew what is each its own', async () => {
    const { threads, send } = await setUp(1);
    send({ turn: 1 });
    send({ turn: 2 });
    send({ turn: 3, wire: { ...wire, body: 'x' }, isShared: false });
    send({ turn: 4, wire: { ...wire, body: 'y' }, isShared: false });
    await turn();
    const orders = threads[0]?.orders() ?? [];
    expect(orders.map((order) => order.wire.data?.body ?? order.wire.id)).toEqual(['{"a":1}', 0, 'x', 'y']);
    expect(orders[0]).toMatchObject({
      maxTokens: 7,
      timeoutMs: 500,
      againUsd: 0.25,
      protocol: 'openai-chat',
    });
  });

  it('tells how late a thread handed a request on, and hands back what it saw', async () => {
    const { threads, lateness, log, send } = await setUp(1);
    send({ turn: 3, dueMs: 40 });
    await turn();
    threads[0]?.end(0, 42.5, { ending: 'complete', writtenAt: 43 });
    expect(lateness).toEqual([2.5]);
    expect(log).toEqual(['3 complete  43']);
  });

  it('takes over what a thread reserved to write a request once more, before the request ends', async () => {
    const { threads, log, send } = await setUp(1);
    const adopt = (): void => void log.push('adopted');
    send({ again: { amount: 0.25, reserve: () => false, adopt } });
    await turn();
    threads[0]?.end(0, 0, { ending: 'complete' }, 2);
    expect(log).toEqual(['adopted', 'adopted', '1 complete  unwritten']);
  });

  it('takes a request back through its thread', async () => {
    const { threads, clock, log, send } = await setUp(1);
    const running = send();
    await turn();
    running.cancel();
    await turn();
    expect(threads[0]?.cancels()).toEqual([0]);
    threads[0]?.end(0, 0, { ending: 'cancelled', writtenAt: 1 });
    running.cancel();
    clock.advance(60_000);
    expect(threads[0]?.isTerminated).toBe(false);
    expect(log).toEqual(['1 cancelled  1']);
  });

  it('tells of a death first, then ends what the thread had as lost and written: nobody knows that it was not', async () => {
    const { threads, clock, log, send } = await setUp();
    clock.advance(5);
    send({ turn: 1 });
    send({ turn: 2 });
    send({ turn: 3 });
    await turn();
    threads[0]?.die('out of memory');
    threads[0]?.die('it ended with code 1');
    expect(log).toEqual([
      'thread 1 of the load died: out of memory',
      '1 network the thread that carried it died 5',
      '3 network the thread that carried it died 5',
    ]);
    threads[1]?.end(1, 0, { ending: 'complete', writtenAt: 6 });
    expect(log.at(-1)).toBe('2 complete  6');
  });

  it('gives a dead thread nothing more while another lives, and ends at once what none can take', async () => {
    const { threads, log, send } = await setUp();
    threads[0]?.die('gone');
    send({ turn: 1 });
    await turn();
    expect(threads[1]?.orders()).toHaveLength(1);
    threads[1]?.die('gone');
    send({ turn: 2 });
    expect(log).toHaveLength(3);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.at(-1)).toBe('2 network the thread that carried it died 0');
  });

  it('ends a thread that does not even take a request back', async () => {
    const { threads, clock, log, send } = await setUp(1);
    send().cancel();
    await turn();
    clock.advance(2_000);
    expect(threads[0]?.isTerminated).toBe(true);
    expect(log).toEqual([
      'thread 1 of the load died: it did not answer',
      '1 network the thread that carried it died 0',
    ]);
  });

  it('tells of a death that came before the run began', async () => {
    const clock = new ManualClock();
    const { launch, threads } = fakeThreads();
    const crew = await startCrew(1, data, { launch, clock });
    threads[0]?.die('early');
    const deaths: string[] = [];
    crew.begin(0, { onLateness: () => undefined, onDeath: (reason) => void deaths.push(reason) });
    expect(deaths).toEqual(['thread 1 of the load died: early']);
  });

  it('does not start where a thread does not, and leaves none behind', async () => {
    const clock = new ManualClock();
    const { launch, threads } = fakeThreads({ ready: false });
    const starting = startCrew(2, data, { launch, clock });
    threads[0]?.say({ type: 'ready', overhead: null });
    threads[1]?.die('no memory');
    await expect(starting).rejects.toThrow('thread 2 of the load died: no memory');
    expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    const slow = startCrew(1, data, { launch, clock });
    clock.advance(30_000);
    await expect(slow).rejects.toThrow('it did not answer within 30 s');
  });

  it('says how each thread fared, and of which nobody knows', async () => {
    const { crew, threads } = await setUp();
    threads[1]?.die('gone');
    const [first, second] = await crew.finish();
    expect(first).toMatchObject({ requests: 1 });
    expect(second).toBeNull();
    expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('leaves a thread two seconds to take a request back, and no less', async () => {
    const { threads, clock, log, send } = await setUp(1);
    clock.advance(5_000);
    const running = send();
    running.cancel();
    await turn();
    clock.advance(1_999);
    expect(threads[0]?.isTerminated).toBe(false);
    // Asked once more, it has its time anew.
    running.cancel();
    await turn();
    clock.advance(1_999);
    expect(log).toEqual([]);
    clock.advance(1);
    expect(threads[0]?.isTerminated).toBe(true);
    expect(log).toHaveLength(2);
  });

  it('takes nothing back that has ended, and waits for none of it', async () => {
    const { threads, clock, send } = await setUp(1);
    const [first, second] = [send({ turn: 1 }), send({ turn: 2 })];
    await turn();
    first.cancel();
    await turn();
    threads[0]?.end(0, 0, { ending: 'complete' });
    first.cancel();
    await turn();
    expect(threads[0]?.cancels()).toEqual([0]);
    // Nothing was said where nothing was to say.
    expect(threads[0]?.told).toHaveLength(3);
    expect(clock.pending).toBe(0);
    clock.advance(60_000);
    expect(threads[0]?.isTerminated).toBe(false);
    second.cancel();
    await turn();
    expect(threads[0]?.cancels()).toEqual([0, 1]);
  });

  it('ends each request once, whatever its thread says of it', async () => {
    const { threads, lateness, log, send } = await setUp(1);
    const adopted: number[] = [];
    const again = { amount: 1, reserve: () => true, adopt: () => void adopted.push(1) };
    send({ dueMs: null, again });
    await turn();
    threads[0]?.end(0, 9, { ending: 'complete' });
    threads[0]?.end(0, 9, { ending: 'complete' }, 3);
    threads[0]?.end(7, 9, { ending: 'complete' });
    expect(log).toEqual(['1 complete  unwritten']);
    expect([lateness, adopted]).toEqual([[], []]);
    threads[0]?.die('gone');
    expect(log).toHaveLength(2);
  });

  it('sends a request as it is, to its method and what it may cost', async () => {
    const { threads, send } = await setUp(1);
    send({ turn: 1, wire: { ...wire, method: 'GET' }, isFree: true, stream: false, keepText: 9 });
    send({ turn: 2 });
    send({ turn: 3, again: undefined as never });
    await turn();
    const [first, second, third] = threads[0]?.orders() ?? [];
    expect(first).toMatchObject({ isFree: true, stream: false, keepText: 9 });
    expect(first?.wire.data).toEqual({
      method: 'GET',
      url: wire.url.href,
      headers: wire.headers,
      body: wire.body,
    });
    expect(second).toMatchObject({ isFree: false, againUsd: 0.25 });
    expect(second?.wire.data).toEqual({ url: wire.url.href, headers: wire.headers, body: wire.body });
    expect(third?.againUsd).toBeNull();
  });

  it('gives the next turn to the first of those that have the fewest', async () => {
    const { threads, send } = await setUp(3);
    for (let turnId = 0; turnId < 6; turnId += 1) send({ turn: turnId });
    await turn();
    expect(threads.map((thread) => thread.orders().map(({ key }) => key))).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    threads[1]?.end(1, 0);
    send({ turn: 6 });
    await turn();
    expect(threads[1]?.orders().at(-1)?.key).toBe(6);
  });

  it('says nothing more to a thread that is dead', async () => {
    const { threads, send } = await setUp(1);
    threads[0]?.die('gone');
    send();
    await turn();
    expect(threads[0]?.told).toEqual([{ type: 'start', origin: 100 }]);
  });

  it('does not know what measuring adds where one thread does not', async () => {
    const clock = new ManualClock();
    const { launch, threads } = fakeThreads({ ready: false });
    const starting = startCrew(2, data, { launch, clock });
    threads[0]?.say({ type: 'ready', overhead: { p50: 1, p99: 9 } });
    threads[1]?.say({ type: 'ready', overhead: null });
    expect((await starting).overhead).toBeNull();
    const both = fakeThreads({ ready: false });
    const known = startCrew(2, data, { launch: both.launch, clock });
    both.threads[0]?.say({ type: 'ready', overhead: { p50: 1, p99: 9 } });
    both.threads[1]?.say({ type: 'ready', overhead: { p50: 2, p99: 5 } });
    expect((await known).overhead).toEqual({ p50: 2, p99: 9 });
    expect(clock.pending).toBe(0);
  });

  it('waits 30 seconds for a thread to start, and ten for it to say how it fared', async () => {
    const clock = new ManualClock();
    const { launch, threads } = fakeThreads({ ready: false, tellsHealth: false });
    const starting = startCrew(1, data, { launch, clock });
    clock.advance(29_999);
    threads[0]?.say({ type: 'ready', overhead: null });
    const crew = await starting;
    const finishing = crew.finish();
    clock.advance(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(threads[0]?.isTerminated).toBe(false);
    clock.advance(1);
    expect(await finishing).toEqual([null]);
    expect(threads[0]?.isTerminated).toBe(true);
    // What ends by itself was no death.
    threads[0]?.die('it ended with code 1');
    await crew.close();
  });

  it('does not wait for what a dead thread would say', async () => {
    const { crew, threads, log } = await setUp(1, { tellsHealth: false });
    const finishing = crew.finish();
    threads[0]?.die('gone');
    expect(await finishing).toEqual([null]);
    expect(log).toEqual(['thread 1 of the load died: gone']);
  });
});
