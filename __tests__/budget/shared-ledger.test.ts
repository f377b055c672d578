import { afterAll, describe, expect, it } from '@jest/globals';
import { createBooksMemory } from '../../src/budget/books.js';
import { createLedger } from '../../src/budget/ledger.js';
import type * as trials from '../support/ledger-trials.js';
import { startTrials } from '../support/trials-runner.js';

const THREADS = 3;

describe('one ledger over several threads at once', () => {
  const runners = Array.from({ length: THREADS }, () => startTrials<typeof trials>('ledger-trials'));
  afterAll(() => Promise.all(runners.map((runner) => runner.stop())));

  it.each(['1', '2', '3', '4'])(
    'never holds more than the ceiling, and loses no picodollar (seed %s)',
    async (seed) => {
      const [memory, gate, ceiling] = [createBooksMemory(), new SharedArrayBuffer(4), 0.01];
      const terms = { ceiling, steps: 4_000, threads: THREADS };
      const spendings = await Promise.all(
        runners.map((runner, i) =>
          runner.run('spendAtRandom', memory, gate, { ...terms, seed: `${seed}/${i}` }),
        ),
      );
      const ledger = createLedger(ceiling, memory);
      const sum = (of: (spending: trials.Spending) => number): number =>
        spendings.reduce((total, spending) => total + of(spending), 0);
      expect(Math.round(ledger.spent * 1e12)).toBe(sum(({ charged }) => charged));
      expect(ledger.reserved).toBe(0);
      expect(ledger.spent).toBeGreaterThan(0);
      expect(ledger.highWater).toBeLessThanOrEqual(ceiling);
      expect(Math.max(...spendings.map(({ most }) => most))).toBeLessThanOrEqual(ceiling * 1e12);
      // They met the ceiling, and met each other there.
      expect(sum(({ refused }) => refused)).toBeGreaterThan(0);
      expect(sum(({ granted }) => granted)).toBeGreaterThan(0);
    },
  );
});
