import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { SettingsError } from '../../src/base/errors.js';
import { baselineRun, reusedRun, runStored, type StoredPlan } from '../support/stored-runs.js';
import { type Heard, judgeSentences } from './check.js';

/** The sentences of such a run that are in no table or in two, or whose facts do not hold. */
async function falseSentences(plan: StoredPlan, heard?: Heard): Promise<string[] | null> {
  const log: string[] = [];
  const write = (line: string): void => void log.push(line);
  try {
    const told = await runStored(plan, { info: write, warning: write, debug: () => undefined });
    return judgeSentences({ ...told, run: plan.run, log }, heard);
  } catch (error) {
    if (error instanceof SettingsError) return null;
    throw error;
  }
}

describe('the sentences of a run that reads stored ones', () => {
  it.each([
    ['compared with them', baselineRun, 10],
    ['told in their place', reusedRun, 5],
  ] as const)('are none whose facts do not hold: %s', async (_, kind, count) => {
    const wrong: string[] = [];
    for (const plan of fc.sample(kind, { numRuns: count, seed: 20_261_201 }))
      wrong.push(...((await falseSentences(plan)) ?? []));
    expect(wrong).toEqual([]);
  });
});
