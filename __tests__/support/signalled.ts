import type { ChildProcess } from 'node:child_process';
import type { Ms } from '../../src/base/units.js';
import { slowness, untilUnhindered } from './again.js';
import { hindranceByReport } from './hindrance.js';
import { type BundleResult, type BundleRun, runBundleOnce } from './run-bundle.js';

/** From a signal to the end of the process. */
export const LONGEST_END: Ms = 5_000;
/** A machine on which everything takes that many times as long has others to serve. */
const BUSY = 1.3;
/** What a cancelled job may tell GitHub has a deadline, which all of it meets where there is a processor to be had. */
const CUT_SHORT = /(comment|commit status|artifact): (the job was cancelled|no answer within)/;

export type Signal = (name?: 'SIGINT' | 'SIGTERM') => void;

export interface Signalled extends BundleResult {
  /** From the first signal on. */
  readonly ms: Ms;
}

export interface SignalledRun extends Omit<BundleRun, 'onStart'> {
  /** Says when the process is sent a signal. */
  readonly arm: (signal: Signal, child: ChildProcess) => void;
  /** A fake is deaf, so that something must be cut short. */
  readonly isDeaf?: boolean;
}

/** Runs the bundle and sends it signals; again where a busy machine, and not the bundle, made its end a long one. */
export function runSignalled({ arm, isDeaf = false, ...run }: SignalledRun): Promise<Signalled> {
  const restores = (run.servers ?? []).map((server) => server.remember());
  const attempt = async (): Promise<Signalled> => {
    for (const restore of restores) restore();
    let signalledAt = 0;
    const onStart = (child: ChildProcess): void =>
      arm((name = 'SIGINT') => {
        signalledAt ||= performance.now();
        child.kill(name);
      }, child);
    const result = await runBundleOnce({ ...run, onStart });
    return { ...result, ms: performance.now() - signalledAt };
  };
  return untilUnhindered(attempt, ({ ms, log, folder }) => {
    const isShort = ms < LONGEST_END && (isDeaf || !CUT_SHORT.test(log));
    if (!isShort && slowness() > BUSY) return `the end took ${Math.round(ms)} ms`;
    return hindranceByReport(folder, run);
  });
}
