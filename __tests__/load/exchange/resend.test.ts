import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../support/manual-clock.js';
import { arrivals, type LoadRun, planOf, startRun } from '../../support/load-run.js';
import { answer, ScriptedTransport, type Step } from '../../support/scripted-transport.js';

const USAGE = { prompt_tokens: 5, completion_tokens: 2 };
const twice: Step[] = [
  { after: 0, do: 'written' },
  { after: 20, do: 'lost' },
  { after: 10, do: 'written' },
  ...answer(100, 50, USAGE).slice(1),
];

/** Two requests, of which the second loses its connection; a dollar a million tokens of output. */
async function run(budget: number): Promise<LoadRun> {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, (n) => (n === 1 ? twice : answer(100, 50, USAGE)));
  const load = startRun(planOf(arrivals(0, 1_000)), {
    clock,
    transport,
    budget,
    maxTokens: 100,
    prices: { input: 0, output: 1 },
  });
  clock.advance(20_000);
  await load.result;
  return load;
}

describe('a request that lost its connection', () => {
  it('is reserved anew and written again; the loss stays charged whole, and is part of the delay', async () => {
    const { samples, ledger } = await run(1);
    const [first, second] = samples;
    expect(first).toMatchObject({ outcome: 'ok', costUsd: 2e-6, costBasis: 'reported', resentUsd: null });
    expect(second).toMatchObject({
      outcome: 'ok',
      plannedMs: 1_000,
      startedMs: 1_030,
      ttftMs: 50,
      costBasis: 'worst_case',
      resentUsd: 1e-4,
    });
    expect(second?.costUsd).toBeCloseTo(1e-4 + 2e-6, 12);
    expect(ledger.spent).toBeCloseTo(1e-4 + 4e-6, 12);
    expect(ledger.reserved).toBe(0);
  });

  it('is not written again where the budget has no room, and says what it was', async () => {
    const { samples, ledger } = await run(1.5e-4);
    expect(samples[1]).toMatchObject({
      outcome: 'network_error',
      error: { kind: 'stale_connection' },
      costBasis: 'worst_case',
      resentUsd: null,
    });
    expect(ledger.spent).toBeLessThanOrEqual(1.5e-4);
    expect(ledger.reserved).toBe(0);
  });
});
