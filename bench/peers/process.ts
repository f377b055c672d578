import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Finished {
  readonly stdout: string;
  /** Processor time of the whole process; null where the system does not tell. */
  readonly cpuMs: number | null;
  readonly wallMs: number;
}

const LONGEST_MS = 30_000;
/** What Linux counts `/proc` times in. */
const TICK_MS = 10;

/** Runs a program to its end. Nothing else may end meanwhile: its processor time is what the ended children's grew by. */
export function runProgram(program: string, args: readonly string[]): Promise<Finished> {
  const cpuBefore = childrenCpuMs();
  const begin = performance.now();
  const options = { timeout: LONGEST_MS, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout) => {
      if (error !== null) {
        reject(new Error(`${program}: ${error.message}`));
        return;
      }
      const cpuAfter = childrenCpuMs();
      resolve({
        stdout,
        cpuMs: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
        wallMs: performance.now() - begin,
      });
    });
  });
}

/** The first line a program says of itself, or null where it is not there. Some say it with exit code 1. */
export function versionOf(
  program: string,
  args: readonly string[],
  longestMs = 5_000,
): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: longestMs }, (error, stdout, stderr) => {
      const missing = error !== null && 'code' in error && error.code === 'ENOENT';
      resolve(missing ? null : (`${stdout}${stderr}`.trim().split('\n')[0] ?? ''));
    });
  });
}

/** Fields 16 and 17 of `/proc/self/stat`: user and system time of children that have ended. */
function childrenCpuMs(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  } catch {
    return null;
  }
}
