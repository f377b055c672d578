import { monotonicOrigin, type Send } from './client.js';
import type { ScheduleResult, ScheduleTask } from './task.js';

/** Sends as most scripts do: one request at each tick of an interval timer. */
export async function runInterval({ rate, ms }: ScheduleTask, send: Send): Promise<ScheduleResult> {
  const count = (rate * ms) / 1_000;
  const begin = performance.now() + monotonicOrigin;
  await new Promise<void>((resolve) => {
    let [sent, done] = [0, 0];
    const timer = setInterval(() => {
      sent += 1;
      if (sent >= count) clearInterval(timer);
      send(() => {
        done += 1;
        if (done >= count) resolve();
      });
    }, 1_000 / rate);
  });
  return { dueMs: Array.from({ length: count }, (_, i) => begin + ((i + 1) * 1_000) / rate) };
}
