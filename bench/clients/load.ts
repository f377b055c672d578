import { type AnswerSeen, type Send, startMeter } from './client.js';
import type { LoadResult, LoadTask } from './task.js';

/** Whoever has not ended so long after the load is given up. */
const GRACE_MS = 6_000;

/** Keeps the requests of a task going, and counts what they cost. */
export async function runLoad(task: LoadTask, send: Send): Promise<LoadResult> {
  const stopMeter = startMeter();
  const begin = performance.now();
  const counts = { requests: 0, failures: 0, tokens: 0 };
  const errorsMs: number[] = [];
  await new Promise<void>((resolve) => {
    const giveUp = setTimeout(resolve, task.ms + GRACE_MS);
    let running = task.streams;
    const again = (): void => send(take);
    const take = (seen: AnswerSeen): void => {
      counts.requests += 1;
      counts.tokens += seen.tokens;
      if (!seen.ok) counts.failures += 1;
      if (seen.firstTokenErrorMs !== null) errorsMs.push(seen.firstTokenErrorMs);
      if (seen.ok && performance.now() < begin + task.ms) {
        again();
        return;
      }
      running -= 1;
      if (running === 0) {
        clearTimeout(giveUp);
        resolve();
      }
    };
    for (let i = 0; i < task.streams; i += 1) setTimeout(again, (i * task.spreadMs) / task.streams);
  });
  return { ...counts, ...stopMeter(), errorsMs };
}
