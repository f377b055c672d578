import { spawn } from 'node:child_process';

/** The shell tells the processor time of what it waited for, which Node does not; whatever else runs meanwhile. */
const TIMED = 'log=$1; shift; "$@" >"$log" 2>&1; times';

/** What runs; each with all that it started, none of which outlives this process. */
const running = new Set<number>();
const kill = (group: number): void => {
  if (!running.delete(group)) return;
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
};
process.on('exit', () => running.forEach(kill));

/**
 * Runs a program to its end, or for `longestMs` at most; what it says goes into a file. Its processor time in milliseconds, that of all it
 * waited for included; not a number where it was cut short.
 */
export function runTimed(command: readonly string[], log: string, longestMs: number): Promise<number> {
  const shell = spawn('sh', ['-c', TIMED, 'sh', log, ...command], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const group = shell.pid ?? 0;
  if (group > 0) running.add(group);
  let told = '';
  shell.stdout.on('data', (bytes: Buffer) => {
    told += String(bytes);
  });
  const timer = setTimeout(() => kill(group), longestMs);
  return new Promise((resolve, reject) => {
    shell.once('error', reject).once('close', () => {
      clearTimeout(timer);
      running.delete(group);
      resolve(readTimes(told));
    });
  });
}

/** `times`: user and system time, of the shell in the first line, of its children in the second, as `0m1.23s`. */
export function readTimes(told: string): number {
  const [, children = ''] = told.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) return Number.NaN;
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
}
