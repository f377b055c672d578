import { spawn } from 'node:child_process';
import type { Mutant } from './sites.js';
import { switchMutants, withMutated } from './transpile.js';

export type Switched = 'killed' | 'hangs' | 'survives' | 'own';

export interface Tested {
  readonly mutant: Mutant;
  /** Test files, nearest first. */
  readonly files: readonly string[];
}

/**
 * Judges mutants that do not overlap in one process, which loads code and tests once; `told` has each as it comes. What
 * ends that process is judged to hang, and the others by another.
 */
export async function runSwitched(
  tested: readonly Tested[],
  told: (mutant: Mutant, outcome: Switched) => void,
): Promise<void> {
  await withMutated(switchMutants(tested.map(({ mutant }) => mutant)), async (path) => {
    let waiting = tested.map(({ files }, index) => ({ index, files }));
    while (waiting.length > 0) {
      const done = await runProcess(path, waiting, (index, outcome) => {
        const each = tested[index];
        if (each !== undefined) told(each.mutant, outcome);
      });
      if (done.size === 0) throw new Error('the tests do not run');
      waiting = waiting.filter(({ index }) => !done.has(index));
    }
  });
}

interface Waiting {
  readonly index: number;
  readonly files: readonly string[];
}

async function runProcess(
  mutated: string,
  mutants: readonly Waiting[],
  told: (index: number, outcome: Switched) => void,
): Promise<ReadonlySet<number>> {
  const done = new Set<number>();
  const child = spawn(process.execPath, ['--max-old-space-size=2500', 'scripts/mutation/run-switched.mjs'], {
    env: { ...process.env, MUTATED: mutated },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const state: { begun: number | null } = { begun: null };
  child.on('message', (message) => {
    const { index, outcome } = message as { index: number; outcome: Switched | 'begun' };
    if (outcome === 'begun') state.begun = index;
    else {
      state.begun = null;
      if (index >= 0) told(index, outcome);
      done.add(index);
    }
  });
  child.send({ files: [...new Set(mutants.flatMap(({ files }) => files))], mutants });
  await new Promise((resolve) => child.on('close', resolve));
  if (state.begun !== null) {
    told(state.begun, 'hangs');
    done.add(state.begun);
  }
  return done;
}

/** As many as do not overlap, and the others. */
export function separate(mutants: readonly Mutant[]): { apart: Mutant[]; others: Mutant[] } {
  const [apart, others]: [Mutant[], Mutant[]] = [[], []];
  for (const mutant of mutants) {
    const overlaps = apart.some(
      ({ file, from, to }) => file === mutant.file && from < mutant.to && mutant.from < to,
    );
    (overlaps ? others : apart).push(mutant);
  }
  return { apart, others };
}
