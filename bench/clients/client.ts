import type {
  HaltResult,
  HaltTask,
  KeptTask,
  LoadResult,
  LoadTask,
  MemoryResult,
  ScheduleResult,
  ScheduleTask,
  Target,
} from './task.js';

/** What one answer came to. */
export interface AnswerSeen {
  readonly ok: boolean;
  readonly tokens: number;
  /** Stamp of the first token minus the server's, on CLOCK_MONOTONIC; null where nothing was streamed. */
  readonly firstTokenErrorMs: number | null;
}

/** Sends one request; `done` is called once. */
export type Send = (done: (seen: AnswerSeen) => void) => void;

/** One way to ask and to listen. */
export interface BenchClient {
  sender(target: Target): Send;
  /** Runs everything once beforehand, where the client knows how to. */
  prewarm(): Promise<void>;
  load(task: LoadTask): Promise<LoadResult>;
  schedule(task: ScheduleTask): Promise<ScheduleResult>;
  /** Of this repository's own. */
  kept?(task: KeptTask): Promise<MemoryResult>;
  halt?(task: HaltTask): Promise<HaltResult>;
}

/** The text of every token is the instant of its writing in nanoseconds, in so many digits. */
export const STAMP_DIGITS = 16;

export const REQUEST_BODY = requestBody();

/** What is asked, in so many bytes. */
export function promptText(bytes?: number): string {
  return bytes === undefined ? 'Hello.' : 'hello '.repeat(Math.ceil(bytes / 6));
}

/** A request's body. */
export function requestBody(promptBytes?: number): string {
  const messages = [{ role: 'user', content: promptText(promptBytes) }];
  return JSON.stringify({ model: 'bench', messages, stream: true });
}

/** Processor time of this process, and time passed, since the call. */
export function startMeter(): () => { cpuMs: number; wallMs: number } {
  const cpuBefore = process.cpuUsage();
  const begin = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return { cpuMs: (user + system) / 1e3, wallMs: performance.now() - begin };
  };
}

const NS_PER_MS = 1e6;

/** CLOCK_MONOTONIC, in milliseconds, at the origin of `performance.now`. The least of many tries is the one least disturbed. */
export const monotonicOrigin = Math.min(
  ...Array.from({ length: 100 }, () => {
    const before = performance.now();
    return Number(process.hrtime.bigint()) / NS_PER_MS - before;
  }),
);

/** An instant of `performance.now` against the server's stamp. */
export function errorOf(seenAt: number | null, stamp: string): number | null {
  return seenAt === null || stamp === '' ? null : seenAt + monotonicOrigin - Number(stamp) / NS_PER_MS;
}
