import type { FromThread, LoadThreadData, Order, ToThread } from '../../src/load/threads/messages.js';
import { packSeen } from '../../src/load/threads/seen-data.js';
import type { LaunchThread } from '../../src/load/threads/thread.js';
import { nothingSeen, type Observation } from '../../src/load/exchange/observation.js';
import { PaceRecorder } from '../../src/load/exchange/pace.js';
import { healthWith } from './health.js';

/** A thread that does nothing by itself: the test answers for it, and sees what it was told. */
export interface FakeThread {
  readonly data: LoadThreadData;
  readonly told: ToThread[];
  readonly orders: () => readonly Order[];
  readonly cancels: () => readonly number[];
  isTerminated: boolean;
  say(message: FromThread): void;
  end(key: number, handedMs: number, fields?: Partial<Observation>, resent?: number): void;
  die(reason: string): void;
}

/** Threads that are ready at once, unless the test is to make them so. */
export function fakeThreads({ ready = true, tellsHealth = true } = {}): {
  readonly launch: LaunchThread;
  readonly threads: FakeThread[];
} {
  const threads: FakeThread[] = [];
  const launch: LaunchThread = (data) => {
    let onMessage: (message: FromThread) => void = () => undefined;
    let onEnd: (reason: string) => void = () => undefined;
    const told: ToThread[] = [];
    const batches = () => told.flatMap((each) => (each.type === 'orders' ? [each] : []));
    const thread: FakeThread = {
      data,
      told,
      orders: () => batches().flatMap(({ orders }) => orders),
      cancels: () => batches().flatMap(({ cancels }) => cancels),
      isTerminated: false,
      say: (message) => onMessage(message),
      end: (key, handedMs, fields = {}, resent = 0) => {
        const seen = packSeen({ ...nothingSeen(new PaceRecorder()), ...fields });
        onMessage({ type: 'ended', ended: [{ key, handedMs, resent, seen }] });
      },
      die: (reason) => onEnd(reason),
    };
    threads.push(thread);
    return {
      post(message) {
        told.push(structuredClone(message));
        if (message.type === 'finish' && tellsHealth)
          onMessage({
            type: 'health',
            health: healthWith(),
            requests: 1,
            firstTokenDelay: { p50: 0, p99: 0 },
          });
      },
      listen(hear, end) {
        [onMessage, onEnd] = [hear, end];
        if (ready) queueMicrotask(() => hear({ type: 'ready', overhead: { p50: threads.length, p99: 9 } }));
      },
      terminate: () => {
        thread.isTerminated = true;
        return Promise.resolve();
      },
    };
  };
  return { launch, threads };
}
