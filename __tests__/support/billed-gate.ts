import { expect } from '@jest/globals';
import fc from 'fast-check';
import { parseConfig } from '../../src/settings/config.js';
import { runGate } from '../../src/gate/gate.js';
import { Cancellation, type GateWorld } from '../../src/gate/world.js';
import { silentLog } from '../../src/base/log.js';
import type { Report } from '../../src/report/schema/schema.js';
import { BILLED_FAULTS, type Bill, type BilledFault, startBilledServer } from './billed-server.js';
import { threadedWorld, worldWith } from './gate-world.js';

/** Dollars a token. */
export const INPUT = 0.001;
export const OUTPUT = 0.01;

export interface BilledRun {
  readonly report: Report;
  readonly bills: readonly Bill[];
  /** What the server generated, at the prices. */
  readonly billed: number;
  /** What it generated past the caps: it was on its way when the stream was cut. */
  readonly past: number;
}

export interface BilledLoad {
  /** In turn; the last goes on. */
  readonly faults: readonly BilledFault[];
  readonly concurrency: number;
  readonly requests: number;
  readonly maxTokens: number;
  /** How much larger the budget is than the expected cost. */
  readonly slack: number;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Threads that carry it; by default none. */
  readonly workers?: number;
}

/** Sums of binary fractions. */
const DUST = 1e-9;

/** Nothing is spent beyond the budget, and nothing billed beyond what is spent but what was on its way when it was cut. */
export function expectCeiling({ report, billed, past }: BilledRun): void {
  const { spent, budget } = report.cost;
  expect(spent).toBeLessThanOrEqual(budget);
  expect(billed).toBeLessThanOrEqual(spent + past + DUST);
}

/** Loads of any mix of faults, at any concurrency from 1 to 200. */
export function anyLoad(most: { readonly requests: number }): fc.Arbitrary<BilledLoad> {
  return fc.record({
    faults: fc.array(fc.constantFrom(...BILLED_FAULTS), { minLength: 1, maxLength: 12 }),
    concurrency: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 200 })),
    requests: fc.integer({ min: 1, max: most.requests }),
    // A lie of less than a factor of four is believed: it is what the endpoint would bill by.
    maxTokens: fc.integer({ min: 8, max: 60 }),
    slack: fc.double({ min: 1, max: 3, noNaN: true }),
    inputs: fc.record({ 'on-rate-limit': fc.constantFrom('backoff', 'ignore') }),
  });
}

const PROMPTS = 'Say words until you are told to stop.';

/** A load that threads are to carry is carried by threads. */
function worldOf({ workers }: BilledLoad): GateWorld {
  const warning = (text: string): void => {
    if (text.includes('One thread carries')) throw new Error(text);
  };
  return workers === undefined ? worldWith() : threadedWorld({ log: { ...silentLog, warning } });
}

/** A whole gate on real sockets against a server that keeps account of what it generates. */
export async function runBilled(load: BilledLoad): Promise<BilledRun> {
  const { faults, requests, maxTokens } = load;
  const server = await startBilledServer((n) => faults[n % faults.length] as BilledFault);
  // The estimate of the prompt is some ten tokens.
  const budget = requests * (16 * INPUT + maxTokens * OUTPUT) * load.slack;
  try {
    const inputs = {
      endpoint: server.url,
      model: 'm',
      prompts: PROMPTS,
      prices: `input: ${INPUT * 1e6}, output: ${OUTPUT * 1e6}`,
      budget: budget.toFixed(6),
      executor: 'shared-iterations',
      vus: String(load.concurrency),
      'max-concurrency': String(load.concurrency),
      iterations: String(requests),
      'max-tokens': String(maxTokens),
      timeout: '300ms',
      'stop-early': 'false',
      ...(load.workers === undefined ? {} : { config: `workers: ${load.workers}` }),
      ...load.inputs,
    };
    const parsed = parseConfig({ inputs, readFile: () => '' });
    const { report } = await runGate(parsed, new Cancellation(), worldOf(load));
    const sum = (each: (bill: Bill) => number): number => server.bills.reduce((s, bill) => s + each(bill), 0);
    return {
      report,
      bills: server.bills,
      billed: sum(({ input, output }) => input * INPUT + output * OUTPUT),
      past: sum(({ output, cap }) => Math.max(0, output - cap) * OUTPUT),
    };
  } finally {
    await server.close();
  }
}
