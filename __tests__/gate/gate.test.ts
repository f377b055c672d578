import { describe, expect, it } from '@jest/globals';
import { silentLog } from '../../src/base/log.js';
import { parseConfig } from '../../src/settings/config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { expectConserved } from '../support/conservation.js';
import { worldWith } from '../support/gate-world.js';
import { BRISK, withSimulator } from '../support/simulator-client.js';
import { runVirtualGate } from '../support/virtual-gate.js';

function run(
  config: string,
  simulated: Overrides<SimulatorOptions> = {},
  warnings: string[] = [],
): Promise<GateResult> {
  return runVirtualGate({
    inputs: { config },
    endpoint: { ...BRISK, ...simulated },
    log: { ...silentLog, warning: (text: string) => void warnings.push(text) },
  });
}

const BURST = 'executor: constant-arrival-rate\nstages: 1s:40\nstop-early: false';

describe('a whole run', () => {
  it('accounts for every planned request, in virtual time as on real sockets', async () => {
    const real = await withSimulator({}, ({ url }) => {
      const config = `prices: free\n${BURST}`;
      const parsed = parseConfig({ inputs: { endpoint: url, model: 'm', config }, readFile: () => '' });
      return runGate(parsed, new Cancellation(), worldWith());
    });
    for (const result of [await run(BURST), real]) expectWhole(result);
  });

  it('accounts for arrivals that found no room, and does not pass without them', async () => {
    const result = await run(
      `${BURST}\nmax-concurrency: 1\ngraceful-stop: 2s\nthresholds: "error_rate: rate<50%"`,
      {
        ttft: { medianMs: 300, sigma: 0 },
      },
    );
    expectConserved(result.report, result.samples);
    expect(result.report.load.dropped).toBeGreaterThan(5);
    expect(result.report.verdict).toBe('inconclusive');
    expect(result.report.reasons.map(({ code }) => code)).toContain('load_not_delivered');
  });

  it('that asks for newer prices and gets none says so, in the log and in the report', async () => {
    const warnings: string[] = [];
    const { report } = await runVirtualGate({
      inputs: { prices: 'update', model: 'gpt-4o', config: BURST },
      endpoint: BRISK,
      log: { ...silentLog, warning: (text: string) => void warnings.push(text) },
    });
    expect(warnings.join()).toContain('there is no network');
    expect(report.cost.prices.source).toContain('which could not be updated');
    expect(report.cost.prices).toMatchObject({ input: 2.5, output: 10 });
  });

  it('names before the run what can never pass', async () => {
    const warnings: string[] = [];
    await run(`${BURST}\nthresholds: "ttft: p(99)<9s"`, {}, warnings);
    expect(warnings.join()).toContain('can never pass');
  });

  it('aborts as soon as a threshold with abort is decided, in one of several scenarios too', async () => {
    const result = await run(
      'scenarios:\n  one: {executor: constant-arrival-rate, stages: 1s:20}\n  two: {executor: constant-arrival-rate, stages: 2s:20}\nthresholds: "requests: count<25 abort"',
    );
    expectConserved(result.report, result.samples);
    expect(result.report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'abort' } });
    expect(result.report.load.sent).toBeLessThan(35);
    expect(result.report.load.unsent).toBeGreaterThan(0);
  });

  it('ends a steady load that is decided, with the verdict that decided it', async () => {
    const result = await run('executor: constant-arrival-rate\nstages: 4s:50\nthresholds: "e2e: p(95)<1ms"');
    expectConserved(result.report, result.samples);
    expect(result.report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'decided' } });
    // Two episodes must be known, and of so short a run each may be a third.
    expect(result.report.load.sent).toBeGreaterThanOrEqual(132);
    expect(result.report.load.sent).toBeLessThan(180);
  });
});

function expectWhole({ report, samples }: GateResult): void {
  expectConserved(report, samples);
  expect(report.load).toMatchObject({ planned: 40, sent: 40, ok: 40, unsent: 0 });
  expect(report.verdict).toBe('inconclusive');
  expect(report.passed).toBe(true);
}
