import { spawn } from 'node:child_process';
import type { Mutant } from './sites.js';
import { mutate, withMutated } from './transpile.js';

/** `hangs` is noticed as well, and told, for it is believed only of a process far above its own measure. */
export type Outcome = 'holds' | 'fails' | 'hangs';

export interface TestRun {
  readonly outcome: Outcome;
  /** Milliseconds of processor time, loading included. */
  readonly cpuMs: number;
}

/** Beyond what the tests took on the code as it is: loops for ever, or waits for what never comes. */
const SPARE_MS = 20_000;
const TIMES = 5;
/** As `watchdog.mjs` ends its process. */
const HUNG = 'SIGKILL';

/** Runs test files one after the other up to the first that fails; `usualMs` is what they take on the code as it is. */
export async function runTests(
  mutant: Mutant | null,
  files: readonly string[],
  usualMs: number,
): Promise<TestRun> {
  if (mutant === null) return runProcess(undefined, files, usualMs);
  return withMutated(mutate(mutant), async (path) => runProcess(path, files, usualMs));
}

async function runProcess(
  mutated: string | undefined,
  files: readonly string[],
  usualMs: number,
): Promise<TestRun> {
  const args = ['--max-old-space-size=1500', 'scripts/mutation/run-tests.mjs', ...files];
  const output = mutated === undefined ? 'inherit' : 'ignore';
  const child = spawn(process.execPath, args, {
    env: { ...process.env, MUTATION_LIMIT_MS: String(SPARE_MS + TIMES * usualMs), MUTATED: mutated },
    stdio: ['ignore', output, output, 'ipc'],
  });
  let cpuMs = 0;
  child.on('message', (message) => {
    cpuMs = Number(message);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ outcome: code === 0 ? 'holds' : signal === HUNG ? 'hangs' : 'fails', cpuMs });
    });
  });
}
