import { readFileSync } from 'node:fs';

interface Times {
  readonly stolen: number;
  readonly all: number;
}

const before = readTimes();

/** Share of the processors' time that the host gave to other machines since this process began; null where it does not tell. */
export function stolenShare(): number | null {
  const now = readTimes();
  if (before === null || now === null || now.all === before.all) return null;
  return (now.stolen - before.stolen) / (now.all - before.all);
}

/** First line of `/proc/stat`: user, nice, system, idle, iowait, irq, softirq, steal, in ticks. */
function readTimes(): Times | null {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '';
    const times = line.split(/\s+/).slice(1, 9).map(Number);
    return { stolen: times[7] ?? 0, all: times.reduce((sum, time) => sum + time, 0) };
  } catch {
    return null;
  }
}
