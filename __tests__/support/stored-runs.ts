import fc from 'fast-check';
import type { Log } from '../../src/base/log.js';
import type { GateWorld, StoredReport } from '../../src/gate/world.js';
import type { Report } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { buildReport } from './report-builder.js';
import { runVirtualGate, type VirtualRun } from './virtual-gate.js';

/* Gates whose earlier runs are stored: compared with them (`compare: baseline`), or told in place of a run (`reuse`). */

/** One run of before, and what of it another gate may have stored. */
interface Earlier {
  readonly run: VirtualRun;
  readonly hoursAgo: number;
}

export interface StoredPlan {
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
  readonly run: VirtualRun;
  /** What keeps more stored runs from being read; null for nothing. */
  readonly trouble: string | null;
}

/** What a run measured. */
export interface Measured {
  readonly report: Report;
  readonly samples: readonly Sample[];
}

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;

/** The earlier runs, and the one that reads what they stored. */
export async function runStored(
  { earlier, run, trouble }: StoredPlan,
  log?: Log,
): Promise<Measured & { readonly earlier: readonly Measured[] }> {
  const before: Measured[] = [];
  const stored: StoredReport[] = [];
  for (const [i, { run: one, hoursAgo }] of earlier.entries()) {
    const date = new Date(NOW - hoursAgo * HOUR);
    const { report, samples } = await runVirtualGate({
      ...one,
      date: () => date,
      world: () => ({ storedRuns: () => read([], null) }),
    });
    before.push({ report, samples });
    stored.unshift({
      text: JSON.stringify(report),
      runId: 100 + i,
      branch: 'main',
      commit: `def567${i}`.padEnd(40, '0'),
      date,
      url: `https://github.com/o/r/actions/runs/${100 + i}`,
    });
  }
  const result = await runVirtualGate({
    ...run,
    ...(log === undefined ? {} : { log }),
    world: (): Partial<GateWorld> => ({
      storedRuns: () => read(stored, trouble),
      source: { ...buildReport().source, event: 'merge_group' } as NonNullable<Report['source']>,
    }),
  });
  return { report: result.report, samples: result.samples, earlier: before };
}

async function* read(reports: readonly StoredReport[], trouble: string | null): AsyncGenerator<StoredReport> {
  yield* await Promise.resolve(reports);
  if (trouble !== null) throw new Error(trouble);
}

const THRESHOLDS = [
  'error_rate: rate<20%',
  'time_to_first_token: p(50)<+15%\nerror_rate: rate<20%',
  'total_generation_time: avg<+200ms',
  'output_tokens: avg<+20%\ncost_per_request: avg<+0.0001',
  'time_to_first_token: p(95)<-10%\ntokens_per_second: p(50)>-20%',
  'time_to_first_token: p(50)<+300%',
];

/** An endpoint that varies from run to run, by `factor` slower in the last one. */
export const baselineRun: fc.Arbitrary<StoredPlan> = fc
  .record({
    count: fc.constantFrom(0, 1, 3, 5, 7, 7),
    spread: fc.constantFrom(0, 0.1, 0.6),
    factor: fc.constantFrom(0.5, 1, 1, 1.3, 3),
    others: fc.constantFrom('none', 'none', 'settings', 'prompts', 'late'),
    thresholds: fc.constantFrom(...THRESHOLDS),
    onInconclusive: fc.constantFrom('warn', 'fail', 'point'),
    trouble: fc.constantFrom(null, null, 'the artifacts could not be listed (502)'),
    every: fc.constantFrom(0, 0, 0, 1, 9),
    price: fc.constantFrom('free', 'input: 1, output: 10'),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ count, spread, factor, others, every, seed, ...plan }): StoredPlan => {
    const runOf = (slower: number, i: number, more: Readonly<Record<string, string>> = {}): VirtualRun => ({
      inputs: {
        prompts: 'Say something.',
        compare: 'baseline',
        stages: '8s:3',
        thresholds: plan.thresholds,
        'on-inconclusive': plan.onInconclusive,
        prices: plan.price,
        'max-tokens': '60',
        timeout: '5s',
        config: `executor: constant-arrival-rate\nstop-early: false\nseed: s${seed}`,
        ...more,
      },
      endpoint: {
        seed: seed + i,
        tokensPerEvent: 8,
        ttft: { medianMs: 200, sigma: 0.3 },
        output: { median: 20, sigma: 0.3 },
        faults: i === 0 && every > 0 ? [{ kind: 'status', every }] : [],
      },
      weather: () => slower,
    });
    const other: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      settings: { 'max-tokens': '50' },
      prompts: { prompts: 'Say something else.' },
    };
    return {
      earlier: Array.from({ length: count }, (_, i) => ({
        run: runOf(1 + spread * (((i * 7) % 5) / 4 - 0.5), i + 1, i >= count - 2 ? other[others] : {}),
        hoursAgo: 2 + 24 * (count - i),
      })),
      run: runOf(factor, 0),
      trouble: plan.trouble,
    };
  });

/** The same run again, within a day or not, where it passed or not. */
export const reusedRun: fc.Arbitrary<StoredPlan> = fc
  .record({
    hoursAgo: fc.constantFrom(1, 20, 30),
    slow: fc.constantFrom(1, 1, 20),
    differs: fc.constantFrom(false, false, true),
    reuse: fc.constantFrom('always', 'merge-queue'),
    trouble: fc.constantFrom(null, null, 'the artifacts could not be listed (502)'),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ hoursAgo, slow, differs, reuse, trouble, seed }): StoredPlan => {
    const runOf = (tokens: string): VirtualRun => ({
      inputs: {
        endpoint: 'http://api.example.com/v1',
        model: 'm',
        prices: 'free',
        prompts: 'Say something.',
        stages: '8s:3',
        thresholds: 'time_to_first_token: p(50)<1s',
        'max-tokens': tokens,
        config: `executor: constant-arrival-rate\nreuse: ${reuse}\nseed: s${seed}`,
      },
      endpoint: { seed, ttft: { medianMs: 100, sigma: 0.2 }, output: { median: 8, sigma: 0.2 } },
      weather: () => slow,
    });
    return { earlier: [{ run: runOf(differs ? '30' : '40'), hoursAgo }], run: runOf('40'), trouble };
  });
