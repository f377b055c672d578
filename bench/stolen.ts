import { readdirSync, readFileSync } from 'node:fs';

interface Times {
  /** By the host, for other machines. */
  readonly stolen: number;
  /** By programs of this machine. */
  readonly worked: number;
  /** By this process, its children and theirs. */
  readonly own: number;
  readonly all: number;
}

/** What others took of the machine. */
export interface ForeignLoad {
  /** Share of the processors' time that the host gave to other machines. */
  readonly stolen: number;
  /** Processors' worth of work that programs did which are no part of the measurement. */
  readonly others: number;
}

/** What others take from the call on; null where the system does not tell. */
export function watchForeign(): () => ForeignLoad | null {
  const before = readTimes();
  const begin = performance.now();
  return () => {
    const now = readTimes();
    if (before === null || now === null || now.all === before.all) return null;
    const worked = now.worked - before.worked - (now.own - before.own);
    return {
      stolen: (now.stolen - before.stolen) / (now.all - before.all),
      others: Math.max(0, (worked * TICK_MS) / (performance.now() - begin)),
    };
  };
}

/** What Linux counts `/proc` times in. */
const TICK_MS = 10;

/** First line of `/proc/stat`: user, nice, system, idle, iowait, irq, softirq, steal, in ticks. */
function readTimes(): Times | null {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '';
    const times = line.split(/\s+/).slice(1, 9).map(Number);
    const [user = 0, nice = 0, system = 0] = times;
    return {
      stolen: times[7] ?? 0,
      worked: user + nice + system,
      own: ownTicks(),
      all: times.reduce((sum, time) => sum + time, 0),
    };
  } catch {
    return null;
  }
}

/** Of `/proc/PID/stat`, behind the name: state, parent, … and user and system time, the process's and its ended children's. */
function ownTicks(): number {
  const all = readdirSync('/proc').flatMap((name) => {
    const fields = /^\d+$/.test(name) ? statOf(name) : null;
    return fields === null ? [] : [{ id: Number(name), parent: Number(fields[1]), ticks: ticksOf(fields) }];
  });
  const family = new Set([process.pid]);
  // Children have higher numbers than their parents but where numbers began anew: a second look finds those.
  for (let look = 0; look < 2; look += 1)
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  return all.reduce((sum, { id, ticks }) => sum + (family.has(id) ? ticks : 0), 0);
}

function statOf(name: string): string[] | null {
  try {
    return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? null;
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

function ticksOf(fields: readonly string[]): number {
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}
